import { geoArea, geoPath } from 'd3-geo'
import { expect, test } from 'vitest'
import { PLANE, placer, planeProjection } from './equal-earth.ts'

test('the quick formula puts a point where the projection does, on both sides of the edge of the map', () => {
  for (const centre of [0, 68, -150]) {
    const [projection, place] = [planeProjection(centre), placer(centre)]
    for (const [longitude, latitude] of [
      [51.5, 25.3],
      [179.9, -16],
      [-179.9, 65],
      [-70, -54],
      [centre, 89],
    ] as const) {
      const [x, y] = projection([longitude, latitude])!
      const point = place(longitude, latitude)
      expect(point.x).toBeCloseTo(x, 6)
      expect(point.y).toBeCloseTo(y, 6)
    }
  }
})

test('the world is as wide as the plane, and north is up', () => {
  const place = placer(0)
  expect(place(-180, 0).x).toBeCloseTo(0, 6)
  expect(place(179.999_999, 0).x).toBeCloseTo(PLANE, 3)
  expect(place(0, 90).y).toBeCloseTo(0, 6)
  expect(place(10, 40).x).toBeGreaterThan(place(0, 40).x)
})

test('areas are true: a square degree at the equator and one far north measure as they do on the globe', () => {
  const path = geoPath(planeProjection(0))
  const square = (west: number, south: number) => ({
    type: 'Polygon' as const,
    coordinates: [
      [
        [west, south],
        [west, south + 4],
        [west + 4, south + 4],
        [west + 4, south],
        [west, south],
      ],
    ],
  })
  const [low, high] = [square(10, 0), square(100, 64)]
  expect(path.area(high) / path.area(low)).toBeCloseTo(geoArea(high) / geoArea(low), 2)
})
