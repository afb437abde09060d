import { edtfDay } from '../dates/calendar-day.ts'
import { countedFrom, shiftedBy } from '../dates/counted-dates.ts'
import type { CountedFrom, FoundDate } from '../dates/found-date.ts'
import { dayFrom } from '../dates/reckoning.ts'
import { NUMBER_PATTERN, numberOf } from '../language/numbers.ts'
import type { Sentence } from '../language/sentence.ts'
import { datesOf } from './event-dates.ts'
import { type EventFound, isHarmful, isViolent } from './event-found.ts'
import { isAfter } from './event-reality.ts'
import type { Reading } from './reading.ts'

/** The day that a sentence told last; whether an event took it, and so used it up. */
export type DayTold = {
  readonly date: FoundDate
  readonly sentence: Sentence
  readonly isOfEvent: boolean
}

const IS_DAY = /^\d{4}-\d{2}-\d{2}(?:\/\d{4}-\d{2}-\d{2})?$/u

/** The day of the last event of a sentence, else the last day that the sentence names; `null`: none, or one to come. */
export function dayTold(reading: Reading, sentence: Sentence, found: readonly EventFound[]): DayTold | null {
  const ofEvent = found.findLast(({ date }) => IS_DAY.test(date?.edtf ?? ''))?.date
  const date = ofEvent ?? datesOf(reading, sentence).findLast(({ edtf }) => IS_DAY.test(edtf))
  if (date === undefined || date === null || isAfter(date.edtf, reading.articleDate)) return null
  return { date, sentence, isOfEvent: found.length > 0 }
}

/** An event without a date of its own by the day told before it: counted from it, or that day itself. */
export function datedByWhatWasTold(
  reading: Reading,
  event: EventFound,
  before: readonly EventFound[],
  told: DayTold | null,
): EventFound {
  if (event.date !== null || event.type === 'standing') return event
  const last = before.findLast(({ date }) => IS_DAY.test(date?.edtf ?? ''))?.date ?? null
  return (
    lastedFrom(event, last) ??
    countedFromTold(reading, event, told?.date ?? last) ??
    countedBack(event, last) ??
    onSameDay(event, told) ??
    endedToday(reading, event) ??
    event
  )
}

const AFTER = new RegExp(`\\b(${NUMBER_PATTERN}|an?)\\s+(days?|weeks?)\\s+after\\s+(?!that\\b)`, 'iu')

/** `The walk-out came three days after troops stormed a camp`: counted back from the day told before it. */
function countedBack(event: EventFound, last: FoundDate | null): EventFound | null {
  const { sentence, clause } = event
  const match = AFTER.exec(sentence.text)
  const at = match === null ? -1 : sentence.start + match.index + match[0].length
  const day = dayFrom(last?.edtf ?? '')
  if (match === null || day === null || at > clause.end || !isViolent(event.type)) return null
  const edtf = shiftedBy(match[1]!, match[2]!.replace(/s$/u, '').toLowerCase(), day, -1)
  return edtf === null ? null : counted(event, edtf, sentence.start + match.index, match[0].trim())
}

const DURATION = new RegExp(
  `^(${NUMBER_PATTERN})\\s+(?:more\\s+)?days?\\s+of\\s+(?:\\p{L}+\\s+)?(?:fighting|clashes|war|shelling|violence|battles|bombardment|hostilities)\\b`,
  'iu',
)

/** `Five days of fighting`: from the day told before it. */
function lastedFrom(event: EventFound, last: FoundDate | null): EventFound | null {
  const match = DURATION.exec(event.sentence.text)
  const count = match === null ? undefined : numberOf(match[1]!)
  const day = dayFrom(last?.edtf ?? '')
  if (match === null || count === undefined || count < 2 || day === null) return null
  return counted(event, `${last!.edtf}/${edtfDay(day + count - 1)}`, event.sentence.start, match[0])
}

/** How far into its sentence words that count from another day still date all of it. */
const OPENING = 60

/** `Six days later`, `the next morning`, `within hours`: counted from a day in the same sentence before it, else from the one told last. */
function countedFromTold(reading: Reading, event: EventFound, told: FoundDate | null): EventFound | null {
  const { sentence, clause } = event
  const within = datesOf(reading, sentence).findLast(({ span, edtf }) => span.end <= clause.start && IS_DAY.test(edtf))
  const from = within ?? told
  if (from === null) return null
  const words = sentence.text.slice(clause.start - sentence.start, clause.end - sentence.start)
  const inClause = countedFrom(words, from.edtf)
  if (inClause !== null) return counted(event, inClause.edtf, clause.start + inClause.index, inClause.words)
  const opening = within === undefined ? countedFrom(sentence.text.slice(0, OPENING), from.edtf) : null
  return opening === null ? null : counted(event, opening.edtf, sentence.start + opening.index, opening.words)
}

/** What is told in these is not of one day, or of another. */
const OTHER_TIME =
  /\b(?:ha(?:s|ve|d) (?:\p{L}+ ){0,2}(?:been|\p{L}+ed)|since|already|years?|months?|weeks?|decades?|earlier|previous(?:ly)?|before|ago|will|would|once|history|ever|never|always|often|usually)\b/iu
const LINKED =
  /^(?:[^.;]{0,30}\b)?(?:then|in (?:response|retaliation|return|reply|revenge)|meanwhile|also|at the same time|simultaneously|shortly|soon after|elsewhere|a second)\b/iu

/**
 * `What frightened them was the night of 30 August. A patrol boat … exchanged fire`: a day told in the sentence before, in
 * the same paragraph, is that of what follows where nothing has taken it yet, or where the sentences are linked.
 */
function onSameDay({ sentence, clause, ...rest }: EventFound, told: DayTold | null): EventFound | null {
  if (told === null || told.sentence.block !== sentence.block || told.sentence === sentence) return null
  if (sentence.start - told.sentence.end > 3 || !isHarmful(rest.type)) return null
  const words = sentence.text.slice(clause.start - sentence.start, clause.end - sentence.start)
  // In `stated that a boat had crossed the line` the verb that reports it sets the tense.
  const isReported = /\b(?:said|stated|claimed|told|reported|held|maintained|alleged) (?:\p{L}+ )?that\b/u.test(
    sentence.text,
  )
  if (
    OTHER_TIME.test(isReported ? words.replaceAll(/\bhad\b/gu, '') : words) ||
    (told.isOfEvent && !LINKED.test(sentence.text))
  )
    return null
  return { ...rest, sentence, clause, date: told.date }
}

const ENDED = new RegExp(
  `\\b(?:have|has) (?:just |today )?(?:concluded|completed|ended|held|finished|wrapped up)\\s+(${NUMBER_PATTERN})\\s+days\\s+of\\b`,
  'iu',
)

/** `We have concluded three days of consultations`: the days up to the text's own. */
function endedToday({ articleDate }: Reading, event: EventFound): EventFound | null {
  const match = ENDED.exec(event.sentence.text)
  const count = numberOf(match?.[1] ?? '')
  const day = dayFrom(articleDate)
  if (match === null || count === undefined || count < 2 || day === null || event.type !== 'diplomacy') return null
  const edtf = `${edtfDay(day - count + 1)}/${articleDate}`
  return counted(event, edtf, event.sentence.start + match.index, match[0], 'article')
}

const counted = (
  event: EventFound,
  edtf: string,
  start: number,
  words: string,
  from: CountedFrom = 'text',
): EventFound => ({
  ...event,
  date: { span: { start, end: start + words.length }, edtf, words, countedFrom: from },
})
