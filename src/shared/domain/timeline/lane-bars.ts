import type { TimelineItem } from './timeline-item.ts'
import { pixelAt, type TimeScale } from './time-scale.ts'

/** One event, or several of exactly the same span, as a bar. All measures in pixels from the start of the picture. */
export type Bar = {
  readonly items: readonly TimelineItem[]
  readonly from: number
  readonly to: number
  /** The part for which the date vouches. */
  readonly surely: readonly [from: number, to: number] | null
  readonly isPlanned: boolean
  /** It goes on beyond the edge of the picture. */
  readonly isCutBefore: boolean
  readonly isCutAfter: boolean
}

/** A bar is never narrower, in rem, than can be seen and pressed. */
const MIN_BAR = 0.5

/** An event as a bar, cut at the edges of the picture. */
export function barOf(items: readonly TimelineItem[], scale: TimeScale, rem: number): Bar {
  const { span, event } = items[0]!
  const inside = (at: number): number => Math.min(scale.width, Math.max(0, pixelAt(scale, at)))
  const from = Math.min(inside(span.first), scale.width - MIN_BAR * rem)
  const to = Math.max(inside(span.last), from + MIN_BAR * rem)
  return {
    items,
    from,
    to,
    surely: span.surely && [
      Math.max(from, inside(span.surely[0])),
      // A bar drawn wider than its moment is as sure as the moment is.
      span.surely[1] === span.last ? to : inside(span.surely[1]),
    ],
    isPlanned: event.standing === 'planned',
    isCutBefore: span.first < scale.first,
    isCutAfter: span.last > scale.last,
  }
}

/** One bar for all events that cover exactly the same time and are planned, or not, alike. */
export function groupAlike(items: readonly TimelineItem[]): readonly (readonly TimelineItem[])[] {
  const groups = new Map<string, TimelineItem[]>()
  for (const item of items) {
    const { first, last, surely } = item.span
    const key = `${first} ${last} ${surely?.[0]} ${surely?.[1]} ${item.event.standing === 'planned'}`
    const members = groups.get(key)
    if (members) members.push(item)
    else groups.set(key, [item])
  }
  return [...groups.values()]
}

/** The room that a bar takes in a track, its words included or not. */
export type Footprint = { readonly from: number; readonly to: number }

/**
 * Puts bars into tracks, each into the first where its footprint touches nothing.
 * @param gap least distance between two footprints, in pixels
 * @returns the tracks, each in order of time; null when `most` are not enough
 */
export function packIntoTracks(
  bars: readonly Bar[],
  footprintOf: (bar: Bar) => Footprint,
  gap: number,
  most: number,
): readonly (readonly Bar[])[] | null {
  const placed = bars
    .map((bar) => ({ bar, footprint: footprintOf(bar) }))
    .toSorted((a, b) => a.footprint.from - b.footprint.from || b.footprint.to - a.footprint.to)
  const tracks: { bars: Bar[]; end: number }[] = []
  for (const { bar, footprint } of placed) {
    let track = tracks.find(({ end }) => end + gap <= footprint.from)
    if (!track) {
      if (tracks.length === most) return null
      track = { bars: [], end: -Infinity }
      tracks.push(track)
    }
    track.bars.push(bar)
    track.end = footprint.to
  }
  return tracks.map((track) => track.bars)
}
