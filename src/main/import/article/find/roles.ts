import type { PartyRole } from '#shared/domain/party.ts'
import type { Span, Sureness } from '#shared/domain/import/proposal.ts'
import type { Sentence } from '../language/sentence.ts'
import type { Actor, Mention } from './actors.ts'
import { delegationsIn } from './delegations.ts'
import { onlookers } from './observer-evidence.ts'
import { peopleOf } from './placed-people.ts'
import type { Reading } from './reading.ts'
import type { Add, Evidence, Kind } from './role-evidence.ts'
import type { RoleFound } from './role-found.ts'
import { ATTENDING } from './role-words.ts'
import { tableEvidence } from './table-evidence.ts'
import { thirdPartyEvidence } from './third-party-evidence.ts'
import { withHostByPlace } from './venue.ts'
import { isVenueMention } from './venue-mention.ts'

export type { RoleFound } from './role-found.ts'

/** Every actor with a part in the talks. Those that are only mentioned are left out. */
export function rolesIn(reading: Reading): RoleFound[] {
  const evidence = new Map<Actor, Map<Kind, Evidence[]>>()
  const add = (actor: Actor, kind: Kind, weight: number, span: Span, sentence: Sentence): void => {
    const own = evidence.get(actor) ?? new Map<Kind, Evidence[]>()
    evidence.set(actor, own)
    own.set(kind, [...(own.get(kind) ?? []), { span, weight, sentence }])
  }
  for (const block of reading.blocks) {
    if (block.kind === 'header' && !/^subj/iu.test(block.text)) continue
    for (const sentence of block.sentences) sentenceEvidence(reading, sentence, add)
    onlookers(
      block,
      (sentence) => reading.actors.mentionsIn(sentence),
      (sentence) => peopleOf(sentence, reading.actors),
      add,
    )
  }
  for (const { actors, kind, sentence, subject } of reading.statements)
    for (const actor of actors) if (kind === 'demand' || kind === 'refusal') add(actor, 'ask', 1, subject, sentence)
  for (const { actors, kind, sentence, subject } of reading.statements)
    for (const actor of actors) if (kind === 'denial') add(actor, 'ask', 1, subject, sentence)
  for (const person of delegationsIn(reading.actors).heads)
    if (person.actor !== null)
      add(person.actor, 'delegation', 2, person.mentions[0]!.span, person.mentions[0]!.sentence)
  for (const person of delegationsIn(reading.actors).members)
    if (person.actor !== null && person.mentions[0] !== undefined)
      add(person.actor, 'delegation', 1, person.mentions[0].span, person.mentions[0].sentence)
  for (const { sentences } of reading.blocks)
    for (const sentence of sentences)
      if (/^(?:chair|chaired by|moderator|mediator|facilitator)\s*:/iu.test(sentence.text))
        for (const { actor, mentions } of reading.actors.people)
          if (actor !== null && mentions.some((mention) => mention.sentence === sentence))
            add(actor, 'mediator', 3, mentions[0]!.span, sentence)
  const venues = new Set(
    reading.sentences.flatMap(({ sentence }) =>
      reading.actors
        .mentionsIn(sentence)
        .filter((mention) => isVenueMention(mention, sentence))
        .map(({ actor }) => actor),
    ),
  )
  // Whose special envoy is named with nothing else told of them goes between.
  for (const { actor, title, mentions } of reading.actors.people) {
    if (actor === null || mentions[0] === undefined || !GO_BETWEEN.test(title)) continue
    const isByOffice = actor.kind === 'organisation' || !/envoy|representative/iu.test(title)
    const own = evidence.get(actor)
    if (isByOffice && !(own?.has('observer') ?? false) && !(own?.has('host') ?? false) && !(own?.has('pair') ?? false))
      add(actor, 'mediator', 3, mentions[0].span, mentions[0].sentence)
  }
  const sitting = [...evidence.values()].filter((own) => own.has('pair')).length
  // “The government” that asks or refuses where a group faces it is the other side.
  const { government } = reading.actors
  const asked = government === null ? undefined : evidence.get(government)?.get('ask')?.[0]
  if (government !== null && asked !== undefined && sitting < 2)
    add(government, 'delegation', 1, asked.span, asked.sentence)
  const found = [...evidence]
    .map(([actor, own]) => roleOf(actor, own, sitting, venues.has(actor), reading))
    .filter((role) => role !== null)
  return withHostByPlace(reading, found).sort((a, b) => firstOf(a) - firstOf(b))
}

