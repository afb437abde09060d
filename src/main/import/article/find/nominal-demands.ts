import type { Span } from '#shared/domain/import/proposal.ts'
import type { Block } from '../language/blocks.ts'
import type { Sentence } from '../language/sentence.ts'
import type { Actor, Actors } from './actors.ts'
import type { Statement } from './statement.ts'

/** `Yerevan's demand for …`, `India's insistence on …`, `the rebels' refusal to …`: the noun that asks or refuses. */
const ASKING =
  /^[’']s?\s+(?:\p{L}+\s+){0,2}?(demand|call|request|insistence|proposal|appeal|push|bid|condition)s?\s+(?:for|that|to|on)\s+/iu
const NOT_GIVING =
  /^[’']s?\s+(?:\p{L}+\s+){0,2}?(refusal|opposition|objections?|rejection|reluctance|unwillingness)\s+(?:to|of)\s+/iu
/** `For Kyiv, the priority is …`: the side stands before what it wants. */
const FOR_WHOM =
  /^,\s+(?:the|a|its|their)\s+(?:\p{L}+\s+){0,3}?(?:priority|goal|aim|objective|demand|condition|bottom line|red line|issue)\s+(?:is|remains|was)\s+/iu
/** `Its price for silencing the guns is the release of …`, `Rabat's aim has not shifted: autonomy`, `X's position is that …` */
const WISH_IS =
  /^[’']?s?\s+(?:\p{L}+\s+){0,2}?(?:price|aims?|goals?|objectives?|priorit(?:y|ies)|demands?|conditions?|wish(?:es)?|bottom line|position|line|stance|asks?|requests?|minimum|terms)\b(?:\s+(?:for|on|in)\s[^.;:]{2,60}?)?(?:\s+(?:is|are|was|were|remains?|includes?|has not (?:shifted|changed|moved)[^.;:]{0,30}:)\s*(?:clear:|simple:|still|that|written[^:;.]{0,40}:)?|:)\s+/iu
/** `For CAM, the return of the land is the heart of the matter`: the side stands before what is one thing or another to it. */
const IS_TO_IT =
  /^,\s+([^.;]{8,160}?)\s+(?:is|are|remains?)\s+(?:the heart of the matter|(?:a|the) red lines?|first|what (?:matters|counts)|(?:a|the) (?:pre)?conditions?|the (?:bottom line|key|main thing|first thing)|not negotiable|non-negotiable|off the (?:table|agenda)|out of the question|essential|indispensable|a must|vital|paramount|sacred|untouchable)\b/iu

/** `Baku has conditioned a treaty on a change to the law`, `Cairo makes its signature conditional on a quota` */
const CONDITIONED =
  /^(?:\s+(?:side|government|delegation))?\s+(?:has\s+|have\s+|had\s+|\w+ly\s+)*(?:condition(?:s|ed)|makes?|made|ties|tied|links|linked)\s+(?=[^.;]{3,60}\s(?:on|to)\s)(?:[^.;]{0,60}?conditional\s+(?:up)?on\s+)?/iu

/** What a side asks for or refuses where a noun says so, or the side stands before its wish. */
export function nominalDemands(sentence: Sentence, block: Block, actors: Actors, last: Actor | null): Statement[] {
  const { text, start } = sentence
  // `Its price is …`: of the side that was told of just before.
  const own = /^(?:its|their|his|her)(?=\s)/iu.exec(text)?.[0] ?? ''
  const wish = own === '' || last === null ? null : WISH_IS.exec(text.slice(own.length))
  const byPronoun =
    wish === null
      ? []
      : statement('demand', last!, sentence, block, { start, end: start + own.length }, wish[0].length, false)
  const named = actors.mentionsIn(sentence).flatMap((mention): Statement[] => {
    if (mention.as === 'city') return []
    const after = text.slice(mention.end - start)
    const made = (kind: Statement['kind'], match: RegExpExecArray | null, isCut: boolean): Statement[] =>
      match === null ? [] : statement(kind, mention.actor, sentence, block, mention, match[0].length, isCut)
    const isFor = /(?:^|[;:]\s)(?:and |but )?for (?:the )?$/iu.test(text.slice(0, mention.start - start))
    return [
      ...made('demand', ASKING.exec(after), true),
      ...made('refusal', NOT_GIVING.exec(after), true),
      ...made('demand', isFor ? FOR_WHOM.exec(after) : null, false).map((one) => ({
        ...one,
        stated: `For ${one.stated}`,
      })),
      ...(/^(?:[^.;]{0,40}?)\b(?:condition|ties|tied|links|linked)/iu.test(after) &&
      !/^[^.;]{0,60}conditional/iu.test(after)
        ? made('demand', CONDITIONED.exec(after), false)
        : []),
      ...made('demand', WISH_IS.exec(after), false),
      ...(isFor ? made('demand', /^,\s+/u.exec(IS_TO_IT.exec(after)?.[0] ?? ''), false) : []),
    ]
  })
  return [...byPronoun, ...named]
}

function statement(
  kind: Statement['kind'],
  actor: Actor,
  sentence: Sentence,
  block: Block,
  subject: Span,
  length: number,
  isCut: boolean,
): Statement[] {
  const from = subject.end + length
  const end = isCut ? nounPhraseEnd(sentence, from) : clauseEnd(sentence, from)
  if (end - from < 6) return []
  const span = { start: subject.start, end }
  const stated = sentence.text.slice(span.start - sentence.start, end - sentence.start)
  const own = { actors: [actor], person: null, verb: 'noun', sentence, block, span, stated, subject }
  return [{ ...own, kind, content: { start: from, end }, isNamed: true }]
}

const clauseEnd = ({ text, start }: Sentence, from: number): number =>
  from + /^[^.;]*/u.exec(text.slice(from - start))![0].length

/** Where what is asked for ends: before the verb that the whole is subject of, or at a comma. */
function nounPhraseEnd({ tokens, end }: Sentence, from: number): number {
  const first = tokens.findIndex(({ start }) => start >= from)
  if (first === -1) return from
  let isOpen = /^that$/iu.test(tokens[first - 1]?.text ?? '')
  for (let at = first; at < tokens.length; at++) {
    const { pos, text, lower } = tokens[at]!
    if (/^[.,;:!?)]$/u.test(text)) return tokens[at - 1]!.end
    if (lower === 'that' || lower === 'which' || lower === 'who') isOpen = true
    const isFinite = (pos === 'AUX' && lower !== 'be') || (pos === 'VERB' && !lower.endsWith('ing'))
    const isBare = tokens[at - 1]?.lower === 'to' || at === first
    if (!isFinite || isBare) continue
    if (!isOpen) return tokens[at - 1]!.end
    isOpen = false
  }
  return end
}
