import type { EventType } from '#shared/domain/event.ts'
import type { Span } from '#shared/domain/import/proposal.ts'
import type { FoundDate } from '../dates/found-date.ts'
import type { Block } from '../language/blocks.ts'
import type { Sentence } from '../language/sentence.ts'
import { actorsOf } from './event-actors.ts'
import { isTriggered, leadingSpace, nextSplit, trailing } from './event-clauses.ts'
import { isAfter } from './event-reality.ts'
import { TOLL_OF } from './event-words.ts'
import { backFrom, datesOf, nearest, nearestAfter, onlyOf, spanned, verbOfTruce } from './event-dates.ts'
import type { EventFound } from './event-found.ts'
import { doubtIn } from './lexicon.ts'
import { placeIn } from './places.ts'
import type { Reading } from './reading.ts'
import { tollsIn } from './tolls.ts'

export function eventAt(
  reading: Reading,
  sentence: Sentence,
  block: Block,
  clause: Span,
  type: EventType,
  trigger: string,
  at: number,
): EventFound {
  const { text, actors } = reading
  const rest = nextSplit(sentence, clause)
  const dates = datesOf(reading, sentence)
  const loose = dates.filter(({ span }) => !isTriggered(sentence, span.start))
  const date =
    (type === 'truce' ? (spanned(dates, text) ?? nearestAfter(dates, clause, verbOfTruce(text, clause, at))) : null) ??
    nearest(finer(dates, clause), clause, at) ??
    (type === 'truce' || TOLL_OF.test(text.slice(clause.start, at))
      ? null
      : backFrom(reading, sentence, clause, onlyOf(distinct(loose))))
  const tolls = tollsIn(text.slice(clause.start, rest), clause.start)
  const place =
    placeIn(sentence, at, clause.end, actors) ??
    placeIn(sentence, clause.start, at, actors) ??
    (rest > clause.end ? placeIn(sentence, clause.end, sentence.end, actors) : null)
  const main = {
    start: clause.start + leadingSpace(text.slice(clause.start, clause.end)),
    end: clause.end - trailing(text.slice(clause.start, clause.end)),
  }
  return {
    type,
    trigger,
    sentence,
    block,
    clause: main,
    words: [main],
    actors: actorsOf(reading, sentence, clause, at, trigger),
    date,
    place: type === 'truce' ? null : place,
    tolls: type === 'truce' ? [] : tolls,
    accounts: [],
    doubt: doubtIn(text.slice(clause.start, clause.end)),
    isPlanned: type === 'truce' && (date?.edtf ?? '').includes('/') && isAfter(date!.edtf, reading.articleDate),
  }
}

/** `Monday (Nov 10)` is one day told twice. */
const distinct = (dates: readonly FoundDate[]): FoundDate[] =>
  dates.filter(({ edtf }, at) => dates.findIndex((one) => one.edtf === edtf) === at)

/** The days and months of a clause; its bare years only where it has no others (`the worst attack this year … on 3 March`). */
function finer(dates: readonly FoundDate[], { start, end }: Span): readonly FoundDate[] {
  const exact = dates.filter(({ edtf }) => !/^\d{4}$/u.test(edtf))
  return exact.some(({ span }) => span.start >= start && span.end <= end + 1) ? exact : dates
}
