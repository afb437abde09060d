import type { Span } from '#shared/domain/import/proposal.ts'
import type { Block } from '../language/blocks.ts'
import type { Sentence, Token } from '../language/sentence.ts'
import type { Actor, Actors } from './actors.ts'
import { REFUSAL_PHRASE } from './lexicon.ts'
import { nominalDemands } from './nominal-demands.ts'
import { headingOf, leadsIn, listedDemands, soleActor } from './listed-demands.ts'
import { saidOutright, speakerOf } from './speech-statements.ts'
import { followed, type Speaking, type Subject, subjectOf } from './subject.ts'
import { kindAt, MUST } from './statement-kind.ts'
import type { Statement } from './statement.ts'

export type { Statement } from './statement.ts'

/** Every statement of a text in its order. */
export function statementsOf(blocks: readonly Block[], actors: Actors): Statement[] {
  const statements: Statement[] = []
  const headings = new Map(blocks.filter(({ kind }) => kind === 'heading').map((block) => [headingOf(block), block]))
  const speaking: Speaking = { actor: null, person: null, speaker: null }
  let leader: Actor | null = null
  for (const block of blocks) {
    if (block.kind === 'heading' || block.kind === 'header') continue
    speaking.speaker = block.kind === 'speech' ? speakerOf(block, actors) : null
    const about = soleActor(headings.get(block.heading), actors)
    if (about !== null) speaking.actor = about
    const own: Statement[] = []
    for (const sentence of block.sentences) {
      own.push(...statementsIn(sentence, block, actors, speaking))
      followed(sentence, actors, speaking)
    }
    const isAsked = own.some(({ kind }) => kind === 'demand' || kind === 'refusal')
    const listed = isAsked ? [] : listedDemands(block, headings.get(block.heading), leader, actors)
    statements.push(...own, ...listed)
    // A list ends with the next paragraph, or with the next number where its own items bear none.
    if (block.text.trimEnd().endsWith(':')) leader = leadsIn(block, own, speaking.actor)
    else if (block.kind !== 'item' || /^\(?\d/u.test(block.mark)) leader = null
  }
  return statements
}

function statementsIn(sentence: Sentence, block: Block, actors: Actors, speaking: Speaking): Statement[] {
  const { tokens } = sentence
  const found: Statement[] = []
  const verbs = tokens.flatMap((_token, at) => {
    const kind = isGoverned(tokens, at) ? null : kindAt(sentence, at)
    return kind === null ? [] : [{ at, kind }]
  })
  for (const [place, { at, kind }] of verbs.entries()) {
    const subject = subjectOf(sentence, at, actors, speaking)
    if (subject === null || subject.actors.length === 0) continue
    const next = verbs[place + 1]?.at
    const own = contentOf(sentence, at, next === undefined ? null : splitBefore(tokens, at, next))
    const isTrailing =
      own === null ||
      (kind === 'claim' &&
        TRAILING.test(sentence.text.slice(tokens[at]!.end - sentence.start, tokens[at]!.end - sentence.start + 80)))
    const content = (isTrailing ? contentBefore(sentence, at, kind, subject.span) : null) ?? own
    if (content === null) continue
    found.push(statementOf(kindBySpeech(kind, sentence, content), subject, sentence, block, at, content))
  }
  if (found.length === 0) found.push(...accordingTo(sentence, block, actors))
  if (found.length === 0 && speaking.speaker !== null)
    found.push(...saidOutright(sentence, block, actors, speaking.speaker))
  found.push(...nominalDemands(sentence, block, actors, speaking.actor))
  if (found.length === 0) found.push(...excluded(sentence, block, actors, speaking))
  if (!found.some(({ kind }) => kind === 'denial')) found.push(...nothingToDo(sentence, block, actors, speaking))
  return found
}

/** `has asked the rebels to declare a truce`: what is asked is no statement of its own. */
function isGoverned(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.lower !== 'to') return false
  for (let from = at - 2; from > 0 && at - from < 12; from--) {
    if (/^[,;:]$/u.test(tokens[from]!.text)) return false
    if (
      /^(?:ask|asks|asked|asking|urge|urges|urged|urging|wants?|wanted|press|presses|pressing|pressed|calls?|called|calling|requests?|requested|demands?|demanded)$/u.test(
        tokens[from]!.lower,
      )
    )
      return !/^to$/u.test(tokens[from + 1]!.lower)
  }
  return false
}

