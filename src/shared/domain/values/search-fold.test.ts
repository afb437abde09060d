import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText, foldWithMap, originalRange } from './search-fold.ts'

/** The part of the text in which a query is found, as a reader would see it marked. */
function marked(text: string, query: string): string | null {
  const fold = foldWithMap(text)
  const pattern = foldText(query)
  const at = fold.folded.indexOf(pattern)
  if (at < 0) return null
  const { start, end } = originalRange(fold, at, at + pattern.length)
  return text.slice(start, end)
}

describe('foldText', () => {
  it.each([
    ['Ṣanʿāʾ', 'sana'],
    ['Straße', 'STRASSE'],
    ['Łódź', 'lodz'],
    ['Ærø', 'aero'],
    ['ΟΔΟΣ', 'οδός'],
    ['İstanbul', 'istanbul'],
    ['ﬁnal', 'final'],
    ['“Durand\u00a0Line”', '"durand line"'],
    ['cross–border', 'cross-border'],
    ['a \n\t b', 'a b'],
    ['كابل', 'کابل'],
    ['علي', 'علی'],
    ['على', 'علی'],
    ['قابلِ تصدیق', 'قابل تصدیق'],
    ['مُحَمَّد', 'محمد'],
    ['أإآٱ', 'اااا'],
    ['مدرسة', 'مدرسه'],
    ['خانهٔ', 'خانه'],
    ['خانۀ', 'خانه'],
    ['بھارت', 'بهارت'],
    ['پښتو ګډ', 'پښتو گډ'],
    ['می‌روم', 'میروم'],
    ['قـــطر', 'قطر'],
    ['ﻗﻄﺮ', 'قطر'],
    ['مؤتمر', 'موتمر'],
    ['۲۶۰۰', '2600'],
    ['٢٦٠٠', '2600'],
    ['२६००', '2600'],
    ['𝟐𝟔', '26'],
    ['שָׁלוֹם', 'שלום'],
  ])('%s is found by %s', (one, other) => expect(foldText(one)).toBe(foldText(other)))

  it.each([
    ['ٹ', 'ت'],
    ['ے', 'ی'],
    ['کا', 'گا'],
    ['कि', 'का'],
    ['ا', 'ع'],
    ['が', 'か'],
  ])('%s stays apart from %s', (one, other) => expect(foldText(one)).not.toBe(foldText(other)))

  it.each([
    ['alphabets and symbols', 0, 0x3400],
    ['later additions to them', 0xa640, 0xac00],
    ['compatibility forms', 0xf900, 0x10000],
    ['mathematical letters and digits', 0x1d400, 0x1e000],
  ])('is settled after one folding: %s', (_, first, end) => {
    const unsettled: string[] = []
    for (let codePoint = first; codePoint < end; codePoint++) {
      const folded = foldText(String.fromCodePoint(codePoint))
      if (foldText(folded) !== folded) unsettled.push(codePoint.toString(16))
    }
    expect(unsettled).toEqual([])
  })

  it('does not tell composed from decomposed writing', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 30 })
    fc.assert(
      fc.property(text, (value) => {
        expect(foldText(value.normalize('NFD'))).toBe(foldText(value.normalize('NFC')))
      }),
    )
  })
})

describe('foldWithMap', () => {
  it.each([
    ['The Ṣanʿāʾ talks', 'sanaa', null],
    ['The Ṣanʿāʾ talks', 'sana', 'Ṣanʿāʾ'],
    ['ein Straßenkampf', 'strassen', 'Straßen'],
    ['the ﬁnal word', 'f', 'ﬁ'],
    ['کا مُحَمَّدِ تھا', 'محمد', 'مُحَمَّدِ'],
    ['dead: ۲۶۰۰ km', '2600', '۲۶۰۰'],
    ['a   b', 'a b', 'a   b'],
    ['👍🏽 Qatar', 'qatar', 'Qatar'],
  ])('in %s marks %s', (text, query, found) => expect(marked(text, query)).toBe(found))

  it('maps every unit into the text, in order, and its end to the end', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const { folded, map } = foldWithMap(text)
        expect(map).toHaveLength(folded.length + 1)
        expect(map.at(-1)).toBe(text.length)
        for (let i = 1; i < map.length; i++) expect(map[i]).toBeGreaterThanOrEqual(map[i - 1] ?? 0)
      }),
    )
  })

  it('marks a stretch that folds to what was found', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.nat(20), fc.nat(20), (text, a, b) => {
        const fold = foldWithMap(text)
        const start = Math.min(a, b, fold.folded.length)
        const end = Math.min(Math.max(a, b), fold.folded.length)
        const range = originalRange(fold, start, end)
        expect(foldText(text.slice(range.start, range.end))).toContain(fold.folded.slice(start, end))
      }),
    )
  })

  it('keeps room for a letter that folds to many', () => {
    expect(foldText('\ufdfa'.repeat(100)).length).toBeGreaterThan(1500)
    expect(foldWithMap('').folded).toBe('')
  })
})
