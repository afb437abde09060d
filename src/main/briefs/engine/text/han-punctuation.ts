import type { Face } from './faces.ts'
import type { PlacedGlyph, ShapingOptions } from './harfbuzz.ts'

/**
 * Chinese punctuation takes a whole square, half of which is blank: the left half of an opening bracket, the right half
 * of a closing one, of a comma and of a full stop. Where two meet, one blank is enough (CSS Text 4, `text-spacing-trim`,
 * whose initial value browsers apply).
 */
const OPENING = new Set('“‘（《〈「『【〔［｛')
const CLOSING = new Set('”’）》〉」』】〕］｝，。、．；：')

/** Half of a letter's square, in font units, if it is punctuation that the face draws in one half of it; else 0. */
export function blankHalf(face: Face, letter: string, options: ShapingOptions): number {
  if (!OPENING.has(letter) && !CLOSING.has(letter)) return 0
  let known = halves.get(face)
  if (known === undefined) {
    known = new Map()
    halves.set(face, known)
  }
  let half = known.get(letter)
  if (half === undefined) {
    // The feature `halt` narrows such glyphs to the half that they fill.
    const shaped = (features: readonly string[]): number =>
      face.shaping
        .shape(letter, 0, letter.length, { ...options, features })
        .reduce((sum, { advance }) => sum + advance, 0)
    half = shaped([]) - shaped(['halt'])
    known.set(letter, half)
  }
  return half
}

const halves = new WeakMap<Face, Map<string, number>>()

/** Takes the second blank out where two such signs meet in a text; its glyphs stand from left to right. */
export function kernPunctuation(
  glyphs: readonly PlacedGlyph[],
  text: string,
  face: Face,
  options: ShapingOptions,
): PlacedGlyph[] {
  const kerned = [...glyphs]
  for (let at = 0; at + 1 < kerned.length; at++) {
    const [first, second] = [text[kerned[at]!.cluster] ?? '', text[kerned[at + 1]!.cluster] ?? '']
    if (isKernedBefore(first, second)) {
      kerned[at] = { ...kerned[at]!, advance: kerned[at]!.advance - blankHalf(face, first, options) }
    } else if (OPENING.has(first) && OPENING.has(second)) {
      const half = blankHalf(face, second, options)
      const glyph = kerned[at + 1]!
      kerned[at + 1] = { ...glyph, x: glyph.x - half, advance: glyph.advance - half }
    }
  }
  return kerned
}

/** Whether a closing sign gives its blank up to the sign after it. */
export const isKernedBefore = (first: string, second: string): boolean =>
  CLOSING.has(first) && (CLOSING.has(second) || OPENING.has(second))

/** Whether a text holds any such sign, so that there is something to look at. */
export const hasPunctuation = (text: string): boolean =>
  /[“”‘’（）《》〈〉「」『』【】〔〕［］｛｝，。、．；：]/u.test(text)
