import { expect, test } from 'vitest'
import { barPlace } from './bar-place.ts'

const bounds = { left: 100, top: 0, right: 500, bottom: 400 }
const size = { width: 200, height: 30 }
const at = (left: number, top: number) => ({ left, top, right: left + 40, bottom: top + 20 })

test('centred under its anchor', () => {
  expect(barPlace(at(280, 100), size, bounds)).toEqual({ left: 200, top: 126 })
})

test('never over the side of its column', () => {
  expect(barPlace(at(100, 100), size, bounds).left).toBe(100)
  expect(barPlace(at(480, 100), size, bounds).left).toBe(300)
})

test('above where there is no room beneath, and inside where there is room nowhere', () => {
  expect(barPlace(at(280, 360), size, bounds).top).toBe(324)
  const low = { ...bounds, bottom: 40 }
  expect(barPlace(at(280, 10), size, low).top).toBe(10)
})
