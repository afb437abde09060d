/** The part of a page's margin column that notes may stand in, in points from the head of the page. */
export type MarginSpan = Readonly<{ top: number; bottom: number }>

/** A note for the margin: how high it is, and where the line that it belongs to stands. */
export type MarginNote = Readonly<{ height: number; page: number; y: number }>

/** Where a note came to stand: the index of the span, and its upper edge. */
export type MarginPlace = Readonly<{ page: number; y: number }>

/**
 * Where each note stands so that it is level with its line, or right under the note before it where that reaches so far
 * down, or as far up as the foot of the page makes necessary. What does not fit beside its own page goes on to the next,
 * or back to the one before where there is no next. Notes come in the order of their lines and keep it.
 * @returns `null` where no note can stand whole: they are then left one under the other, cut where pages end
 */
export function placeInMargin(
  notes: readonly MarginNote[],
  spans: readonly MarginSpan[],
  gap: number,
): MarginPlace[] | null {
  const pages = pagesOf(notes, spans, gap)
  if (pages === null) return null
  const places: MarginPlace[] = []
  for (const [page, span] of spans.entries()) {
    const own = notes.filter((_, at) => pages[at] === page)
    const total = own.reduce((sum, { height }) => sum + height, 0) + gap * Math.max(0, own.length - 1)
    const slack = span.bottom - span.top - total
    if (slack < -ROUNDING) return null
    // In coordinates from which the notes above are taken away, no note may stand above the one before it.
    let shift = 0
    let above = 0
    for (const note of own) {
      const wanted = note.page < page ? span.top : note.page > page ? span.bottom : note.y
      shift = Math.max(shift, wanted - span.top - above)
      places.push({ page, y: span.top + Math.max(0, Math.min(shift, slack)) + above })
      above += note.height + gap
    }
  }
  return places
}

/** Lengths that differ by less are the same: pdfmake adds them up in another order. */
const ROUNDING = 0.01

/** The page of each note: that of its line unless it is full, and never so far behind that the last page overflows. */
function pagesOf(notes: readonly MarginNote[], spans: readonly MarginSpan[], gap: number): number[] | null {
  const room = spans.map(({ top, bottom }) => bottom - top + gap + ROUNDING)
  const last = spans.length - 1
  const latest: number[] = []
  let page = last
  let left = room[page] ?? 0
  for (const { height } of notes.toReversed()) {
    while (height + gap > left) {
      if (--page < 0) return null
      left = room[page]!
    }
    left -= height + gap
    latest.unshift(page)
  }
  page = 0
  left = room[0] ?? 0
  return notes.map(({ height, page: wanted }, at) => {
    const next = Math.min(wanted, latest[at]!)
    if (next > page) [page, left] = [next, room[next]!]
    while (height + gap > left && page < last) left = room[++page]!
    left -= height + gap
    return page
  })
}
