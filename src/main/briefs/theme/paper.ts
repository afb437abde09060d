import type { BriefPaper } from '#shared/domain/brief-options.ts'

/** Millimetres in PDF points (1/72 inch). */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4

/**
 * One page: its size and margins, and the two columns that text is set in, all in points. On a portrait page headings
 * hang in the `side` column and text stands in the `text` column; `inner` is everything between the margins.
 */
export type Frame = Readonly<{
  orientation: 'portrait' | 'landscape'
  width: number
  height: number
  /** Left, top, right, bottom, as pdfmake orders them. */
  margins: readonly [number, number, number, number]
  inner: number
  /** Height between the margins. */
  depth: number
  side: number
  gutter: number
  text: number
  /** Width of the column of notes beyond the inner edge; 0 where notes stand elsewhere. */
  notes: number
}>

const SHEETS: Readonly<Record<BriefPaper, readonly [number, number]>> = {
  A4: [mm(210), mm(297)],
  Letter: [612, 792],
  A3: [mm(297), mm(420)],
}

/** Width and height of an upright sheet, in points. */
export const sheetOf = (paper: BriefPaper): readonly [number, number] => SHEETS[paper]

const SIDE = mm(35)
const GUTTER = mm(5)

function frame(
  orientation: Frame['orientation'],
  [width, height]: readonly [number, number],
  margins: Frame['margins'],
): Frame {
  const inner = width - margins[0] - margins[2]
  return {
    orientation,
    width,
    height,
    margins,
    inner,
    depth: height - margins[1] - margins[3],
    side: SIDE,
    gutter: GUTTER,
    text: inner - SIDE - GUTTER,
    notes: 0,
  }
}

/** Width of the column of notes, the room between it and the text, and how far it reaches into the edge of the page. */
const NOTES = mm(38)
export const NOTES_GAP = mm(5)
const NOTES_OUT = mm(8)

/** A page whose text is narrower, with a column of notes beside it that takes part of the outer edge. */
export const withNotesBeside = (wide: Frame): Frame => ({
  ...wide,
  inner: wide.inner - NOTES - NOTES_GAP + NOTES_OUT,
  text: wide.text - NOTES - NOTES_GAP + NOTES_OUT,
  notes: NOTES,
})

/** Height that each line of a marking beyond the first adds at head and foot, in points. */
export const MARKING_LEADING = 15.5

/**
 * The two pages a brief is set on. `extraMarkingLines`: lines of the marking beyond the first, for which head and foot
 * make room, since pdfmake drops a head that does not fit.
 */
export function pageFrames(paper: BriefPaper, extraMarkingLines = 0): { portrait: Frame; landscape: Frame } {
  const [short, long] = SHEETS[paper]
  const extra = extraMarkingLines * MARKING_LEADING
  return {
    portrait: frame('portrait', [short, long], [mm(24), mm(26) + extra, mm(20), mm(24) + extra]),
    landscape: frame('landscape', [long, short], [mm(16), mm(23) + extra, mm(16), mm(20) + extra]),
  }
}
