import type { Standing } from '#shared/domain/event.ts'
import { GRANTING } from './account-verbs.ts'
import type { Actor } from './actors.ts'
import { type EventFound, isViolent } from './event-found.ts'
import type { Reading } from './reading.ts'
import type { Statement } from './statements.ts'

const OF_KIND: readonly (readonly [RegExp, (event: EventFound) => boolean])[] = [
  [
    /\b(?:air ?strikes?|air-strikes?|strikes?|bombing|bombed|operations?|operation)\b/iu,
    ({ type, trigger }) => type === 'air-strike' || /bomb/iu.test(trigger),
  ],
  [
    /\b(?:assault|attacks?|ambush|bombing|raid|blast|explosion|shells?|shelling|shooting|bomb)\b/iu,
    ({ type }) => type === 'attack',
  ],
  [/\b(?:clash(?:es)?|fire first|opened fire|fighting|incident|collision)\b/iu, ({ type }) => type === 'clash'],
]

/** Gives a claim or a denial to the event that it is about: that of its own words, else the one last told. */
export function attach(statement: Statement, events: readonly EventFound[], reading: Reading): void {
  if (statement.kind !== 'claim' && statement.kind !== 'denial') return
  const [actor] = statement.actors
  const violent = events.filter(({ type, sentence }) => isViolent(type) && sentence.start <= statement.sentence.start)
  if (actor === undefined || violent.length === 0 || isOfElse(statement, reading)) return
  if (isConfirmedAlone(statement, reading)) return
  const event = eventOf(statement, violent, reading)
  if (event !== undefined && statement.kind === 'denial') answered(statement, actor, event, reading)
  if (event === undefined || event.accounts.some((held) => held.statement.content.start === statement.content.start))
    return
  const earlier = event.accounts.filter((held) => held.actor !== actor)
  const isAnswer =
    statement.kind === 'denial' ||
    (!GRANTING.has(statement.verb) &&
      earlier.length > 0 &&
      event.accounts.every((held) => held.actor !== actor) &&
      answers(statement))
  const isDisowned = DISOWNED.test(reading.text.slice(statement.content.start, statement.content.end))
  event.accounts.push({ actor, stance: isAnswer || isDisowned ? 'disputes' : 'claims', statement })
}

/** `said that the mine had not been laid by its men`, `told them his people “do not kill”`: not we. */
const DISOWNED =
  /\b(?:not|never|n[’']t)\b[^.;]{0,50}\bby (?:its|their|our|his)\b|\b(?:its|their|our|his) (?:people|men|forces|troops|fighters|combatants|soldiers|side|units)\b[^.;]{0,12}\b(?:not|never|n[’']t)\b/iu

/** `The army confirmed a strike but said it had hit a base`: what it says of it is its account. */
const isConfirmedAlone = ({ verb, sentence, actors, content }: Statement, { statements }: Reading): boolean =>
  GRANTING.has(verb) &&
  statements.some(
    (one) =>
      one.sentence === sentence &&
      one.kind === 'claim' &&
      one.actors[0] === actors[0] &&
      one.content.start > content.start,
  )

/**
 * `Caracas says the ship was in its waters. Georgetown rejects that account`: what is denied by name is a claim about the
 * same event, whatever it is of.
 */
function answered(
  { sentence, content }: Statement,
  actor: Actor,
  event: EventFound,
  { statements, text }: Reading,
): void {
  if (
    !/^(?:that|this|the|its|their|both|such)\s+(?:account|version|claim|explanation|story|charge|allegation|accusation)/iu.test(
      text.slice(content.start, content.end),
    )
  )
    return
  const claim = statements.findLast(
    (one) =>
      one.kind === 'claim' &&
      one.sentence.start >= event.sentence.start &&
      one.sentence.start <= sentence.start &&
      one.content.start < content.start &&
      one.actors[0] !== undefined &&
      one.actors[0] !== actor,
  )
  if (claim === undefined || event.accounts.some(({ statement }) => statement === claim)) return
  if (sentence.start - claim.sentence.end > 200) return
  event.accounts.push({ actor: claim.actors[0]!, stance: 'claims', statement: claim })
}

