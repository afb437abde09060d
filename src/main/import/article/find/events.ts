import type { Block } from '../language/blocks.ts'
import type { Sentence } from '../language/sentence.ts'
import { attach } from './accounts.ts'
import { eventAt } from './event-at.ts'
import { datesOf } from './event-dates.ts'
import { datedByWhatWasTold, type DayTold, dayTold } from './event-days.ts'
import type { EventFound } from './event-found.ts'
import { addToLast, isTold, mergedEvents } from './event-merging.ts'
import { isClaimed, isUnreal } from './event-reality.ts'
import { ARMED, CONTINUES, ELSEWHERE, TRUCE } from './event-words.ts'
import { formalActsIn } from './formal-acts.ts'
import { happeningsIn, truceGoesOn } from './happenings.ts'
import { meetingsIn, withoutWhatWasSigned } from './meetings.ts'
import { placeIn } from './places.ts'
import type { Reading } from './reading.ts'
import { standingIn } from './standing-disputes.ts'
import { tollsIn } from './tolls.ts'

/** What a text tells of as having happened, standing or being planned, each once. */
export function eventsIn(reading: Reading): EventFound[] {
  const events: EventFound[] = []
  let isOfTruce = false
  let told: DayTold | null = null
  for (const [place, { sentence, block }] of reading.sentences.entries()) {
    const before = reading.sentences[place - 1]?.sentence
    if (ELSEWHERE.test(sentence.text) || isOfOtherCountry(reading, sentence)) continue
    if (isQuestion(sentence)) {
      isOfTruce = TRUCE.test(sentence.text)
      continue
    }
    const more: EventFound[] = isOfTruce ? truceGoesOn(reading, sentence, block) : []
    events.push(...more)
    isOfTruce = more.length > 0 || TRUCE.test(sentence.text)
    const found = withoutWhatWasSigned([
      ...happeningsIn(reading, sentence, block),
      ...meetingsIn(reading, sentence, block),
      ...standingIn(reading, sentence, block),
    ])
    found.push(...formalActsIn(reading, sentence, block).filter((act) => found.every((one) => !isSameDay(one, act))))
    if (found.length === 0) {
      const own = countedIn(reading, sentence, block) ?? enteredIn(reading, sentence, block, before, events)
      if (own === null) addToLast(events, sentence)
      else found.push(own)
    }
    for (const [at, event] of found.entries())
      found[at] = datedByWhatWasTold(reading, event, [...events, ...found.slice(0, at)], told)
    told = dayTold(reading, sentence, found) ?? told
    events.push(...found)
  }
  const merged = mergedEvents(events, (event) => isClaimed(reading, event))
  for (const statement of reading.statements) attach(statement, merged, reading)
  return merged.filter(isTold)
}

/** A sentence with a death toll and a day of its own tells of a happening, whatever it calls it. */
function countedIn(reading: Reading, sentence: Sentence, block: Block): EventFound | null {
  const [toll] = tollsIn(sentence.text, sentence.start).filter(
    ({ of, toll: { low, best, high } }) => of === 'killed' && (low ?? best ?? high) !== null,
  )
  const [date] = datesOf(reading, sentence)
  if (toll === undefined || date === undefined || date.edtf === '' || block.kind === 'speech') return null
  // `A fifth died on Tuesday, bringing the toll to five`: of the happening told before.
  if (CONTINUES.test(sentence.text) || toll.kind !== 'count') return null
  const whole = { start: sentence.start, end: sentence.end }
  if (isUnreal(reading, sentence, whole, toll.span.start, 'attack')) return null
  const words = reading.text.slice(toll.span.start, toll.span.end)
  return eventAt(reading, sentence, block, whole, 'attack', words, toll.span.start)
}

/** Whether two happenings of one sentence may be one: they have the same day, or the first is a meeting of none. */
const isSameDay = (one: EventFound, other: EventFound): boolean =>
  one.date === null ? one.type === 'diplomacy' : one.date.edtf === other.date?.edtf

/** `The talks, which began on Sunday, are to settle one thing: when, and how?` tells something before it asks. */
const isQuestion = ({ text }: Sentence): boolean => text.endsWith('?') && !/:\s/u.test(text)

/** `On 19 January soldiers entered the village. At least 16 people were killed`: the day is told with those who came. */
function enteredIn(
  reading: Reading,
  sentence: Sentence,
  block: Block,
  before: Sentence | undefined,
  events: readonly EventFound[],
): EventFound | null {
  if (before === undefined || before.block !== sentence.block || block.kind === 'speech') return null
  const [date, ...more] = datesOf(reading, before)
  const [toll] = tollsIn(sentence.text, sentence.start)
  if (date === undefined || date.edtf === '' || more.length > 0 || toll?.of !== 'killed' || !ARMED.test(before.text))
    return null
  if (CONTINUES.test(sentence.text) || events.some((event) => event.sentence === before)) return null
  const whole = { start: sentence.start, end: sentence.end }
  if (isUnreal(reading, sentence, whole, toll.span.start, 'attack')) return null
  const words = reading.text.slice(toll.span.start, toll.span.end)
  const event = eventAt(reading, sentence, block, whole, 'attack', words, toll.span.start)
  const place = event.place ?? placeIn(before, before.start, before.end, reading.actors)
  return { ...event, date, place, words: [...event.words, { start: before.start, end: before.end }] }
}

/** `In Mali, the army lost a convoy`: a country that the text names nowhere else, and none that it is about. */
function isOfOtherCountry({ actors }: Reading, sentence: Sentence): boolean {
  const place = /^In (?=\p{Lu})/u.exec(sentence.text)
  if (place === null) return false
  const named = actors.mentionsIn(sentence)
  const country = named.find(({ start, as }) => as === 'name' && start === sentence.start + place[0].length)
  if (country === undefined || country.actor.kind !== 'state' || country.actor.mentions.length > 1) return false
  return (
    sentence.text.slice(country.end - sentence.start).startsWith(',') &&
    named.every(({ actor }) => actor.mentions.length <= 1)
  )
}
