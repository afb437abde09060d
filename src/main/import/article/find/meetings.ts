import type { Span } from '#shared/domain/import/proposal.ts'
import type { FoundDate } from '../dates/found-date.ts'
import type { Block } from '../language/blocks.ts'
import type { Sentence } from '../language/sentence.ts'
import type { Actor } from './actors.ts'
import { eventAt } from './event-at.ts'
import { clausesOf } from './event-clauses.ts'
import { datesOf, nearest } from './event-dates.ts'
import type { EventFound } from './event-found.ts'
import { isAfter, isAsked } from './event-reality.ts'
import { SIGNED, UNREAL } from './event-words.ts'
import { AHEAD, MEETS, ONE_MORE, MEETING_TO_COME } from './meeting-words.ts'
import type { Reading } from './reading.ts'

/** The meetings of a sentence, held or to come, and what was signed: one for each part that a semicolon closes. */
export function meetingsIn(reading: Reading, sentence: Sentence, block: Block): EventFound[] {
  const found: EventFound[] = []
  for (const part of partsOf(sentence)) {
    const event = meetingIn(reading, sentence, block, part, found.length > 0)
    if (event !== null) found.push(event)
  }
  return found
}

function meetingIn(reading: Reading, sentence: Sentence, block: Block, part: Span, isMore: boolean): EventFound | null {
  const { start } = sentence
  const text = reading.text.slice(part.start, part.end)
  const dates = datesOf(reading, sentence).filter(
    ({ span }) => span.start >= part.start && !isSince(reading.text, sentence, span),
  )
  const days = dates.filter(({ edtf }) => /^\d{4}-\d{2}-\d{2}/u.test(edtf))
  const ahead = AHEAD.exec(text)
  const isSetAhead =
    ahead !== null &&
    dates.some(({ span, edtf }) => span.start >= part.start + ahead.index && isAfter(edtf, reading.articleDate))
  const toCome = MEETING_TO_COME.exec(text) ?? (isSetAhead ? ahead : null)
  const signed = SIGNED.exec(text)
  const match = toCome ?? signed ?? MEETS.exec(text) ?? (isMore ? ONE_MORE.exec(text) : null)
  if (match === null || (block.kind === 'speech' && toCome === null && dates.length === 0)) return null
  const before = text.slice(0, match.index)
  if (toCome === null && UNREAL.test(before)) return null
  if (
    signed !== null &&
    toCome === null &&
    /\b(?:an?|the|any|no)\s+$/iu.test(before) &&
    /^(?:signed|concluded|initialled|ratified)\b/u.test(signed[0])
  )
    return null
  if (toCome === null && /\bno\s+(?:[\p{L}-]+\s+){0,2}$/iu.test(before)) return null
  if (signed === null && toCome === null && /\b(?:if|could|would|whether)\b/iu.test(text)) return null
  const at = part.start + match.index
  if (toCome === null && isAsked(reading, sentence, at)) return null
  const last = at + match[0].length
  const own = clausesOf(sentence).find(({ end }) => end >= last && end <= last + 200)
  const clause = { start: part.start, end: Math.max(own?.end ?? part.end, last) }
  const event = eventAt(reading, sentence, block, clause, 'diplomacy', match[0], at)
  const later = toCome === null ? undefined : dates.find(({ span }) => span.start >= at)
  const close = withNextDay(
    nearest(days, clause, at) ?? nearest(dates, clause, at) ?? later ?? null,
    dates,
    reading.text,
  )
  // `the fourth round this year`, `two rounds, in April and November` are of no one day.
  const isOfNoDay = /^\d{4}(?:-2\d)?$/u.test(close?.edtf ?? '') || areSeveral(dates, reading.text)
  const date = isOfNoDay && toCome === null && signed === null ? null : close
  const told = { ...event.clause, end: Math.max(event.clause.end, toCome === null ? 0 : (date?.span.end ?? 0)) }
  return {
    ...event,
    clause: told,
    words: [told],
    tolls: [],
    date,
    actors: sidesIn(reading, sentence, clause, start),
    isPlanned: toCome !== null || isAfter(date?.edtf ?? '', reading.articleDate),
  }
}

/** `yesterday and today`, `30 June and 1 July`: two days on end are one stretch. */
function withNextDay(date: FoundDate | null, dates: readonly FoundDate[], text: string): FoundDate | null {
  const pair = dates.flatMap((from, at) => {
    const to = dates[at + 1]
    return to !== undefined && (from === date || to === date) ? [[from, to] as const] : []
  })
  const days = pair.find(
    ([from, to]) =>
      /^,? and (?:on )?$/u.test(text.slice(from.span.end, to.span.start)) &&
      Date.parse(to.edtf) - Date.parse(from.edtf) === 86_400_000,
  )
  if (days === undefined) return date
  const [from, to] = days
  const span = { start: from.span.start, end: to.span.end }
  return {
    span,
    edtf: `${from.edtf}/${to.edtf}`,
    words: text.slice(span.start, span.end),
    countedFrom: from.countedFrom ?? to.countedFrom,
  }
}

/** `in April and November 2023`: months of several meetings. */
const areSeveral = (dates: readonly FoundDate[], text: string): boolean =>
  dates.some(
    ({ span, edtf }, at) =>
      edtf.length === 7 && /^\s*and (?:in )?$/u.test(text.slice(span.end, dates[at + 1]?.span.start ?? span.end)),
  )

function sidesIn({ actors }: Reading, sentence: Sentence, clause: Span, offset: number): Actor[] {
  const mentions = actors
    .mentionsIn(sentence)
    .filter(({ as, actor }) => (as === 'name' || as === 'demonym') && actor.kind !== 'bloc')
    .filter(({ start, end }) => start >= clause.start && !/^\s+capital\b/u.test(sentence.text.slice(end - offset)))
  return [...new Set(mentions.map(({ actor }) => actor))].slice(0, 4)
}

function partsOf({ text, start, end }: Sentence): Span[] {
  const parts: Span[] = []
  let from = start
  for (const { index } of text.matchAll(/;\s/gu)) {
    parts.push({ start: from, end: start + index })
    from = start + index + 2
  }
  return [...parts, { start: from, end }]
}

/** `for the first time since last summer`: the day that a meeting is told apart by, but not in `have been meeting since Monday`. */
function isSince(text: string, { start, text: words }: Sentence, span: Span): boolean {
  if (/\b(?:until|till|by) $/iu.test(text.slice(start, span.start))) return true
  if (!/\bsince (?:[\p{L}’'-]+ ){0,4}$/iu.test(text.slice(Math.max(start, span.start - 40), span.start))) return false
  return (
    !/\b(?:has|have) been\b/iu.test(words) ||
    /\btime since (?:[\p{L}’'-]+ ){0,4}$/iu.test(text.slice(start, span.start))
  )
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
