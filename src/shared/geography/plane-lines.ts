import { type GeoPermissibleObjects, geoGraticule10, geoPath, type GeoProjection } from 'd3-geo'
import type { Boundaries } from './boundaries.ts'

/**
 * Lines on the plane, one behind the other in one array, as they cross from a thread to another without a copy: line
 * `n` has the points `starts[n]` up to `starts[n + 1]`, each an x and a y in `points`.
 */
export type PlaneLines = {
  /** x and y by turns. */
  readonly points: Float32Array<ArrayBuffer>
  /** Where each line begins, counted in points; behind the last, where it ends. */
  readonly starts: Uint32Array<ArrayBuffer>
  /** Left, top, right and bottom of each line, four numbers a line. */
  readonly boxes: Float32Array<ArrayBuffer>
}

/** Everything that is drawn beneath the events. Rings of land run clockwise on the page, those of lakes the other way. */
export type WorldShapes = {
  readonly land: PlaneLines
  readonly settled: PlaneLines
  readonly disputed: PlaneLines
  readonly graticule: PlaneLines
}

/** What draws shapes on the plane, in the order in which it is drawn. */
export const SHAPES = ['graticule', 'land', 'settled', 'disputed'] as const

/**
 * Projects land, boundaries and the net of meridians and parallels, each ten degrees.
 * @param least points nearer than this to the one before, in units of the plane, are left out: they cannot be told apart
 */
export function worldShapes(
  projection: GeoProjection,
  { land, settled, disputed }: Boundaries,
  least: number,
): WorldShapes {
  const projected = (object: GeoPermissibleObjects): PlaneLines => {
    const collected = new CollectedLines(least)
    geoPath(projection, collected)(object)
    return collected.lines()
  }
  const lines = (all: Boundaries['settled']): PlaneLines =>
    projected({ type: 'MultiLineString', coordinates: all as number[][][] })
  return {
    land: projected(land),
    settled: lines(settled),
    disputed: lines(disputed),
    graticule: projected(geoGraticule10()),
  }
}

/** Takes what `geoPath` draws. A ring that is closed ends where it began. */
class CollectedLines {
  readonly #points: number[] = []
  readonly #starts: number[] = []
  readonly #least: number
  #x = 0
  #y = 0

  constructor(least: number) {
    this.#least = least
  }

  beginPath(): void {
    // The lines begin with the object.
  }

  moveTo(x: number, y: number): void {
    this.#starts.push(this.#points.length / 2)
    this.#add(x, y)
  }

  lineTo(x: number, y: number): void {
    if (Math.abs(x - this.#x) + Math.abs(y - this.#y) >= this.#least) this.#add(x, y)
  }

  closePath(): void {
    const first = 2 * (this.#starts.at(-1) ?? 0)
    this.#add(this.#points[first]!, this.#points[first + 1]!)
  }

  arc(): void {
    throw new RangeError('Points are not shapes of the base map.')
  }

  lines(): PlaneLines {
    const points = new Float32Array(this.#points)
    const starts = new Uint32Array([...this.#starts, this.#points.length / 2])
    return { points, starts, boxes: boxesOf(points, starts) }
  }

  #add(x: number, y: number): void {
    this.#points.push((this.#x = x), (this.#y = y))
  }
}

function boxesOf(points: Float32Array, starts: Uint32Array): Float32Array<ArrayBuffer> {
  const boxes = new Float32Array(4 * (starts.length - 1))
  for (let line = 0; line < starts.length - 1; line++) {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
    for (let at = starts[line]!; at < starts[line + 1]!; at++) {
      const [x, y] = [points[2 * at]!, points[2 * at + 1]!]
      left = Math.min(left, x)
      top = Math.min(top, y)
      right = Math.max(right, x)
      bottom = Math.max(bottom, y)
    }
    boxes.set([left, top, right, bottom], 4 * line)
  }
  return boxes
}

/** What takes lines to draw them: a canvas's context or its like. */
export type LinePen = {
  readonly moveTo: (x: number, y: number) => void
  readonly lineTo: (x: number, y: number) => void
}

/** A part of the plane. */
export type PlaneBox = {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** On which sides of a box a point lies outside of it, a bit a side; 0 within it (Cohen and Sutherland). */
const sidesOutside = (x: number, y: number, { left, top, right, bottom }: PlaneBox): number =>
  (x < left ? 1 : x > right ? 2 : 0) | (y < top ? 4 : y > bottom ? 8 : 0)

/**
 * Draws what of the lines is in a box. Lines wholly outside are left out, and so are points of others that lie, with
 * both their neighbours, on the same side outside: that changes neither line nor filling within the box, and of a
 * continent leaves what is in sight.
 */
export function traceLines({ points, starts, boxes }: PlaneLines, box: PlaneBox, pen: LinePen): void {
  for (let line = 0; line < starts.length - 1; line++) {
    const at = 4 * line
    if (boxes[at]! > box.right || boxes[at + 1]! > box.bottom) continue
    if (boxes[at + 2]! < box.left || boxes[at + 3]! < box.top) continue
    traceLine(points, starts[line]!, starts[line + 1]!, box, pen)
  }
}

function traceLine(points: Float32Array, from: number, to: number, box: PlaneBox, pen: LinePen): void {
  let [x, y] = [points[2 * from]!, points[2 * from + 1]!]
  pen.moveTo(x, y)
  let here = sidesOutside(x, y, box)
  // The sides that every point since the last one drawn lies on.
  let common = here
  for (let at = from + 1; at < to; at++) {
    const [nextX, nextY] = [points[2 * at]!, points[2 * at + 1]!]
    const next = sidesOutside(nextX, nextY, box)
    if (at > from + 1 && (common & next) === 0) {
      pen.lineTo(x, y)
      common = here & next
    } else if (at === from + 1) common = here & next
    else common &= next
    ;[x, y, here] = [nextX, nextY, next]
  }
  pen.lineTo(x, y)
}
