import type { AgendaItem } from './agenda-item.ts'
import type { Notebook } from './notebook.ts'
import { isNegotiating, type Party } from './party.ts'
import type { Position } from './position.ts'

/** How far apart the sides stand on an item, in five steps, or why that cannot be said. */
export const GAPS = ['agreed', 'near', 'apart', 'far', 'opposed', 'one-side', 'not-placed', 'silent'] as const
export type Gap = (typeof GAPS)[number]

/** The two full asks that a line runs between: those of the first two negotiating sides in seating order. */
export type LineEnds = readonly [from: Party, to: Party]

/** The ends of every line as the sides sit now; `null` where fewer than two negotiate. */
export function lineEnds(parties: readonly Party[]): LineEnds | null {
  const [from, to] = parties.filter(isNegotiating).toSorted((a, b) => a.order - b.order)
  return from === undefined || to === undefined ? null : [from, to]
}

/**
 * Where a position stands on a line, from 0 (the full ask of its first end) to 100. `null`: not placed, or judged between
 * other asks than those the line runs between.
 */
export function placeOnLine(
  { place, placeFrom, placeTo }: Pick<Position, 'place' | 'placeFrom' | 'placeTo'>,
  ends: LineEnds | null,
): number | null {
  if (place === null || ends === null) return null
  const [from, to] = ends
  if (placeFrom === from.id && placeTo === to.id) return place
  return placeFrom === to.id && placeTo === from.id ? 100 - place : null
}

/** A place on a line as the position keeps it, with the ends that it was judged between. */
export const placeBetween = (
  place: number | null,
  ends: LineEnds | null,
): Pick<Position, 'place' | 'placeFrom' | 'placeTo'> =>
  place === null || ends === null
    ? { place: null, placeFrom: null, placeTo: null }
    : { place, placeFrom: ends[0].id, placeTo: ends[1].id }

/** Upper bounds of the steps on the line from one side's full ask (0) to the other's (100). */
const STEPS: readonly (readonly [Gap, number])[] = [
  ['agreed', 10],
  ['near', 30],
  ['apart', 55],
  ['far', 80],
  ['opposed', 100],
]

/** What the desk makes of one agenda item: who stands where, who is silent, and how wide the gap is. */
export type ItemGap = {
  readonly gap: Gap
  /** Ticks of the five-step scale: 1 for agreed to 5 for opposed, 0 where no step can be given. */
  readonly ticks: number
  /** Sides with a place on the line, in seating order. */
  readonly placed: readonly { readonly party: Party; readonly position: Position; readonly place: number }[]
  /** Negotiating sides that have stated nothing. */
  readonly silent: readonly Party[]
}

/** Whether a side has stated anything in this position. */
export const isStated = (position: Position | undefined): position is Position =>
  position !== undefined && (position.stated.trim() !== '' || position.summary.trim() !== '')

/**
 * The gap on one item, from the places that the desk gave the sides. One judgement, not two: the word follows from the
 * places, so they cannot contradict each other. Sides at the two ends of the spread decide; a mediator never does.
 */
export function gapOf(notebook: Pick<Notebook, 'parties' | 'positions'>, item: Pick<AgendaItem, 'id'>): ItemGap {
  const positions = new Map(
    notebook.positions.filter(({ agendaItem }) => agendaItem === item.id).map((position) => [position.party, position]),
  )
  const seated = notebook.parties.toSorted((a, b) => a.order - b.order)
  const sides = seated.filter(isNegotiating)
  const stated = sides.filter((party) => isStated(positions.get(party.id)))
  const ends = lineEnds(notebook.parties)
  const placed = seated.flatMap((party) => {
    const position = positions.get(party.id)
    const place = isStated(position) ? placeOnLine(position, ends) : null
    return isStated(position) && place !== null ? [{ party, position, place }] : []
  })
  const places = placed.filter(({ party }) => isNegotiating(party)).map(({ place }) => place)
  const gap = name(stated.length, places)
  return {
    gap,
    ticks: STEPS.findIndex(([step]) => step === gap) + 1,
    placed,
    silent: sides.filter((party) => !stated.includes(party)),
  }
}

function name(stated: number, places: readonly number[]): Gap {
  if (stated === 0) return 'silent'
  if (stated === 1) return 'one-side'
  if (places.length < 2) return 'not-placed'
  const spread = Math.max(...places) - Math.min(...places)
  return STEPS.find(([, bound]) => spread <= bound)?.[0] ?? 'opposed'
}
