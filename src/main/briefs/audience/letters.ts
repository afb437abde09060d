/**
 * A text as its letters and figures alone, so that the same words are the same wherever they stand: composed as one form
 * (NFKC), without case, white space, punctuation, marks over letters or anything else. `isEdge[i]` is 1 where a word may
 * begin before letter `i` or end after the one before it; it has one more place than there are letters.
 */
export type Letters = Readonly<{ text: string; isEdge: Uint8Array }>

/** What stands between pieces of text that are not known to follow on: a word may end or begin there. */
export const APART = '\u0000'

const ASCII = new Uint8Array(128)
for (const character of 'abcdefghijklmnopqrstuvwxyz0123456789') ASCII[character.charCodeAt(0)] = 1

const known = new Map<string, 0 | 1 | 2>()

/** 1: a letter or figure · 2: stands on or in a letter and is passed over · 0: parts words. */
function kindOf(character: string): 0 | 1 | 2 {
  let kind = known.get(character)
  if (kind === undefined) {
    kind = /[\p{L}\p{N}]/u.test(character) ? 1 : /[\p{M}\p{Cf}\u0640]/u.test(character) ? 2 : 0
    // Tatweel (U+0640) is a letter to Unicode, and nothing but length to a reader.
    if (character === '\u0640') kind = 2
    known.set(character, kind)
  }
  return kind
}

/** The letters of a text. */
export function lettersOf(text: string): Letters {
  const folded = text.toWellFormed().normalize('NFKC').toLowerCase()
  const kept: string[] = []
  let length = 0
  let from = 0
  const edges: number[] = [0]
  const cut = (at: number, width: number, parts: boolean): void => {
    if (at > from) {
      kept.push(folded.slice(from, at))
      length += at - from
    }
    from = at + width
    if (parts && edges.at(-1) !== length) edges.push(length)
  }
  for (let at = 0; at < folded.length;) {
    const code = folded.charCodeAt(at)
    if (code < 128) {
      if (ASCII[code] === 0) cut(at, 1, true)
      at += 1
      continue
    }
    const character = String.fromCodePoint(folded.codePointAt(at)!)
    const kind = kindOf(character)
    if (kind !== 1) cut(at, character.length, kind === 0)
    at += character.length
  }
  cut(folded.length, 0, true)
  const isEdge = new Uint8Array(length + 1)
  for (const edge of edges) isEdge[edge] = 1
  isEdge[length] = 1
  return { text: kept.join(''), isEdge }
}

/** Letters of scripts that say in two or three signs what others say in a word, and mostly write no spaces. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/gu

/** Whether a text is mostly in such a script. */
export const isDense = (letters: string): boolean => (letters.match(DENSE)?.length ?? 0) * 3 > letters.length
