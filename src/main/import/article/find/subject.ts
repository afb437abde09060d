import type { Span } from '#shared/domain/import/proposal.ts'
import type { Sentence, Token } from '../language/sentence.ts'
import type { Actor, Actors, Mention, Person } from './actors.ts'
import { TALKS_NOUN } from './lexicon.ts'

/** Who does what a verb says, as far as the sentence and those before it tell. */
export type Subject = {
  readonly actors: readonly Actor[]
  readonly person: Person | null
  /** The words of the subject in the text. */
  readonly span: Span
  /** Whether it is named here and not only meant by a pronoun or by what came before. */
  readonly isNamed: boolean
}

/** Who was spoken of last, for pronouns: carried from sentence to sentence. */
export type Speaking = {
  actor: Actor | null
  person: Person | null
  /** In a transcript: who is speaking, meant by “we” and “our side”. */
  speaker: Person | null
}

const SKIPPED = new Set(['AUX', 'ADV', 'PART'])
const IN_PHRASE = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PART', 'PRON'])
const PHRASE_PREPOSITION = /^(?:of|from|in|for|on|at|with|between)$/u

/** The subject of the verb at a place: the noun phrase before it, over adverbs, auxiliaries and what stands between commas. */
export function subjectOf(sentence: Sentence, verb: number, actors: Actors, speaking: Speaking): Subject | null {
  const known = found.get(sentence)
  const isOfNow =
    known?.actor === speaking.actor && known.person === speaking.person && known.speaker === speaking.speaker
  const own = known !== undefined && isOfNow ? known : { ...speaking, byVerb: new Map<number, Subject | null>() }
  if (own !== known) found.set(sentence, own)
  const before = own.byVerb.get(verb)
  if (before !== undefined) return before
  const subject = soughtSubject(sentence, verb, actors, speaking)
  own.byVerb.set(verb, subject)
  return subject
}

/** Subjects of a sentence by the places of their verbs: verbs that share one ask for it again and again. */
const found = new WeakMap<Sentence, Speaking & { readonly byVerb: Map<number, Subject | null> }>()

function soughtSubject(sentence: Sentence, verb: number, actors: Actors, speaking: Speaking): Subject | null {
  const { tokens } = sentence
  let end = verb
  for (;;) {
    const before = tokens[end - 1]
    if (before === undefined) return null
    const led = tokens[end - 2]
    // `is expected to raise`, `wants to see`: one subject for both verbs.
    if (
      before.lower === 'to' &&
      led !== undefined &&
      /^(?:expected|likely|ready|set|due|prepared|willing|unwilling|continues?|continued|wants?|wanted|seeks?|plans?|about)$/u.test(
        led.lower,
      )
    )
      end -= 2
    else if (
      SKIPPED.has(before.pos) ||
      /^(?:being|also|strongly|firmly|both|reportedly|further|furthermore|again|likewise|now|still|once)$/u.test(
        before.lower,
      )
    )
      end--
    else if (before.text === ',') {
      const comma = openingComma(tokens, end - 1)
      if (comma === null) break
      end = comma
    } else if (before.text === ')') {
      const bracket = tokens.findLastIndex(({ text }, at) => text === '(' && at < end && at >= end - 8)
      if (bracket <= 0) break
      end = bracket
    } else break
  }
  if (tokens[end - 1]?.lower === 'and' || tokens[end - 1]?.lower === 'but')
    return sharedSubject(sentence, end - 1, actors, speaking)
  let start = end
  // `As a first step it is asking`: a pronoun that acts has nothing before it.
  const isPronoun = /^(?:it|they|he|she|we|i)$/u.test(tokens[end - 1]?.lower ?? '')
  if (isPronoun) start = end - 1
  else while (start > 0 && belongs(tokens, start - 1, start)) start--
  if (start === end) return null
  start = wholeName(sentence, start, actors)
  return resolved(sentence, start, end, actors, speaking)
}

