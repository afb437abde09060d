import { describe, expect, it } from 'vitest'
import { planeProjection } from './equal-earth.ts'
import { fitted, viewProjection } from './map-view.ts'
import { type PlaneLines, traceLines, worldShapes } from './plane-lines.ts'

const square = (west: number, south: number, side: number) => [
  [
    [west, south],
    [west, south + side],
    [west + side, south + side],
    [west + side, south],
    [west, south],
  ],
]
const WORLD = {
  land: { type: 'MultiPolygon' as const, coordinates: [square(10, 10, 20), square(-60, -20, 4)] },
  settled: [
    [
      [12, 15],
      [28, 15],
    ],
  ],
  disputed: [],
  pairs: new Set<string>(),
}
const linesOf = ({ points, starts }: PlaneLines): number[][] =>
  Array.from({ length: starts.length - 1 }, (_, nth) => [...points.slice(2 * starts[nth]!, 2 * starts[nth + 1]!)])

describe('shapes on the plane', () => {
  it('a ring ends where it began, with its box about it', () => {
    const { land } = worldShapes(planeProjection(0), WORLD as never, 0)
    const [large, small] = linesOf(land)
    expect(large!.slice(0, 2)).toEqual(large!.slice(-2))
    expect(small!.length).toBeGreaterThanOrEqual(10)
    const [left, top, right, bottom] = land.boxes
    expect(left).toBeLessThan(right!)
    expect(top).toBeLessThan(bottom!)
    expect(Math.min(...large!.filter((_, at) => at % 2 === 0))).toBeCloseTo(left!, 4)
  })

  it('coarser shapes have fewer points and no line less', () => {
    const [full, coarse] = [0, 15].map((least) => worldShapes(planeProjection(0), WORLD as never, least))
    expect(coarse!.land.points.length).toBeLessThan(full!.land.points.length)
    expect(coarse!.land.starts.length).toBe(full!.land.starts.length)
    expect(coarse!.settled.starts.length).toBe(full!.settled.starts.length)
  })

  it('in a view are cut at its edges', () => {
    const size = { width: 200, height: 100 }
    const view = fitted([{ x: 540, y: 190 }], size, 0)
    const { land } = worldShapes(viewProjection(0, view, size), WORLD as never, 0)
    expect(land.points.length).toBeGreaterThan(0)
    for (let at = 0; at < land.points.length; at += 2) {
      expect(land.points[at]!).toBeGreaterThanOrEqual(0)
      expect(land.points[at]!).toBeLessThanOrEqual(200)
      expect(land.points[at + 1]!).toBeGreaterThanOrEqual(0)
      expect(land.points[at + 1]!).toBeLessThanOrEqual(100)
    }
  })
})

describe('tracing what is in sight', () => {
  const BOX = { left: 0, top: 0, right: 10, bottom: 10 }
  const lines = (...all: (readonly (readonly [number, number])[])[]): PlaneLines => {
    const points = all.flat()
    const starts = all.map((_, at) => all.slice(0, at).flat().length)
    const boxes = all.flatMap((line) => [
      Math.min(...line.map(([x]) => x)),
      Math.min(...line.map(([, y]) => y)),
      Math.max(...line.map(([x]) => x)),
      Math.max(...line.map(([, y]) => y)),
    ])
    return {
      points: Float32Array.from(points.flat()),
      starts: Uint32Array.from([...starts, points.length]),
      boxes: Float32Array.from(boxes),
    }
  }
  const traced = (given: PlaneLines): string[] => {
    const drawn: string[] = []
    traceLines(given, BOX, {
      moveTo: (x, y) => drawn.push(`M${x},${y}`),
      lineTo: (x, y) => drawn.push(`L${x},${y}`),
    })
    return drawn
  }

  it('draws all of a line that is inside, and nothing of one outside', () => {
    expect(
      traced(
        lines(
          [
            [1, 1],
            [2, 2],
            [3, 1],
          ],
          [
            [20, 1],
            [30, 2],
          ],
        ),
      ),
    ).toEqual(['M1,1', 'L2,2', 'L3,1'])
  })

  it('leaves out points of a run along one side, and keeps those about a corner', () => {
    expect(
      traced(
        lines([
          [5, 5],
          [12, 5],
          [13, 6],
          [14, 7],
          [12, 8],
          [5, 8],
        ]),
      ),
    ).toEqual(['M5,5', 'L12,5', 'L12,8', 'L5,8'])
    expect(
      traced(
        lines([
          [12, 5],
          [12, 12],
          [5, 12],
          [5, 5],
        ]),
      ),
    ).toEqual(['M12,5', 'L12,12', 'L5,12', 'L5,5'])
  })

  it('keeps a line that crosses the box between two points outside of it', () => {
    expect(
      traced(
        lines([
          [-5, 5],
          [15, 5],
          [20, 5],
          [25, 5],
        ]),
      ),
    ).toEqual(['M-5,5', 'L15,5', 'L25,5'])
  })
})
