import { BIDI_CONTROLS } from './bidi.ts'
import type { Face } from './faces.ts'
import { blankHalf, hasPunctuation, isKernedBefore, kernPunctuation } from './han-punctuation.ts'
import type { PlacedGlyph, ShapingOptions } from './harfbuzz.ts'

/**
 * A stretch of text as glyphs from left to right. Widths are in thousandths of the size. `says` holds for each glyph the
 * letters that it stands for, so that the text can be read out of the page again; a cluster of several glyphs is said by
 * the widest of them and the others say nothing.
 */
export type Shape = Readonly<{
  text: string
  /** Where its text begins, counted as the clusters of its glyphs are: its first letter may have no glyph. */
  start: number
  glyphs: readonly PlacedGlyph[]
  says: readonly string[]
  width: number
  /** Thousandths of the size that a font unit is. */
  scale: number
  /** It reads from the right. */
  isRtl: boolean
  /**
   * Its glyphs cannot say its text one by one: some say nothing, or stand off their place, or say several letters
   * that a reader would turn round.
   */
  needsLetters: boolean
}>

/** No text at all. */
export const NOTHING: Shape = {
  text: '',
  start: 0,
  glyphs: [],
  says: [],
  width: 0,
  scale: 1,
  isRtl: false,
  needsLetters: false,
}

/** So many shapes of a face are kept in each way of shaping; then it begins anew, so that memory stays bounded. */
const MOST_SHAPES = 40_000

/** Nobody writes a longer word twice. */
const LONGEST_KEPT = 100

const BIDI_CONTROL = new RegExp(`[${BIDI_CONTROLS}]`, 'gu')

/** Shapes stretches of one face in one way, keeping what it has shaped. */
export class Shaper {
  readonly face: Face
  readonly options: ShapingOptions
  /** What it has shaped, by the words; up to `MOST_SHAPES`. */
  readonly #kept = new Map<string, Shape>()
  readonly #spaceKerns = new Map<string, number>()

  constructor(face: Face, options: ShapingOptions) {
    this.face = face
    this.options = options
  }

  /** A stretch that nothing around it has a bearing on, such as a word between spaces. */
  word(text: string): Shape {
    let shape = this.#kept.get(text)
    if (shape === undefined) {
      shape = this.within(text, 0, text.length)
      this.#keep(text, shape)
    }
    return shape
  }

  /**
   * A word with its space, before a word that begins with `next`: some fonts draw the two together across the space, and
   * of two Chinese signs one gives its blank up.
   */
  wordBefore(text: string, next: string): Shape {
    const kern = this.#kernBefore(text, next)
    if (kern === 0) return this.word(text)
    const key = `${text}\0${kern}`
    let shape = this.#kept.get(key)
    if (shape === undefined) {
      const alone = this.word(text)
      const at = this.options.isRtl ? 0 : alone.glyphs.length - 1
      const glyphs = alone.glyphs.map((glyph, index) =>
        index === at ? { ...glyph, advance: glyph.advance + kern } : glyph,
      )
      shape = { ...alone, glyphs, width: alone.width + kern * alone.scale }
      this.#keep(key, shape)
    }
    return shape
  }

  /** A stretch of a text, shaped in sight of what stands before and after it. Not kept. */
  within(text: string, from: number, to: number): Shape {
    const { shaping } = this.face
    const own = text.slice(from, to)
    let glyphs = shaping.shape(text, from, to, this.options)
    if (this.#isChinese && hasPunctuation(own)) glyphs = kernPunctuation(glyphs, text, this.face, this.options)
    return shapeOf(own, from, glyphs, this.options.isRtl, 1000 / shaping.unitsPerEm)
  }

  get #isChinese(): boolean {
    const { script } = this.options
    return script === 'Hani' || script === 'Hira' || script === 'Kana'
  }

  #kernBefore(text: string, next: string): number {
    const last = text.at(-1) ?? ''
    if (last === ' ') return this.#spaceKern(next)
    return this.#isChinese && isKernedBefore(last, next) ? -blankHalf(this.face, last, this.options) : 0
  }

  #spaceKern(next: string): number {
    let kern = this.#spaceKerns.get(next)
    if (kern === undefined) {
      const { scale } = this.word(' ')
      kern = Math.round((this.word(` ${next}`).width - this.word(' ').width - this.word(next).width) / scale)
      this.#spaceKerns.set(next, kern)
    }
    return kern
  }

  #keep(key: string, shape: Shape): void {
    if (key.length > LONGEST_KEPT) return
    if (this.#kept.size >= MOST_SHAPES) this.#kept.clear()
    this.#kept.set(key, shape)
  }
}

const shapers = new WeakMap<Face, Map<string, Shaper>>()

/** The shaper of a face for a way of shaping; the same one for the same question. */
export function shaperOf(face: Face, isRtl: boolean, script: string, language: string): Shaper {
  let own = shapers.get(face)
  if (own === undefined) {
    own = new Map()
    shapers.set(face, own)
  }
  const key = `${isRtl ? '<' : '>'}${script} ${language}`
  let shaper = own.get(key)
  if (shaper === undefined) {
    shaper = new Shaper(face, { isRtl, script, language })
    own.set(key, shaper)
  }
  return shaper
}

/** Glyphs of a stretch that begins at `from` as a shape: what each says, and how wide they are together. */
export function shapeOf(
  text: string,
  from: number,
  placed: readonly PlacedGlyph[],
  isRtl: boolean,
  scale: number,
): Shape {
  const said = whatGlyphsSay(text, from, placed, isRtl)
  const drawn = placed.flatMap((glyph, at) =>
    glyph.advance === 0 && said[at]?.replace(BIDI_CONTROL, '') === '' && said[at] !== '' ? [] : [at],
  )
  const glyphs = drawn.length === placed.length ? placed : drawn.map((at) => placed[at]!)
  const says = drawn.map((at) => said[at]!.replace(BIDI_CONTROL, ''))
  return {
    text,
    start: from,
    glyphs,
    says,
    width: glyphs.reduce((sum, { advance }) => sum + advance, 0) * scale,
    scale,
    isRtl,
    needsLetters:
      says.includes('') ||
      glyphs.some(({ x, y }) => x !== 0 || y !== 0) ||
      (isRtl && says.some(({ length }) => length > 1)),
  }
}

/** Some of a shape's glyphs, by their places in it: `text`, which begins at `start`, is what they stand for. */
export function someOf(shape: Shape, glyphs: readonly number[], text: string, start: number): Shape {
  const kept = glyphs.map((at) => shape.glyphs[at]!)
  return {
    ...shape,
    text,
    start,
    glyphs: kept,
    says: glyphs.map((at) => shape.says[at]!),
    width: kept.reduce((sum, { advance }) => sum + advance, 0) * shape.scale,
  }
}

function whatGlyphsSay(text: string, from: number, placed: readonly PlacedGlyph[], isRtl: boolean): string[] {
  const says = placed.map(() => '')
  const end = from + text.length
  // In reading order, clusters follow each other; each ends where the next begins.
  for (let at = 0; at < placed.length;) {
    const first = isRtl ? placed.length - 1 - at : at
    const { cluster } = placed[first]!
    let count = 1
    let carrier = first
    const step = isRtl ? -1 : 1
    while (placed[first + count * step]?.cluster === cluster) {
      const index = first + count * step
      if (placed[index]!.advance > placed[carrier]!.advance) carrier = index
      count++
    }
    const next = placed[first + count * step]?.cluster ?? end
    says[carrier] = text.slice(cluster - from, next - from)
    at += count
  }
  return says
}
