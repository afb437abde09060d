import type { AgendaItem } from '#shared/domain/agenda-item.ts'
import { type Annotation, ANNOTATION_TAGS, type AnnotationTag } from '#shared/domain/annotation.ts'
import type { Citation } from '#shared/domain/citation.ts'
import { gapOf, type ItemGap, lineEnds, placeOnLine } from '#shared/domain/gap.ts'
import { EVERY_NOTE, isFiltering, matchesNoteFilter, type NoteFilter, threadsOf } from '#shared/domain/note-threads.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { type Party, sitsAtTable } from '#shared/domain/party.ts'
import type { Movement, Position } from '#shared/domain/position.ts'

/** The texts that the matrix can show, one at a time. */
export const SHOWN_TEXTS = ['stated', 'interests', 'reservationPoint'] as const
export type ShownText = (typeof SHOWN_TEXTS)[number]

/** One party on one item, as much of it as a cell holds. */
export type MatrixCell = {
  readonly item: AgendaItem
  readonly party: Party
  readonly position: Position | undefined
  /** The field whose words stand in the cell, and which is edited in place. */
  readonly field: ShownText | 'summary'
  /** Those words; empty where nothing is recorded. */
  readonly text: string
  /** Where the side stands on the item's line, from 0 to 100; `null` where it has no place on it. */
  readonly place: number | null
  /** Admiralty grades of the sources it rests on, each once, in the order cited. */
  readonly grades: readonly string[]
  /** Tags of the notes on the position that begin a thread, each once, and how many of those there are. */
  readonly tags: readonly AnnotationTag[]
  readonly noteCount: number
  /** Whether the filter of notes lets it stand out: it does where a note on it is asked for, and where all are. */
  readonly isAsked: boolean
  /** The last step towards or away from the others, if it was the last but for rewordings. */
  readonly moved: Movement | undefined
  /** The last dated step of any kind. */
  readonly last: Movement | undefined
}

export type MatrixRow = { readonly item: AgendaItem; readonly gap: ItemGap; readonly cells: readonly MatrixCell[] }

export type Matrix = {
  /** The parties at the table in seating order: the columns. */
  readonly parties: readonly Party[]
  readonly rows: readonly MatrixRow[]
  /** How many cells have words in them. */
  readonly filled: number
  /** How many hold notes that are asked for. */
  readonly asked: number
  /** The notes in the cells that begin a thread. */
  readonly notes: readonly Annotation[]
}

/** What the matrix is made of. */
export type MatrixSource = Pick<Notebook, 'parties' | 'agendaItems' | 'positions' | 'annotations' | 'sources'>

/**
 * Agenda items × parties at the table, with the text that is asked for in each cell. A cell counts the notes that begin a thread
 * there; while notes are filtered, those that are asked for alone.
 */
export function matrixOf(source: MatrixSource, shown: ShownText, filter: NoteFilter = EVERY_NOTE): Matrix {
  const parties = source.parties.filter(sitsAtTable).toSorted((a, b) => a.order - b.order)
  const items = source.agendaItems.toSorted((a, b) => a.order - b.order)
  const positions = new Map(
    source.positions.map((position) => [cellKey(position.agendaItem, position.party), position]),
  )
  const onPositions = source.annotations.filter(({ target }) => target.collection === 'positions')
  const isFiltered = isFiltering(filter)
  const { heads } = threadsOf(onPositions)
  const notes = Map.groupBy(
    heads.filter((note) => matchesNoteFilter(note, filter)),
    ({ target }) => target.record,
  )
  const grades = new Map<string, string>(
    source.sources.map(({ id, reliability, credibility }) => [id, `${reliability}${credibility}`]),
  )
  const ends = lineEnds(parties)
  const rows = items.map((item) => ({
    item,
    gap: gapOf(source, item),
    cells: parties.map((party) => {
      const position = positions.get(cellKey(item.id, party.id))
      const onIt = position === undefined ? [] : (notes.get(position.id) ?? [])
      return {
        item,
        party,
        position,
        ...wordsOf(position, shown),
        place: position === undefined ? null : placeOnLine(position, ends),
        grades: gradesOf(position?.citations ?? [], grades),
        tags: ANNOTATION_TAGS.filter((tag) => onIt.some((note) => note.tag === tag)),
        noteCount: onIt.length,
        isAsked: !isFiltered || onIt.length > 0,
        ...stepsOf(position?.movements ?? []),
      }
    }),
  }))
  const cells = rows.flatMap((row) => row.cells)
  const held = new Set<string>(cells.flatMap(({ position }) => position?.id ?? []))
  return {
    parties,
    rows,
    filled: cells.filter(({ text }) => text.trim() !== '').length,
    asked: cells.filter(({ isAsked }) => isAsked).length,
    notes: heads.filter(({ target }) => held.has(target.record)),
  }
}

/** Names a cell by its item and its party. */
export const cellKey = (item: string, party: string): string => `${item} ${party}`

/** The stated position stands in its short form where there is one. */
function wordsOf(position: Position | undefined, shown: ShownText): Pick<MatrixCell, 'field' | 'text'> {
  if (position === undefined) return { field: shown, text: '' }
  const field = shown === 'stated' && position.summary.trim() !== '' ? 'summary' : shown
  return { field, text: position[field] }
}

/** Admiralty grades of cited sources, each once, in the order cited. Sources that are not there are passed over. */
export function gradesOf(citations: readonly Citation[], grades: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set(citations.flatMap(({ source }) => grades.get(source) ?? []))]
}

function stepsOf(movements: readonly Movement[]): Pick<MatrixCell, 'moved' | 'last'> {
  const steps = movements.toSorted((a, b) => a.at.localeCompare(b.at))
  const telling = steps.findLast(({ kind }) => kind !== 'reworded')
  return {
    last: steps.at(-1),
    moved:
      telling?.kind === 'nearer' || telling?.kind === 'away' || telling?.kind === 'withdrawn' ? telling : undefined,
  }
}
