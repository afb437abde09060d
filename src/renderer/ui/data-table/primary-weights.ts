/**
 * What a collation first looks at in a text (letters without case and marks, numbers by their size), as bytes that can be
 * compared without it: a collator takes about a microsecond for two texts, bytes a few nanoseconds. Nothing here knows
 * an alphabet: the order of single characters is asked of the collator itself. No React, no DOM.
 */

/** Writes the bytes of a text; each is from 1 to 97, so that nought can end them and eight make a number below 2⁵³. */
export interface PrimaryWeights {
  /** Bytes needed at most for a text of this length. */
  readonly roomFor: (length: number) => number
  /**
   * Writes a text's bytes from `at` on and returns where they end; −1 where only the collator knows how to place the
   * text (another script, a character that stands for several). Two texts with other bytes stand to each other as
   * their bytes do; of two with the same bytes, the collator has to say.
   */
  readonly write: (text: string, into: Uint8Array, at: number) => number
  /** The same for the `length` ASCII characters from `from` on; −1 where there is something else among them. */
  readonly writeAscii: (ascii: Uint8Array, from: number, length: number, into: Uint8Array, at: number) => number
}

const BASIC = Array.from({ length: 0x7f - 0x20 }, (_, at) => String.fromCharCode(0x20 + at)).filter(
  (c) => !/\d/.test(c),
)
/** Characters of well-set English that are one thing to a collator; “…” is three and “½” is too, so neither is here. */
const TYPOGRAPHIC = '–—‘’“”«»•·§£€'.split('')
const DIGIT = 0x30
const CODES = 0x2100
/** A number of more digits is the collator's own affair. */
const MOST_DIGITS = 60

/**
 * The weights of a collation; `null` for one that they cannot be told of: a language with an order of its own for
 * letters with marks, or one that takes digits as letters or skips signs.
 */
export function primaryWeights(collator: Intl.Collator): PrimaryWeights | null {
  const { locale, numeric, ignorePunctuation, collation, usage } = collator.resolvedOptions()
  if (!/^en\b/.test(locale) || !numeric || ignorePunctuation || collation !== 'default' || usage !== 'sort') return null
  const { weights, numberWeight } = weightsOf(locale)
  const asciiWeights = new Uint8Array(256)
  asciiWeights.set(weights.subarray(0, 0x80))
  const pairs = pairsOf(asciiWeights)

  const writePlain = (text: string, into: Uint8Array, from: number): number => {
    let at = from
    for (let place = 0; place < text.length;) {
      const code = text.charCodeAt(place)
      const weight = code < CODES ? weights[code]! : 0
      if (weight !== 0) {
        into[at++] = weight
        place++
      } else if (isDigit(code)) {
        const end = numberEnd(text, place)
        const digits = Array.from(text.slice(place, end), (digit) => digit.charCodeAt(0))
        at = writeNumber(digits, 0, digits.length, into, at, numberWeight)
        if (at === -1) return -1
        place = end
      } else if (isMark(code)) place++
      else return -1
    }
    return at
  }
  const writeAscii = (ascii: Uint8Array, from: number, length: number, into: Uint8Array, start: number): number => {
    let at = start
    const end = from + length
    let place = from
    while (place < end) {
      // Most of a text is neither number nor unknown: its weights are looked up by twos.
      for (; place + 1 < end; place += 2) {
        const pair = pairs[ascii[place]! | (ascii[place + 1]! << 7)]!
        if (pair === 0) break
        into[at] = pair
        into[at + 1] = pair >>> 8
        at += 2
      }
      if (place === end) break
      const code = ascii[place]!
      const weight = asciiWeights[code]!
      if (weight !== 0) {
        into[at++] = weight
        place++
      } else if (isDigit(code)) {
        const first = place
        while (place < end && isDigit(ascii[place]!)) place++
        at = writeNumber(ascii, first, place, into, at, numberWeight)
        if (at === -1) return -1
      } else return -1
    }
    return at
  }
  return {
    writeAscii,
    roomFor: (length) => 2 * length + 2,
    write: (text, into, at) => {
      const end = writePlain(text, into, at)
      // “é” is an “e” with a mark, in whichever of its two spellings.
      return end === -1 && /[\u00c0-\u024f\u1e00-\u1eff]/.test(text) ? writePlain(text.normalize('NFD'), into, at) : end
    },
  }
}

/** The weights of every two ASCII characters that both have one, the first in the lower byte; nought for the others. */
function pairsOf(weights: Uint8Array): Uint16Array {
  const pairs = new Uint16Array(0x80 * 0x80)
  for (let second = 0; second < 0x80; second++) {
    for (let first = 0; first < 0x80; first++) {
      const [low, high] = [weights[first]!, weights[second]!]
      if (low !== 0 && high !== 0) pairs[first | (second << 7)] = low | (high << 8)
    }
  }
  return pairs
}

const isDigit = (code: number): boolean => code >= DIGIT && code <= DIGIT + 9

/** The combining marks of Latin letters, which only break ties. */
const isMark = (code: number): boolean => code >= 0x300 && code <= 0x33f

function numberEnd(text: string, from: number): number {
  let end = from
  while (end < text.length && isDigit(text.charCodeAt(end))) end++
  return end
}

/** A number as how many digits it has and which; noughts before it do not count. −1 for one too long. */
function writeNumber(
  codes: ArrayLike<number>,
  from: number,
  end: number,
  into: Uint8Array,
  at: number,
  weight: number,
): number {
  let first = from
  while (first < end - 1 && codes[first] === DIGIT) first++
  if (end - first > MOST_DIGITS) return -1
  let next = at
  into[next++] = weight
  into[next++] = end - first
  for (let place = first; place < end; place++) into[next++] = codes[place]! - DIGIT + 1
  return next
}

/** The place of each character among all that are known, by the collator with case and marks left out. */
function weightsOf(locale: string): { readonly weights: Uint8Array; readonly numberWeight: number } {
  const base = new Intl.Collator(locale, { sensitivity: 'base', numeric: true })
  const known = [...BASIC, ...TYPOGRAPHIC, '0'].sort(base.compare)
  const weights = new Uint8Array(CODES)
  let weight = 0
  known.forEach((character, place) => {
    const before = known[place - 1]
    if (before === undefined || base.compare(before, character) !== 0) weight++
    weights[character.charCodeAt(0)] = weight
  })
  const numberWeight = weights[DIGIT]!
  weights[DIGIT] = 0
  return { weights, numberWeight }
}
