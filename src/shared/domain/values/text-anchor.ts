import { commonEnd, commonStart, editHunks, type Hunk } from './edit-map.ts'
import { choose, findAnchor, foldedOccurrences, type TextRange } from './text-find.ts'
import { makeAnchor, type TextAnchor } from './text-selector.ts'

export { findAnchor, type TextRange } from './text-find.ts'
export { ANCHOR_CONTEXT, makeAnchor, type TextAnchor } from './text-selector.ts'

/** Share of an anchor's letters that must be left for it to be the same words still. */
const LEAST_KEPT = 0.25

/** Words shorter than this, in UTF-16 units, turn up in new text by chance and do not count as moved there. */
const MOVED_LENGTH = 12

/**
 * An anchor carried through an edit of its text, or null when its words are gone: the annotation is then an orphan.
 *
 * Rules: what is inserted at either edge stays outside; what is inserted or replaced within is taken in; words partly
 * deleted keep what is left, as long as that is a quarter of the letters; words cut and pasted elsewhere in the same
 * edit are followed there. A text rewritten beyond comparison is searched by {@link findAnchor}, as is `before` when
 * the anchor's offsets do not fit it. Where an edit can be read in two ways ("no no" less a "no"), the reading that
 * leaves the anchor whole is taken.
 */
export function moveAnchor(anchor: TextAnchor, before: string, after: string): TextAnchor | null {
  if (anchor.exact.trim() === '') return null
  const range = before.slice(anchor.start, anchor.end) === anchor.exact ? anchor : findAnchor(anchor, before)
  if (range === null) return anchored(after, findAnchor(anchor, after))
  const aside = besideEdit(range, before, after)
  if (aside !== null) return anchored(after, aside)
  const hunks = editHunks(before, after)
  if (hunks === null) return anchored(after, findAnchor(anchor, after))
  if (keptShare(range, before, hunks) >= LEAST_KEPT) return anchored(after, trimmed(after, mapRange(range, hunks)))
  return anchored(after, writtenAgain(anchor, range, after, hunks))
}

function anchored(text: string, range: TextRange | null): TextAnchor | null {
  return range === null || range.start >= range.end ? null : makeAnchor(text, range.start, range.end)
}

/** Where the range stands if the edit can be read as lying wholly beside it, else null. */
function besideEdit({ start, end }: TextRange, before: string, after: string): TextRange | null {
  const limit = Math.min(before.length, after.length)
  if (commonStart(before, after, limit) >= end) return { start, end }
  const shift = after.length - before.length
  return commonEnd(before, after, limit) >= before.length - start ? { start: start + shift, end: end + shift } : null
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

/** The range without white space at its edges, which a deleted first or last word leaves behind. */
function trimmed(text: string, { start, end }: TextRange): TextRange {
  const words = text.slice(start, end)
  return { start: start + words.length - words.trimStart().length, end: end - words.length + words.trimEnd().length }
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
