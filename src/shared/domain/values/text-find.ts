import search from 'approx-string-match'
import { isWordUnit, wholeClusters } from './grapheme.ts'
import { foldWithMap, originalRange } from './search-fold.ts'
import type { TextAnchor } from './text-selector.ts'

/** A stretch of text in UTF-16 units, end excluded. */
export type TextRange = { start: number; end: number }

/** Occurrences looked at closely; the others fit their surroundings worse or lie farther away. */
const CLOSE_LOOKS = 32

/** Quotes shorter than this also occur by chance, so more than one of them needs a context that agrees. */
const TELLING_LENGTH = 8

/** Longer quotes are sought by their first and last so many units, which bounds the approximate search. */
const LONGEST_PATTERN = 512

/** Errors allowed in a quote: a quarter of it, as between two drafts of a sentence. */
const ERROR_SHARE = 0.25

/** How much of a score comes from the quote itself, and from each side of it. */
const WEIGHT = { quote: 0.5, side: 0.25 }

/** From this length on, a quote with one error in ten stands for itself. */
const SURE_LENGTH = 24

/** Least score for a quote found with errors: beside three quarters of its letters, one side must agree. */
const LEAST_SCORE = 0.6

/**
 * Where an anchor's words stand in a text whose edits are not known: another draft, another machine's copy.
 *
 * Sought in turn: the exact quote; the same quote written otherwise (case, vowel signs, keyboard variants, quotation
 * marks); the quote with some errors (approx-string-match). Among several places the one whose surroundings are most
 * like `prefix` and `suffix` wins, then the one nearest to the old `start`. Null when nothing is sure enough: the
 * annotation is then an orphan. The result never cuts a grapheme cluster.
 */
export function findAnchor(anchor: TextAnchor, text: string): TextRange | null {
  if (anchor.exact.trim() === '') return null
  const found = findExact(anchor, text) ?? findFolded(anchor, text) ?? findApproximate(anchor, text)
  return found === null ? null : wholeClusters(text, found.start, found.end)
}

function findExact(anchor: TextAnchor, text: string): TextRange | null {
  const { exact, start } = anchor
  const here: TextRange = { start, end: start + exact.length }
  if (text.startsWith(exact, start) && contextScore(anchor, text, here) === 1) return here
  return choose(anchor, text, occurrences(text, exact))
}

/** Every place at which a pattern occurs, as ranges. */
function occurrences(text: string, pattern: string): TextRange[] {
  const found: TextRange[] = []
  for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1)) {
    found.push({ start: at, end: at + pattern.length })
  }
  return found
}

function findFolded(anchor: TextAnchor, text: string): TextRange | null {
  return choose(anchor, text, foldedOccurrences(text, anchor.exact))
}

/** Every place at which the same words occur, however they are written, as ranges of the text itself. */
export function foldedOccurrences(text: string, words: string): TextRange[] {
  const pattern = foldWithMap(words).folded.trim()
  if (pattern === '') return []
  const fold = foldWithMap(text)
  return occurrences(fold.folded, pattern).map(({ start, end }) => originalRange(fold, start, end))
}

/** The best of several places of the same words, or null when it would be a guess. */
export function choose(anchor: TextAnchor, text: string, ranges: readonly TextRange[]): TextRange | null {
  const likely = ranges
    .map((range) => ({ range, fit: affixFit(anchor, text, range), away: Math.abs(range.start - anchor.start) }))
    .sort((a, b) => b.fit - a.fit || a.away - b.away)
    .slice(0, CLOSE_LOOKS)
    .map(({ range, away }) => ({ range, away, score: contextScore(anchor, text, range) }))
    .sort((a, b) => b.score - a.score || a.away - b.away)
  const best = likely[0]
  if (best === undefined) return null
  const byChance = ranges.length > 1 && anchor.exact.length < TELLING_LENGTH && best.score < 0.5
  return byChance ? null : best.range
}