/** Where the name begins that a phrase begins within: `Governing` of `the X Governing Council` is taken for a verb. */
function wholeName(sentence: Sentence, at: number, actors: Actors): number {
  const from = sentence.tokens[at]!.start
  const name = actors.mentionsIn(sentence).find(({ start, end }) => start < from && end > from)
  return name === undefined ? at : sentence.tokens.findIndex(({ start }) => start >= name.start)
}

/** How many words back the verb may stand with which another shares its subject. */
const FARTHEST_VERB = 80

/** `A rejects X and demands Y`: the second verb has the subject of the first. */
function sharedSubject(sentence: Sentence, conjunction: number, actors: Actors, speaking: Speaking): Subject | null {
  let from = conjunction - 1
  while (from > 0 && conjunction - from < FARTHEST_VERB && sentence.tokens[from]!.text !== ';') from--
  for (let at = from + 1; at < conjunction; at++) {
    const { pos, lower } = sentence.tokens[at]!
    const before = sentence.tokens[at - 1]
    // `demands` is often taken for a noun.
    const mayBeVerb = pos === 'NOUN' && lower.endsWith('s') && (before?.text === ',' || before?.pos === 'PROPN')
    if (!mayBeVerb && pos !== 'VERB' && pos !== 'AUX') continue
    const subject = subjectOf(sentence, at, actors, speaking)
    if (subject !== null && subject.actors.length > 0) return subject
  }
  return null
}

/** Where a stretch between commas begins that the verb's subject stands before; `null`: the comma ends a clause. */
function openingComma(tokens: readonly Token[], closing: number): number | null {
  // `X, which Y accuses of arming Z, denies …`: a relative clause may hold verbs of its own.
  for (let at = closing - 1; at > 0 && closing - at < 26; at--) {
    if (tokens[at]!.text !== ',' && tokens[at]!.text !== ';') continue
    if (tokens[at]!.text === ',' && /^(?:which|who|whose|whom)$/u.test(tokens[at + 1]!.lower)) return at
    break
  }
  for (let at = closing - 1; at > 0 && closing - at < 14; at--) {
    const { text, pos } = tokens[at]!
    if (text === ',') return at
    const isShort = closing - at < 5 && tokens[at - 1]?.text === ',' && /^(?:ADP|ADV)$/u.test(pos)
    if (isShort) return at - 1
    if (pos === 'VERB' && closing - at > 3 && !/(?:ing|ed)$/u.test(text)) return null
    if (/[.;:]/u.test(text)) return null
  }
  return null
}

function belongs(tokens: readonly Token[], at: number, start: number): boolean {
  const token = tokens[at]!
  if (/^(?:that|because|if|when|while|after|before|as|but|whether)$/u.test(token.lower)) return false
  // `A votes in May and no party wants …`: a new subject.
  if (token.lower === 'and' && /^(?:no|neither|each|either|nobody|every)$/u.test(tokens[at + 1]?.lower ?? ''))
    return false
  if (IN_PHRASE.has(token.pos)) return !(token.pos === 'PRON' && start < tokens.length && tokens[start]!.pos === 'PRON')
  if (token.pos === 'ADP') return PHRASE_PREPOSITION.test(token.lower) && at > 0
  if (token.lower === 'and') return at > 0 && IN_PHRASE.has(tokens[at - 1]!.pos)
  return token.text === '-' || token.text === '–'
}

const BOTH_SIDES =
  /\b(?:both|two|the) (?:sides|parties|countries|neighbou?rs|delegations|governments|nations|ministers|armies)\b/iu

/** Bodies that bear a people's name and speak for themselves. */
const CIVIL_BODY =
  /^\s+(?:\p{Lu}\p{L}+\s+){0,3}?(?:Human Rights|Red Cross|Red Crescent|Observatory|Institute|University|Church|Association|Society|Network|Journalists|Lawyers|Doctors)\b/u

/** `no party`, `neither side`, `each of them`: everybody or nobody, and so no one's own position. */
const NEITHER =
  /^(?:no|neither|each|either|every)\s+(?:one|of|party|side|country|government|delegation|capital|nation|army)\b/iu

