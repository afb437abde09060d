import { describe, expect, it } from 'vitest'
import { fontFiles } from './fonts.ts'
import { letterCheck } from './missing-letters.ts'
import { inlines } from './runs.ts'

const missingIn = (content: unknown): string[] => {
  const { look, missing } = letterCheck(fontFiles())
  look(content)
  return [...missing]
}

describe('the letters that are missing in print', () => {
  it('finds none in the scripts of the talks, with their marks and joiners', () => {
    const texts = [
      'Doha – “talks” … ±½ №',
      'Ελλάδα, Москва, Łódź, Việt Nam',
      'خواجہ محمد آصف',
      'افغان\u200cطالبان ۱۲۳',
      'پښتو',
    ]
    expect(missingIn(texts.map((text) => ({ text: inlines(text, { font: 'Serif' }) })))).toEqual([])
  })

  it('finds none in the other scripts that briefs are printed in', () => {
    expect(missingIn(['עברית „בעיקרו״', 'हिन्दी — सत्यापन', '相互核查：《草案》', '→ ⇒ ✓ ≤'])).toEqual([])
  })

  it('finds each character once, wherever in the pages it stands', () => {
    const table = { table: { body: [['𓀀', { stack: [{ text: 'ᏣᎳ𓀀' }] }]] } }
    expect(missingIn([table, { columns: [{ text: ['x', { text: '🙂' }] }] }]).toSorted()).toEqual(
      ['Ꮳ', 'Ꮃ', '𓀀', '🙂'].toSorted(),
    )
  })
})
