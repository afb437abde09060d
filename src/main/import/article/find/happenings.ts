import type { Block } from '../language/blocks.ts'
import { SCENARIO_HEADING } from '../language/heading-words.ts'
import type { Sentence } from '../language/sentence.ts'
import { eventAt } from './event-at.ts'
import { clauseOfVerb, clausesOf } from './event-clauses.ts'
import { type EventFound, isHarmful } from './event-found.ts'
import { isUnreal } from './event-reality.ts'
import { TRIGGERS, TRUCE, TRUCE_VERB, VAGUE } from './event-words.ts'
import type { Reading } from './reading.ts'
import { tollsIn } from './tolls.ts'

export function happeningsIn(reading: Reading, sentence: Sentence, block: Block): EventFound[] {
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
    withOutcomes(found).filter((event, at, all) => !isSecond(event, all.slice(0, at))),
    reading,
  )
  // `… traded fire; both blamed the other, and seven bodies were counted`: the sentence's toll is that of its one happening.
  const [only] = told
  if (told.length === 1 && only !== undefined && isHarmful(only.type) && only.tolls.length === 0)
    only.tolls.push(
      ...tollsIn(sentence.text, sentence.start).filter(({ toll }) => (toll.low ?? toll.best ?? toll.high) !== null),
    )
  return told
}

const OUTCOME =
  /^(?:(?:burn(?:ed|t)|hacked|beaten|stabbed) to death|burn(?:ed|t) alive|shot dead|gunned down|killed)$/iu

/** `A sawmill was torched; a watchman burned to death`: those who died of it, told in a clause of their own. */
function withOutcomes(found: readonly EventFound[]): EventFound[] {
  const kept: EventFound[] = []
  for (const event of found) {
    const last = kept.at(-1)
    const [toll] = event.tolls
    const isOutcome =
      last !== undefined &&
      toll !== undefined &&
      isHarmful(last.type) &&
      last.tolls.length === 0 &&
      event.place === null &&
      (event.date === null || event.date === last.date) &&
      toll.span.start - event.clause.start < 12 &&
      OUTCOME.test(event.trigger)
    if (isOutcome) last.tolls.push(...event.tolls)
    else kept.push(event)
  }
  return kept
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

/** `It collapsed on 20 February` after a sentence on a truce. */
export function truceGoesOn(reading: Reading, sentence: Sentence, block: Block): EventFound[] {
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
