import { describe, expect, it } from 'vitest'
import { fontFiles } from './fonts.ts'
import { lettersMissingIn } from './missing-letters.ts'
import { inlines } from './runs.ts'

const missingIn = (content: unknown, defaultStyle = {}): string[] => [
  ...lettersMissingIn({ content: content as never, defaultStyle }, fontFiles()),
]

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

  it('finds each character once, wherever in the pages it stands', () => {
    const table = { table: { body: [['漢', { stack: [{ text: '字漢' }] }]] } }
    expect(missingIn([table, { columns: [{ text: ['x', { text: '🙂' }] }] }]).toSorted()).toEqual(
      ['字', '漢', '🙂'].toSorted(),
    )
  })

  it('looks in the font that a text stands in or inherits', () => {
    expect(missingIn({ text: 'ا', font: 'Serif' })).toEqual(['ا'])
    expect(missingIn({ font: 'Naskh', stack: [{ text: 'ا' }] })).toEqual([])
    expect(missingIn({ text: 'ا' }, { font: 'Naskh' })).toEqual([])
  })
})
