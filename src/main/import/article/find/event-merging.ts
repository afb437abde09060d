import type { Sentence } from '../language/sentence.ts'
import { type EventFound, isHarmful, isViolent } from './event-found.ts'
import { ACCUSED, SIGNED, VAGUE } from './event-words.ts'
import { tollsIn } from './tolls.ts'

const OTHER_DEAD =
  /\balso (?:died|been|lost|killed|wounded)\b|\b(?:of )?(?:his|her|its|their)(?: own)? (?:men|soldiers|troops|fighters|people|side)\b/iu

/** `Fourteen people lost their lives then`: at a time that is not that of the happening told before. */
const OTHER_TIME = /\bthen(?=[,.;])|\b(?:in|since|of) (?:19|20)\d{2}\b|\bso far (?:this|in)\b/iu

/** How many letters may lie between a happening and a toll of it: those of what the sides say of it. */
const NEAR = 450

/** A sentence with a toll and no happening of its own goes on about the one before it. */
export function addToLast(events: EventFound[], sentence: Sentence): void {
  const last = events.findLast((event) => !(isDefinite(event) && event.date === null && event.tolls.length === 0))
  if (last === undefined || !isHarmful(last.type) || sentence.block !== last.sentence.block) return
  // `Four of its own men had also died`: others than those told of before.
  if (last.tolls.length > 0 && (OTHER_DEAD.test(sentence.text) || OTHER_TIME.test(sentence.text))) return
  const tolls = tollsIn(sentence.text, sentence.start).filter(
    ({ toll }) => toll.low !== null || toll.best !== null || toll.high !== null,
  )
  if (tolls.length === 0 || sentence.start - last.sentence.end > NEAR) return
  last.tolls.push(...tolls)
  last.words.push({ start: sentence.start, end: sentence.end })
}

/** The same happening told twice: same kind, and nothing in date, place or toll that speaks against it. */
export function mergedEvents(events: readonly EventFound[], isClaimed: (event: EventFound) => boolean): EventFound[] {
  const merged: EventFound[] = []
  for (const event of events) {
    const same =
      merged.findLast((other) => isToldAgain(other, event, isClaimed)) ??
      merged.find((other) => isSameHappening(other, event))
    const fore = merged.findIndex((other) => isForetold(other, event))
    if (fore !== -1 && (same === undefined || same === merged[fore])) {
      // Told in full only now: the fuller one stands in its place.
      event.words.push(...merged[fore]!.words)
      if (event.tolls.length === 0) event.tolls.push(...merged[fore]!.tolls)
      merged[fore] = event
      for (let at = merged.length - 1; at > fore; at--)
        if (isHeadlineOf(merged[at]!, event)) event.words.push(...merged.splice(at, 1)[0]!.words)
    } else if (same === undefined) merged.push(event)
    else {
      same.words.push(...event.words)
      if (isHarmful(event.type))
        same.tolls.push(...event.tolls.filter(({ span }) => same.tolls.every((held) => held.span.start !== span.start)))
      if (event.type === 'diplomacy') continue
      for (const actor of event.actors) if (!same.actors.includes(actor)) same.actors.push(actor)
    }
  }
  return merged
}

/** `the battle for the city`, `this attack`: what was told before, under a name of its own. */
const isDefinite = ({ clause, trigger, sentence }: EventFound): boolean =>
  new RegExp(
    `\\b(?:the|this|that|these|those|such)\\s+(?:\\p{L}+\\s+)?${trigger.replaceAll(/[^\p{L}\s-]/gu, '.')}`,
    'iu',
  ).test(sentence.text.slice(clause.start - sentence.start, clause.end - sentence.start))

/** Days that one meeting may last, or lie from the day on which its report speaks of it. */
const DAYS_OF_MEETING = 7

/** Two days of one meeting: one of them open, the same month, or days close to each other. */
function isOneMeeting(one: EventFound, other: EventFound): boolean {
  const [first, second] = [one.date?.edtf ?? '', other.date?.edtf ?? '']
  if (first === '' || second === '' || first.startsWith(second) || second.startsWith(first)) return true
  const [from, to] = [Date.parse(first.slice(0, 10)), Date.parse(second.slice(0, 10))]
  return Math.abs(from - to) <= DAYS_OF_MEETING * 86_400_000
}

/** `after an attack on a market …`, and then `On Thursday a bomb …`: only named at first, in the same place. */
const isForetold = (one: EventFound, other: EventFound): boolean =>
  isCharge(one, other) ||
  (one.type === 'diplomacy' &&
    other.type === 'diplomacy' &&
    one.date === null &&
    other.date !== null &&
    isSameHappening(one, other)) ||
  (one.type === other.type &&
    isViolent(one.type) &&
    one.date === null &&
    one.tolls.length === 0 &&
    other.sentence !== one.sentence &&
    one.place !== null &&
    one.place.place.name === other.place?.place.name) ||
  isHeadlineOf(one, other)

