import type { Event, EventType } from '#shared/domain/event.ts'
import { type DatedSpan, eventSpan } from '../dated-span.ts'

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
export type TimelineItem = { readonly event: Event; readonly span: DatedSpan; readonly lane: Lane }

/** What stands on the timeline, in order of time: all of it, and lane by lane. */
export type TimelineItems = {
  readonly all: readonly TimelineItem[]
  readonly lanes: Readonly<Record<Lane, readonly TimelineItem[]>>
}

/**
 * Puts events on their lanes. What stands without a date, or has none, is not on the timeline.
 * @param order indexes into `rows` in order of time
 */
export function timelineItems(rows: readonly Event[], order: ArrayLike<number>): TimelineItems {
  const all: TimelineItem[] = []
  const lanes: Record<Lane, TimelineItem[]> = { violence: [], truce: [], statements: [], diplomacy: [] }
  for (let place = 0; place < order.length; place++) {
    const event = rows[order[place] ?? -1]
    const lane = event && LANE_OF[event.type]
    const span = lane ? eventSpan(event) : null
    if (!event || !lane || span === null) continue
    const item = { event, span, lane }
    all.push(item)
    lanes[lane].push(item)
  }
  return { all, lanes }
}

/** Where an event stands among all of the timeline's, from 0; −1 when it is not on it. */
export function placeInTime({ all }: TimelineItems, id: string | null): number {
  return id === null ? -1 : all.findIndex(({ event }) => event.id === id)
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
