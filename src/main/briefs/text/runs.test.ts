import { describe, expect, it } from 'vitest'
import { inlines } from './runs.ts'

describe('a text as stretches of one script each', () => {
  it('is one stretch where there is one script', () => {
    expect(inlines('Nothing but Latin, 2,600 km.')).toEqual([{ text: 'Nothing but Latin, 2,600 km.' }])
  })
  it('sets Arabic script as one run that neither breaks nor slants', () => {
    const set = inlines('Mullah ملا محمد یعقوب of Kabul', { italics: true, fontSize: 10 })
    expect(set.map(({ text }) => text)).toEqual(['Mullah ', 'ملا\u00A0محمد\u00A0یعقوب', ' of Kabul'])
    expect(set[1]).toMatchObject({ font: 'Naskh', italics: false })
    expect(set[0]).toMatchObject({ italics: true })
  })
  it('puts a long stretch on lines of its own, in reading order', () => {
    const words = 'پاکستان اور افغان طالبان کے وزرائے دفاع دوحہ میں ملے اور جنگ بندی پر بات کی'
    const set = inlines(`He said: ${words} (end)`)
    const lines = set.filter(({ font }) => font === 'Naskh').map(({ text }) => text)
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.join(' ').replace(/\s+/gu, ' ').trim()).toBe(words)
    expect(lines.every((line) => line.endsWith('\n') && line.length <= 34)).toBe(true)
  })
  it('gives nothing for nothing', () => expect(inlines('')).toEqual([]))
})
