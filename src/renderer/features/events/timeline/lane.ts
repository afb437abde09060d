import type { Event, EventType } from '#shared/domain/event.ts'
import { datedSpan, type DatedSpan } from '../dated-span.ts'

/** The lanes of the timeline, from above. */
export const LANES = ['violence', 'truce', 'statements', 'diplomacy'] as const
export type Lane = (typeof LANES)[number]

const LANE_OF: Readonly<Record<EventType, Lane | null>> = {
  attack: 'violence',
  'air-strike': 'violence',
  clash: 'violence',
  truce: 'truce',
  statement: 'statements',
  diplomacy: 'diplomacy',
  standing: null,
}

/** One event with its stretch of time. */
export type TimelineItem = { readonly event: Event; readonly span: DatedSpan }

/** What stands on the timeline, by lane, in no particular order. */
export type LaneItems = Readonly<Record<Lane, readonly TimelineItem[]>>

/** Puts the events of a table's view on their lanes. What stands without a date or has none is not on the timeline. */
export function laneItems(rows: readonly Event[], order: ArrayLike<number>): LaneItems {
  const lanes: Record<Lane, TimelineItem[]> = { violence: [], truce: [], statements: [], diplomacy: [] }
  for (let place = 0; place < order.length; place++) {
    const event = rows[order[place] ?? -1]
    const lane = event && LANE_OF[event.type]
    if (!event || !lane) continue
    const span = datedSpan(event.date)
    if (span !== null) lanes[lane].push({ event, span })
  }
  return lanes
}

/** Orders two items in time: by beginning, then end; those alike by their identifiers. */
function compareItems(a: TimelineItem, b: TimelineItem): number {
  if (a.span.first !== b.span.first) return a.span.first < b.span.first ? -1 : 1
  if (a.span.last !== b.span.last) return a.span.last < b.span.last ? -1 : 1
  return a.event.id < b.event.id ? -1 : Number(a.event.id > b.event.id)
}

/** Where an event stands among all of the timeline's, from 1; 0 when it is not on it. And how many there are. */
export function placeInTime(lanes: LaneItems, id: string | null): { place: number; count: number } {
  const here = find(lanes, id)
  let before = 0
  let count = 0
  for (const lane of LANES) {
    count += lanes[lane].length
    if (here) for (const item of lanes[lane]) if (compareItems(item, here) < 0) before++
  }
  return { place: here ? before + 1 : 0, count }
}

/** Where an arrow key leads. */
export type TimeMove = 'next' | 'previous' | 'first' | 'last'

/**
 * The event that a move leads to from the one selected; from one that is not on the timeline, `next` leads to the first
 * and `previous` to the last. Undefined where there is nowhere to go. Linear in the events: no order of them is kept.
 */
export function moveInTime(lanes: LaneItems, id: string | null, move: TimeMove): Event | undefined {
  const here = move === 'first' || move === 'last' ? undefined : find(lanes, id)
  const sign = move === 'next' || move === 'first' ? 1 : -1
  let best: TimelineItem | undefined
  for (const lane of LANES) {
    for (const item of lanes[lane]) {
      if (here && compareItems(item, here) * sign <= 0) continue
      if (!best || compareItems(item, best) * sign < 0) best = item
    }
  }
  return best?.event
}

/** The item of an event; undefined when it is not on the timeline. */
export function find(lanes: LaneItems, id: string | null): TimelineItem | undefined {
  if (id === null) return undefined
  for (const lane of LANES) {
    const found = lanes[lane].find(({ event }) => event.id === id)
    if (found) return found
  }
  return undefined
}

/**
 * The event meant by a press on a crowded lane at a moment: the shortest of those that can have happened then, else the
 * nearest. Pressing again on the same leads to the next alike.
 */
export function itemAt(items: readonly TimelineItem[], at: number, selected: string | null): TimelineItem | undefined {
  let best: TimelineItem | undefined
  let bestScore = Infinity
  const alike: TimelineItem[] = []
  for (const item of items) {
    const { first, last } = item.span
    const distance = at < first ? first - at : at > last ? at - last : 0
    // A span that holds the moment beats any that does not; among those, the shorter says more.
    const score = distance > 0 ? 1e16 + distance : Math.min(last - first, 1e15)
    if (score > bestScore) continue
    if (score < bestScore) alike.length = 0
    bestScore = score
    best ??= item
    alike.push(item)
  }
  const at0 = alike.findIndex(({ event }) => event.id === selected)
  return alike[(at0 + 1) % alike.length]
}
