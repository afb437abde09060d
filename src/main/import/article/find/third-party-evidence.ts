import type { Sentence } from '../language/sentence.ts'
import type { Actor, Actors, Mention, Person } from './actors.ts'
import type { Add, Kind } from './role-evidence.ts'
import { CHAIRING, CLAUSE, HOSTING, MEDIATING, OBSERVING, WATCHING } from './role-words.ts'

const ROLES = [
  ['host', HOSTING],
  ['mediator', MEDIATING],
  ['chair', CHAIRING],
  ['observer', OBSERVING],
  ['stakeholder', WATCHING],
] as const

/** What a sentence tells of who hosts, mediates, chairs, observes or watches. */
export function thirdPartyEvidence(sentence: Sentence, mentions: readonly Mention[], actors: Actors, add: Add): void {
  for (const [kind, pattern] of ROLES) roleEvidence(kind, pattern, sentence, mentions, actors, add)
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
    // `once the indispensable broker`
    if (NO_LONGER.test(text.slice(Math.max(0, match.index - 40), match.index))) continue
    // `in Tbilisi as mediators push for a map`: where they are is not who they are.
    const isWhere = ({ start: at }: Mention): boolean =>
      /\b(?:in|at)\s+(?:the\s+)?$/iu.test(text.slice(Math.max(0, at - start - 12), at - start))
    const nearest = mentions.findLast((mention) => mention.end <= from && !isWhere(mention))
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
    // `under church auspices`: whose they are stands right before, or after `of`.
    if (!isPassive && /^(?:auspices|good offices)$/iu.test(match[0])) continue
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

/** What somebody was and is not any more. */
const NO_LONGER = /\b(?:once|formerly|erstwhile|no longer|used to be|would-be)\s+(?:an?\s+|the\s+)?(?:[\p{L}-]+\s+)?$/iu

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
