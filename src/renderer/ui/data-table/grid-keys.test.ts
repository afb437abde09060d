import { expect, test } from 'vitest'
import { gridMove } from './grid-keys.ts'
import { gridColumns } from './grid-columns.ts'

test('arrows move a row, page keys a screen that keeps one row in sight, Home and End to the ends', () => {
  const from = (key: string) => gridMove(key, 50, 100, 20)
  expect(['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'].map(from)).toEqual(
    [51, 49, 69, 31, 0, 99].map((place) => ({ kind: 'row', place })),
  )
})

test('the ends hold, but for the way up into the head', () => {
  expect(gridMove('ArrowDown', 99, 100, 20)).toEqual({ kind: 'row', place: 99 })
  expect(gridMove('PageUp', 3, 100, 20)).toEqual({ kind: 'row', place: 0 })
  expect(gridMove('ArrowUp', 0, 100, 20)).toEqual({ kind: 'head' })
})

test('other keys do not move, and an empty table has nowhere to go', () => {
  expect(gridMove('a', 3, 100, 20)).toBeUndefined()
  expect(gridMove('toString', 3, 100, 20)).toBeUndefined()
  expect(gridMove('ArrowDown', -1, 0, 20)).toBeUndefined()
})

test('columns with a width keep it, the others share with a least width', () => {
  expect(gridColumns([{ width: 6 }, { flex: 2, minWidth: 10 }, {}])).toEqual({
    template: '6rem minmax(10rem, 2fr) minmax(8rem, 1fr)',
    least: '24rem',
  })
})
