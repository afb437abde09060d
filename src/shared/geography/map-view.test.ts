import { expect, test } from 'vitest'
import { fitted, panned, withInSight, zoomed } from './map-view.ts'

const SIZE = { width: 800, height: 300 }
const toPixel = (view: { x: number; y: number; zoom: number }, point: { x: number; y: number }) => ({
  x: (point.x - view.x) * view.zoom,
  y: (point.y - view.y) * view.zoom,
})

test('a fit has every point in sight', () => {
  const points = [
    { x: 100, y: 50 },
    { x: 400, y: 90 },
  ]
  const view = fitted(points, SIZE)
  for (const point of points) {
    const { x, y } = toPixel(view, point)
    expect(x).toBeGreaterThan(40)
    expect(x).toBeLessThan(760)
    expect(y).toBeGreaterThan(40)
    expect(y).toBeLessThan(260)
  }
})

test('a zoom leaves the point under the pointer where it is', () => {
  const view = fitted([{ x: 100, y: 50 }], SIZE)
  const pixel = { x: 200, y: 120 }
  const point = { x: view.x + pixel.x / view.zoom, y: view.y + pixel.y / view.zoom }
  const after = toPixel(zoomed(view, 3, pixel), point)
  expect(after.x).toBeCloseTo(pixel.x)
  expect(after.y).toBeCloseTo(pixel.y)
})

test('what is in sight does not move; what is not comes to the middle', () => {
  const view = fitted([{ x: 100, y: 50 }], SIZE)
  expect(withInSight(view, { x: 101, y: 51 }, SIZE)).toBe(view)
  const far = { x: 700, y: 300 }
  const middle = toPixel(withInSight(view, far, SIZE), far)
  expect(middle.x).toBeCloseTo(400)
  expect(middle.y).toBeCloseTo(150)
  expect(toPixel(panned(view, { x: 10, y: -5 }), { x: 100, y: 50 }).x).toBeCloseTo(410)
})
