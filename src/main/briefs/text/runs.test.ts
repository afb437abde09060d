import { describe, expect, it } from 'vitest'
import { inlines, stretch, unbroken } from './runs.ts'

describe('a text of the notebook', () => {
  it('is one piece whatever its scripts, isolated from what it is put beside', () => {
    const text = 'Mullah ملا محمد یعقوب of Kabul, 中国, 2,600 km.'
    expect(inlines(text, { italics: true, fontSize: 10 })).toEqual([{ text, italics: true, fontSize: 10, dir: 'auto' }])
  })
  it('is not isolated from its own other parts', () => {
    expect(stretch('part', { bold: true })).toEqual([{ text: 'part', bold: true }])
  })
  it('gives nothing for nothing', () => {
    expect(inlines('')).toEqual([])
    expect(stretch('')).toEqual([])
  })
  it('can be kept on one line', () => expect(unbroken('a b')).toBe('a\u00A0b'))
})