/** What is said of violence, and not of the talks, the law or the future. */
function isOfElse(statement: Statement, reading: Reading): boolean {
  const { verb, content, kind } = statement
  const { text } = reading
  if (kind === 'denial' && (isOfOtherCharge(statement, reading) || isOfBacking(statement, reading))) return true
  if (kind === 'denial' || /^(?:blame|attribute|hold|pin|speech)$/u.test(verb)) return false
  const words = text.slice(content.start, content.end)
  if (/\b(?:will|would|could|talks|trust|agreement|sovereignty|negotiat\w+|meeting|treaty|question)\b/iu.test(words))
    return true
  return !/\b(?:kill\w*|die[ds]?|dead|civilians?|villagers|hit|fire[ds]?|attack\w*|strikes?|struck|operations?|targets?|targeted|aimed|militants?|combatants?|soldiers|troops|shells?|wounded|injured|bomb\w*|caused|collision|warnings?|ramm\w+|raid\w*|forces|jets|opened fire|shooting|shelling|incident|crossed|warned|behind (?:it|the)|collapsed|seiz\w+|incursion|command posts?|depots?|barracks|bases?|(?:in|inside|within|from|across) (?:its|their|our|\p{Lu}\p{L}+(?:[’']s)?) (?:\p{L}+ )?(?:waters|territory|airspace|soil|side))\b/iu.test(
    words,
  )
}

/** `accused it of hiring mercenaries, a charge the government rejects`: the charge is of something else than the event. */
function isOfOtherCharge({ sentence, content, actors }: Statement, reading: Reading): boolean {
  const charge = reading.statements.findLast(
    (one) =>
      one.sentence === sentence &&
      one.kind === 'claim' &&
      one.content.start < content.start &&
      one.actors[0] !== actors[0],
  )
  return charge !== undefined && /^(?:accuse|allege|charge)$/u.test(charge.verb) && isOfElse(charge, reading)
}

/** `Which denies backing the rebels`: of what a side is charged with at all times, and not of one event. */
const isOfBacking = ({ content }: Statement, { text }: Reading): boolean =>
  /^(?:that it |any |ever |it )?(?:(?:is|has been|was) )?(?:back|support|arm|fund|financ|train|shelter|harbou?r|equip|sponsor|supply|aid|help|host)(?:ing|s|ed|ying)?\b(?! (?:the )?(?:attack|assault|raid|strike))/iu.test(
    text.slice(content.start, content.end),
  )

function eventOf(statement: Statement, violent: readonly EventFound[], { text }: Reading): EventFound | undefined {
  const { sentence, content, span } = statement
  const inSame = violent.filter(
    (event) =>
      event.sentence === sentence || event.words.some(({ start, end }) => start < span.end && span.start < end),
  )
  if (inSame.length > 0) return inSame.at(-1)
  const words = text.slice(content.start, content.end)
  if (statement.kind !== 'denial')
    for (const [pattern, isOfIt] of OF_KIND) {
      const found = pattern.test(words) ? violent.findLast(isOfIt) : undefined
      if (found !== undefined) return found
    }
  const claimed = violent.filter(({ accounts }) => accounts.length > 0)
  const last = violent.at(-1)!
  const recent = claimed.toSorted((a, b) => latestAccount(a) - latestAccount(b)).at(-1)
  // What has been told since the last account is what the next one is of.
  return recent !== undefined && latestAccount(recent) > last.sentence.start ? recent : last
}

const latestAccount = ({ accounts }: EventFound): number =>
  Math.max(-1, ...accounts.map(({ statement }) => statement.sentence.start))

/** A claim that answers another's: by its verb, by a word of contrast, or for following it closely. */
const answers = ({ verb, sentence }: Statement): boolean =>
  /^(?:insist|maintain|reply|deny|reject|counter|respond|retort|say|claim|state)$/u.test(verb) ||
  /\b(?:however|but|for its part|by contrast|in turn|while)\b/iu.test(sentence.text)

/** How an event stands by what is said of it. */
export function standingOf({ accounts, isPlanned, sentence, clause }: EventFound): Standing {
  if (isPlanned) return 'planned'
  // A denial stands against another side's claim, or against the text itself.
  if (accounts.some(({ stance }) => stance === 'disputes')) return 'contested'
  const isOnlyClaimed = accounts.some(
    ({ statement }) =>
      statement.sentence === sentence &&
      statement.content.start <= clause.start + 1 &&
      statement.content.end >= clause.end - 1 &&
      statement.verb !== 'according to',
  )
  return isOnlyClaimed ||
    (accounts.length > 0 &&
      accounts.every(
        ({ stance, statement }) =>
          stance === 'claims' && statement.sentence === sentence && statement.content.start <= clause.start,
      ))
    ? 'claimed'
    : 'reported'
}
