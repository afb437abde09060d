import { findAnchor, type TextRange } from '../values/text-anchor.ts'
import { codePointsBefore, unitsBefore } from './code-points.ts'
import { isObject, type Json, listOf } from './read-json.ts'

/** Selectors refined by selectors: more steps than this are not followed. */
const MOST_STEPS = 16

/**
 * The stretch of a text that a selector selects (Web Annotation Data Model, 4.2), or `null` when it is not there. Of
 * several selectors, which the model has select the same, a quote is asked before a position: a quote cannot be right
 * by chance. `refinedBy` selects within what its holder selected.
 */
export function resolveSelector(text: string, selector: unknown): TextRange | null {
  return resolve(text, selector, 0)
}

/** The first words that any selector quotes, which is what a text is sought by; empty when none does. */
export function quotedWords(selector: unknown, depth: number = 0): string {
  if (depth > MOST_STEPS) return ''
  for (const one of listOf(selector).filter(isObject)) {
    if (one['type'] === 'TextQuoteSelector' && typeof one['exact'] === 'string') return one['exact']
    for (const inner of ['startSelector', 'refinedBy']) {
      const words = quotedWords(one[inner], depth + 1)
      if (words !== '') return words
    }
  }
  return ''
}

function resolve(text: string, selector: unknown, depth: number): TextRange | null {
  if (depth > MOST_STEPS) return null
  const asked = listOf(selector).filter(isObject)
  const quotesFirst = asked.toSorted((a, b) => Number(isQuote(b)) - Number(isQuote(a)))
  for (const one of quotesFirst) {
    const range = resolveOne(text, one, hint(text, asked), depth)
    if (range === null) continue
    if (one['refinedBy'] === undefined) return range
    const inner = resolve(text.slice(range.start, range.end), one['refinedBy'], depth + 1)
    if (inner !== null) return { start: range.start + inner.start, end: range.start + inner.end }
  }
  return null
}

const isQuote = ({ type }: Json): boolean => type === 'TextQuoteSelector'

/** Where a position beside the quote says that it stands: tells the same words apart. */
function hint(text: string, asked: readonly Json[]): number {
  const position = asked.find(({ type }) => type === 'TextPositionSelector')
  return (position === undefined ? null : atPositions(text, position['start'], position['end'])?.start) ?? 0
}

function resolveOne(text: string, selector: Json, near: number, depth: number): TextRange | null {
  switch (selector['type']) {
    case 'TextQuoteSelector': {
      const { exact, prefix, suffix } = selector
      if (typeof exact !== 'string' || exact === '') return null
      const beside = (words: unknown): string => (typeof words === 'string' ? words : '')
      return findAnchor(
        { exact, prefix: beside(prefix), suffix: beside(suffix), start: near, end: near + exact.length },
        text,
      )
    }
    case 'TextPositionSelector':
      return atPositions(text, selector['start'], selector['end'])
    case 'FragmentSelector': {
      // RFC 5147: char=10,20 of a plain text; char=10, to its end; char=,20 from its start. A check of its length or
      // sum may follow a semicolon.
      const [, start, end] = /^char=(?!,(?:;|$))(\d*),(\d*)(?:;.*)?$/.exec(String(selector['value'])) ?? []
      if (start === undefined || end === undefined) return null
      return atPositions(text, Number(start), end === '' ? codePointsBefore(text, text.length) : Number(end))
    }
    case 'RangeSelector': {
      const start = resolve(text, selector['startSelector'], depth + 1)
      const end = resolve(text, selector['endSelector'], depth + 1)
      // The model: from the start of the first to the start of the second, which is not part of it.
      return start === null || end === null || end.start <= start.start ? null : { start: start.start, end: end.start }
    }
    default:
      return null
  }
}

function atPositions(text: string, start: unknown, end: unknown): TextRange | null {
  if (typeof start !== 'number' || typeof end !== 'number' || start < 0 || end <= start) return null
  const [first, last] = [unitsBefore(text, start), unitsBefore(text, end)]
  return first === null || last === null ? null : { start: first, end: last }
}
