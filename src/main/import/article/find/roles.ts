import type { PartyRole } from '#shared/domain/party.ts'
import type { Span, Sureness } from '#shared/domain/import/proposal.ts'
import type { Sentence } from '../language/sentence.ts'
import type { Actor, Actors, Mention, Person } from './actors.ts'
import { delegationsIn } from './delegations.ts'
import { TALKS_NOUN } from './lexicon.ts'
import type { Reading } from './reading.ts'
import {
  ATTENDING,
  CHAIRING,
  CLAUSE,
  DELEGATION,
  HOSTING,
  JOINED_VERB,
  MEDIATING,
  OBSERVING,
  WATCHING,
} from './role-words.ts'
import { withHostByPlace } from './venue.ts'
import { isVenueMention } from './venue-mention.ts'
import type { RoleFound } from './role-found.ts'

export type { RoleFound } from './role-found.ts'

type Evidence = { readonly span: Span; readonly weight: number; readonly sentence: Sentence }
type Kind = 'pair' | 'delegation' | 'ask' | 'host' | 'mediator' | 'chair' | 'observer' | 'stakeholder' | 'target'

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
  }
  for (const { actors, kind, sentence, subject } of reading.statements)
    for (const actor of actors) if (kind === 'demand' || kind === 'refusal') add(actor, 'ask', 1, subject, sentence)
  for (const { actors, kind, sentence, subject } of reading.statements)
    for (const actor of actors) if (kind === 'denial') add(actor, 'ask', 1, subject, sentence)
  for (const person of delegationsIn(reading.actors).heads)
    if (person.actor !== null)
      add(person.actor, 'delegation', 2, person.mentions[0]!.span, person.mentions[0]!.sentence)
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

const firstOf = ({ words }: RoleFound): number => words[0]?.start ?? 0

type Add = (actor: Actor, kind: Kind, weight: number, span: Span, sentence: Sentence) => void

function sentenceEvidence({ actors }: Reading, sentence: Sentence, add: Add): void {
  const mentions = actors.mentionsIn(sentence).filter(({ as }) => as !== 'city')
  const { text, start } = sentence
  // Those whose envoys sit in on the talks of others.
  const attending = ATTENDING.exec(text)
  const isAttending = (mention: Mention): boolean =>
    attending !== null &&
    mention.start >= start + attending.index &&
    mention.end <= start + attending.index + attending[0].length
  for (const [at, mention] of mentions.entries()) {
    const before = text.slice(0, mention.start - start)
    const after = text.slice(mention.end - start)
    const next = mentions[at + 1]
    if (next !== undefined && !isAttending(mention)) pairEvidence(mention, next, sentence, add)
    const isTeam =
      new RegExp(`^(?:[’']s|[’'])?\\s+(?:[\\p{L}-]+\\s+){0,2}?(?:${DELEGATION.source.slice(2, -2)})\\b`, 'iu').test(
        after,
      ) ||
      /\b(?:delegations? (?:from|of)|negotiators? (?:for|from)|officials from|behalf of)(?: the)?(?: government of)?(?: the)? $/iu.test(
        before,
      )
    if (isAttending(mention)) add(mention.actor, 'observer', 2, mention, sentence)
    else if (isTeam) add(mention.actor, 'delegation', mention.as === 'capital' ? 1 : 2, mention, sentence)
    if (
      mention.actor.kind === 'group' &&
      /\b(?:blam\w+|accus\w+|attribut\w+|militants? (?:from|of)|networks?|fighters of|against|sheltering|militia|armed group|rebels?|neutrali[sz]\w+|disarm\w*|expel\w*|dismantl\w+|crack(?:ing|ed)? down|(?:support|back|arm|fund)(?:s|ed|ing)? (?:the )?|extremists?|terrorists?)\b/iu.test(
        text,
      )
    )
      add(mention.actor, 'target', 1, mention, sentence)
  }
  for (const [kind, pattern] of [
    ['host', HOSTING],
    ['mediator', MEDIATING],
    ['chair', CHAIRING],
    ['observer', OBSERVING],
    ['stakeholder', WATCHING],
  ] as const)
    roleEvidence(kind, pattern, sentence, mentions, actors, add)
}

