import type { CanvasElement } from 'pdfmake/interfaces'
import { SIGN_OUTLINES, type SignLook } from '#shared/geography/event-sign.ts'
import type { MapSize } from '#shared/geography/map-view.ts'
import type { PlaneLines, WorldShapes } from '#shared/geography/plane-lines.ts'
import { AXIS, HAIRLINE, INK, INK_2, LAND, WHITE } from '../../theme/palette.ts'

type Point = { x: number; y: number }

/** Radius of a round sign, in points. */
export const SIGN = 2.7
const COAST = { lineWidth: 0.35, lineColor: AXIS }
const BOUNDARY = { lineWidth: 0.5, lineColor: AXIS }
const DISPUTED = { lineWidth: 0.7, lineColor: INK_2, dash: { length: 2.4, space: 1.6 } }
const NET = { lineWidth: 0.25, lineColor: HAIRLINE }

/**
 * Land, boundaries and net as outlines of pdfmake's, which has no other shape that holds a coast. It knows no outline
 * with a hole either: rings are painted from the largest to the smallest, lakes in the colour of the sea.
 */
export function groundShapes({ graticule, land, settled, disputed }: WorldShapes): CanvasElement[] {
  const rings = linesOf(land)
    .map((points) => ({ points, area: areaOf(points) }))
    .toSorted((a, b) => Math.abs(b.area) - Math.abs(a.area))
  const line = (points: Point[], pen: object): CanvasElement => ({ type: 'polyline', points, ...pen })
  return [
    ...linesOf(graticule).map((points) => line(points, NET)),
    ...rings.map(({ points, area }) => line(points, { ...COAST, closePath: true, color: area > 0 ? LAND : WHITE })),
    ...linesOf(settled).map((points) => line(points, BOUNDARY)),
    ...linesOf(disputed).map((points) => line(points, DISPUTED)),
  ]
}

function linesOf({ points, starts }: PlaneLines): Point[][] {
  return Array.from({ length: starts.length - 1 }, (_, line) =>
    Array.from({ length: starts[line + 1]! - starts[line]! }, (__, nth) => {
      const at = 2 * (starts[line]! + nth)
      return { x: points[at]!, y: points[at + 1]! }
    }),
  ).filter((line) => line.length > 1)
}

/** Twice the area of a ring; above nought where it runs clockwise on the page, as land does. */
const areaOf = (ring: readonly Point[]): number =>
  ring.reduce((sum, { x, y }, at) => {
    const next = ring[(at + 1) % ring.length]!
    return sum + x * next.y - next.x * y
  }, 0)

const DOTS = { lineWidth: 0.6, lineColor: INK_2, dash: { length: 0.6, space: 1.8 } }
/** Corners of a circle that looks round across the whole map. */
const ROUND = 180

/** A circle of dots: somewhere within it. Where it would leave a frame of this size it is cut. */
export function extentShapes(x: number, y: number, radius: number, { width, height }: MapSize): CanvasElement[] {
  const isWhole = x >= radius && y >= radius && x <= width - radius && y <= height - radius
  if (isWhole) return [{ type: 'ellipse', x, y, r1: radius, r2: radius, ...DOTS }]
  const corners = Array.from({ length: ROUND + 1 }, (_, at): Point => {
    const angle = (2 * Math.PI * at) / ROUND
    return { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) }
  })
  const arcs: Point[][] = [[]]
  for (const corner of corners) {
    if (corner.x >= 0 && corner.y >= 0 && corner.x <= width && corner.y <= height) arcs.at(-1)!.push(corner)
    else if (arcs.at(-1)!.length > 0) arcs.push([])
  }
  return arcs.filter(({ length }) => length > 1).map((points) => ({ type: 'polyline', points, ...DOTS }))
}

const EDGE = { lineWidth: 0.8, lineColor: INK }

/** An event's sign with its middle at a point: its form is the lane of its type, its filling how the event stands. */
export function signShapes({ form, footing, isPlanned }: SignLook, x: number, y: number): CanvasElement[] {
  const outline = SIGN_OUTLINES[form]
  const corners =
    'radius' in outline ? roundCorners(outline.radius) : outline.corners.map(([right, down]) => ({ x: right, y: down }))
  const at = (points: readonly Point[]): Point[] =>
    points.map((point) => ({ x: x + SIGN * point.x, y: y + SIGN * point.y }))
  const shape = (points: readonly Point[], paint: object): CanvasElement => ({
    type: 'polyline',
    points: at(points),
    closePath: true,
    ...paint,
  })
  const dash = isPlanned ? { dash: { length: 1.2, space: 1 } } : {}
  const ground = footing === 'solid' ? INK : WHITE
  if (footing !== 'half') return [shape(corners, { color: ground, ...EDGE, ...dash })]
  return [
    shape(corners, { color: WHITE, lineWidth: 0 }),
    shape(leftHalf(corners), { color: INK }),
    shape(corners, { ...EDGE, ...dash }),
  ]
}

/** Corners of a circle that looks round at the size of a sign. */
const roundCorners = (radius: number): Point[] =>
  Array.from({ length: 24 }, (_, at) => {
    const angle = (2 * Math.PI * at) / 24
    return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) }
  })

/** What of an outline lies to the left of its middle (Sutherland and Hodgman, for one edge). */
function leftHalf(corners: readonly Point[]): Point[] {
  return corners.flatMap((corner, at) => {
    const next = corners[(at + 1) % corners.length]!
    const kept = corner.x <= 0 ? [corner] : []
    if (corner.x <= 0 === next.x <= 0) return kept
    const share = corner.x / (corner.x - next.x)
    return [...kept, { x: 0, y: corner.y + share * (next.y - corner.y) }]
  })
}

/** A drawing turned round within its width: what becomes of it when the page is mirrored is itself. */
export function turned(shapes: readonly CanvasElement[], width: number): CanvasElement[] {
  return shapes.map((shape) => {
    switch (shape.type) {
      case 'polyline':
        return { ...shape, points: shape.points.map(({ x, y }) => ({ x: width - x, y })) }
      case 'ellipse':
        return { ...shape, x: width - shape.x }
      case 'line':
        return { ...shape, x1: width - shape.x2, x2: width - shape.x1, y1: shape.y2, y2: shape.y1 }
      case 'rect':
        return { ...shape, x: width - shape.x - shape.w }
    }
  })
}
