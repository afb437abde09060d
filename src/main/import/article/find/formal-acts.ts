import type { EventType } from '#shared/domain/event.ts'
import type { Span } from '#shared/domain/import/proposal.ts'
import type { FoundDate } from '../dates/found-date.ts'
import type { Block } from '../language/blocks.ts'
import { SCENARIO_HEADING } from '../language/heading-words.ts'
import type { Sentence } from '../language/sentence.ts'
import { eventAt } from './event-at.ts'
import { clausesOf } from './event-clauses.ts'
import { datesOf } from './event-dates.ts'
import type { EventFound } from './event-found.ts'
import { isAfter, isAsked } from './event-reality.ts'
import { ACCORD, ADOPTING, AGREED, FORMAL_ACTS, NOT_DONE } from './formal-act-words.ts'
import type { Reading } from './reading.ts'

/** What a clause tells of and when: the words that tell it, with their place in the article. */
type Act = { readonly type: EventType; readonly words: string; readonly at: number; readonly date: FoundDate }

/**
 * Accords, votes, recognitions, sanctions, releases and other formal steps of a sentence. Each needs a month or a day of
 * its own that has come: what bears none is background that belongs to no day.
 */
export function formalActsIn(reading: Reading, sentence: Sentence, block: Block): EventFound[] {
  if (block.kind === 'speech' || SCENARIO_HEADING.test(block.heading)) return []
  const dates = datesOf(reading, sentence)
    .map((date) => (TO_COME.test(sentence.text) ? date : lookingBack(date, reading.articleDate)))
    .filter(({ edtf }) => hasCome(edtf, reading.articleDate))
  if (dates.length === 0) return []
  const found: EventFound[] = []
  for (const clause of clausesOf(sentence)) {
    const own = dates.filter(({ span }) => span.start >= clause.start && span.end <= clause.end + 1)
    const act = own.length === 0 ? null : actIn(reading, clause, own)
    if (act === null || isAsked(reading, sentence, act.at, clause.start)) continue
    const event = eventAt(reading, sentence, block, clause, act.type, act.words, act.at)
    found.push({ ...event, date: act.date, tolls: [], isFormalAct: true })
  }
  return found
}

function actIn({ text }: Reading, clause: Span, dates: readonly FoundDate[]): Act | null {
  const words = text.slice(clause.start, clause.end)
  const isDone = (at: number): boolean => !NOT_DONE.test(words.slice(0, at))
  for (const pattern of [ADOPTING, AGREED]) {
    const match = pattern.exec(words)
    const date = match === null ? null : closest(dates, clause.start + match.index, match[0].length)
    if (
      match !== null &&
      date !== null &&
      (isDone(match.index) || (isRelative(match[0]) && !/\bno\s+$/iu.test(words.slice(0, match.index))))
    )
      return { type: 'diplomacy', words: match[0], at: clause.start + match.index, date }
  }
  const dated = datedAccord(text, clause, dates)
  if (dated !== null) return dated
  for (const { type, pattern } of FORMAL_ACTS) {
    const match = pattern.exec(words)
    if (match === null || !isDone(match.index)) continue
    const date = closest(dates, clause.start + match.index, match[0].length)
    if (date !== null) return { type, words: match[0], at: clause.start + match.index, date }
  }
  return null
}

/** `an accord that two wings signed`: signed already, whatever is asked of it. */
const isRelative = (words: string): boolean => new RegExp(`^${ACCORD}\\b`, 'iu').test(words)

/** `a February 2019 agreement`, `the Peace Agreement of 30 August 2001`, `a peace deal in July 2018`. */
function datedAccord(text: string, clause: Span, dates: readonly FoundDate[]): Act | null {
  for (const date of dates) {
    const before = new RegExp(`\\b${ACCORD}(?:,)? (?:of|in|on|from|dated) $`, 'iu').exec(
      text.slice(clause.start, date.span.start),
    )
    if (before !== null) return { type: 'diplomacy', words: before[0].trim(), at: clause.start + before.index, date }
    const after = new RegExp(`^ (?:[\\p{L}-]+ ){0,2}?${ACCORD}\\b`, 'iu').exec(text.slice(date.span.end, clause.end))
    if (after !== null && !/\b(?:on|in|by|since)\s+$/iu.test(text.slice(clause.start, date.span.start)))
      return { type: 'diplomacy', words: after[0].trim(), at: date.span.end + 1, date }
  }
  return null
}

/** The date nearest to the words that tell of an act, if no further than a phrase away. */
function closest(dates: readonly FoundDate[], at: number, length: number): FoundDate | null {
  const away = ({ span }: FoundDate): number => Math.max(at - span.end, span.start - at - length, 0)
  const [near] = dates.toSorted((a, b) => away(a) - away(b))
  return near !== undefined && away(near) < 90 ? near : null
}

/** A month, a day or a stretch of days that is not after the article's own. */
const hasCome = (edtf: string, articleDate: string): boolean =>
  /^\d{4}-(?:0\d|1[0-2])/u.test(edtf) &&
  (articleDate === '' || edtf.slice(0, 7) <= articleDate.slice(0, 7)) &&
  (articleDate.length < 10 || edtf.slice(0, 10) <= articleDate)

/** Words of what is to come. */
const TO_COME = /\b(?:will|(?:is|are) (?:[\p{L}]+ )?to|due|planned|scheduled|by)\b/iu

/** `froze the talks in December`: what was done is of the year that has had such a month. */
function lookingBack(date: FoundDate, articleDate: string): FoundDate {
  const isOwnYear = /\d{4}|\b(?:this|next|coming)\b/iu.test(date.words)
  if (isOwnYear || date.edtf.includes('/') || !isAfter(date.edtf, articleDate)) return date
  return { ...date, edtf: date.edtf.replace(/^\d{4}/u, (year) => String(Number(year) - 1)), countedFrom: 'article' }
}