function resolved(sentence: Sentence, from: number, to: number, actors: Actors, speaking: Speaking): Subject | null {
  const { tokens, text, start: offset } = sentence
  const start = tokens[from]!.start
  const end = tokens[to - 1]!.end
  const words = text.slice(start - offset, end - offset)
  const span = { start, end }
  const person = personIn(tokens.slice(from, to), actors)
  const named = actors.mentionsIn(sentence).filter((mention) => mention.start >= start && mention.end <= end)
  if (person !== null) return { actors: person.actor === null ? [] : [person.actor], person, span, isNamed: true }
  if (NEITHER.test(words)) return { actors: [], person: null, span, isNamed: false }
  // `The X Human Rights Commission` is no government.
  const body = named[0]
  if (body?.as === 'demonym' && CIVIL_BODY.test(text.slice(body.end - offset, end - offset)))
    return { actors: [], person: null, span, isNamed: true }
  const head = headNoun(tokens, from, to)
  if (named.length > 0 && !isEventPhrase(head, named[0]!, start)) {
    const joined = joinedMentions(named, text, offset)
    return { actors: joined, person: null, span, isNamed: true }
  }
  if (BOTH_SIDES.test(words)) return { actors: [], person: null, span, isNamed: false }
  const last = tokens[to - 1]!.lower
  const meant = /^(?:he|she)$/u.test(last) ? (personIn(tokens.slice(0, from), actors) ?? speaking.person) : null
  if (meant !== null) {
    return { actors: meant.actor === null ? [] : [meant.actor], person: meant, span, isNamed: false }
  }
  const speaker = speaking.speaker?.actor ?? null
  if (/^(?:we|i)$/u.test(last) || /^our (?:side|delegation|position|government|country)$/iu.test(words))
    return speaker === null ? null : { actors: [speaker], person: speaking.speaker, span, isNamed: false }
  const isAnaphor =
    /^(?:it|they|which|who)$/u.test(last) ||
    /^(?:the|its|their|his|her) (?:group|movement|government|ministry|army|delegation|delegates|negotiators|team|side|regime|military|rebels|people|leaders|leadership|officials|spokes(?:man|woman|person))$/iu.test(
      words,
    )
  // Where a group faces a government that the text leaves open, it is nobody's rather than that of whoever was named last.
  if (isOpenGovernment(words, actors)) return null
  if (isAnaphor) {
    // `Bashir made plain that the army …`: whose the one named before it is.
    const teller = /^(?:which|who)$/u.test(last) ? null : personIn(tokens.slice(0, from), actors)
    // `They also want …`, after a capital has spoken, is of the group that faces it.
    const isMany = last === 'they' && spokenAsCapital(sentence, actors, speaking)
    const group =
      isMany || /\b(?:group|movement|rebels)$/iu.test(words) ? groupBefore(sentence, start, actors, speaking) : null
    const before = group ?? teller?.actor ?? antecedent(sentence, start, last, actors) ?? speaking.actor
    return before === null ? null : { actors: [before], person: null, span, isNamed: false }
  }
  return null
}

const isOpenGovernment = (words: string, { all }: Actors): boolean =>
  /^the (?:government|ministry|regime)$/iu.test(words) && all.some(({ kind }) => kind === 'group')

/** Whether the state that was spoken of last was named by its capital, which is one and no `they`. */
const spokenAsCapital = ({ start }: Sentence, { all }: Actors, { actor }: Speaking): boolean =>
  actor?.kind === 'state' &&
  all.some(({ kind }) => kind === 'group') &&
  actor.mentions.findLast((mention) => mention.end <= start)?.as === 'capital'

/** `The group`, where a state was spoken of last: the group named last before it, within a few sentences. */
function groupBefore({ start: from }: Sentence, at: number, actors: Actors, { actor }: Speaking): Actor | null {
  const isState = actor?.kind === 'state' && actor.name === actor.country?.name
  if (!isState) return null
  const named = actors.all
    .filter(({ kind }) => kind === 'group')
    .flatMap((group) => group.mentions.filter(({ end }) => end <= at && from - end < 500))
    .toSorted((a, b) => a.end - b.end)
  return named.at(-1)?.actor ?? null
}

