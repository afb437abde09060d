import { describe, expect, it } from 'vitest'
import { nativeInlines, nativeLine } from './native-name.ts'

describe('a name in its own script', () => {
  it('sets Urdu in Nastaliq, smaller than the Latin name beside it', () => {
    expect(nativeInlines({ text: 'خواجہ محمد آصف', lang: 'ur' }, 10)).toEqual([
      { text: 'خواجہ\u00A0محمد\u00A0آصف', font: 'Nastaliq', italics: false, fontSize: 7.6, lang: 'ur' },
    ])
  })
  it.each(['ps', 'fa', 'fa-AF', 'ar'])('sets %s in Naskh', (lang) => {
    expect(nativeInlines({ text: 'ملا محمد', lang }, 10)[0]).toMatchObject({ font: 'Naskh', fontSize: 10 })
  })
  it('turns the order of runs where letters that read from the left stand inside', () => {
    const set = nativeInlines({ text: 'دفعہ 12 الف', lang: 'ar' }, 10).map(({ text }) => text.trim())
    expect(set).toEqual(['الف', '12', 'دفعہ'])
  })
  it('leaves out a name that no font of the brief has letters for', () => {
    expect(nativeInlines({ text: '中国', lang: 'zh' }, 10)).toEqual([])
    expect(nativeInlines(null, 10)).toEqual([])
    expect(nativeLine({ text: ' ', lang: 'ur' }, 10)).toBeNull()
  })
  it('keeps a Cyrillic name in the serif', () => {
    expect(nativeInlines({ text: 'Сергей Лавров', lang: 'ru' }, 10)).toEqual([
      { text: 'Сергей\u00A0Лавров', lang: 'ru' },
    ])
  })
})
