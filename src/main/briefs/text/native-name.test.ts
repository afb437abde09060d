import { describe, expect, it } from 'vitest'
import { nativeInlines, nativeLine } from './native-name.ts'

describe('a name in its own script', () => {
  it.each([
    ['خواجہ محمد آصف', 'ur'],
    ['ملا محمد', 'ps'],
    ['中国', 'zh'],
    ['Сергей Лавров', 'ru'],
  ])('%s says its language, which decides the face', (text, lang) => {
    expect(nativeInlines({ text, lang }, 10)).toEqual([
      { text, lang, font: 'Serif', italics: false, fontSize: 10, dir: 'auto' },
    ])
  })
  it('stands in the order in which it is written: the engine turns it', () => {
    expect(nativeInlines({ text: 'دفعہ 12 الف', lang: 'ar' }, 10).map(({ text }) => text)).toEqual(['دفعہ 12 الف'])
  })
  it('is left out where there is none', () => {
    expect(nativeInlines(null, 10)).toEqual([])
    expect(nativeLine({ text: ' ', lang: 'ur' }, 10)).toBeNull()
    expect(nativeLine(null, 10)).toBeNull()
  })
  it('stands under what is above it, not on the other side of its column', () => {
    expect(nativeLine({ text: 'خواجہ محمد آصف', lang: 'ur' }, 10)).toMatchObject({ alignment: 'left', lang: 'ur' })
  })
})
