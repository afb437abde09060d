/** Scripts that are told apart: those with faces of their own, and the rest for the shaper's sake (ISO 15924). */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Latn', /\p{Script=Latin}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Hani', /\p{Script=Han}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Deva', /\p{Script=Devanagari}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Grek', /\p{Script=Greek}/u],
  ['Hira', /\p{Script=Hiragana}/u],
  ['Kana', /\p{Script=Katakana}/u],
  ['Hang', /\p{Script=Hangul}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Beng', /\p{Script=Bengali}/u],
  ['Guru', /\p{Script=Gurmukhi}/u],
  ['Taml', /\p{Script=Tamil}/u],
  ['Armn', /\p{Script=Armenian}/u],
  ['Geor', /\p{Script=Georgian}/u],
  ['Syrc', /\p{Script=Syriac}/u],
  ['Thaa', /\p{Script=Thaana}/u],
]
const NEITHER = /[\p{Script=Common}\p{Script=Inherited}]/u

/** The script of what has none of its own: spaces, figures, marks. */
const COMMON = ''
/** A script that no face of ours is made for. */
const OTHER = 'Zzzz'

const known = new Map<number, string>()

/** The script of a code point; empty for one that takes the script of its neighbours. */
export function scriptOf(codePoint: number): string {
  let script = known.get(codePoint)
  if (script === undefined) {
    const letter = String.fromCodePoint(codePoint)
    script = NEITHER.test(letter) ? COMMON : (SCRIPTS.find(([, holds]) => holds.test(letter))?.[0] ?? OTHER)
    known.set(codePoint, script)
  }
  return script
}

/** Letters, figures and marks of Western Europe, nothing else: one script, and not looked at letter by letter. */
const PLAIN_LATIN = /^[\u0000-\u024F\u2010-\u2027\u2030-\u203A\u20AC\u2122\u2212]*$/u

/** Whether a text is Latin throughout. */
export const isPlainLatin = (text: string): boolean => PLAIN_LATIN.test(text)

const PAIRS = ['()', '[]', '{}', '«»', '‹›', '“”', '‘’', '「」', '『』', '（）', '《》', '【】'] as const
const OPENING: ReadonlyMap<string, string> = new Map(PAIRS.map((pair) => [pair.charAt(0), pair.charAt(1)]))
const CLOSING = new Set(OPENING.values())

/** Asian faces draw figures and Latin signs too wide: in their text these are taken from the Latin face. */
const WIDE = new Set(['Hani', 'Hira', 'Kana', 'Hang'])

/** Scripts that read from the right. */
const FROM_RIGHT = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa'])

/** What a script must have of a paragraph's letters to lead it by being where it begins. */
const LEAST_SHARE = 1 / 3

/** How many letters of each script a text has. */
function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (let at = 0; at < text.length; at++) {
    const codePoint = text.codePointAt(at)!
    const script = scriptOf(codePoint)
    if (script !== COMMON) counts.set(script, (counts.get(script) ?? 0) + 1)
    if (codePoint > 0xffff) at++
  }
  return counts
}

/** The scripts that may lead a text as far as its letters go: those with a third of them, and that with most. */
export const leadersOf = (text: string): ReadonlySet<string> => leadersAmong(countsOf(text))

function leadersAmong(counts: ReadonlyMap<string, number>): ReadonlySet<string> {
  const most = Math.max(0, ...counts.values())
  const letters = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return new Set(
    [...counts].flatMap(([script, count]) => (count >= Math.min(most, letters * LEAST_SHARE) ? [script] : [])),
  )
}

/**
 * The script that leads a paragraph, by which its lines stand open or close: that of its first letter that reads as the
 * paragraph does, or else of its first, unless this has less than a third of the letters; then that which has most. A
 * label in Urdu before an English sentence so leaves the sentence its lines. Empty where nothing has a script.
 */
export function leadingScript(text: string, levels: Uint8Array | null, base: 0 | 1): string {
  const counts = countsOf(text)
  const leaders = leadersAmong(counts)
  const begins = beginningScript(text, levels, base)
  if (begins === COMMON || leaders.has(begins)) return begins
  return [...leaders].reduce((most, script) => (counts.get(script)! > counts.get(most)! ? script : most))
}

