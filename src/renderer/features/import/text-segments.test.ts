import fc from 'fast-check'
import { expect, test } from 'vitest'
import { segmentsOf } from './text-segments.ts'

const TEXT = 'Doha hosts.\n\nBoth sides came.'

test('a text is cut where words begin and end, the shortest words first', () => {
  const [first, second] = segmentsOf(TEXT, [
    { key: 'event:talks', words: [{ start: 0, end: 11 }] },
    { key: 'party:qatar', words: [{ start: 0, end: 4 }] },
  ])
  expect(first).toMatchObject({ number: 1 })
  expect(first!.segments).toEqual([
    { start: 0, end: 4, keys: ['party:qatar', 'event:talks'] },
    { start: 4, end: 11, keys: ['event:talks'] },
  ])
  expect(second!.segments).toEqual([{ start: 13, end: 29, keys: [] }])
})

test('words that run over a paragraph are marked in both', () => {
  const keys = segmentsOf(TEXT, [{ key: 'event:both', words: [{ start: 5, end: 17 }] }]).map(({ segments }) =>
    segments.map((segment) => segment.keys.length),
  )
  expect(keys).toEqual([
    [0, 1],
    [1, 0],
  ])
})

test('whatever the words, every paragraph is whole and in order', () => {
  const span = fc
    .tuple(fc.integer({ min: 0, max: 28 }), fc.integer({ min: 1, max: 29 }))
    .filter(([start, end]) => start < end)
    .map(([start, end]) => ({ start, end }))
  fc.assert(
    fc.property(fc.array(fc.array(span, { maxLength: 4 }), { maxLength: 6 }), (words) => {
      const cut = segmentsOf(
        TEXT,
        words.map((spans, at) => ({ key: `event:${at}`, words: spans })),
      )
      for (const { start, end, segments } of cut) {
        expect(segments.map((segment) => TEXT.slice(segment.start, segment.end)).join('')).toBe(TEXT.slice(start, end))
        expect(segments.at(-1)?.end).toBe(end)
      }
    }),
  )
})