/** Offices of those who bring sides together. */
const GO_BETWEEN = /\b(?:(?:special|personal) (?:envoy|representative)|mediator|facilitator|moderator|go-between)\b/iu

const firstOf = ({ words }: RoleFound): number => words[0]?.start ?? 0

function sentenceEvidence({ actors }: Reading, sentence: Sentence, add: Add): void {
  const mentions = actors.mentionsIn(sentence).filter(({ as }) => as !== 'city')
  // Those whose envoys sit in on the talks of others.
  const attending = ATTENDING.exec(sentence.text)
  const from = sentence.start + (attending?.index ?? 0)
  const isAttending = ({ start, end }: Mention): boolean =>
    attending !== null && start >= from && end <= from + attending[0].length
  for (const mention of mentions) if (isAttending(mention)) add(mention.actor, 'observer', 2, mention, sentence)
  tableEvidence(sentence, mentions, isAttending, add)
  thirdPartyEvidence(sentence, mentions, actors, add)
}

function roleOf(
  actor: Actor,
  own: ReadonlyMap<Kind, readonly Evidence[]>,
  sitting: number,
  isVenue: boolean,
  { actors }: Reading,
): RoleFound | null {
  const weight = (kind: Kind): number => (own.get(kind) ?? []).reduce((sum, one) => sum + one.weight, 0)
  const side = 2 * weight('pair') + weight('delegation') + weight('ask')
  const isThird = weight('host') + weight('mediator') + weight('chair') > 0 && weight('pair') < 3
  const mandateOf = (kind: Kind): string => own.get(kind)?.[0]?.sentence.text ?? ''
  const made = (role: PartyRole, kinds: readonly Kind[], confidence: Sureness, mandate = ''): RoleFound => {
    const words = kinds.flatMap((kind) => own.get(kind) ?? []).slice(0, 6)
    const naming = actor.mentions.find(({ as }) => as === 'name') ?? actor.mentions[0]
    const spans = words.map(({ span: { start, end } }) => ({ start, end }))
    return {
      actor,
      role,
      words: spans.length > 0 ? spans : naming === undefined ? [] : [{ start: naming.start, end: naming.end }],
      confidence,
      isHost: weight('host') > 0,
      mandate,
    }
  }
  if (isThird && weight('mediator') > 0) return made('mediator', ['mediator', 'host'], 'sure', mandateOf('mediator'))
  if (isThird && weight('chair') > 0 && !isVenue) return made('mediator', ['chair'], 'likely', mandateOf('chair'))
  if (isThird) return made('host', ['host', 'chair'], 'sure', mandateOf('host') || mandateOf('chair'))
  if (weight('observer') > 0 && weight('pair') === 0)
    return made('observer', ['observer'], 'likely', mandateOf('observer'))
  if (actor.kind === 'bloc')
    return weight('stakeholder') > 0 ? made('stakeholder', ['stakeholder'], 'likely', mandateOf('stakeholder')) : null
  if (weight('stakeholder') > 0 && side < 2)
    return made('stakeholder', ['stakeholder'], 'likely', mandateOf('stakeholder'))
  if (actor.kind === 'organisation') return side >= 3 && weight('pair') > 0 ? made('party', ['pair'], 'guess') : null
  // Who asks and denies without sitting at the table, where two others do, looks on with a stake of its own.
  const isLookingOn = actor.kind === 'state' ? side >= 1 : side >= 2
  if (isLookingOn && sitting >= 2 && weight('pair') + weight('delegation') === 0)
    return made('stakeholder', ['ask'], 'guess', mandateOf('ask'))
  if (side >= 2)
    return made(
      'party',
      ['pair', 'delegation', 'ask'],
      weight('pair') > 0 && weight('delegation') + weight('ask') > 0 ? 'sure' : 'likely',
    )
  if (actor.kind === 'group' && actors.all.includes(actor))
    return made('subject', ['target'], weight('target') > 0 ? 'likely' : 'guess')
  return null
}
