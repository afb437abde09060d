import { z } from 'zod'
import { anyRecordId, annotationId } from './identifier.ts'
import { ownMarking } from './marked.ts'
import { instant, languageTag, line, prose } from './text.ts'

/** What a note is for; its first letter is also its key: R, F, A, V, Q. */
export const ANNOTATION_TAGS = ['red-line', 'flexibility', 'ambiguity', 'verify', 'quote'] as const
export type AnnotationTag = (typeof ANNOTATION_TAGS)[number]

/** The motivations of the Web Annotation Data Model (W3C Recommendation of 23 February 2017, section 3.3.5). */
export const MOTIVATIONS = [
  'highlighting',
  'commenting',
  'questioning',
  'assessing',
  'classifying',
  'bookmarking',
  'describing',
  'editing',
  'identifying',
  'linking',
  'moderating',
  'replying',
  'tagging',
] as const
export type Motivation = (typeof MOTIVATIONS)[number]

/** Collections whose texts can be annotated. */
export const ANNOTATABLE = ['positions', 'events', 'agendaItems', 'challenges', 'scenarios'] as const

/**
 * The words a note holds on to: TextQuoteSelector (`exact`, `prefix`, `suffix`) and TextPositionSelector
 * (`start`, `end`, in UTF-16 code units) of the W3C Web Annotation Data Model.
 */
export const anchor = z
  .strictObject({
    exact: prose,
    prefix: line,
    suffix: line,
    start: z.number().int().min(0),
    end: z.number().int().min(0),
  })
  .refine(({ start, end }) => end >= start, 'A selection ends after it starts.')
export type Anchor = z.output<typeof anchor>

/** A note on words (or on a whole record, with a `null` anchor), after the W3C Web Annotation Data Model. */
export const annotation = z.strictObject({
  id: annotationId,
  target: z.strictObject({
    collection: z.enum(ANNOTATABLE),
    record: anyRecordId,
    /** The field whose text is annotated, e.g. `stated`. */
    field: z.string().max(40),
    anchor: anchor.nullable(),
    /** True when the words are gone from the text: the note waits in the tray of notes without words. */
    orphaned: z.boolean(),
  }),
  tag: z.enum(ANNOTATION_TAGS),
  motivation: z.enum(MOTIVATIONS),
  body: prose,
  language: languageTag.nullable(),
  author: line,
  created: instant,
  modified: instant,
  /** The note that it answers; its target is then that note's record as a whole. */
  replyTo: annotationId.nullable(),
  /** When the thread that begins with it was settled; `null`: it is open. */
  resolved: instant.nullable(),
  /** The address that it came with from another tool; empty for a note of ours. */
  iri: line,
  marking: ownMarking,
})
export type Annotation = z.output<typeof annotation>

/** A note that answers no other, is open, and was made here. */
export const NOTE_OF_OURS = { replyTo: null, resolved: null, iri: '' } as const satisfies Partial<Annotation>
