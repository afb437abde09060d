import { mesh } from 'topojson-client'
import world from 'world-atlas/countries-50m.json' with { type: 'json' }
import { beforeAll, describe, expect, it } from 'vitest'
import { readBoundaries, type World } from './boundaries.ts'
import { CLAIM_LINES } from './claim-lines.ts'

type Point = readonly number[]
type Segment = readonly [Point, Point]

const segmentsOf = (lines: readonly (readonly Point[])[]): Segment[] =>
  lines.flatMap((line) => line.slice(1).map((point, at): Segment => [line[at]!, point]))

/** From a point to a short segment, in kilometres, on a plane that touches the earth at the point. */
function kilometres([x, y]: Point, [a, b]: Segment): number {
  const east = Math.cos((y! * Math.PI) / 180)
  const [ax, ay, bx, by] = [(a[0]! - x!) * east, a[1]! - y!, (b[0]! - x!) * east, b[1]! - y!]
  const [dx, dy] = [bx - ax, by - ay]
  const along = Math.max(0, Math.min(1, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)))
  return 111.2 * Math.hypot(ax + along * dx, ay + along * dy)
}
const distance = (point: Point, segments: readonly Segment[]): number =>
  segments.reduce((least, segment) => Math.min(least, kilometres(point, segment)), Infinity)

describe('lines of claims', () => {
  const topology = world as unknown as World
  let drawn: { boundaries: Segment[]; coasts: Segment[]; claims: Segment[] }

  beforeAll(() => {
    const { settled, disputed } = readBoundaries(topology)
    const claims: ReadonlySet<unknown> = new Set(CLAIM_LINES.map(({ line }) => line))
    drawn = {
      boundaries: segmentsOf([...settled, ...disputed.filter((line) => !claims.has(line))]),
      coasts: segmentsOf(mesh(topology, topology.objects.countries, (a, b) => a === b).coordinates),
      claims: segmentsOf(CLAIM_LINES.map(({ line }) => line)),
    }
  })

  it('are all among the disputed lines of the map, once', () => {
    const { disputed } = readBoundaries(topology)
    expect(CLAIM_LINES.length).toBeGreaterThan(20)
    expect(new Set(CLAIM_LINES.map(({ id }) => id)).size).toBe(CLAIM_LINES.length)
    for (const { line } of CLAIM_LINES) expect(disputed.filter((one) => one === line)).toHaveLength(1)
  })

  it.each(CLAIM_LINES)('$name is no second line beside one that is drawn already', ({ line }) => {
    const middles = segmentsOf([line]).map(([a, b]) => [(a[0]! + b[0]!) / 2, (a[1]! + b[1]!) / 2])
    const doubled = middles.filter(
      (middle) => distance(middle, drawn.boundaries) < 1 || distance(middle, drawn.coasts) < 1,
    )
    expect(doubled.length / middles.length).toBeLessThan(0.5)
  })

  it.each(CLAIM_LINES.filter(({ name }) => name !== 'Southern Kurils'))(
    '$name ends where the map has a line',
    ({ line }) => {
      const own = segmentsOf([line])
      const others = drawn.claims.filter(([a]) => !own.some(([start]) => start === a))
      for (const end of isRing(line) ? [] : [line[0]!, line.at(-1)!])
        expect(distance(end, [...drawn.boundaries, ...drawn.coasts, ...others])).toBeLessThan(2)
    },
  )

  it.each([
    ['Abkhazia', [41.0, 43.0], [42.3, 42.3]],
    ['Transnistria', [28.8, 47.3], [29.6, 47.1]],
    ['Abyei', [28.4, 9.8], [28.4, 10.5]],
    ['Aksai Chin', [79.2, 35.0], [81.0, 35.0]],
    ['Arunachal Pradesh', [94.0, 28.3], [93.0, 26.4]],
  ])('%s parts what is claimed from what is not', (name, inside, outside) => {
    const line = CLAIM_LINES.find((one) => one.name === name)!.line
    expect(segmentsOf([line]).filter((segment) => cross(segment, [inside, outside])).length % 2).toBe(1)
  })
})

const isRing = (line: readonly Point[]): boolean => line[0]!.every((value, at) => value === line.at(-1)![at])

/** Whether two segments cross. */
function cross([a, b]: Segment, [c, d]: Segment): boolean {
  const turn = (p: Point, q: Point, r: Point): number =>
    Math.sign((q[0]! - p[0]!) * (r[1]! - p[1]!) - (q[1]! - p[1]!) * (r[0]! - p[0]!))
  return turn(a, b, c) !== turn(a, b, d) && turn(c, d, a) !== turn(c, d, b)
}
