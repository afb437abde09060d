import { type Annotation, type AnnotationTag, type Motivation, MOTIVATIONS } from './annotation.ts'

/** Of a thread: settled or not. */
export const NOTE_STATES = ['all', 'open', 'settled'] as const
type NoteState = (typeof NOTE_STATES)[number]

/** Which notes are looked at. Empty lists and `all` leave none out. */
export type NoteFilter = Readonly<{
  tags: readonly AnnotationTag[]
  motivations: readonly Motivation[]
  state: NoteState
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

/** How many notes each choice of a filter would find beside what the other choices leave. */
export type NoteCounts = Readonly<{
  tags: ReadonlyMap<AnnotationTag, number>
  motivations: ReadonlyMap<Motivation, number>
  states: ReadonlyMap<NoteState, number>
  /** The motivations that any of the notes has or the filter asks for. */
  used: readonly Motivation[]
}>

/** Counts notes that begin a thread for each choice of a filter. */
export function countNotes(notes: readonly Annotation[], filter: NoteFilter): NoteCounts {
  const by = <Key>(but: Partial<NoteFilter>, keyOf: (note: Annotation) => Key): Map<Key, number> => {
    const counts = new Map<Key, number>()
    for (const note of notes) {
      if (!matchesNoteFilter(note, { ...filter, ...but })) continue
      counts.set(keyOf(note), (counts.get(keyOf(note)) ?? 0) + 1)
    }
    return counts
  }
  const states = by<NoteState>({ state: 'all' }, ({ resolved }) => (resolved === null ? 'open' : 'settled'))
  states.set('all', (states.get('open') ?? 0) + (states.get('settled') ?? 0))
  const given = new Set([...filter.motivations, ...notes.map(({ motivation }) => motivation)])
  return {
    tags: by({ tags: [] }, ({ tag }) => tag),
    motivations: by({ motivations: [] }, ({ motivation }) => motivation),
    states,
    used: MOTIVATIONS.filter((one) => given.has(one)),
  }
}