/** `which`: the last actor before it in the sentence, if a comma parts them; `they`, `it`: the first one of the sentence. */
function antecedent(sentence: Sentence, start: number, pronoun: string, actors: Actors): Actor | null {
  const before = actors
    .mentionsIn(sentence)
    .filter(({ end, as, start: at }) => end <= start && as !== 'city' && !(as === 'capital' && isPlace(sentence, at)))
  if (/^(?:which|who)$/u.test(pronoun)) return before.at(-1)?.actor ?? null
  // `Since then it has called the South hostile, and it insists …`: the same one that the sentence began with.
  const opening = sentence.tokens.find(({ lower }) => /^(?:it|they)$/u.test(lower))
  if (opening !== undefined && opening.start < start && before.every((mention) => mention.start > opening.start))
    return null
  return before[0]?.actor ?? null
}

/** `In Bamako, …`: where something is, and not who acts. */
const isPlace = ({ text, start }: Sentence, at: number): boolean =>
  /\b(?:in|at|near|outside|from)\s+$/iu.test(text.slice(0, at - start))

function headNoun(tokens: readonly Token[], from: number, to: number): string {
  for (let at = from; at < to; at++) {
    const token = tokens[at]!
    if (token.pos === 'ADP') return tokens[at - 1]?.lower ?? ''
  }
  return tokens[to - 1]!.lower
}

/** `the talks between A and B`, `the border with A`: the head is what happens, not who acts. */
const isEventPhrase = (head: string, first: Mention, start: number): boolean =>
  TALKS_NOUN.test(head) && first.start > start

/** The first actor, and those joined to it by `and` or a comma. */
function joinedMentions(named: readonly Mention[], text: string, offset: number): Actor[] {
  const joined = [named[0]!.actor]
  for (let at = 1; at < named.length; at++) {
    const between = text.slice(named[at - 1]!.end - offset, named[at]!.start - offset)
    if (
      !/^(?:,|,?\s+and)(?:\s+(?:the|\p{L}+ officials (?:from|in)))?\s+(?:the\s+)?$|^\s+and\s+(?:[\p{L}-]+\s+){0,4}$/u.test(
        between,
      )
    )
      break
    if (!joined.includes(named[at]!.actor)) joined.push(named[at]!.actor)
  }
  return joined
}

function personIn(tokens: readonly Token[], actors: Actors): Person | null {
  for (const token of tokens.toReversed()) {
    if (!/^\p{Lu}/u.test(token.text)) continue
    const person = actors.personNamed(token.text)
    if (person !== undefined) return person
  }
  return null
}

/** Keeps who was spoken of last, after a sentence has been read. */
export function followed(sentence: Sentence, actors: Actors, speaking: Speaking): void {
  for (const token of sentence.tokens) {
    const person = /^\p{Lu}/u.test(token.text) ? actors.personNamed(token.text) : undefined
    if (person === undefined) continue
    speaking.person = person
    speaking.actor = person.actor ?? speaking.actor
    return
  }
  // `It wants the port reopened`: the same one goes on.
  const first = actors
    .mentionsIn(sentence)
    .find((mention) => mention.as !== 'city' && !isPlace(sentence, mention.start))
  const pronoun = sentence.tokens.find(({ lower }) => /^(?:it|they|its|their)$/u.test(lower))
  const isAhead = pronoun !== undefined && (first === undefined || pronoun.start < first.start)
  if (isAhead && speaking.actor !== null && pronoun.start - sentence.start < 40) return
  const opening = /^the (?:government|ministry|regime)\b/iu.exec(sentence.text)?.[0] ?? ''
  if (isOpenGovernment(opening, actors) && first?.start !== sentence.start) {
    speaking.actor = null
    return
  }
  if (first !== undefined) speaking.actor = first.actor
}
