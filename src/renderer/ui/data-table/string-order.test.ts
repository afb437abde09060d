import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { primaryWeights } from './primary-weights.ts'
import { orderStrings } from './string-order.ts'

const collator = new Intl.Collator('en-GB', { numeric: true })
const weights = primaryWeights(collator)!

function bytesOf(text: string): Uint8Array | null {
  const room = new Uint8Array(weights.roomFor(text.length) + 1)
  const end = weights.write(text, room, 0)
  return end === -1 ? null : room.slice(0, end)
}

/** Letters, numbers, signs, and letters with marks in both spellings: whatever a title may be made of. */
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'grapheme-ascii', maxLength: 3 }) },
  { weight: 2, arbitrary: fc.constantFrom('0', '00', '7', '10', '010', '9', '1', '123', '99') },
  fc.constantFrom('é', 'e\u0301', 'É', 'ü', 'ñ', 'ç', 'å', 'ệ', 'Š', 'ā', 'u\u0308\u0323'),
  fc.constantFrom('–', '—', '’', '‘', '“', '”', '«', '»', '§', '€', '£', '·', '•'),
)
const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''))
/** Also what only the collator can place. */
const foreign = fc.constantFrom('کابل', 'آصف', 'Ærø', 'ß', 'ø', '…', '½', '三', 'Ω', '\t', '\u0001', '٣', '', 'Кабул')
const anyText = fc.oneof(
  { weight: 3, arbitrary: text },
  { weight: 1, arbitrary: fc.tuple(text, foreign, text).map((parts) => parts.join('')) },
)

/** The order by the collator alone, as ranks by value. */
function plainRanks(values: readonly string[]): Map<string, number> {
  const sorted = values.toSorted(collator.compare)
  let rank = 0
  return new Map(
    sorted.map((value, place) => {
      if (place > 0 && collator.compare(sorted[place - 1]!, value) !== 0) rank = place
      return [value, rank]
    }),
  )
}

function expectSameOrder(given: readonly string[]): void {
  const values = [...new Set(given)]
  const { order, ranks } = orderStrings(values, collator)
  expect(new Map([...order].map((index, place) => [values[index], ranks[place]!]))).toEqual(plainRanks(values))
  expect([...ranks]).toEqual([...ranks].toSorted((a, b) => a - b))
}

test('where two texts have different bytes, the collator puts them the same way round', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [left, right] = [bytesOf(a), bytesOf(b)]
      expect(left).not.toBeNull()
      const byBytes = Buffer.compare(left!, right!)
      if (byBytes !== 0) expect(Math.sign(collator.compare(a, b))).toBe(byBytes)
    }),
    { numRuns: 20_000 },
  )
})

test('any strings come in the order of the collator, and share a rank where it holds them equal', () => {
  fc.assert(fc.property(fc.uniqueArray(anyText, { maxLength: 80 }), expectSameOrder), { numRuns: 300 })
})

test('many strings that begin alike do too', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyText, { minLength: 100, maxLength: 300, size: 'max' }), (ends) => {
      expectSameOrder(ends.map((end, nth) => `Officials report ${nth % 3 === 0 ? 'two' : ''}${end}`))
    }),
    { numRuns: 30 },
  )
})

describe('bytes are made only of what is known', () => {
  test.each(['کابل', 'Æ', 'ø', '…', '½', '\t', 'a\u0001', '٣', '1'.repeat(61)])('not of %j', (value) => {
    expect(bytesOf(value)).toBeNull()
  })
  test.each([
    ['letters by themselves', new Intl.Collator('sv', { numeric: true })],
    ['digits one by one', new Intl.Collator('en')],
    ['no signs', new Intl.Collator('en', { numeric: true, ignorePunctuation: true })],
  ])('and not for a collation with %s', (_what, other) => {
    expect(primaryWeights(other)).toBeNull()
  })
})

test('the same text many times over shares a rank and keeps the order given', () => {
  const { order, ranks } = orderStrings(['b', 'a', 'b', 'É', 'a', 'e\u0301', 'b', 'É'], collator)
  expect([...order]).toEqual([1, 4, 0, 2, 6, 5, 3, 7])
  expect([...ranks]).toEqual([0, 0, 2, 2, 2, 5, 6, 6])
})

test('a collation that has no bytes still decides', () => {
  const swedish = new Intl.Collator('sv', { numeric: true })
  expect([...orderStrings(['zorn', 'ånger', 'angel', 'örn'], swedish).order]).toEqual([2, 0, 1, 3])
})

test('so do texts that are almost all numbers, which need the most room, and long ones', () => {
  expectSameOrder(Array.from({ length: 900 }, (_, nth) => `${nth % 7}.${nth % 11}.${nth % 13} ${'x'.repeat(nth % 5)}`))
  expectSameOrder(Array.from({ length: 40 }, (_, nth) => `${'a'.repeat(2_000 - 3 * nth)}${nth}`))
})
