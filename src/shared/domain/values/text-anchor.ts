import { commonEnd, commonStart, editHunks, type Hunk } from './edit-map.ts'
import { isWordUnit } from './grapheme.ts'
import { choose, findAnchor, foldedOccurrences, type TextRange } from './text-find.ts'
import { makeAnchor, type TextAnchor } from './text-selector.ts'

export { findAnchor, type TextRange } from './text-find.ts'
export { makeAnchor, type TextAnchor } from './text-selector.ts'

/** Share of an anchor's letters that must be left for it to be the same words still. */
const LEAST_KEPT = 0.25

/** Words shorter than this, in UTF-16 units, turn up in new text by chance and do not count as moved there. */
const MOVED_LENGTH = 12

/**
 * An anchor carried through an edit of its text, or null when its words are gone: the annotation is then an orphan.
 *
 * Rules: what is inserted at either edge stays outside, unless it lengthens the first or last word; what is inserted or
 * replaced within is taken in; words partly deleted keep what is left, as long as that is a quarter of the letters;
 * words cut and pasted elsewhere in the same edit are followed there. A text rewritten beyond comparison is searched by
 * {@link findAnchor}, as is `before` when the anchor's offsets do not fit it. Where an edit can be read in two ways
 * ("no no" less a "no"), the reading that leaves the anchor whole is taken.
 */
export function moveAnchor(anchor: TextAnchor, before: string, after: string): TextAnchor | null {
  if (anchor.exact.trim() === '') return null
  const range = before.slice(anchor.start, anchor.end) === anchor.exact ? anchor : findAnchor(anchor, before)
  if (range === null) return anchored(after, findAnchor(anchor, after))
  const beside = besideEdit(range, before, after)
  const hunks = beside === null ? editHunks(before, after) : [beside]
  if (hunks === null) return anchored(after, findAnchor(anchor, after))
  if (keptShare(range, before, hunks) < LEAST_KEPT) return anchored(after, writtenAgain(anchor, range, after, hunks))
  const kept = trimmed(mapRange(range, hunks), after, anchor.exact)
  return anchored(after, wholeWords(kept, range, before, after, hunks))
}

function anchored(text: string, range: TextRange | null): TextAnchor | null {
  return range === null || range.start >= range.end ? null : makeAnchor(text, range.start, range.end)
}

/** The edit as one hunk that lies wholly beside the range, if it can be read so, else null. */
function besideEdit({ start, end }: TextRange, before: string, after: string): Hunk | null {
  const limit = Math.min(before.length, after.length)
  const fromStart = commonStart(before, after, limit)
  if (fromStart >= end) return hunkBetween(fromStart, commonEnd(before, after, limit - fromStart), before, after)
  const fromEnd = commonEnd(before, after, limit)
  if (fromEnd < before.length - start) return null
  return hunkBetween(commonStart(before, after, limit - fromEnd), fromEnd, before, after)
}

function hunkBetween(start: number, tail: number, before: string, after: string): Hunk {
  return { oldStart: start, oldEnd: before.length - tail, newStart: start, newEnd: after.length - tail }
}

/** The share of the range's letters, white space aside, that lie in no hunk. */
function keptShare({ start, end }: TextRange, before: string, hunks: readonly Hunk[]): number {
  const lost = hunks.reduce((sum, { oldStart, oldEnd }) => {
    return sum + letterCount(before.slice(Math.max(start, oldStart), Math.max(start, Math.min(end, oldEnd))))
  }, 0)
  const all = letterCount(before.slice(start, end))
  return (all - lost) / all
}

function letterCount(text: string): number {
  return text.replace(/\s/gu, '').length
}

/** The range in the new text; its edges follow the words inside it rather than those beside it. */
function mapRange(range: TextRange, hunks: readonly Hunk[]): TextRange {
  let { start, end } = range
  for (const hunk of hunks) {
    const { oldStart, oldEnd, newStart, newEnd } = hunk
    const shift = newEnd - oldEnd
    const inside = oldStart >= range.start && oldEnd <= range.end && oldStart < oldEnd
    if (oldEnd <= range.start && !inside) start = range.start + shift
    else if (oldStart <= range.start) start = inside ? newStart : newEnd
    if (oldEnd < range.end || (inside && oldEnd === range.end)) end = range.end + shift
    else if (oldStart < range.end) end = newStart
  }
  return { start, end }
}

/** The range without white space that a deleted first or last word left at its edges. */
function trimmed({ start, end }: TextRange, text: string, exact: string): TextRange {
  const words = text.slice(start, end)
  const before = /^\s/u.test(exact) ? 0 : words.length - words.trimStart().length
  const after = /\s$/u.test(exact) ? 0 : words.length - words.trimEnd().length
  return { start: start + before, end: Math.max(start + before, end - after) }
}

/** The range widened by what was written on to its first and last word ("action" + "s"), if they were whole words. */
function wholeWords(
  kept: TextRange,
  range: TextRange,
  before: string,
  after: string,
  hunks: readonly Hunk[],
): TextRange {
  let { start, end } = kept
  const isNew = (at: number): boolean => hunks.some((hunk) => at >= hunk.newStart && at < hunk.newEnd)
  const isJoined = (text: string, at: number): boolean => isWordUnit(text, at - 1) && isWordUnit(text, at)
  if (!isJoined(before, range.start)) while (isJoined(after, start) && isNew(start - 1)) start--
  if (!isJoined(before, range.end)) while (isJoined(after, end) && isNew(end)) end++
  return { start, end }
}

/**
 * The place in newly written text where the same words stand again, however they are written now (other capitals,
 * without vowel signs), or null. Short words count only where the old ones were.
 */
function writtenAgain(anchor: TextAnchor, range: TextRange, after: string, hunks: readonly Hunk[]): TextRange | null {
  const telling = anchor.exact.length >= MOVED_LENGTH
  const fresh = hunks.filter((hunk) => telling || (hunk.oldStart < range.end && hunk.oldEnd > range.start))
  const places = foldedOccurrences(after, anchor.exact)
  return choose(
    anchor,
    after,
    places.filter(({ start, end }) => fresh.some((hunk) => hunk.newStart < end && hunk.newEnd > start)),
  )
}
