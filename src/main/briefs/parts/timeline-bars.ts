import type { CanvasElement } from 'pdfmake/interfaces'
import type { Bar } from '#shared/domain/timeline/lane-bars.ts'
import { COLUMN } from '#shared/domain/timeline/lane-layout.ts'
import { INK_2, INK_3, WHITE } from '../theme/palette.ts'

/** Height of a bar in points. */
const HEIGHT = 4.6
/** Between two strokes of the hatching, along the bar. */
const HATCH = 2.6
const EDGE = 0.6

/** The few strokes that drawings of time are made of. */
export const drawn = {
  line: (x1: number, x2: number, y1: number, y2: number, lineWidth: number, lineColor: string): CanvasElement => ({
    type: 'line',
    ...{ x1, x2, y1, y2, lineWidth, lineColor },
  }),
  /** White over what lies beneath, where words are to stand. */
  blank: (x: number, y: number, w: number, h: number): CanvasElement => ({
    type: 'rect',
    ...{ x, y, w, h },
    lineWidth: 0,
    color: WHITE,
  }),
}

/** A bar with its middle at `centre`: hatched where the time is not known, solid where it is, outlined when planned. */
export function barShapes(bar: Omit<Bar, 'items'>, offset: number, centre: number): CanvasElement[] {
  const [from, to] = [offset + bar.from, offset + bar.to]
  const top = centre - HEIGHT / 2
  const outline: CanvasElement = {
    type: 'rect',
    x: from + EDGE / 2,
    y: top + EDGE / 2,
    w: Math.max(0.1, to - from - EDGE),
    h: HEIGHT - EDGE,
    lineWidth: EDGE,
    lineColor: INK_2,
    color: WHITE,
  }
  if (bar.isPlanned) return [outline]
  const solid = bar.surely === null || bar.surely[1] <= bar.surely[0] ? null : bar.surely
  return [
    outline,
    ...hatching(from, to, top),
    ...(solid === null
      ? []
      : [
          {
            type: 'rect' as const,
            x: offset + solid[0],
            y: top,
            w: solid[1] - solid[0],
            h: HEIGHT,
            lineWidth: 0,
            color: INK_2,
          },
        ]),
  ]
}

/** Slanted strokes within a box, each cut where it would leave it: a drawing of pdfmake's cannot be clipped. */
function hatching(from: number, to: number, top: number): CanvasElement[] {
  const slant = HEIGHT * 0.6
  const strokes: CanvasElement[] = []
  for (let foot = from - slant + HATCH; foot < to; foot += HATCH) {
    const [start, end] = [Math.max(from, foot), Math.min(to, foot + slant)]
    if (end - start < 0.2) continue
    const yAt = (x: number): number => top + HEIGHT - ((x - foot) / slant) * HEIGHT
    strokes.push(drawn.line(start, end, yAt(start), yAt(end), 0.7, INK_2))
  }
  return strokes
}

/** Columns of a crowded lane, each as high as there can have been events in it. */
export function columnShapes(columns: readonly number[], offset: number, top: number, height: number): CanvasElement[] {
  return columns.flatMap((share, at): CanvasElement[] => {
    const tall = Math.max(0.06, share) * height
    return share === 0
      ? []
      : [
          {
            type: 'rect',
            x: offset + at * COLUMN,
            y: top + height - tall,
            w: COLUMN,
            h: tall,
            lineWidth: 0,
            color: INK_3,
          },
        ]
  })
}
