import type { TimelineItem } from './timeline-item.ts'
import { barOf, groupAlike, packIntoTracks, type Bar } from './lane-bars.ts'
import { footprintWithWords, GAP, type LabelStyle } from './lane-labels.ts'
import { pixelAt, type TimeScale } from './time-scale.ts'

/** A lane drawn bar by bar in a few tracks; or, where too much happened at once, how much, column by column. */
export type LaneLayout =
  | { readonly kind: 'tracks'; readonly tracks: readonly (readonly Bar[])[] }
  /** For each column the number of events that can have happened in it, over that of the fullest: 0 … 1. */
  | { readonly kind: 'density'; readonly columns: readonly number[] }

/** More bars than this cannot stand side by side legibly; they are not tried one by one. */
const MOST_BARS = 240
/** More events than this are not looked through for those of the same span. */
const MOST_GROUPED = 2000
/** Width of a column of a crowded lane, in pixels. */
export const COLUMN = 2

/**
 * Lays the events of one lane out: each a bar in one of `mostTracks` tracks, with room for its words; where that does
 * not fit, those of the same span as one bar; then with what room there is; and where the bars themselves do not fit,
 * as columns. What is selected plays no part, so that nothing moves when another is.
 */
export function layLane(
  items: readonly TimelineItem[],
  scale: TimeScale,
  style: LabelStyle,
  mostTracks: number,
): LaneLayout {
  const inSight = items.filter(({ span }) => span.last > scale.first && span.first < scale.last)
  const tracks = inSight.length > MOST_GROUPED ? null : tracksOf(inSight, scale, style, mostTracks)
  return tracks === null ? { kind: 'density', columns: densityColumns(inSight, scale) } : { kind: 'tracks', tracks }
}

function tracksOf(
  items: readonly TimelineItem[],
  scale: TimeScale,
  style: LabelStyle,
  most: number,
): readonly (readonly Bar[])[] | null {
  const gap = GAP * style.rem
  const groups = groupAlike(items)
  if (groups.length > MOST_BARS) return null
  const withWords = (bar: Bar) => footprintWithWords(bar, scale.width, style)
  const alone = items.length > MOST_BARS ? [] : items.map((item) => barOf([item], scale, style.rem))
  const single = alone.length < items.length ? null : packIntoTracks(alone, withWords, gap, most)
  if (single !== null) return single
  const grouped = groups.map((members) => barOf(members, scale, style.rem))
  return packIntoTracks(grouped, withWords, gap, most) ?? packIntoTracks(grouped, (bar) => bar, gap, most)
}

/** How many events can have happened in each column, over the number in the fullest. Linear in events and columns. */
export function densityColumns(items: readonly TimelineItem[], scale: TimeScale): readonly number[] {
  const count = Math.max(1, Math.ceil(scale.width / COLUMN))
  const steps = new Int32Array(count + 1)
  const columnAt = (at: number): number =>
    Math.min(count - 1, Math.max(0, Math.floor(Math.min(scale.width, Math.max(0, pixelAt(scale, at))) / COLUMN)))
  for (const { span } of items) {
    const from = columnAt(span.first)
    const to = Math.max(from, columnAt(span.last - 1))
    steps[from] = (steps[from] ?? 0) + 1
    steps[to + 1] = (steps[to + 1] ?? 0) - 1
  }
  const counts: number[] = []
  let running = 0
  let peak = 0
  for (let column = 0; column < count; column++) {
    running += steps[column] ?? 0
    peak = Math.max(peak, running)
    counts.push(running)
  }
  return peak === 0 ? counts : counts.map((here) => here / peak)
}
