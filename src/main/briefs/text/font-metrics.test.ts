import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ASCENT, withEvenLine } from './font-metrics.ts'
import { FONT_FAMILIES, fontFiles } from './fonts.ts'

/** Ascender, descender and gap as the table `hhea` of a font has them, in parts of an em. */
function lineOf(font: Buffer): number[] {
  const tables = new Map<string, number>()
  for (let at = 12; at < 12 + font.readUInt16BE(4) * 16; at += 16) {
    tables.set(font.toString('latin1', at, at + 4), font.readUInt32BE(at + 8))
  }
  const perEm = font.readUInt16BE(tables.get('head')! + 18)
  return [4, 6, 8].map((offset) => font.readInt16BE(tables.get('hhea')! + offset) / perEm)
}

describe('fonts of the brief', () => {
  const files = fontFiles()
  it.each(FONT_FAMILIES)('%s has every variant, and a line of one em', (family) => {
    for (const path of Object.values(files[family])) {
      const [ascender, descender, gap] = lineOf(withEvenLine(readFileSync(path)))
      expect(ascender).toBeCloseTo(ASCENT, 2)
      expect(ascender! - descender!).toBeCloseTo(1, 5)
      expect(gap).toBe(0)
    }
  })
  it('changes a copy', () => {
    const font = readFileSync(files.Nastaliq.normal)
    const before = Buffer.from(font)
    withEvenLine(font)
    expect(font.equals(before)).toBe(true)
  })
  it('refuses what is no font', () => expect(() => withEvenLine(Buffer.alloc(40))).toThrow(RangeError))
})
