import { expect, test } from 'vitest'
import { copyInWords, readCopy } from './copy-numbers.ts'

test.each([
  ['1 of 3', { number: 1, of: 3 }],
  [' 2/12 ', { number: 2, of: 12 }],
  ['3 3', { number: 3, of: 3 }],
  ['', null],
  ['  ', null],
])('%j is read as %j', (typed, copy) => {
  expect(readCopy(typed)).toEqual(copy)
})

test.each(['3', '0 of 3', '4 of 3', 'one of three', '1 of 10000', '1 of 3 of 5', '-1 of 3'])(
  '%j is no copy',
  (typed) => {
    expect(readCopy(typed)).toBeUndefined()
  },
)

test('what is shown is read back as the same', () => {
  for (const copy of [null, { number: 1, of: 1 }, { number: 12, of: 9_999 }]) {
    expect(readCopy(copyInWords(copy))).toEqual(copy)
  }
})
