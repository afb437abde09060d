import { describe, expect, it } from 'vitest'
import { isDense, lettersOf } from './letters.ts'

describe('the letters of a text', () => {
  it.each([
    ['white space, case and signs', '  The “Border”\n line! ', 'theborderline'],
    ['letters written in two ways', 'Caf\u00E9 cafe\u0301', 'caf\u00E9caf\u00E9'],
    ['ligatures and full width', 'ﬁrm ＡＢＣ', 'firmabc'],
    ['vowel signs and tatweel', 'كِتـــاب', 'كتاب'],
    ['joiners and bidi controls', 'می\u200Cخواهم \u202Eabc', 'میخواهمabc'],
    ['unpaired surrogates', 'a\uD800b', 'ab'],
  ])('are the same whatever its %s', (_what, text, letters) => {
    expect(lettersOf(text).text).toBe(letters)
  })

  it('know where words begin and end', () => {
    const { text, isEdge } = lettersOf('One, two\u0000three')
    expect(text).toBe('onetwothree')
    expect([...isEdge].flatMap((edge, at) => (edge === 1 ? [at] : []))).toEqual([0, 3, 6, 11])
  })

  it('do not part a word at a joiner', () => {
    const { isEdge } = lettersOf('می\u200Cخواهم')
    expect(isEdge.reduce((sum: number, edge) => sum + edge, 0)).toBe(2)
  })

  it('are dense in Chinese and not in Urdu', () => {
    expect(isDense('边境停火')).toBe(true)
    expect(isDense('سرحدی جنگ بندی')).toBe(false)
  })
})
