import { z } from 'zod'
import { edtfText } from './dated.ts'
import { sourceId } from './identifier.ts'
import { ownMarking } from './marked.ts'
import { line, order, prose, title } from './text.ts'
import { CREDIBILITIES, RELIABILITIES } from './values/admiralty.ts'

/** The item types of CSL 1.0.2 that a briefing desk meets. */
export const SOURCE_TYPES = [
  'article-newspaper',
  'article-magazine',
  'article-journal',
  'report',
  'webpage',
  'broadcast',
  'interview',
  'speech',
  'personal_communication',
  'treaty',
  'legislation',
  'dataset',
  'document',
] as const
export type SourceType = (typeof SOURCE_TYPES)[number]

/** A CSL name: a person by `family` and `given`, or an institution by `literal`. */
const cslName = z.strictObject({
  family: line.optional(),
  given: line.optional(),
  literal: line.optional(),
  suffix: line.optional(),
  'dropping-particle': line.optional(),
  'non-dropping-particle': line.optional(),
})

/** The variables of CSL 1.0.2 that tell one edition, issue or hearing from another; most sources have none of them. */
export const SOURCE_DETAILS = [
  'collection-title',
  'container-title-short',
  'DOI',
  'edition',
  'event-place',
  'event-title',
  'genre',
  'ISBN',
  'ISSN',
  'issue',
  'medium',
  'number',
  'page',
  'publisher-place',
  'section',
  'version',
  'volume',
  'archive',
  'archive_location',
  'authority',
] as const
export type SourceDetail = (typeof SOURCE_DETAILS)[number]

/** What facts rest on: CSL-JSON's fields by their CSL names where it has them, and the Admiralty grade. */
export const source = z.strictObject({
  id: sourceId,
  order,
  /** Short mark in texts and notes, e.g. `S1`. */
  label: z.string().regex(/^\S{1,12}$/u, 'A label is one to twelve letters without a space.'),
  type: z.enum(SOURCE_TYPES),
  title,
  author: z.array(cslName).max(50),
  'container-title': line,
  publisher: line,
  /** EDTF; empty when the source bears no date. */
  issued: edtfText,
  accessed: edtfText,
  /** An address is kept as text and never opened by the app. */
  URL: line,
  language: line,
  /** What else a citation of it prints, by CSL's names. */
  details: z.partialRecord(z.enum(SOURCE_DETAILS), line),
  /** The sources that this one leads back to: two that lead back to one are no two witnesses. */
  derivedFrom: z.array(sourceId).max(50),
  reliability: z.enum(RELIABILITIES),
  credibility: z.literal(CREDIBILITIES),
  /** Why it was graded so. */
  gradeNote: prose,
  /** SHA-256 of the copy that was read, in hexadecimal; empty when no copy was kept. */
  hash: z.string().regex(/^([0-9a-f]{64})?$/, 'A hash is 64 hexadecimal digits (SHA-256).'),
  abstract: prose,
  marking: ownMarking,
})
export type Source = z.output<typeof source>

/** What a source says besides its kind and title while nothing is recorded of it, ungraded; its marking is the notebook's. */
export const BARE_SOURCE = {
  author: [] as Source['author'],
  'container-title': '',
  publisher: '',
  issued: '',
  accessed: '',
  URL: '',
  language: '',
  details: {} as Source['details'],
  derivedFrom: [] as Source['derivedFrom'],
  reliability: 'F',
  credibility: 6,
  gradeNote: '',
  hash: '',
  abstract: '',
} as const satisfies Partial<Source>

/** A prefix and the first number, from `first` on, that together are no label yet. */
export function freeLabel(prefix: string, taken: ReadonlySet<string>, first = 1): string {
  let number = first
  while (taken.has(`${prefix}${number}`)) number++
  return `${prefix}${number}`
}