/** `Mine blast killed 4` in a list at the head, `the toll from a weekend raid`: told without a day before it is told in full. */
function isHeadlineOf(one: EventFound, other: EventFound): boolean {
  if (!isViolent(one.type) || !isViolent(other.type) || other.date === null || !isLooser(one.date, other.date))
    return false
  if (one.sentence === other.sentence) return false
  const isSameToll = one.tolls.some(({ of, toll }) =>
    other.tolls.some((told) => told.of === of && toll.best !== null && told.toll.best === toll.best),
  )
  const isNamedAgain = isDefinite(other) && one.trigger.toLowerCase() === other.trigger.toLowerCase()
  return isNamedAgain || (isSameToll && one.block.kind === 'item')
}

/** Whether a day is left open, or is a stretch (`a weekend raid`) in which the other lies. */
function isLooser(one: EventFound['date'], { edtf }: { readonly edtf: string }): boolean {
  const [from = '', to] = one?.edtf.split('/') ?? []
  return one === null || (to !== undefined && edtf >= from && edtf <= to)
}

/** Whether two clauses share a noun that tells what was hit or used. */
function shareNoun(one: EventFound, other: EventFound): boolean {
  const nouns = new Set(nounsOf(one))
  return nounsOf(other).some(
    (noun) =>
      nouns.has(noun) ||
      [...nouns].some((held) => noun.length > 3 && held.length > 3 && (noun.endsWith(held) || held.endsWith(noun))),
  )
}

const GENERIC =
  /^(?:people|person|civilian|soldier|attack|man|woman|child|day|night|morning|evening|hour|week|town|village|city|area|fighter|force|troop|member|group|army|police)s?$/u

const nounsOf = ({ sentence, clause }: EventFound): string[] =>
  sentence.tokens
    .filter(
      ({ pos, start, end, lemma }) =>
        pos === 'NOUN' && start >= clause.start && end <= clause.end && !GENERIC.test(lemma),
    )
    .map(({ lemma }) => lemma)

/** A charge at first, and then the happening itself: `accusing the army of a raid`; `three days after troops stormed …`. */
const isCharge = (one: EventFound, other: EventFound): boolean =>
  isViolent(one.type) &&
  isViolent(other.type) &&
  one.date === null &&
  other.sentence !== one.sentence &&
  other.sentence.start - one.sentence.end < 300 &&
  ACCUSED.test(one.sentence.text.slice(one.clause.start - one.sentence.start))

/** Told again with a toll that was not given before, soon after: `Some 3,000 people were killed in the battle`. */
function isToldAgain(one: EventFound, other: EventFound, isClaimed: (event: EventFound) => boolean): boolean {
  if (!isViolent(one.type) || !isViolent(other.type) || other.date !== null) return false
  if (!isDefinite(other) && !isClaimed(other)) return false
  const isNear = other.sentence.block === one.sentence.block && other.sentence.start - one.sentence.end < 300
  const isSamePlace = other.place !== null && other.place.place.name === one.place?.place.name
  const hasOwnToll = other.tolls.some(({ of }) => one.tolls.some((held) => held.of === of))
  return (
    (!hasOwnToll || isClaimed(other)) &&
    (isSamePlace ||
      (isNear && (other.place === null || (isClaimed(other) && one.tolls.length === 0 && VAGUE.test(one.trigger)))))
  )
}

function isSameHappening(one: EventFound, other: EventFound): boolean {
  if (one.type !== other.type || one.isPlanned !== other.isPlanned) return false
  if (one.type === 'standing' || one.type === 'truce') return false
  const isOther = one.date !== null && other.date !== null && one.date.edtf !== other.date.edtf
  if (one.isFormalAct === true || other.isFormalAct === true)
    return one.date !== null && one.date.edtf === other.date?.edtf && one.isFormalAct === other.isFormalAct
  if (one.type === 'diplomacy' && one.isPlanned && isOther) return false
  if (one.type === 'diplomacy')
    return !SIGNED.test(one.trigger) && !SIGNED.test(other.trigger) && isOneMeeting(one, other)
  const isAnaphoric =
    other.tolls.length === 0 && other.place === null && (other.date === null || other.date.edtf === one.date?.edtf)
  const isSameDay =
    one.date !== null && other.date !== null && one.date.edtf !== '' && one.date.edtf === other.date.edtf
  return isAnaphoric || (isSameDay && (one.place === null || other.place === null || shareNoun(one, other)))
}

/** Worth a record: something is told of it besides its name. */
export function isTold({
  type,
  date,
  place,
  tolls,
  actors,
  accounts,
  trigger,
  clause,
  isPlanned,
}: EventFound): boolean {
  if (type === 'standing' || type === 'diplomacy' || isPlanned) return true
  if (type === 'truce') return true
  if (type === 'unrest' && date === null && tolls.length === 0 && place === null) return false
  if (/^(?:conflict|unrest|war|violence)$/iu.test(trigger)) return tolls.length > 0
  const isVague = VAGUE.test(trigger)
  const facts = [date !== null, place !== null, tolls.length > 0, actors.length > 0, accounts.length > 0].filter(
    Boolean,
  ).length
  const isCounted = tolls.some(({ toll }) => toll.low !== null || toll.best !== null || toll.high !== null)
  return facts >= (isVague && !isCounted ? 2 : 1) && clause.end > clause.start
}
