import type { Annotation, AnnotationTag, Motivation } from './annotation.ts'

/** Which notes are looked at. Empty lists and `all` leave none out. */
export type NoteFilter = Readonly<{
  tags: readonly AnnotationTag[]
  motivations: readonly Motivation[]
  state: 'all' | 'open' | 'settled'
}>

export const EVERY_NOTE: NoteFilter = { tags: [], motivations: [], state: 'all' }

/** Whether a filter leaves any note out. */
export const isFiltering = ({ tags, motivations, state }: NoteFilter): boolean =>
  tags.length > 0 || motivations.length > 0 || state !== 'all'

/** Whether a note that begins a thread is among those that a filter asks for. */
export const matchesNoteFilter = (
  { tag, motivation, resolved }: Pick<Annotation, 'tag' | 'motivation' | 'resolved'>,
  { tags, motivations, state }: NoteFilter,
): boolean =>
  (tags.length === 0 || tags.includes(tag)) &&
  (motivations.length === 0 || motivations.includes(motivation)) &&
  (state === 'all' || (state === 'open') === (resolved === null))

/**
 * The note that a note's thread begins with, among the given ones: itself where it answers none of them, or where the
 * answers go round in a circle.
 */
export function threadHeads(notes: readonly Annotation[]): (note: Annotation) => Annotation {
  const byId = new Map(notes.map((note) => [note.id, note]))
  return (note) => {
    const seen = new Set([note.id])
    let head = note
    for (;;) {
      const parent = head.replyTo === null ? undefined : byId.get(head.replyTo)
      if (parent === undefined) return head
      if (seen.has(parent.id)) return note
      seen.add(parent.id)
      head = parent
    }
  }
}

/** Notes that begin a thread, and under each what answers it, answers to answers too, in the order in which they were given. */
export function threadsOf(notes: readonly Annotation[]): {
  heads: readonly Annotation[]
  answers: ReadonlyMap<Annotation['id'], readonly Annotation[]>
} {
  const headOf = threadHeads(notes)
  const heads = notes.filter((note) => headOf(note) === note)
  const answers = Map.groupBy(
    notes.filter((note) => headOf(note) !== note).toSorted((a, b) => a.created.localeCompare(b.created)),
    (note) => headOf(note).id,
  )
  return { heads, answers }
}
