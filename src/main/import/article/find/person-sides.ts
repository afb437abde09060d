import type { Span } from '#shared/domain/import/proposal.ts'
import type { Sentence } from '../language/sentence.ts'
import { isOfList } from './actor-names.ts'
import type { Actor, Mention, Person } from './actor.ts'
import { commonest } from './implied-mentions.ts'
import { ENVOY } from './office-words.ts'

/** What is asked of the actors of a text. */
type Named = {
  readonly all: readonly Actor[]
  mentionsIn(sentence: Sentence): readonly Mention[]
  named(word: string): Actor | undefined
}

/** `special envoy for Yemen`: where an envoy is sent to, and not whose. */
function isWhereTo({ text, start: offset }: Sentence, start: number, title: string): boolean {
  const before = text.slice(Math.max(0, start - offset - 20), start - offset)
  // `Minister for Bougainville Affairs`: what the office is for.
  const isField =
    /\bfor\s+(?:the\s+)?$/u.test(before) &&
    /^\p{Lu}[\p{L}-]+\s+[Aa]ffairs\b/u.test(text.slice(start - offset, start - offset + 60))
  return isField || (ENVOY.test(title) && /\b(?:for|to)\s+(?:the\s+)?$/u.test(before))
}

/** Whose a person is: named in the office or just before it, else by the line's own heading (`For Norway: …`). */
export function sideOf({ mentions }: Person, actors: Named): Actor | null {
  for (const { sentence, span, titleSpan } of mentions) {
    const near = actors.mentionsIn(sentence)
    const office = titleSpan ?? span
    const title =
      titleSpan === null ? '' : sentence.text.slice(titleSpan.start - sentence.start, titleSpan.end - sentence.start)
    const inside = near.filter(
      ({ start, as }) => as !== 'city' && start >= span.start && start < span.end && !isWhereTo(sentence, start, title),
    )
    // `former Botswanan president X Y, for the African Union`: whose one is now counts before whose one was.
    const now = /^(?:former|ex)\b/iu.test(title) ? sideBeside(sentence, span, near) : null
    if (now !== null) return now
    if (inside.length > 0) return inside[0]!.actor
    const around = sentence.text.slice(span.start - sentence.start, span.end - sentence.start)
    // `the Secretary-General's envoy` is the United Nations', where no other body is named.
    const united = actors.named('United Nations')
    if (united !== undefined && ENVOY.test(title) && /\bSecretary-General\b/u.test(around)) return united
    const after = near.find(({ start, as }) => as === 'name' && start >= span.end && start - span.end < 10)
    if (
      after !== undefined &&
      !isWhereTo(sentence, after.start, title) &&
      /^,?\s+(?:of|for|from)\s+(?:the\s+)?$/u.test(
        sentence.text.slice(span.end - sentence.start, after.start - sentence.start),
      )
    )
      return after.actor
    const beside = sideBeside(sentence, span, near)
    if (beside !== null) return beside
    // `the group's chief negotiator`: that of the group that the text names most.
    const isGroups = /\bthe (?:group|movement|rebels?|militia|organi[sz]ation|guerrillas?)[’']s?\s+$/iu.test(
      sentence.text.slice(0, office.start - sentence.start),
    )
    const group = isGroups ? commonest(actors.all, 'group') : null
    if (group !== null) return group
    const before = near.filter(({ end }) => end <= office.start)
    const adjacent = before.at(-1)
    if (adjacent === undefined) continue
    const listed = before.find((one) => isOfList(sentence, one, office))
    if (listed !== undefined) return listed.actor
    const between = sentence.text.slice(adjacent.end - sentence.start, office.start - sentence.start)
    if (
      /^\s*(?:[’']s?)?\s*(?:\p{L}+(?:[’']s)?\s+){0,2}$/u.test(between) &&
      !/\b(?:and|met|with|to|by|in|at)\b/u.test(between)
    )
      return adjacent.actor
    const line = before[0]!
    if (
      /^\s*(?:for\s+)?(?:the\s+)?$/iu.test(sentence.text.slice(0, line.start - sentence.start)) &&
      /^[^.;]{0,25}:/u.test(sentence.text.slice(line.end - sentence.start))
    )
      return line.actor
  }
  return null
}

