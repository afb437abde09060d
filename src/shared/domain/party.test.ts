import { expect, test } from 'vitest'
import { freeTone } from './party.ts'

const tones = (...taken: number[]) => taken.map((tone) => ({ tone }))

test('a party that joins takes the first colour that nobody has, and leaves the others theirs', () => {
  expect(freeTone([])).toBe(0)
  expect(freeTone(tones(0, 1, 2))).toBe(3)
  expect(freeTone(tones(2, 0))).toBe(1)
  expect(freeTone(tones(...Array.from({ length: 7 }, (_, tone) => tone)))).toBe(7)
})
