import { expect, test } from 'vitest'
import { KeptPreviews } from './kept-previews.ts'

const bytes = Uint8Array.from({ length: 10 }, (_, at) => at)

test('gives pieces of what is kept, in memory of their own', () => {
  const kept = new KeptPreviews()
  kept.keep('a', bytes)
  const piece = kept.piece('a', 3, 6)
  expect(piece).toEqual(Uint8Array.of(3, 4, 5))
  expect(piece?.buffer.byteLength).toBe(3)
  expect(kept.piece('a', 8, 99)).toEqual(Uint8Array.of(8, 9))
  expect(kept.piece('b', 0, 1)).toBeNull()
})

test('keeps the newest few, and none that was dropped', () => {
  const kept = new KeptPreviews()
  for (const asOf of ['a', 'b', 'c', 'd']) kept.keep(asOf, bytes)
  expect(['a', 'b', 'c', 'd'].map((asOf) => kept.piece(asOf, 0, 1) !== null)).toEqual([false, true, true, true])
  kept.drop('c')
  expect(kept.piece('c', 0, 1)).toBeNull()
})