/** `X Y (Republic of Korea)`, `X Y, for the Government of Z`, `a minister at the Qatari foreign ministry`, `Head of Mission, UNISFA`. */
function sideBeside({ text, start }: Sentence, span: Span, near: readonly Mention[]): Actor | null {
  const next = near.find((mention) => mention.start >= span.end && mention.as !== 'city' && mention.as !== 'capital')
  if (next === undefined || next.start - span.end > 40) return null
  const between = text.slice(span.end - start, next.start - start)
  const after = text.slice(next.end - start, next.end - start + 30)
  if (/^\s*\((?:the\s+)?$/u.test(between) && /^\s*\)/u.test(after)) return next.actor
  if (
    /^,?\s+(?:for|of|from|on behalf of)\s+(?:the\s+)?(?:(?:government|republic|kingdom|state)\s+of\s+(?:the\s+)?)?$/iu.test(
      between,
    ) &&
    next.as === 'name'
  )
    return next.actor
  if (
    /^\s+(?:at|in)\s+(?:the\s+)?$/u.test(between) &&
    next.as === 'demonym' &&
    /^\s+(?:\p{Ll}+\s+)?(?:ministry|government|presidency|army)\b/u.test(after)
  )
    return next.actor
  return /^,\s+(?:the\s+)?$/u.test(between) && next.actor.kind === 'organisation' && /^\s*(?:[.;(]|$)/u.test(after)
    ? next.actor
    : null
}

/**
 * `Algeria is the mediator; its foreign minister, X, …`, `The group is asking for more. Its spokesman, Y, …`: whose office
 * a pronoun tells. The one that opens the clause before it in the sentence, else the one that opens the sentence before.
 */
export function sideByPronoun({ mentions }: Person, actors: Named, sentences: readonly Sentence[]): Actor | null {
  for (const { sentence, span, titleSpan } of mentions) {
    const office = Math.min(titleSpan?.start ?? span.start, span.start) - sentence.start
    // `the Kuki-Zo Council, whose chairman, X Y, …`: whose the one named right before is.
    const whose = /\bwhose\s+(?:\p{Ll}[\p{L}-]*\s+){0,2}$/u.exec(sentence.text.slice(Math.max(0, office - 60), office))
    const owner =
      whose === null
        ? undefined
        : actors.mentionsIn(sentence).findLast(({ end, as }) => end <= sentence.start + office && as !== 'city')
    if (owner !== undefined) return owner.actor
    const its = /(?:^|[,;]\s+(?:and\s+|but\s+)?|\s)its\s+(?:own\s+)?$/iu.exec(sentence.text.slice(0, office))
    if (its === null) continue
    const own = openingOf(sentence, actors)
    if (own !== null && own.end <= sentence.start + its.index) return own.actor
    const opensWithIt = /^(?:it|its)\b/iu.test(sentence.text)
    const before = sentences[sentences.indexOf(sentence) - 1]
    if (!opensWithIt || before?.block !== sentence.block) continue
    const told = openingOf(before, actors)?.actor ?? onlyOneOf(before, actors)
    if (told !== null) return told
  }
  return null
}

/** The actor of a sentence that names no other; `null`: there are none or several. */
function onlyOneOf(sentence: Sentence, actors: Named): Actor | null {
  const named = new Set(actors.mentionsIn(sentence).flatMap(({ actor, as }) => (as === 'city' ? [] : [actor])))
  return named.size === 1 ? [...named][0]! : null
}

/** The actor that a sentence opens with, but for an article. */
function openingOf(sentence: Sentence, actors: Named): Mention | null {
  const { text, start } = sentence
  const first = actors.mentionsIn(sentence).find(({ as }) => as !== 'city')
  return first !== undefined && /^(?:the\s+)?$/iu.test(text.slice(0, first.start - start)) ? first : null
}
