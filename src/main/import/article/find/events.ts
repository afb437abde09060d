import type { EventType } from '#shared/domain/event.ts'
import type { Span } from '#shared/domain/import/proposal.ts'
import type { Block } from '../language/blocks.ts'
import type { Sentence } from '../language/sentence.ts'
import type { Actor } from './actors.ts'
import { doubtIn, SCENARIO_HEADING } from './lexicon.ts'
import { placeIn } from './places.ts'
import type { Reading } from './reading.ts'
import { attach } from './accounts.ts'
import { type EventFound, isViolent } from './event-found.ts'
import { addToLast, isTold, mergedEvents } from './event-merging.ts'
import {
  ACTS,
  MEETING_TO_COME,
  SIGNED,
  SPLIT,
  STANDS,
  TALKS,
  TRIGGERS,
  TRUCE,
  TRUCE_VERB,
  UNREAL,
  VAGUE,
} from './event-words.ts'
import { subjectOf } from './subject.ts'
import { tollsIn } from './tolls.ts'
import {
  backFrom,
  datedBack,
  datedFromLast,
  datesOf,
  isAhead,
  nearest,
  nearestAfter,
  onlyOf,
  spanned,
  verbOfTruce,
} from './event-dates.ts'

export function eventsIn(reading: Reading): EventFound[] {
  const events: EventFound[] = []
  let isOfTruce = false
  for (const { sentence, block } of reading.sentences) {
    if (sentence.text.endsWith('?')) {
      isOfTruce = TRUCE.test(sentence.text)
      continue
    }
    const more: EventFound[] = isOfTruce ? truceGoesOn(reading, sentence, block) : []
    events.push(...more)
    isOfTruce = more.length > 0 || TRUCE.test(sentence.text)
    const found = withoutWhatWasSigned([
      ...happeningsIn(reading, sentence, block),
      ...diplomacyIn(reading, sentence, block),
      ...standingIn(reading, sentence, block),
    ])
    if (found.length === 0) {
      const own = countedIn(reading, sentence, block)
      if (own === null) addToLast(events, sentence)
      else found.push(own)
    }
    const last = events.findLast(({ date }) => date !== null)
    for (const [at, event] of found.entries())
      found[at] = datedBack(datedFromLast(event, last?.date ?? null), last?.date ?? null)
    events.push(...found)
  }
  const merged = mergedEvents(events, (event) => isClaimed(reading, event))
  for (const statement of reading.statements) attach(statement, merged, reading)
  return merged.filter(isTold)
}

