import { calendarMs } from '../values/calendar.ts'
import type { DatedSpan } from './dated-span.ts'

const HOUR = 3_600_000
export const DAY = 24 * HOUR

/** A stretch of the time axis in milliseconds (see `DatedSpan`), end excluded, and what lies wholly outside it. */
export type TimeRange = {
  readonly first: number
  readonly last: number
  readonly earlier: number
  readonly later: number
}

/** What has its stretch of time. */
type Spanned = { readonly span: DatedSpan }

/** Events stand aside when the gap to them is this many times as long as what all but the outermost cover. */
const FAR = 3
/** At most one in ten stands aside, at either end. */
const ASIDE = 10

/**
 * The time that a picture of these events covers, rounded outward to whole days, months or years. A few that lie far off
 * (the treaty of 1893 behind a week of October) are left outside and counted, unless `isWhole`.
 */
export function timeRange(items: readonly Spanned[], isWhole = false): TimeRange | null {
  const starts = new Float64Array(items.length)
  let count = 0
  for (const { span } of items) {
    const { first, last } = span
    const at = Number.isFinite(first) ? first : last
    if (Number.isFinite(at)) starts[count++] = at
  }
  if (count === 0) return null
  const [from, to] = isWhole ? extent(starts.subarray(0, count)) : core(starts.subarray(0, count).sort())
  // What began within the time may last beyond it: it is followed, but not so far that the rest shrinks to a point.
  const farthest = to + FAR * Math.max(to - from, DAY)
  let end = to
  for (const { span } of items) {
    const { first, last } = span
    if (first > to || first < from) continue
    if (Number.isFinite(last)) end = Math.max(end, isWhole ? last : Math.min(last, farthest))
  }
  return countOutside(rounded(from, Math.max(end, from + HOUR)), items)
}

/** A range that is given (by the filter on dates), open ends taken from the spans. */
export function givenRange(
  items: readonly Spanned[],
  { first, last }: { first: number; last: number },
): TimeRange | null {
  const own = timeRange(items, true)
  const from = Number.isFinite(first) ? first : own?.first
  const to = Number.isFinite(last) ? last : own?.last
  if (from === undefined || to === undefined) return own
  return countOutside({ first: from, last: Math.max(to, from + HOUR) }, items)
}

function extent(starts: Float64Array): [from: number, to: number] {
  let from = Infinity
  let to = -Infinity
  for (const start of starts) {
    if (start < from) from = start
    if (start > to) to = start
  }
  return [from, to]
}

/** The ends of sorted starts without the few at either end that a wide gap parts from the rest. */
function core(starts: Float64Array): [from: number, to: number] {
  const most = Math.floor(starts.length / ASIDE)
  const last = starts.length - 1
  const at = (place: number): number => starts[place] ?? 0
  const wide = FAR * Math.max(at(last - most) - at(most), DAY)
  let low = 0
  let high = last
  for (let place = 1; place <= most; place++) {
    if (at(place) - at(place - 1) > wide) low = place
    if (at(last - place + 1) - at(last - place) > wide) high = last - place
  }
  return [at(low), at(high)]
}

/** Outward to whole days; to whole months from three months on, to whole years from eight years on. */
function rounded(first: number, last: number): { first: number; last: number } {
  const length = last - first
  if (length <= 92 * DAY) return { first: Math.floor(first / DAY) * DAY, last: Math.ceil(last / DAY) * DAY }
  const from = new Date(first)
  const to = new Date(last - 1)
  if (length <= 8 * 366 * DAY) {
    return {
      first: calendarMs(from.getUTCFullYear(), from.getUTCMonth() + 1, 1),
      last: calendarMs(to.getUTCFullYear(), to.getUTCMonth() + 2, 1),
    }
  }
  return { first: calendarMs(from.getUTCFullYear(), 1, 1), last: calendarMs(to.getUTCFullYear() + 1, 1, 1) }
}

function countOutside({ first, last }: { first: number; last: number }, items: readonly Spanned[]): TimeRange {
  let earlier = 0
  let later = 0
  for (const { span } of items) {
    if (span.last <= first) earlier++
    else if (span.first >= last) later++
  }
  return { first, last, earlier, later }
}
