import fc from 'fast-check'
import { expect, it } from 'vitest'
import { orderBetween, ORDER_STEP, renumber } from './order-key.ts'

it('begins, appends and prepends a step away', () => {
  expect(orderBetween(null, null)).toBe(ORDER_STEP)
  expect(orderBetween(ORDER_STEP, null)).toBe(2 * ORDER_STEP)
  expect(orderBetween(null, ORDER_STEP)).toBe(0)
})

it('gives a key strictly between, or none', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (a, b) => {
      const key = orderBetween(a, b)
      if (key !== null) expect(a < key && key < b).toBe(true)
      if (a >= b) expect(key).toBeNull()
    }),
  )
})

it('has room for fifty insertions at one place, then asks for new numbers', () => {
  const [low = 0, high = 0] = renumber(2)
  let key: number | null = high
  let insertions = 0
  while (key !== null && insertions < 200) {
    key = orderBetween(low, key)
    if (key !== null) insertions++
  }
  expect(key).toBeNull()
  expect(insertions).toBeGreaterThanOrEqual(50)
})

it('refuses what is out of order or not finite', () => {
  expect(orderBetween(2, 1)).toBeNull()
  expect(orderBetween(1, 1)).toBeNull()
  expect(orderBetween(Number.NaN, 1)).toBeNull()
  expect(orderBetween(Number.MAX_VALUE, Infinity)).toBeNull()
})

it('renumbers in ascending order', () => {
  expect(renumber(0)).toEqual([])
  const keys = renumber(1000)
  expect(keys).toHaveLength(1000)
  expect(keys.every((key, i) => i === 0 || key > (keys[i - 1] ?? 0))).toBe(true)
})
