import { expect, test } from 'vitest'
import { cutInline, lettersThatFit } from './cut-inline.ts'
import type { Inline } from './line-parts.ts'

const word = (text: string): Inline => ({
  text,
  width: text.length,
  height: 1,
  leadingCut: 0,
  trailingCut: 0,
  fontSize: 1,
  font: { ascender: 750 },
})
/** One point a letter, and how many letters were measured. */
const measuring = (): { measured: number; measure: (text: string) => number } => {
  const count = { measured: 0, measure: (text: string) => ((count.measured += text.length), text.length) }
  return count
}

test.each([0, 1, 2, 31, 32, 33, 34, 100, 999, 1_000, 1_001])('finds how many of 1,000 letters fit in %i', (room) => {
  expect(lettersThatFit('x'.repeat(1_000), room, (part) => part.length)).toBe(Math.min(1_000, Math.max(1, room)))
})

test('keeps the letters that fit and gives back the rest with its look', () => {
  const inline = { ...word('abcdefgh'), color: 'red' }
  const rest = cutInline(inline, 5, (text) => text.length)
  expect(inline).toMatchObject({ text: 'abcde', width: 5 })
  expect(rest).toMatchObject({ text: 'fgh', width: 3, color: 'red' })
})

test('leaves alone what fits, what may not be wrapped, and a single letter', () => {
  const { measure } = measuring()
  expect(cutInline(word('abc'), 3, measure)).toBeNull()
  expect(cutInline({ ...word('abc'), noWrap: true }, 1, measure)).toBeNull()
  expect(cutInline(word('a'), 0.5, measure)).toBeNull()
})

test('a word ten times as long costs about ten times as much', () => {
  const cost = (letters: number): number => {
    const count = measuring()
    let lines = ''
    for (let rest: Inline | null = word('x'.repeat(letters)); rest !== null;) {
      const line: Inline = rest
      rest = cutInline(line, 80, count.measure)
      expect(line.width).toBe(line.text.length)
      lines += line.text
    }
    expect(lines).toHaveLength(letters)
    return count.measured
  }
  expect(cost(100_000) / cost(10_000)).toBeLessThan(11)
})