/** `a declaration signed in May committed both to a ceasefire`: the truce is what was signed, and not another event. */
function withoutWhatWasSigned(found: readonly EventFound[]): EventFound[] {
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

/** A sentence with a death toll and a day of its own tells of a happening, whatever it calls it. */
function countedIn(reading: Reading, sentence: Sentence, block: Block): EventFound | null {
  const [toll] = tollsIn(sentence.text, sentence.start).filter(
    ({ of, toll: { low, best, high } }) => of === 'killed' && (low ?? best ?? high) !== null,
  )
  const [date] = datesOf(reading, sentence)
  if (toll === undefined || date === undefined || date.edtf === '' || block.kind === 'speech') return null
  // `A fifth died on Tuesday, bringing the toll to five`: of the happening told before.
  if (toll.kind !== 'count') return null
  const whole = { start: sentence.start, end: sentence.end }
  if (isUnreal(reading, sentence, whole, toll.span.start, 'attack')) return null
  const words = reading.text.slice(toll.span.start, toll.span.end)
  return eventAt(reading, sentence, block, whole, 'attack', words, toll.span.start)
}

/** `It collapsed on 20 February` after a sentence on a truce. */
function truceGoesOn(reading: Reading, sentence: Sentence, block: Block): EventFound[] {
  if (TRUCE.test(sentence.text)) return []
  const isOfIt = /^(?:it|the (?:deal|pause|agreement)|this)\b/iu.test(sentence.text)
  const match = isOfIt
    ? TRUCE_VERB.exec(sentence.text)
    : /\b(?:restore|extend|renew|revive|prolong)(?:ed)? it\b/iu.exec(sentence.text)
  if (match === null || (isOfIt && match.index > 40)) return []
  return [
    eventAt(
      reading,
      sentence,
      block,
      { start: sentence.start, end: sentence.end },
      'truce',
      match[0],
      sentence.start + match.index,
    ),
  ]
}

function happeningsIn(reading: Reading, sentence: Sentence, block: Block): EventFound[] {
  if (SCENARIO_HEADING.test(block.heading)) return []
  const found: EventFound[] = []
  for (const clause of clausesOf(sentence)) {
    const words = reading.text.slice(clause.start, clause.end)
    const isMoreOfTruce =
      found.some(({ type, clause: told }) => type === 'truce' && told.end <= clause.start) && !TRUCE.test(words)
    if (found.some(({ type, clause: told }) => type === 'truce' && told.end > clause.start)) continue
    const isAnother = TRIGGERS.some(({ pattern }) => pattern.test(words))
    const more = isMoreOfTruce && !isAnother ? TRUCE_VERB.exec(words) : null
    if (more !== null) {
      found.push(eventAt(reading, sentence, block, clause, 'truce', more[0], clause.start + more.index))
      continue
    }
    for (const { type, pattern, needsVerb } of TRIGGERS) {
      const match = pattern.exec(words)
      if (match === null) continue
      // `The truce, which took effect in May, has been violated`: its verb may stand in the next clause.
      const whole = { start: clause.start, end: clauseOfVerb(sentence, clause) }
      const isLater = needsVerb?.test(reading.text.slice(clause.end, whole.end)) === true
      const told = needsVerb === undefined || (needsVerb.test(words) && !isLater) ? clause : whole
      if (needsVerb !== undefined && !needsVerb.test(reading.text.slice(told.start, told.end))) continue
      const at = clause.start + match.index
      if (isUnreal(reading, sentence, told, at, type)) continue
      found.push(eventAt(reading, sentence, block, told, type, match[0], at))
      break
    }
  }
  const told = withoutNames(
    found.filter((event, at) => !isSecond(event, found.slice(0, at))),
    reading,
  )
  // `… traded fire; both blamed the other, and seven bodies were counted`: the sentence's toll is that of its one happening.
  const [only] = told
  if (told.length === 1 && only !== undefined && isViolent(only.type) && only.tolls.length === 0)
    only.tolls.push(
      ...tollsIn(sentence.text, sentence.start).filter(({ toll }) => (toll.low ?? toll.best ?? toll.high) !== null),
    )
  return told
}

/** `the incident of 22 February, when a post came under fire`: what is only named is what the next clause tells. */
function withoutNames(found: readonly EventFound[], { text }: Reading): EventFound[] {
  return found.flatMap((event, at) => {
    const [before, after] = [found[at - 1], found[at + 1]]
    const isNamed = (one: EventFound, other: EventFound): boolean =>
      VAGUE.test(one.trigger) &&
      /^[\s,]*(?:when|in which|during which)\b/iu.test(text.slice(one.clause.end, other.clause.end))
    if (after !== undefined && isNamed(event, after)) return []
    return before !== undefined && isNamed(before, event) ? [{ ...event, date: event.date ?? before.date }] : [event]
  })
}

/** The end of the relative clause that follows a clause, and of what is said after it. */
function clauseOfVerb(sentence: Sentence, clause: Span): number {
  const rest = sentence.text.slice(clause.end - sentence.start)
  return /^,\s+which\b/iu.test(rest) ? clause.end + /^[^;]*/u.exec(rest)![0].replace(/[.]$/u, '').length : clause.end
}

/** A later clause of the same sentence that only goes on about the same happening. */
const isSecond = (event: EventFound, before: readonly EventFound[]): boolean =>
  before.some(
    (other) =>
      other.type === event.type &&
      event.type !== 'truce' &&
      event.date === null &&
      event.tolls.length === 0 &&
      event.place === null,
  )

function clausesOf({ text, start }: Sentence): Span[] {
  const clauses: Span[] = []
  let from = 0
  for (const match of text.matchAll(SPLIT)) {
    if (match.index < from) continue
    if (match.index > from) clauses.push({ start: start + from, end: start + match.index })
    from = match.index + (/^(?:;|\s+(?:[—–]|--))/u.test(match[0]) ? match[0].length : 0)
  }
  clauses.push({ start: start + from, end: start + text.length })
  return clauses.filter((clause) => clause.end - clause.start > 3)
}

/** Whether all that tells of an event is what a side says. */
const isClaimed = ({ statements }: Reading, { sentence, clause }: EventFound): boolean =>
  statements.some(
    ({ kind, content, subject, sentence: said }) =>
      said === sentence &&
      kind === 'claim' &&
      content.start > subject.start &&
      content.start <= clause.start + 40 &&
      content.end >= clause.end - 2,
  )

/** Whether a place of a sentence is part of what a side asks for or refuses. */
const isAsked = ({ statements }: Reading, sentence: Sentence, at: number): boolean =>
  statements.some(
    ({ kind, content, sentence: said }) =>
      said === sentence && (kind === 'demand' || kind === 'refusal') && at >= content.start && at < content.end,
  )

function isUnreal(reading: Reading, sentence: Sentence, clause: Span, at: number, type: EventType): boolean {
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
  const before = reading.text.slice(clause.start, at)
  return type === 'truce'
    ? /\b(?:if|unless|could|would|might|whether|can be|hopes?|hoped|hoping|before any|(?:earlier|previous) (?:cease|truce|armistice)|renewed (?:cease|truce|armistice)|(?:best|worst)[- ]case)\b/iu.test(
        reading.text.slice(clause.start, clause.end),
      )
    : UNREAL.test(before)
}

function eventAt(
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
    nearest(dates, clause, at) ??
    (type === 'truce' ? null : backFrom(reading, sentence, clause, onlyOf(loose)))
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
    isPlanned: false,
  }
}

