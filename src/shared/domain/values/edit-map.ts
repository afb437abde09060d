import { diffArrays } from 'diff'
import { clusters, isWordUnit } from './grapheme.ts'

/**
 * One change between two texts, in UTF-16 units: [oldStart, oldEnd) became [newStart, newEnd). An insertion has an
 * empty old side, a deletion an empty new one. What lies between two hunks is the same in both texts.
 */
export type Hunk = Readonly<{ oldStart: number; oldEnd: number; newStart: number; newEnd: number }>

/** Words added and removed beyond which a text counts as rewritten, so that Myers' O(ND) diff stays quick. */
const MOST_EDITS = 400

/** Longest changed phrase, in clusters, in which letters are still compared. */
const LONGEST_RESPELLING = 80

/** Share of letters in common from which a changed phrase is a respelling of the old one; two unrelated stay below. */
const RESPELLING_LIKENESS = 0.7

/** A word with its marks and joiners, a run of white space, or any other character with its marks. */
const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Join_Control}]*|\s+|[^][\p{M}\p{Join_Control}]*/gu

/**
 * The changes from one text to another, in order, or null when they have too little in common to be told.
 *
 * What both begin and end with is set aside. If nothing is left of one text, the edit is one insertion or deletion, as
 * typing makes it; else words are compared (Myers' algorithm, by `diff`), and within a changed phrase letters, if it is
 * a respelling and not another phrase: letters alone would find chance likenesses in any two words.
 */
export function editHunks(before: string, after: string): readonly Hunk[] | null {
  if (latest === null || latest.before !== before || latest.after !== after) {
    latest = { before, after, hunks: compare(before, after) }
  }
  return latest.hunks
}

/** The last outcome, since every annotation of a text is carried through the same edit. */
let latest: { before: string; after: string; hunks: readonly Hunk[] | null } | null = null

function compare(before: string, after: string): readonly Hunk[] | null {
  const limit = Math.min(before.length, after.length)
  const same = commonStart(before, after, limit)
  const sameEnd = commonEnd(before, after, limit - same)
  if (same + sameEnd === limit && before.length !== after.length) {
    const at = same - slideToWord(before.length > after.length ? before : after, same, sameEnd)
    const rest = before.length - same - sameEnd
    return [{ oldStart: at, oldEnd: at + rest, newStart: at, newEnd: at + rest + after.length - before.length }]
  }
  const start = wordStart(before, after, same)
  const tail = wordTail(before, after, sameEnd)
  const oldWords = before.slice(start, before.length - tail).match(TOKEN) ?? []
  const newWords = after.slice(start, after.length - tail).match(TOKEN) ?? []
  const words = hunksOf(oldWords, newWords, start, start)
  return words === null ? null : words.flatMap((hunk) => respelling(hunk, before, after) ?? [hunk])
}

/** How many units both texts begin with, at most `limit`. */
export function commonStart(a: string, b: string, limit: number): number {
  let same = 0
  while (same < limit && a.charCodeAt(same) === b.charCodeAt(same)) same++
  return same
}

/** How many units both texts end with, at most `limit`. */
export function commonEnd(a: string, b: string, limit: number): number {
  let same = 0
  while (same < limit && a.charCodeAt(a.length - 1 - same) === b.charCodeAt(b.length - 1 - same)) same++
  return same
}

/** How far one insertion or deletion is moved at most: the length of a long phrase. */
const LONGEST_SLIDE = 200

/**
 * How far back a stretch of the longer text, all between a common start and a common end, is better read: taking "ne o" out of
 * "by one offer" is also taking "one " out. The nearest place where neither edge cuts a word, else 0.
 */
function slideToWord(longer: string, start: number, tail: number): number {
  const end = longer.length - tail
  for (let back = 0; back <= LONGEST_SLIDE && back <= start; back++) {
    if (!isInWord(longer, start - back) && !isInWord(longer, end - back)) return back
    if (longer[start - back - 1] !== longer[end - back - 1]) return 0
  }
  return 0
}

function isInWord(text: string, at: number): boolean {
  return isWordPart(text, at - 1) && isWordPart(text, at)
}

/** The offset moved back out of a word that goes on in either text, so that words are compared whole. */
function wordStart(before: string, after: string, offset: number): number {
  let at = offset
  if (!isWordPart(before, at) && !isWordPart(after, at)) return at
  while (at > 0 && isWordPart(before, at - 1)) at--
  return at
}

/** The length of a common end without the end of a word that began in either text. */
function wordTail(before: string, after: string, length: number): number {
  let tail = length
  if (!isWordPart(before, before.length - tail - 1) && !isWordPart(after, after.length - tail - 1)) return tail
  while (tail > 0 && isWordPart(before, before.length - tail)) tail--
  return tail
}

/** Half a surrogate pair counts as part of a word here, so that no comparison begins or ends inside one. */
function isWordPart(text: string, at: number): boolean {
  return isWordUnit(text, at) || /\p{Cs}/u.test(text.charAt(at))
}

function hunksOf(oldParts: string[], newParts: string[], oldFrom: number, newFrom: number): Hunk[] | null {
  const changes = diffArrays(oldParts, newParts, { maxEditLength: MOST_EDITS })
  if (changes === undefined) return null
  const hunks: Hunk[] = []
  let oldAt = oldFrom
  let newAt = newFrom
  let open: { oldStart: number; newStart: number } | null = null
  const close = (): void => {
    if (open !== null) hunks.push({ ...open, oldEnd: oldAt, newEnd: newAt })
    open = null
  }
  for (const { value, added, removed } of changes) {
    const length = value.reduce((sum, part) => sum + part.length, 0)
    if (added || removed) open ??= { oldStart: oldAt, newStart: newAt }
    else close()
    if (!added) oldAt += length
    if (!removed) newAt += length
  }
  close()
  return hunks
}

/** The changes of letters within a changed phrase, or null when it is another phrase. */
function respelling(hunk: Hunk, before: string, after: string): Hunk[] | null {
  const oldText = before.slice(hunk.oldStart, hunk.oldEnd)
  const newText = after.slice(hunk.newStart, hunk.newEnd)
  // A cluster has at least one unit, but rarely more than eight.
  if (oldText === '' || newText === '' || Math.max(oldText.length, newText.length) > 8 * LONGEST_RESPELLING) return null
  const oldLetters = clusters(oldText)
  const newLetters = clusters(newText)
  if (Math.max(oldLetters.length, newLetters.length) > LONGEST_RESPELLING) return null
  const hunks = hunksOf(oldLetters, newLetters, hunk.oldStart, hunk.newStart)
  if (hunks === null) return null
  const changed = hunks.reduce((sum, part) => sum + part.oldEnd - part.oldStart + part.newEnd - part.newStart, 0)
  const likeness = 1 - changed / (oldText.length + newText.length)
  return likeness >= RESPELLING_LIKENESS ? hunks : null
}
