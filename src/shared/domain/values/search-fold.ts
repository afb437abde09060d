/**
 * Folding of text for search: two texts that a reader of the script would type alike become the same string.
 *
 * Rules, in order, by code point: compatibility decomposition (Unicode UAX #15, NFKD); full case folding by way of
 * capitals (so "ß" is "ss" and final sigma is sigma); diacritics of Latin, Greek, Cyrillic, Arabic and Hebrew dropped
 * (the combining marks that are letters in other scripts stay); Latin letters with strokes and ligatures spelt out;
 * the letters that Arabic, Persian, Urdu and Pashto keyboards write differently made one; decimal digits of any script
 * as ASCII; tatweel, joiners, direction marks and soft hyphens dropped; quotation marks, dashes and white space made
 * plain, a run of white space one space.
 */
export type FoldedText = Readonly<{
  folded: string
  /** For each UTF-16 unit of `folded`, and for its end, the offset in the original at which its source begins. */
  map: Uint32Array
}>

/** Latin letters that NFKD leaves whole although a plain keyboard writes them so. */
const LATIN: Readonly<Record<string, string>> = {
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
}

/**
 * Letters of the Arabic script that stand for the same letter on different keyboards, by code point, since many look
 * alike. NFKD has already taken the hamza and madda off alef, waw, yeh and heh, and presentation forms apart.
 */
const ARABIC: Readonly<Record<number, number>> = {
  0x0671: 0x0627, // alef wasla → alef
  0x0672: 0x0627,
  0x0673: 0x0627,
  0x0649: 0x06cc, // alef maksura, Arabic yeh, Pashto yehs → Farsi yeh
  0x064a: 0x06cc,
  0x06cd: 0x06cc,
  0x06d0: 0x06cc,
  0x0643: 0x06a9, // Arabic kaf, swash kaf → keheh
  0x06aa: 0x06a9,
  0x06ab: 0x06af, // Pashto gaf → gaf
  0x06b0: 0x06af,
  0x0629: 0x0647, // teh marbuta, heh goal, heh doachashmee, ae → heh
  0x06be: 0x0647,
  0x06c1: 0x0647,
  0x06c3: 0x0647,
  0x06d5: 0x0647,
}

/**
 * Marks that a searcher leaves out: those of no one script (the diacritics of Latin, Greek and Cyrillic, Arabic vowel
 * signs), and the points of Arabic, Hebrew and Syriac; but not the voicing marks of kana, which make other letters.
 */
const DIACRITIC =
  /[[\p{M}&&[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]]--[\u3099\u309a]]/v

/** Characters without a reading of their own: format controls (joiners, bidi), variation selectors, tatweel, half rings. */
const SILENT = /[\p{Cf}\p{Variation_Selector}\u0640\u02be\u02bf]/u

const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/[‘’‚‛′ʼʻ´`]/u, "'"],
  [/[“”„‟″«»]/u, '"'],
  [/[\p{Pd}−]/u, '-'],
  [/\s/u, ' '],
]

const DIGIT = /\p{Nd}/u

/** The ASCII digit for a decimal digit: Unicode keeps each script's ten digits in one ascending run (UAX #44, Nd). */
function asciiDigit(codePoint: number): string {
  let before = 0
  while (DIGIT.test(String.fromCodePoint(codePoint - before - 1))) before++
  return String(before % 10)
}

function foldUnit(unit: string): string {
  const codePoint = unit.codePointAt(0) ?? 0
  if (DIACRITIC.test(unit) || SILENT.test(unit)) return ''
  if (DIGIT.test(unit)) return asciiDigit(codePoint)
  for (const [pattern, plain] of PLAIN) if (pattern.test(unit)) return plain
  const arabic = ARABIC[codePoint]
  return arabic === undefined ? (LATIN[unit] ?? unit) : String.fromCodePoint(arabic)
}

function foldCodePoint(character: string): string {
  // Curly quotes and spacing accents have compatibility forms with a space in them, so they are made plain first.
  for (const [pattern, plain] of PLAIN) if (pattern.test(character)) return plain
  let folded = ''
  // Small, capital, small: "ẞ" becomes "ß", then "SS", then "ss".
  const small = character.normalize('NFKD').toLowerCase().toUpperCase().toLowerCase()
  for (const part of small.normalize('NFKD')) folded += foldUnit(part)
  return folded
}

/** Foldings of the Basic Multilingual Plane, filled as they are met. */
const known: (string | undefined)[] = []

function foldOf(codePoint: number): string {
  if (codePoint > 0xffff) return foldCodePoint(String.fromCodePoint(codePoint))
  return (known[codePoint] ??= foldCodePoint(String.fromCodePoint(codePoint)))
}

/** The folded text alone, for an index or a query. See {@link FoldedText} for the rules. */
export function foldText(text: string): string {
  return foldWithMap(text).folded
}

/** The folded text with the way back to the original, so that what was found can be marked there. */
export function foldWithMap(text: string): FoldedText {
  // One code point folds to at most 18 units (U+FDFA), nearly always to one: room is made as it is needed.
  let units = new Uint16Array(text.length + 32)
  let map = new Uint32Array(text.length + 32)
  let length = 0
  for (let at = 0; at < text.length;) {
    const codePoint = text.codePointAt(at) ?? 0
    const unit = foldOf(codePoint)
    if (length + unit.length >= units.length) {
      units = copied(units, new Uint16Array(units.length * 2))
      map = copied(map, new Uint32Array(map.length * 2))
    }
    if (unit !== ' ' || length === 0 || units[length - 1] !== SPACE) {
      for (let i = 0; i < unit.length; i++) {
        units[length] = unit.charCodeAt(i)
        map[length++] = at
      }
    }
    at += codePoint > 0xffff ? 2 : 1
  }
  map[length] = text.length
  return { folded: decoded(units.subarray(0, length)), map: map.slice(0, length + 1) }
}

const SPACE = 0x20

function copied<T extends Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>>(from: T, to: T): T {
  to.set(from)
  return to
}

/** UTF-16 units as a string, in pieces that fit an argument list. */
function decoded(units: Uint16Array): string {
  let text = ''
  for (let at = 0; at < units.length; at += 8192) text += String.fromCharCode(...units.subarray(at, at + 8192))
  return text
}

/**
 * The stretch of the original that a stretch of the folded text came from, in UTF-16 units, end excluded. It takes in
 * the marks dropped after its last letter, and the whole of a letter of which only a part was found ("f" in "ﬁ").
 */
export function originalRange({ map }: FoldedText, start: number, end: number): { start: number; end: number } {
  const from = map[start] ?? 0
  if (end <= start) return { start: from, end: from }
  const last = map[end - 1] ?? from
  let after = end
  while (after < map.length - 1 && map[after] === last) after++
  return { start: from, end: map[after] ?? last }
}
