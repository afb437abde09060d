/** What is seen of a list that scrolls, in CSS pixels. */
export type Scrolled = Readonly<{ top: number; height: number }>

/** Pages counted from 0: the first that is drawn, and the first behind them that is not. */
export type Shown = Readonly<{ from: number; to: number }>

/** Pages drawn beyond what is seen, above and below, so that none is missing while the strip scrolls. */
const BEYOND = 8

/** Which of `count` pages, each `step` CSS pixels high, are drawn where so much of them is seen. */
export function shownPages(count: number, step: number, { top, height }: Scrolled): Shown {
  if (step <= 0) return { from: 0, to: 0 }
  const first = Math.floor(top / step) - BEYOND
  const end = Math.ceil((top + height) / step) + BEYOND
  return { from: Math.max(0, Math.min(first, count)), to: Math.max(0, Math.min(end, count)) }
}

/** Where the strip must scroll to so that a page, counted from 0, is seen; where it is if it is seen already. */
export function scrolledTo(page: number, step: number, { top, height }: Scrolled): number {
  const above = page * step
  if (above < top) return above
  return above + step > top + height ? above + step - height : top
}