/** How many units on either side are as they were: cheap, for a first choice. */
function affixFit({ prefix, suffix }: TextAnchor, text: string, { start, end }: TextRange): number {
  let before = 0
  while (before < prefix.length && text[start - 1 - before] === prefix[prefix.length - 1 - before]) before++
  let after = 0
  while (after < suffix.length && text[end + after] === suffix[after]) after++
  return before + after
}

/** How like the surroundings are, 0 to 1; 1 when there was none to compare, as in a text that is all quoted. */
function contextScore({ prefix, suffix }: TextAnchor, text: string, { start, end }: TextRange): number {
  const sides: number[] = []
  if (prefix !== '') sides.push(likeness(prefix, text.slice(Math.max(0, start - 2 * prefix.length), start)))
  if (suffix !== '') sides.push(likeness(suffix, text.slice(end, end + 2 * suffix.length)))
  return sides.length === 0 ? 1 : sides.reduce((sum, side) => sum + side, 0) / sides.length
}

/** The share of the pattern's units found again in the window, 0 when less than half are. */
function likeness(pattern: string, window: string): number {
  if (window.includes(pattern)) return 1
  const errors = search(window, pattern, Math.floor(pattern.length / 2))[0]?.errors
  return errors === undefined ? 0 : 1 - errors / pattern.length
}

function findApproximate(anchor: TextAnchor, text: string): TextRange | null {
  const { exact } = anchor
  if (exact.length > 2 * LONGEST_PATTERN) return findEnds(anchor, text)
  const allowed = Math.floor(exact.length * ERROR_SHARE)
  if (allowed === 0) return null
  let best: TextRange | null = null
  let bestScore = 0
  for (const { start, end, errors } of search(text, exact, allowed).slice(0, CLOSE_LOOKS)) {
    const quote = 1 - errors / exact.length
    const score = WEIGHT.quote * quote + 2 * WEIGHT.side * contextScore(anchor, text, { start, end })
    // A long quote with hardly an error is sure without its surroundings.
    const sure = score >= LEAST_SCORE || (exact.length >= SURE_LENGTH && quote >= 0.9)
    if (sure && score > bestScore) {
      best = withoutScraps(text, { start, end }, exact, errors)
      bestScore = score
    }
  }
  return best
}

/**
 * The range without scraps of neighbouring words at its edges: where the first or last letters of the quote differ,
 * the approximate search takes the longest of several equal matches. No more than its errors is cut off.
 */
function withoutScraps(text: string, range: TextRange, exact: string, errors: number): TextRange {
  let { start, end } = range
  if (isWordUnit(exact, 0)) {
    if (isWordUnit(text, start - 1)) while (isWordUnit(text, start)) start++
    while (start < end && !isWordUnit(text, start)) start++
    if (start - range.start > errors) start = range.start
  }
  if (isWordUnit(exact, exact.length - 1)) {
    if (isWordUnit(text, end)) while (isWordUnit(text, end - 1)) end--
    while (end > start && !isWordUnit(text, end - 1)) end--
    if (range.end - end > errors) end = range.end
  }
  return start < end ? { start, end } : range
}

/** A long quote by its two ends, which must lie about as far apart as they did. */
function findEnds({ exact, prefix, suffix }: TextAnchor, text: string): TextRange | null {
  const head = findPiece(text, exact.slice(0, LONGEST_PATTERN), prefix, '')
  const tail = findPiece(text, exact.slice(-LONGEST_PATTERN), '', suffix)
  if (head === null || tail === null) return null
  const ratio = (tail.end - head.start) / exact.length
  return ratio > 1 - ERROR_SHARE && ratio < 1 + ERROR_SHARE ? { start: head.start, end: tail.end } : null
}

function findPiece(text: string, exact: string, prefix: string, suffix: string): TextRange | null {
  const piece: TextAnchor = { exact, prefix, suffix, start: 0, end: exact.length }
  return choose(piece, text, occurrences(text, exact)) ?? findApproximate(piece, text)
}
