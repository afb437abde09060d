import { z } from 'zod'
import { LEFT_REASONS } from '../domain/web-annotation/place-notes.ts'
import { endpoint } from './endpoint.ts'
import { nothing } from './nothing.ts'

/** A note that a file would bring. `on`: what the record is called; `quote`: the words, empty for a whole record. */
const coming = z.strictObject({
  body: z.string(),
  quote: z.string(),
  on: z.string(),
  author: z.string(),
  isReply: z.boolean(),
  isOrphaned: z.boolean(),
})

/** An annotation of the file that does not come in. `place`: where it stands in the file. */
const leftOut = z.strictObject({
  place: z.string(),
  why: z.enum(LEFT_REASONS),
  body: z.string(),
  quote: z.string(),
})

const preview = z.strictObject({
  file: z.string(),
  notes: z.array(coming),
  leftOut: z.array(leftOut),
  /** Whether the file says that its collection goes on elsewhere: nothing is fetched from there. */
  morePages: z.boolean(),
})
export type NotesPreview = z.output<typeof preview>

export const notesEndpoints = {
  /** Writes all notes as W3C Web Annotations to a file that the user chooses; `null` when they decide against it. */
  'notes:export': endpoint(nothing, z.strictObject({ path: z.string(), count: z.number().int() }).nullable()),
  /** Reads a file of Web Annotations that the user chooses, and changes nothing; `null` when they decide against it. */
  'notes:read': endpoint(nothing, preview.nullable()),
  /** Brings in the notes of the file that was read last, as one edit. */
  'notes:import': endpoint(nothing, z.strictObject({ count: z.number().int() })),
}