function statementOf(
  kind: Statement['kind'],
  subject: Subject,
  sentence: Sentence,
  block: Block,
  verb: number,
  content: Span,
): Statement {
  const { actors, person, isNamed } = subject
  const { tokens, text, start: offset } = sentence
  let phrase = verb
  while (
    phrase > 0 &&
    tokens[phrase - 1]!.start >= subject.span.end &&
    /^(?:AUX|ADV|PART)$/u.test(tokens[phrase - 1]!.pos)
  )
    phrase--
  const from = tokens[phrase]!.start
  const isApart =
    content.start > from &&
    tokens.some(
      ({ pos, start }) => pos === 'VERB' && start >= subject.span.end && start < from && from - subject.span.end > 40,
    )
  const span = { start: isApart ? from : Math.min(subject.span.start, content.start), end: content.end }
  const words = text.slice(span.start - offset, span.end - offset)
  const stated = isApart ? `${text.slice(subject.span.start - offset, subject.span.end - offset)} ${words}` : words
  return {
    kind,
    actors,
    person,
    verb: tokens[verb]!.lemma,
    sentence,
    block,
    span,
    stated,
    subject: subject.span,
    content,
    isNamed,
  }
}

/** Where what the first of two verbs says ends: before the `and`, `;` or comma that leads to the second's own clause. */
function splitBefore(tokens: readonly Token[], verb: number, next: number): number {
  for (let at = next - 1; at > verb; at--) {
    const { text, lower } = tokens[at]!
    if (text === ';' || text === ',' || lower === 'and' || lower === 'but' || lower === 'while') return at
  }
  return next
}

