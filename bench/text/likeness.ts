import type { GreyPage } from './raster.ts'

/** A band across a page, in dots. */
export type Band = Readonly<{ top: number; height: number }>

/** Dots by which two pictures of a line may be moved against each other: half a CSS pixel, to which Chromium rounds. */
const SHIFT = 1

/**
 * How alike the same band of two pages is: the normalised cross-correlation of their ink, 1 for the same picture, 0 for
 * none in common, at the best of the small shifts.
 */
export function likeness(first: GreyPage, second: GreyPage, band: Band): number {
  const ours = inkOf(first, band, 0, 0)
  let best = -1
  for (let dy = -SHIFT; dy <= SHIFT; dy++) {
    for (let dx = -SHIFT; dx <= SHIFT; dx++) best = Math.max(best, correlation(ours, inkOf(second, band, dx, dy)))
  }
  return best
}

/** The ink of a band moved by some dots. */
function inkOf({ width, height, grey }: GreyPage, band: Band, dx: number, dy: number): Uint8Array {
  const columns = width - 2 * SHIFT
  const ink = new Uint8Array(columns * band.height)
  for (let row = 0; row < band.height; row++) {
    const y = band.top + row + dy
    if (y < 0 || y >= height) continue
    for (let column = 0; column < columns; column++)
      ink[row * columns + column] = 255 - grey[y * width + SHIFT + column + dx]!
  }
  return ink
}

function correlation(first: Uint8Array, second: Uint8Array): number {
  const n = first.length
  let [a, b, aa, bb, ab] = [0, 0, 0, 0, 0]
  for (let at = 0; at < n; at++) {
    const left = first[at]!
    const right = second[at]!
    a += left
    b += right
    aa += left * left
    bb += right * right
    ab += left * right
  }
  const spread = Math.sqrt((aa - (a * a) / n) * (bb - (b * b) / n))
  return spread === 0 ? 0 : (ab - (a * b) / n) / spread
}

/** What is darker than this is ink, 0 black to 255 white. */
const INK = 170
/** Dots around one of ink in which the other picture may have it. */
const NEAR = 2

/**
 * Share of the ink of a picture that another has within two dots of it: 1 where no word of it is missing, elsewhere or of
 * another shape. Ink that only the other has, as rules and grounds, does not count. 1 for an empty picture.
 */
export function inkFound(theirs: GreyPage, ours: GreyPage): number {
  const isNear = (x: number, y: number): boolean => {
    for (let row = Math.max(0, y - NEAR); row <= Math.min(ours.height - 1, y + NEAR); row++)
      for (let column = Math.max(0, x - NEAR); column <= Math.min(ours.width - 1, x + NEAR); column++)
        if (ours.grey[row * ours.width + column]! < INK) return true
    return false
  }
  let [ink, found] = [0, 0]
  for (let y = 0; y < theirs.height; y++)
    for (let x = 0; x < theirs.width; x++) {
      if (theirs.grey[y * theirs.width + x]! >= INK) continue
      ink++
      if (isNear(x, y)) found++
    }
  return ink === 0 ? 1 : found / ink
}

/** Marks that steer direction and leave no ink: a reader may add or leave out any of them. */
const STEERING = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu

/** A text as it is compared: no steering marks, composed, each stretch of blanks one space or, without spaces, none. */
export const comparable = (text: string, hasSpaces: boolean): string =>
  text
    .replace(STEERING, '')
    .normalize('NFC')
    .replace(/\s+/gu, hasSpaces ? ' ' : '')
    .trim()

/** The fewest letters to add, drop or change to make one text the other (Levenshtein). */
export function editsBetween(first: string, second: string): number {
  let row = Array.from({ length: second.length + 1 }, (_, at) => at)
  for (let at = 1; at <= first.length; at++) {
    const next = [at]
    for (let other = 1; other <= second.length; other++) {
      const changed = row[other - 1]! + (first[at - 1] === second[other - 1] ? 0 : 1)
      next.push(Math.min(changed, row[other]! + 1, next[other - 1]! + 1))
    }
    row = next
  }
  return row[second.length]!
}
