import { describe, expect, it } from 'vitest'
import { isPrintable } from './type-ahead.ts'

const key = (name: string, more: Partial<KeyboardEvent> = {}) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  ...more,
})

describe('isPrintable', () => {
  it.each(['w', 'W', ' ', '?', 'پ', '𝒜'])('takes %s as a character', (name) => {
    expect(isPrintable(key(name))).toBe(true)
  })

  it.each(['Enter', 'Escape', 'F2', 'ArrowDown', 'Process', 'Dead'])('leaves %s to what it acts on', (name) => {
    expect(isPrintable(key(name))).toBe(false)
  })

  it('leaves chords and composition alone', () => {
    expect(isPrintable(key('z', { ctrlKey: true }))).toBe(false)
    expect(isPrintable(key('z', { metaKey: true }))).toBe(false)
    expect(isPrintable(key('z', { altKey: true }))).toBe(false)
    expect(isPrintable(key('z', { isComposing: true }))).toBe(false)
  })
})
