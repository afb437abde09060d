import type { EventType } from '#shared/domain/event.ts'
import type { Span } from '#shared/domain/import/proposal.ts'
import type { Sentence } from '../language/sentence.ts'
import { datesOf } from './event-dates.ts'
import type { EventFound } from './event-found.ts'
import { MISHAP, UNREAL } from './event-words.ts'
import type { Reading } from './reading.ts'
import { tollsIn } from './tolls.ts'

/** Whether all that tells of an event is what a side says. */
export const isClaimed = ({ statements }: Reading, { sentence, clause }: EventFound): boolean =>
  statements.some(
    ({ kind, content, subject, sentence: said }) =>
      said === sentence &&
      kind === 'claim' &&
      content.start > subject.start &&
      content.start <= clause.start + 40 &&
      content.end >= clause.end - 2,
  )

/** Whether a place of a sentence is part of what a side asks for or refuses, told from a place on. */
export const isAsked = ({ statements }: Reading, sentence: Sentence, at: number, from = sentence.start): boolean =>
  statements.some(
    ({ kind, verb, content, sentence: said }) =>
      said === sentence &&
      verb !== 'protest' &&
      (kind === 'demand' || kind === 'refusal') &&
      content.start >= from &&
      at >= content.start &&
      at < content.end,
  )

export function isUnreal(reading: Reading, sentence: Sentence, clause: Span, at: number, type: EventType): boolean {
  if (isAsked(reading, sentence, at)) return true
  // A side's own account of what was told already is not another happening.
  const claim = reading.statements.find(
    ({ kind, verb, content, sentence: said }) =>
      said === sentence && kind === 'claim' && verb !== 'according to' && at >= content.start && at < content.end,
  )
  if (
    claim !== undefined &&
    datesOf(reading, sentence).length === 0 &&
    tollsIn(sentence.text, sentence.start).length === 0
  )
    return true
  if (type === 'attack' && MISHAP.test(reading.text.slice(clause.start, clause.end))) return true
  const before = reading.text.slice(clause.start, at)
  return type === 'truce'
    ? /\b(?:if|unless|could|would|might|whether|can be|hopes?|hoped|hoping|before any|(?:earlier|previous) (?:cease|truce|armistice)|renewed (?:cease|truce|armistice)|(?:best|worst)[- ]case)\b/iu.test(
        reading.text.slice(clause.start, clause.end),
      )
    : UNREAL.test(before)
}

/** Whether a day, month or stretch begins after the article's own day. */
export const isAfter = (edtf: string, articleDate: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/u.test(articleDate) &&
  /^\d{4}-(?:0\d|1[0-2])/u.test(edtf) &&
  (/^\d{4}-\d{2}-\d{2}/u.test(edtf) ? edtf.slice(0, 10) > articleDate : edtf.slice(0, 7) > articleDate.slice(0, 7))
