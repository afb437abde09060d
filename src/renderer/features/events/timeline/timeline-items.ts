import type { Event } from '#shared/domain/event.ts'
import type { TimelineItem } from '#shared/domain/timeline/timeline-item.ts'
import type { EventRow } from '../event-row.ts'
import type { Lane } from '#shared/domain/timeline/lane.ts'

/** What stands on the timeline, in order of time: all of it, and lane by lane. */
export type TimelineItems = {
  readonly all: readonly TimelineItem[]
  readonly lanes: Readonly<Record<Lane, readonly TimelineItem[]>>
}

const isInTime = (row: EventRow | undefined): row is EventRow & TimelineItem =>
  row !== undefined && row.span !== null && row.lane !== null

/**
 * Those rows that are on the timeline. What stands without a date, or has none, is not.
 * @param order indexes into `rows` in order of time
 */
export function timelineItems(rows: readonly EventRow[], order: ArrayLike<number>): TimelineItems {
  const all: TimelineItem[] = []
  const lanes: Record<Lane, TimelineItem[]> = { violence: [], unrest: [], truce: [], statements: [], diplomacy: [] }
  for (let place = 0; place < order.length; place++) {
    const row = rows[order[place] ?? -1]
    if (!isInTime(row)) continue
    all.push(row)
    lanes[row.lane].push(row)
  }
  return { all, lanes }
}

/** The places of events by their identifiers; `null` for items that were asked about once. */
const places = new WeakMap<TimelineItems, ReadonlyMap<string, number> | null>()

/**
 * Where an event stands among all of the timeline's, from 0; −1 when it is not on it. Asked about again, the same items
 * are looked through no more: an edit asks once, going from event to event asks each time.
 */
export function placeInTime(items: TimelineItems, id: string | null): number {
  if (id === null) return -1
  const known = places.get(items)
  if (known === undefined) {
    places.set(items, null)
    return items.all.findIndex(({ event }) => event.id === id)
  }
  const index = known ?? new Map(items.all.map(({ event }, at) => [event.id as string, at]))
  places.set(items, index)
  return index.get(id) ?? -1
}

/** Where an arrow key leads. */
export type TimeMove = 'next' | 'previous' | 'first' | 'last'

/**
 * The event that a move leads to from a place; from none (−1), `next` leads to the first and `previous` to the last.
 * Undefined where there is nowhere to go.
 */
export function moveInTime({ all }: TimelineItems, place: number, move: TimeMove): Event | undefined {
  const last = all.length - 1
  const targets = { first: 0, last, next: place + 1, previous: place < 0 ? last : place - 1 }
  return all[targets[move]]?.event
}

/**
 * The item meant by a press on a crowded lane at a moment: the shortest of those that can have happened then, else the
 * nearest. Pressing again on the same leads to the next alike.
 */
export function itemAt(items: readonly TimelineItem[], at: number, selected: string | null): TimelineItem | undefined {
  const alike: TimelineItem[] = []
  let least = Infinity
  for (const item of items) {
    const { first, last } = item.span
    const distance = at < first ? first - at : at >= last ? at - last + 1 : 0
    // A span that holds the moment comes before any that does not; among those, the shorter says more.
    const score = distance > 0 ? FAR + distance : Math.min(last - first, FAR - 1)
    if (score > least) continue
    if (score < least) alike.length = 0
    least = score
    alike.push(item)
  }
  return alike[(alike.findIndex(({ event }) => event.id === selected) + 1) % alike.length]
}

/** More milliseconds than there are in all the years that a date can name. */
const FAR = 1e15
