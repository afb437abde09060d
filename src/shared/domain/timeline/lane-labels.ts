import type { Bar, Footprint } from './lane-bars.ts'

/** Where a bar's words stand: across its middle, after it, or before it. */
export type LabelSide = 'over' | 'after' | 'before'

/** A bar with its words and the pixels they may take; without a label there was no room for them. */
export type LabelledBar = Bar & {
  readonly label: { readonly text: string; readonly side: LabelSide; readonly width: number } | null
}

/** What labelling needs to know of the type and of the reader's measure. */
export type LabelStyle = {
  /** Pixels of one rem. */
  readonly rem: number
  /** The words of a bar, and how wide a text is set, in pixels. */
  readonly labelOf: (bar: Bar) => string
  readonly widthOf: (text: string) => number
}

/** Between a bar and words, and between words and the next bar, in rem. */
export const GAP = 0.3
/** Words are cut at this many rem even where there is room for more. */
const MAX_LABEL = 17
/** Words cut to less than this say nothing. */
const MIN_LABEL = 4
/** Of a bar with words across it, this much shows at either end. */
const SHOULDER = 0.75

const wanted = (bar: Bar, { labelOf, widthOf, rem }: LabelStyle): number =>
  Math.min(widthOf(labelOf(bar)), MAX_LABEL * rem)

const roomOver = (bar: Bar, rem: number): number => bar.to - bar.from - 2 * SHOULDER * rem

/** The room a bar takes with all its words: across it where they fit, else after it, else before it. */
export function footprintWithWords(bar: Bar, width: number, style: LabelStyle): Footprint {
  const words = wanted(bar, style)
  const beside = words + GAP * style.rem
  if (roomOver(bar, style.rem) >= words) return bar
  if (bar.to + beside <= width) return { from: bar.from, to: bar.to + beside }
  return bar.from - beside >= 0 ? { from: bar.from - beside, to: bar.to } : bar
}

/**
 * Gives the bars of one track their words, one bar before all others: whole where there is room across, after or before
 * the bar, else cut to the widest of the three, else none. No words run into a bar or into other words.
 * @param bars in order of time, none touching another
 * @param first place of the bar that is labelled first (the selected one), −1 for none
 * @param width of the picture in pixels
 */
export function labelTrack(
  bars: readonly Bar[],
  first: number,
  width: number,
  style: LabelStyle,
): readonly LabelledBar[] {
  const taken = bars.map(({ from, to }) => ({ from, to }))
  const labels: LabelledBar['label'][] = bars.map(() => null)
  const inTurn = bars.map((_, place) => place).toSorted((a, b) => Number(b === first) - Number(a === first))
  const gap = GAP * style.rem
  for (const place of inTurn) {
    const bar = bars[place]!
    const next = taken[place + 1]
    const previous = taken[place - 1]
    const rooms: readonly (readonly [LabelSide, number])[] = [
      ['over', roomOver(bar, style.rem)],
      ['after', (next ? next.from - gap : width) - bar.to - gap],
      ['before', bar.from - gap - (previous ? previous.to + gap : 0)],
    ]
    const want = wanted(bar, style)
    const [side, room] = rooms.find(([, has]) => has >= want) ?? rooms.reduce((a, b) => (b[1] > a[1] ? b : a))
    if (room < Math.min(want, MIN_LABEL * style.rem)) continue
    const text = style.labelOf(bar)
    // Across a bar there is room that nothing else could use.
    const label = { text, side, width: Math.min(side === 'over' ? style.widthOf(text) : want, room) }
    labels[place] = label
    if (side === 'after') taken[place] = { from: bar.from, to: bar.to + gap + label.width }
    if (side === 'before') taken[place] = { from: bar.from - gap - label.width, to: bar.to }
  }
  return bars.map((bar, place) => ({ ...bar, label: labels[place] ?? null }))
}
