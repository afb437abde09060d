import type { Block } from '../language/blocks.ts'
import type { Sentence } from '../language/sentence.ts'
import { eventAt } from './event-at.ts'
import { clausesOf } from './event-clauses.ts'
import { datesOf, isAhead, nearest } from './event-dates.ts'
import type { EventFound } from './event-found.ts'
import { isAsked } from './event-reality.ts'
import { MEETING_TO_COME, SIGNED, TALKS, UNREAL } from './event-words.ts'
import type { Reading } from './reading.ts'

export function diplomacyIn(reading: Reading, sentence: Sentence, block: Block): EventFound[] {
  const { text, start } = sentence
  const toCome = MEETING_TO_COME.exec(text)
  const signed = SIGNED.exec(text)
  const talks = TALKS.exec(text)
  const match = toCome ?? signed ?? talks
  if (
    match === null ||
    (block.kind === 'speech' && toCome === null) ||
    (UNREAL.test(text.slice(0, match.index)) && toCome === null)
  )
    return []
  if (signed === null && toCome === null && /\b(?:if|could|would|whether)\b/iu.test(text)) return []
  const at = start + match.index
  if (toCome === null && isAsked(reading, sentence, at)) return []
  const own = clausesOf(sentence).filter(({ end }) => end > at && end <= at + match[0].length + 200)[0] ?? {
    start,
    end: sentence.end,
  }
  const clause = { start, end: Math.max(own.end, at + match[0].length) }
  const event = eventAt(reading, sentence, block, clause, 'diplomacy', match[0], at)
  const dates = datesOf(reading, sentence)
  const mentions = reading.actors
    .mentionsIn(sentence)
    .filter(({ as, actor }) => (as === 'name' || as === 'demonym') && actor.kind !== 'bloc')
    .filter((mention) => mention.start >= clause.start && !/^\s+capital\b/u.test(text.slice(mention.end - start)))
  const later = toCome === null ? undefined : dates.find(({ span }) => span.start >= at)
  const close = nearest(dates, clause, at) ?? later ?? null
  // `the fourth round this year` is of no one day.
  const date = /^\d{4}$/u.test(close?.edtf ?? '') && toCome === null ? null : close
  return [
    {
      ...event,
      tolls: [],
      date,
      actors: [...new Set(mentions.map(({ actor }) => actor))].slice(0, 4),
      isPlanned: toCome !== null || isAhead(date, reading.articleDate),
    },
  ]
}

/** `a declaration signed in May committed both to a ceasefire`: the truce is what was signed, and not another event. */
export function withoutWhatWasSigned(found: readonly EventFound[]): EventFound[] {
  const signed = found.find(({ type, trigger }) => type === 'diplomacy' && SIGNED.test(trigger))
  if (signed === undefined) return [...found]
  const committed =
    /\b(?:commit(?:s|ted|ting)?|oblig(?:es|ed|ing)|bind(?:s|ing)?|bound|pledg(?:es|ed|ing)|provid(?:es|ed|ing)|call(?:s|ed|ing)) (?:[\p{L}-]+ ){0,4}(?:to|for)\s/iu
  return found.filter(
    ({ type, date, clause, sentence }) =>
      type !== 'truce' ||
      date?.edtf !== signed.date?.edtf ||
      !committed.test(sentence.text.slice(clause.start - sentence.start, clause.end - sentence.start)),
  )
}
