import { expect, test } from 'vitest'
import { readNumber } from './read-number.ts'

test('digits of each script, groups and a fraction', () => {
  expect(['60', ' 2 600 ', '۶۰', '٦٠', '1.5', '١٫٥', '−3', '0'].map(readNumber)).toEqual([
    60, 2600, 60, 60, 1.5, 1.5, -3, 0,
  ])
})

test('nothing is null, and words or two commas are not a number', () => {
  expect(readNumber('  ')).toBeNull()
  expect(['dozens', '1,5', '1.2.3', '1e3', '--1', '.'].map(readNumber)).toEqual(
    Array.from({ length: 6 }, () => undefined),
  )
})
