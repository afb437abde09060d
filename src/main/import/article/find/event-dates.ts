import type { Span } from '#shared/domain/import/proposal.ts'
import { dayOf, edtfDay, edtfMonth } from '../dates/calendar-day.ts'
import { datesIn } from '../dates/find-dates.ts'
import type { FoundDate } from '../dates/found-date.ts'
import { NUMBER_PATTERN, numberOf } from '../language/numbers.ts'
import type { Sentence } from '../language/sentence.ts'
import { ACCUSED, TRUCE_VERB } from './event-words.ts'
import type { Reading } from './reading.ts'

const BROKEN =
  /\b(?:truce|cease-?fire|pause|armistice)\b.{0,80}\b(?:broke down|collapsed|fell apart|ended|unravell?ed)\b/iu

const BEFORE_IT = new RegExp(`\\b(${NUMBER_PATTERN}|an?)\\s+(hour|day|week|month|year)s?\\s+$`, 'iu')

/**
 * The date of a clause without one by that of its sentence: the same, but for `after …`, which was earlier; how much is
 * known where the text counts (`on Monday, two days after a bomb …`).
 */
export function backFrom(
  { text }: Reading,
  sentence: Sentence,
  clause: Span,
  date: FoundDate | null,
): FoundDate | null {
  const opening = text.slice(clause.start, clause.start + 14)
  if (ACCUSED.test(opening)) return null
  // `The truce broke down on Monday after jets bombed …`: what broke it was then.
  if (BROKEN.test(text.slice(sentence.start, clause.start))) return date
  if (date === null || !/^\s*(?:after|since|following)\b/iu.test(opening)) return date
  const [, words = '', unit = ''] = BEFORE_IT.exec(text.slice(sentence.start, clause.start)) ?? []
  const count = /^an?$/iu.test(words) ? 1 : numberOf(words)
  const [year, month, day] = date.edtf.split('-').map(Number)
  if (count === undefined || day === undefined || !/^\d{4}-\d{2}-\d{2}$/u.test(date.edtf)) return null
  if (unit === 'hour') return date
  const months = year! * 12 + month! - 1 - count * (unit === 'year' ? 12 : 1)
  const edtf =
    unit === 'day' || unit === 'week'
      ? edtfDay(dayOf(year!, month!, day) - count * (unit === 'week' ? 7 : 1))
      : edtfMonth(Math.floor(months / 12), (months % 12) + 1)
  return { ...date, edtf, countedFrom: 'text' }
}

/** Where the last verb of a truce stands in its clause: `mediated … in March, lapsed in April` tells of April. */
export function verbOfTruce(text: string, clause: Span, at: number): number {
  const verbs = [...text.slice(at, clause.end).matchAll(new RegExp(TRUCE_VERB.source, 'giu'))]
  const finite = verbs.filter(({ 0: verb }) => !/^(?:mediated|brokered|agreed|signed)$/iu.test(verb)).at(-1) ?? verbs[0]
  return finite === undefined ? at : at + finite.index
}

/** `of 10 April until 30 June`: the time in which a truce holds. */
export function spanned(dates: readonly FoundDate[], text: string): FoundDate | null {
  const [from, to] = dates
  if (from === undefined || to === undefined || dates.length !== 2) return null
  const isUntil = /^\s*(?:until|till|to|through)\s*$/u.test(text.slice(from.span.end, to.span.start))
  if (!isUntil || !/^\d{4}(?:-\d{2}){1,2}$/u.test(from.edtf) || !/^\d{4}(?:-\d{2}){1,2}$/u.test(to.edtf)) return null
  const span = { start: from.span.start, end: to.span.end }
  return {
    span,
    edtf: `${from.edtf}/${to.edtf}`,
    words: text.slice(span.start, span.end),
    countedFrom: from.countedFrom ?? to.countedFrom,
  }
}

/** The dates of a sentence, but the article's own and those that are a name (`the March 23 Movement`). */
export const datesOf = ({ base, articleDateSpan, actors }: Reading, sentence: Sentence): FoundDate[] =>
  datesIn(sentence.text, sentence.start, base).filter(
    ({ span }) =>
      (articleDateSpan === null || span.start !== articleDateSpan.start) &&
      !actors.mentionsIn(sentence).some(({ start, end }) => span.start < end && start < span.end),
  )

export const nearest = (dates: readonly FoundDate[], clause: Span, at: number): FoundDate | null =>
  dates
    .filter(({ span }) => span.start >= clause.start && span.end <= clause.end + 1)
    .toSorted((a, b) => Math.abs(a.span.start - at) - Math.abs(b.span.start - at))[0] ?? null

/** The date right after a verb, else the nearest: `signed in May, broke down on 3 June`. */
export const nearestAfter = (dates: readonly FoundDate[], clause: Span, at: number): FoundDate | null =>
  dates.find(({ span }) => span.start >= at && span.start - at < 40 && span.end <= clause.end + 1) ??
  nearest(dates, clause, at)

export const onlyOf = (dates: readonly FoundDate[]): FoundDate | null => (dates.length === 1 ? dates[0]! : null)
