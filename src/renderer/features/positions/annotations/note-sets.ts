import type { Anchor, Annotation } from '#shared/domain/annotation.ts'
import { POSITION_TEXTS, type Position, type PositionText } from '#shared/domain/position.ts'

/** A note on words of a position, with the number that stands at the end of those words. */
export type WordNote = {
  readonly note: Annotation
  readonly field: PositionText
  readonly anchor: Anchor
  readonly number: number
}

/** The notes of one position, sorted by what they hold on to. */
export type NoteSet = {
  /** On words, in the order in which the words are read. */
  readonly onWords: readonly WordNote[]
  /** On the position as a whole, or on words of a text that does not stand on the page. */
  readonly onWhole: readonly Annotation[]
  /** Their words are gone. */
  readonly withoutWords: readonly Annotation[]
}

/**
 * Sorts the notes of several positions and numbers those on words straight through, position by position in the order
 * given: over a spread of two pages no number comes twice. `fields` is the order in which the texts stand on the page.
 */
export function noteSets(
  annotations: readonly Annotation[],
  positions: readonly Position[],
  fields: readonly PositionText[] = POSITION_TEXTS,
): ReadonlyMap<string, NoteSet> {
  let number = 0
  const isOnPage = (field: string): boolean => fields.some((name) => name === field)
  return new Map(
    positions.map(({ id }) => {
      const own = annotations.filter(({ target }) => target.collection === 'positions' && target.record === id)
      const onWords = own
        .flatMap((note) => {
          const { anchor, orphaned } = note.target
          const field = fields.find((name) => name === note.target.field)
          return anchor === null || orphaned || field === undefined ? [] : [{ note, field, anchor }]
        })
        .toSorted(
          (a, b) =>
            fields.indexOf(a.field) - fields.indexOf(b.field) ||
            a.anchor.start - b.anchor.start ||
            a.anchor.end - b.anchor.end ||
            a.note.created.localeCompare(b.note.created),
        )
        .map((entry) => ({ ...entry, number: ++number }))
      return [
        id,
        {
          onWords,
          onWhole: own.filter(({ target }) => !target.orphaned && (target.anchor === null || !isOnPage(target.field))),
          withoutWords: own.filter(({ target }) => target.orphaned),
        },
      ]
    }),
  )
}

/** The note whose words hold an offset: the tightest of those that overlap there. */
export function noteAt(notes: readonly WordNote[], offset: number): WordNote | undefined {
  return notes
    .filter(({ anchor }) => anchor.start <= offset && offset <= anchor.end)
    .toSorted((a, b) => a.anchor.end - a.anchor.start - (b.anchor.end - b.anchor.start))[0]
}