/** How far the toll of a clause may be told: to the sentence's end where the next clause has no happening of its own. */
function nextSplit(sentence: Sentence, clause: Span): number {
  const next = clausesOf(sentence).find(({ start }) => start >= clause.end)
  if (next === undefined) return clause.end
  const words = sentence.text.slice(next.start - sentence.start, next.end - sentence.start)
  return TRIGGERS.some(({ pattern }) => pattern.test(words)) ||
    /^\s*(?:,\s*)?(?:which|who)\b.*\b(?:claims?|says?|said|claimed(?! the lives)|alleges?|insists?)\b/u.test(words)
    ? clause.end
    : sentence.end
}

/** Whether a place of a sentence lies in a clause that tells of something by itself. */
const isTriggered = (sentence: Sentence, at: number): boolean =>
  clausesOf(sentence).some(({ start, end }) => {
    if (at < start || at >= end) return false
    const words = sentence.text.slice(start - sentence.start, end - sentence.start)
    const trigger = TRIGGERS.map(({ pattern }) => pattern.exec(words)).find((match) => match !== null)
    return trigger !== undefined && !VAGUE.test(trigger[0])
  })

const leadingSpace = (text: string): number =>
  /^(?:[\s,;]|\b(?:but|and|after|as|since|following|which|while|when|leading to)\b)*/iu.exec(text)?.[0].length ?? 0
const trailing = (text: string): number => /[\s,;]*$/u.exec(text)?.[0].length ?? 0

/** Who did it: the subject of the verb of the deed, the people named before the noun, or those it was between. */
function actorsOf(reading: Reading, sentence: Sentence, clause: Span, at: number, trigger: string): Actor[] {
  const { actors, text } = reading
  const mentions = actors
    .mentionsIn(sentence)
    .filter(({ start, end, as }) => start >= clause.start && end <= clause.end && as !== 'city')
  const between = /^[^.;]{0,30}\b(?:between|of)\s/iu.exec(text.slice(at + trigger.length, clause.end))
  if (between !== null && /between/iu.test(between[0])) {
    const after = mentions.filter(({ start }) => start > at)
    if (after.length >= 2) return [...new Set(after.slice(0, 2).map(({ actor }) => actor))]
  }
  const nextToIt = mentions.find(
    ({ end, as }) =>
      as === 'demonym' &&
      end <= at &&
      at - end < 24 &&
      !/\b(?:soldiers|troops|village|town|territory|soil|province)\b/iu.test(text.slice(end, at)),
  )
  for (const [index, token] of sentence.tokens.entries()) {
    if (token.start < clause.start || token.start >= clause.end || !ACTS.test(token.text)) continue
    if (/^(?:killed|hit)$/iu.test(token.text) && token.start > at) continue
    if (
      sentence.tokens.slice(Math.max(0, index - 3), index).some(({ lower }) => /^(?:was|were|been|being)$/u.test(lower))
    )
      continue
    const subject = subjectOf(sentence, index, actors, { actor: null, person: null, speaker: null })
    if (
      subject !== null &&
      subject.actors.length > 0 &&
      !/\b(?:attack|ambush|strike|bomb|clash)/iu.test(text.slice(subject.span.start, subject.span.end))
    )
      return [...subject.actors]
  }
  return nextToIt === undefined ? [] : [nextToIt.actor]
}

function diplomacyIn(reading: Reading, sentence: Sentence, block: Block): EventFound[] {
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

function standingIn(reading: Reading, sentence: Sentence, block: Block): EventFound[] {
  const match = STANDS.exec(sentence.text)
  if (
    match === null ||
    block.kind !== 'prose' ||
    !/\b(?:border|boundary|line|territory|dispute[ds]?|recogni[sz]ed|conflict|enmity|flashpoint)\b/iu.test(
      sentence.text,
    )
  )
    return []
  const event = eventAt(
    reading,
    sentence,
    block,
    { start: sentence.start, end: sentence.end },
    'standing',
    match[0],
    sentence.start + match.index,
  )
  return [{ ...event, tolls: [], date: null }]
}