/** The words after a verb up to the end of its clause. Speech in quotes before the verb is what it says. */
function contentOf({ tokens, start, end, text }: Sentence, verb: number, before: number | null): Span | null {
  const first = tokens[verb + 1]
  const quoteEnd = text.search(/,[”"’']\s/u)
  if (quoteEnd > 0 && tokens[verb]!.start - start > quoteEnd) return { start, end: start + quoteEnd }
  if (first === undefined) return null
  let stop = before === null || before <= verb + 1 ? tokens.length : before
  for (let at = verb + 1; at < stop; at++) if (/^(?:;|—|--)$/u.test(tokens[at]!.text)) stop = at
  // `It will not disarm before that, its spokesman, X Y, said`: who says so is not of what is said.
  if (before !== null && stop === before) stop = sayerStart(tokens, verb, before) ?? stop
  let last = stop - 1
  while (last > verb && /^[.,;:!?]$/u.test(tokens[last]!.text)) last--
  return last > verb ? { start: first.start, end: Math.min(end, tokens[last]!.end) } : null
}

/** Where `, its spokesman, X Y,` begins before a verb of saying; `null`: who says so is not told between commas. */
function sayerStart(tokens: readonly Token[], verb: number, comma: number): number | null {
  const commas = tokens.flatMap(({ text }, at) => (text === ',' && at > verb && at < comma ? [at] : [])).slice(-2)
  const [first, second] = commas
  if (tokens[comma]?.text !== ',' || first === undefined || second === undefined) return null
  const isName = tokens.slice(second + 1, comma).every(({ text, pos }) => /^\p{Lu}/u.test(text) || pos === 'PROPN')
  const isOffice = /^(?:its|their|the|an?|one|his|her)$/u.test(tokens[first + 1]!.lower) && second - first < 8
  return isName && isOffice ? first : null
}

/** What is not to be talked of at all. */
const OUT_OF_THE_QUESTION =
  /\b(?:is|are|was|were|remains?)\s+(?:\p{L}+\s+)?(?:out of the question|off the (?:agenda|table)|not (?:up for (?:discussion|negotiation)|negotiable|for sale|open to (?:change|discussion|negotiation))|non-negotiable|excluded|ruled out|unacceptable|a red line)\b|(?:isn|aren)[’']t (?:for sale|negotiable|up for discussion)/iu
/** `said it would not release the vehicles`, `made clear that there would be no pay` */
const WILL_NOT =
  /^(?:that\s+)?(?:it|they|he|she|we|the (?:\p{L}+)|\p{Lu}[\p{L}-]+|(?:his|her|its|their) (?:side|government|country|delegation|people))\s+(?:will|would|could|can)(?:\s+not|n[’']t)\s+(?!comment|say|speculate|confirm|hesitate|give|be able|know|happen|affect|be\b)\p{L}{4,}|^(?:that\s+)?(?:no|none of) (?:the |its |their |his )?\p{L}+ (?:will|would) (?!be\b)\p{L}{4,}/u

/** `A vote on independence is excluded.`: what the side that is being told of will not have. */
function excluded(sentence: Sentence, block: Block, actors: Actors, speaking: Speaking): Statement[] {
  const { text, start, end } = sentence
  const match = OUT_OF_THE_QUESTION.exec(text)
  const actor = speaking.actor
  if (match === null || actor === null || match.index < 6 || actors.mentionsIn(sentence).length > 1) return []
  const span = { start, end }
  return [
    {
      kind: 'refusal',
      actors: [actor],
      person: null,
      verb: 'exclude',
      sentence,
      block,
      span,
      stated: text,
      subject: span,
      content: span,
      isNamed: false,
    },
  ]
}

/** `“We will never give up the valley,” the president said`: what a side says of itself in quotes may refuse or ask. */
function kindBySpeech(kind: Statement['kind'], { text, start }: Sentence, content: Span): Statement['kind'] {
  if (kind !== 'claim') return kind
  if (/^(?:that\s+)?there (?:can|could|will|would) be no\b/iu.test(text.slice(content.start - start))) return 'refusal'
  const words = text.slice(content.start - start, content.end - start)
  if (OUT_OF_THE_QUESTION.test(words) || WILL_NOT.test(words)) return 'refusal'
  const quoted = /[“"‘](?:[^”"’]*\b)?(?:we|our|i|there can be no)\b[^”"]*/iu.exec(words)?.[0]
  if (quoted === undefined) return kind
  if (REFUSAL_PHRASE.test(quoted)) return 'refusal'
  return /\bwe (?:want|demand|need|insist|ask|expect)\b/iu.test(quoted) ||
    MUST.test(quoted.replace(/\bwe (?:must|should|have to|need to)\b/giu, ''))
    ? 'demand'
    : kind
}

/** `Shells hit a school, officials said.`, `an allegation that the army has rejected`: what stands before verb and subject. */
function contentBefore(
  { tokens, start, text }: Sentence,
  verb: number,
  kind: Statement['kind'],
  subject: Span,
): Span | null {
  const before = text.slice(0, subject.start - start)
  const said = /,\s*(?:the\s+)?$/u.exec(before)
  if (kind === 'claim' && said !== null && said.index > 20 && TRAILING.test(text.slice(tokens[verb]!.end - start)))
    return { start, end: start + said.index }
  // `Political status it has ruled out`, `Autonomy he would not discuss`
  const next = tokens.find((token) => token.start >= tokens[verb]!.end && token.lower !== 'out')
  const isFronted =
    (kind === 'refusal' || kind === 'demand') &&
    /^(?:it|they|he|she)\s*$/iu.test(text.slice(subject.start - start, subject.end - start))
  if (isFronted && /^[,.;]$/u.test(next?.text ?? '') && before.length > 8 && /^[^,;:]+$/u.test(before))
    return { start, end: start + before.trimEnd().length }
  const alleged =
    /\b(?:allegations?|accusations?|charges?|claims?|reports?|figures?|accounts?|which|that)\s+(?:the\s+)?$/iu.exec(
      before,
    )
  return kind === 'denial' && alleged !== null ? { start: start + alleged.index, end: tokens[verb]!.end } : null
}

/** What may follow a verb of saying at the end of its sentence: `said.`, `said on Monday.`, `said in a statement.` */
const TRAILING = /^(?:\s+(?:on|in|late|early|via|through|over)\s[^,;]{2,40})?[.!]?$/u

/** `Serbia had nothing to do with it`, `our troops were not there`: a denial without a verb of denying. */
const NOTHING_TO_DO =
  /\b(?:ha[sd]|have|having) (?:had )?(?:nothing to do with|no (?:part|role|hand|involvement) in)|\b(?:was|were|is|are) (?:not|n[’']t) (?:involved|responsible|behind)\b/iu

function nothingToDo(sentence: Sentence, block: Block, actors: Actors, speaking: Speaking): Statement[] {
  const match = NOTHING_TO_DO.exec(sentence.text)
  if (match === null) return []
  const at = sentence.start + match.index
  const named = actors.mentionsIn(sentence).findLast(({ end, as }) => end <= at && as !== 'city')
  const teller = sentence.tokens
    .map(({ text, start }) => (start < at ? actors.personNamed(text) : undefined))
    .find((one) => one?.actor != null)
  const actor = teller?.actor ?? named?.actor ?? speaking.speaker?.actor ?? null
  if (actor === null) return []
  const span = { start: sentence.start, end: sentence.end }
  const subject = named === undefined ? span : { start: named.start, end: named.end }
  const said = { actors: [actor], person: null, verb: 'deny', sentence, block, span, stated: sentence.text, subject }
  return [{ ...said, kind: 'denial', content: { start: at, end: sentence.end }, isNamed: named !== undefined }]
}

/** `…, according to X`: what stands before it is X's claim. */
function accordingTo(sentence: Sentence, block: Block, actors: Actors): Statement[] {
  const at = sentence.text.search(/,?\s*\baccording to\b/iu)
  if (at <= 0) return []
  const source = actors.mentionsIn(sentence).find(({ start }) => start > sentence.start + at)
  if (source === undefined) return []
  const content = { start: sentence.start, end: sentence.start + at }
  const span = { start: sentence.start, end: sentence.end }
  return [
    {
      kind: 'claim',
      actors: [source.actor],
      person: null,
      verb: 'according to',
      sentence,
      block,
      span,
      stated: sentence.text,
      subject: { start: source.start, end: source.end },
      content,
      isNamed: true,
    },
  ]
}