function pairEvidence(first: Mention, second: Mention, sentence: Sentence, add: Add): void {
  const { text, start } = sentence
  if (first.actor === second.actor) return
  const before = text.slice(Math.max(0, first.start - start - 90), first.start - start)
  const between = text.slice(first.end - start, second.start - start)
  const after = text.slice(second.end - start)
  const isJoined =
    /^\s*(?:[’']s?\s+(?:military |transitional |interim |federal )?)?(?:(?:government|authorities|army|military|regime|side|leaders|rebels|forces|troops|soldiers|officials|negotiators|delegations|delegates|navies|navy)\s*)?(?:\([^)]{2,30}\)\s*)?(?:,\s*)?(?:and|with)\s+(?:(?:of|from)\s+)?(?:(?:the|a|an)\s+)?(?:(?:paramilitary|rebel|armed|separatist|breakaway|insurgent)\s+)?(?:(?:government|republic|delegation|[\p{L}-]+ officials|officials) (?:of|from) (?:the )?)?(?:republic of )?$/iu.test(
      between,
    )
  const isHyphened = /^\s*[-–]\s*$/u.test(between) && TALKS_NOUN.test(after.slice(0, 30))
  const isBetween = isJoined && /\bbetween (?:the )?(?:(?:government|republic) of (?:the )?)?$/iu.test(before)
  const isOfTalks =
    isJoined &&
    /\b(?:delegations? (?:of|from)|negotiators (?:for|from)|representatives of|envoys (?:of|from)|leaders of|leaderships of|governments of|presidents of|ministers of|armies of|talks (?:between|of)|officials (?:of|from)) (?:the )?(?:(?:government|republic) of (?:the )?)?$/iu.test(
      before,
    )
  const doesTogether = isJoined && JOINED_VERB.test(after)
  const talksWith = /\b(?:talks?|negotiations?|round|dialogue)\s+with\s+(?:the\s+)?$/iu.test(between)
  // `It could become a war between A and B`: nobody sits at a table for that.
  if (/\b(?:could|would|might)\b|\bfears?\b/iu.test(text.slice(0, first.start - start)) && !isOfTalks) return
  if (!(isHyphened || isBetween || isOfTalks || doesTogether || talksWith)) return
  for (const mention of [first, second]) add(mention.actor, 'pair', isOfTalks || isBetween ? 3 : 2, mention, sentence)
}

/** The actor that hosts, mediates, observes or watches: the verb's subject, the one after `by`, or the one in its phrase. */
function roleEvidence(
  kind: Kind,
  pattern: RegExp,
  sentence: Sentence,
  mentions: readonly Mention[],
  actors: Actors,
  add: Add,
): void {
  const { text, start } = sentence
  for (const match of text.matchAll(new RegExp(pattern.source, 'giu'))) {
    const from = start + match.index
    const to = from + match[0].length
    const [clauseFrom, clauseTo] = clauseAround(
      text,
      match.index,
      match[0].length,
      (at) =>
        mentions.some((mention) => mention.start >= start + at && mention.end <= from) &&
        // In a list (`A, B, and C are watching`) the conjunction parts no clauses.
        !mentions.some((mention) => mention.end === start + at),
    ).map((at) => at + start) as [number, number]
    const inside = mentions.filter((mention) => mention.start >= clauseFrom && mention.end <= clauseTo)
    const tail = text.slice(to - start, clauseTo - start)
    // `under Norwegian mediation`, `with Norway as host`, `Norway-brokered`: the one right before it, and nobody else.
    const nearest = mentions.findLast((mention) => mention.end <= from)
    if (
      nearest !== undefined &&
      /^(?:\s*-?|[’']s\s+|,?\s+as\s+(?:the\s+|a\s+)?)$/u.test(text.slice(nearest.end - start, match.index)) &&
      !/^\s+(?:\w+ )?by\b/iu.test(text.slice(to - start)) &&
      kind !== 'stakeholder'
    ) {
      add(nearest.actor, kind, 3, nearest, sentence)
      continue
    }
    const isPassive = /^\s+(?:(?:\w+ )?by|of)\b/iu.test(tail) || /invitation of$/iu.test(match[0])
    const after = inside.filter((mention) => mention.start >= to)
    const before = inside.filter((mention) => mention.end <= from)
    // `all three guarantors: A, B and C`
    const isCounted =
      /^(?:\s+(?:countries|states|nations|powers))?\s*(?::|\(|—|–|,\s+(?:namely|among them))\s*(?:the\s+)?$/u.test(
        text.slice(to - start, (after[0]?.start ?? to) - start),
      )
    const subjects =
      isPassive || (isCounted && after.length > 0)
        ? leading(after, text, start)
        : before.length > 0
          ? leading(before, text, start)
          : kind !== 'observer'
            ? []
            : leading(after, text, start)
    const chosen =
      subjects.length > 0 || isPassive
        ? subjects
        : kind === 'mediator' || kind === 'host' || kind === 'chair'
          ? mentions.filter((mention) => mention.end <= from).slice(-1)
          : []
    // `X is chairing the talks together with Y’s envoy`
    const jointly = /^[^.;]{0,40}?\b(?:together with|jointly with|alongside|along with)\s+(?:the\s+)?$/iu
    if (subjects.length > 0 && (kind === 'mediator' || kind === 'chair' || kind === 'host'))
      for (const mention of after.slice(0, 1))
        if (jointly.test(text.slice(to - start, mention.start - start))) add(mention.actor, kind, 3, mention, sentence)
    const observing = kind === 'observer' && before.length > 0 && !isPassive ? trailing(before, text, start) : chosen
    if (observing.length === 0 && kind !== 'stakeholder') {
      // `X, the Secretary-General's envoy, has shuttled …`: whose the person is, where no side is named.
      const person = personBefore(sentence, clauseFrom, from, actors)
      if (person?.actor != null) add(person.actor, kind, 3, person.mentions[0]!.span, sentence)
    }
    for (const given of observing) {
      const mention = { ...given, actor: actorMeant(given, sentence, actors) }
      const isPlace = mention.as === 'capital' && /\b(?:in|at) $/iu.test(text.slice(0, mention.start - start))
      if (!isPlace) add(mention.actor, kind, kind === 'stakeholder' ? 1 : 3, mention, sentence)
    }
  }
}

/** The person named last in a clause before its verb. */
const personBefore = (sentence: Sentence, from: number, to: number, { people }: Actors): Person | undefined =>
  people.find(({ mentions }) =>
    mentions.some(({ sentence: own, span }) => own === sentence && span.start >= from && span.end <= to),
  )

/** `Former Nigerian President X, the African Union's envoy`: whose the person is, and not the people in the office that was. */
function actorMeant({ actor, start, end }: Mention, sentence: Sentence, { people }: Actors): Actor {
  const person = people.find(
    (one) =>
      one.actor !== null &&
      one.mentions.some(
        (named) =>
          named.sentence === sentence &&
          ((end <= named.span.start && named.span.start - end < 24) ||
            (start >= named.span.start && end <= named.span.end)),
      ),
  )
  return person?.actor ?? actor
}

/** The last of some mentions with those joined to it before. */
function trailing(mentions: readonly Mention[], text: string, offset: number): Mention[] {
  const joined = mentions.slice(-1)
  for (let at = mentions.length - 2; at >= 0; at--) {
    const between = text.slice(mentions[at]!.end - offset, mentions[at + 1]!.start - offset)
    if (!/^(?:,|,?\s+and)\s+(?:the\s+)?$/u.test(between)) break
    joined.unshift(mentions[at]!)
  }
  return joined
}

/** The first of some mentions with those joined to it by commas and `and`. */
function leading(mentions: readonly Mention[], text: string, offset: number): Mention[] {
  const joined = mentions.slice(0, 1)
  for (let at = 1; at < mentions.length; at++) {
    const between = text.slice(mentions[at - 1]!.end - offset, mentions[at]!.start - offset)
    if (!/^(?:,|,?\s+and)\s+(?:the\s+)?$/u.test(between)) break
    joined.push(mentions[at]!)
  }
  return joined
}

/** The clause around a stretch: a conjunction before it counts where an actor is named between the two. */
function clauseAround(
  text: string,
  at: number,
  length: number,
  isNamedFrom: (from: number) => boolean,
): [number, number] {
  let from = 0
  for (const match of text.slice(0, at).matchAll(CLAUSE))
    if (/[;:]/u.test(match[0]) || isNamedFrom(match.index)) from = match.index + 1
  const semicolon = text.indexOf(';', at + length)
  return [from, semicolon === -1 ? text.length : semicolon]
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
