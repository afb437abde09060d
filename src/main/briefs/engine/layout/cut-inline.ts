import type { Inline } from './line-parts.ts'

/** How wide a text would be in the style of an inline, in points. */
export type MeasureText = (text: string, inline: Inline) => number

/** The rest of a cut word is measured to its end only where it is not much longer than a line. */
const isMuchLonger = (text: string, fitted: number): boolean => text.trimEnd().length > 4 * fitted + 64

/** Stands for the width of a text that is longer than a line and will be measured as it is set. */
const UNMEASURED = Infinity

/**
 * Cuts a word that is wider than the room on its line: the inline keeps the letters that fit (at least one), and what is
 * left is given back as an inline of its own; `null` where nothing has to be cut. A word of n letters costs n of them to
 * set, since nothing is measured beyond about a line. pdfmake measures all that is left for each line, n² letters.
 */
export function cutInline(inline: Inline, room: number, measure: MeasureText): Inline | null {
  if (inline.noWrap === true || inline.text.length <= 1 || inline.width <= room) return null
  const { text } = inline
  const fitted = lettersThatFit(text, room, (part) => measure(part, inline))
  if (fitted === text.length) {
    inline.width = measure(text, inline)
    return null
  }
  const rest: Inline = Object.assign(Object.create(Object.getPrototypeOf(inline) as object) as Inline, inline)
  inline.text = text.slice(0, fitted)
  inline.width = measure(inline.text, inline)
  rest.text = text.slice(fitted)
  rest.width = isMuchLonger(rest.text, fitted) ? UNMEASURED : measure(rest.text, rest)
  return rest
}

/** The most letters from the front that are no wider than `room`, and at least one. Widths must grow with the letters. */
export function lettersThatFit(text: string, room: number, measure: (part: string) => number): number {
  let fits = 1
  let step = 32
  while (fits < text.length) {
    const tried = Math.min(text.length, fits + step)
    if (measure(text.slice(0, tried)) > room) return between(fits, tried)
    fits = tried
    step *= 2
  }
  return fits

  function between(enough: number, tooMany: number): number {
    let [low, high] = [enough, tooMany]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (measure(text.slice(0, middle)) <= room) low = middle
      else high = middle
    }
    return low
  }
}