function beginningScript(text: string, levels: Uint8Array | null, base: 0 | 1): string {
  let first = COMMON
  for (let at = 0; at < text.length; at++) {
    const codePoint = text.codePointAt(at)!
    const script = scriptOf(codePoint)
    if (script !== COMMON) {
      if (((levels?.[at] ?? 0) & 1) === base) return script
      if (first === COMMON) first = script
    }
    if (codePoint > 0xffff) at++
  }
  return first
}

/** A paragraph to be told apart by script: its levels (`null`: all 0) and the script that leads it. */
export type Scripted = Readonly<{ text: string; levels: Uint8Array | null; lead: string }>

/**
 * The scripts of a paragraph's UTF-16 units: `faces`, by which their faces are chosen, and `shaped`, by which they are
 * shaped. They differ in spaces alone: one that reads as the line does, or that Asian faces would draw too wide, is taken
 * from the line's face; but it belongs to the script before it and is not drawn together with a letter of another.
 */
export type Scripts = Readonly<{ faces: readonly string[]; shaped: readonly string[] }>

/**
 * The script of each UTF-16 unit of a paragraph, with what has none resolved (UAX #24, 5.1 and 5.2): it takes the script
 * before it, at the start the one after it; a closing bracket takes its opening one's. What stands in an isolate is
 * resolved by itself, and a sign that reads the other way than the letters before it belongs to the paragraph, not to
 * them: a comma behind an Arabic name in an English line is an English comma.
 */
export function scriptsOf({ text, levels, lead }: Scripted): Scripts {
  const scripts: string[] = []
  const spaces = new Map<number, string>()
  const open: { closing: string; script: string }[] = []
  const outside: string[] = []
  let current = COMMON
  let first = 0
  for (let at = 0; at < text.length;) {
    const codePoint = text.codePointAt(at)!
    const length = codePoint > 0xffff ? 2 : 1
    let script = scriptOf(codePoint)
    if (script !== COMMON) {
      // What stood before the first letter follows it.
      if (current === COMMON)
        for (let before = first; before < at; before++) scripts[before] = narrow(text.charCodeAt(before), script)
      if (current === COMMON) for (const bracket of open) if (bracket.script === COMMON) bracket.script = script
      current = script
    } else if (codePoint >= 0x2066 && codePoint <= 0x2068) {
      outside.push(current)
      script = current
      current = COMMON
      first = at + 1
    } else if (codePoint === 0x2069 && outside.length > 0) {
      if (current === COMMON) scripts.fill(lead, first, at)
      current = outside.pop()!
      first = at
      script = current
    } else {
      const level = levels?.[at] ?? 0
      const isWith = current === COMMON || FROM_RIGHT.has(current) === ((level & 1) === 1)
      const sign = String.fromCodePoint(codePoint)
      script = bracketed(sign, open, isWith ? current : lead)
      // What was before the brackets goes on behind them.
      if (CLOSING.has(sign) && script !== COMMON) current = script
      script = narrow(codePoint, script)
      if (codePoint === 0x20 && current !== COMMON && current !== script) spaces.set(at, current)
    }
    for (let unit = 0; unit < length; unit++) scripts[at + unit] = script
    at += length
  }
  if (current === COMMON) scripts.fill(lead, first)
  const faces = scripts.map((script) => (script === COMMON ? lead : script))
  return { faces, shaped: spaces.size === 0 ? faces : faces.map((script, at) => spaces.get(at) ?? script) }
}

const narrow = (codePoint: number, script: string): string => (codePoint < 0x80 && WIDE.has(script) ? 'Latn' : script)

/** The script of a sign, `script` unless it closes a bracket; opens one where it is one. */
function bracketed(sign: string, open: { closing: string; script: string }[], script: string): string {
  if (CLOSING.has(sign)) {
    const match = open.findLastIndex(({ closing }) => closing === sign)
    if (match >= 0) {
      const { script: opened } = open[match]!
      open.length = match
      return opened
    }
  } else if (OPENING.has(sign)) open.push({ closing: OPENING.get(sign)!, script })
  return script
}
