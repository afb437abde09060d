import { Buffer } from 'harfbuzzjs'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { fontFiles, type FontFamily } from '../../text/fonts.ts'
import { faceOf, setFontFiles } from './faces.ts'
import { type Shaper, shaperOf } from './shape.ts'

beforeAll(() => setFontFiles(fontFiles()))

const arabic = (family: FontFamily, language: string): Shaper => shaperOf(faceOf(family), true, 'Arab', language)
const latin = (): Shaper => shaperOf(faceOf('Serif'), false, 'Latn', 'en')
const chinese = (family: FontFamily = 'SerifChinese'): Shaper => shaperOf(faceOf(family), false, 'Hani', 'zh')

describe('a shape', () => {
  it('says each of its letters once, ligatures all of theirs', () => {
    const { says } = latin().word('office file')
    expect(says.join('')).toBe('office file')
    expect(says.length).toBeLessThan('office file'.length)
  })

  it('joins Arabic letters: a letter alone is another glyph than the same in a word', () => {
    const shaper = arabic('Naskh', 'ar')
    const [alone] = shaper.word('ع').glyphs
    expect(shaper.word('ععع').glyphs.map(({ id }) => id)).not.toContain(alone!.id)
  })

  it('joins a stretch to what stands beside it, where it is cut amid a word', () => {
    const shaper = arabic('Naskh', 'ar')
    const whole = shaper.word('ععع').glyphs.map(({ id }) => id)
    const cut = [shaper.within('ععع', 1, 3), shaper.within('ععع', 0, 1)].flatMap(({ glyphs }) =>
      glyphs.map(({ id }) => id),
    )
    expect(cut).toEqual(whole)
  })

  it('hands over no more of a long text than the stretch and what is beside it, and comes out the same', () => {
    const handed = vi.spyOn(Buffer.prototype, 'addText')
    const shaper = arabic('Naskh', 'ar')
    const long = 'ععع'.repeat(10_000)
    const { glyphs } = shaper.within(long, 15_000, 15_003)
    const lengths = handed.mock.calls.map(([text]) => text.length)
    handed.mockRestore()
    expect(Math.max(...lengths)).toBeLessThan(50)
    expect(glyphs.map(({ cluster }) => cluster)).toEqual([15_002, 15_001, 15_000])
    const short = shaper.within('ععععععع', 2, 5).glyphs
    expect(glyphs.map(({ id, advance }) => [id, advance])).toEqual(short.map(({ id, advance }) => [id, advance]))
  })

  it('hangs Nastaliq from its line and tells that its glyphs cannot say its letters', () => {
    const shape = arabic('Nastaliq', 'ur').word('خواجہ')
    expect(shape.glyphs.some(({ y }) => y > 0)).toBe(true)
    expect(shape.needsLetters).toBe(true)
    expect(arabic('Naskh', 'ar').word('درس').needsLetters).toBe(false)
  })

  it('places marks that fontkit alone cannot place', () => {
    expect(() => arabic('Nastaliq', 'ps').word('ښځۍ')).not.toThrow()
  })

  it('draws a word together with the one behind its space, as the font has it', () => {
    const shaper = latin()
    expect(shaper.wordBefore('A ', 'V').width).toBeLessThan(shaper.word('A ').width)
    expect(shaper.wordBefore('A ', 'n').width).toBe(shaper.word('A ').width)
  })

  it.each(['SerifChinese', 'SansChinese'] as const)('takes one blank where two Chinese signs meet: %s', (family) => {
    const shaper = chinese(family)
    const { width } = shaper.word('文')
    expect(shaper.word('”；').width).toBe(1.5 * width)
    expect(shaper.word('（《').width).toBe(1.5 * width)
    expect(shaper.wordBefore('，', '“').width).toBe(0.5 * width)
    expect(shaper.wordBefore('，', '文').width).toBe(width)
  })
})
