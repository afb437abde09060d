import type { Span } from '#shared/domain/import/proposal.ts'
import type { Block } from '../language/blocks.ts'
import type { Sentence, Token } from '../language/sentence.ts'
import {
  ACCOUNT_DENIED,
  BLAMING,
  DISPUTING,
  GRANTING,
  IRREGULAR,
  NOT_OURS,
  OF_ELSE,
  OF_VIOLENCE,
  OFFICIAL,
  PHRASED,
  TELLING,
  UNTRUE,
} from './account-verbs.ts'
import type { Actor } from './actors.ts'
import { type AccountFound, type EventFound, isViolent } from './event-found.ts'
import type { Reading } from './reading.ts'
import type { Statement } from './statement.ts'
import { followed, type Speaking, type Subject, subjectOf } from './subject.ts'

/** What one side says, as its verb tells: that it was so, or that it was not. */
type Told = {
  readonly actor: Actor
  readonly isDenial: boolean
  readonly isGranting: boolean
  readonly statement: Statement
}

/**
 * Gives what the sides say after an act of violence to it. A report tells the act, and then, in the same paragraph or at the
 * head of the next, who says what of it; these sentences seldom name the act again. Past its paragraph, the first sentence that is
 * no account of it ends that.
 */
export function addToldAccounts(events: readonly EventFound[], reading: Reading, sides: readonly Actor[]): void {
  const speaking: Speaking = { actor: null, person: null, speaker: null }
  let event: EventFound | null = null
  let told: Block | null = null
  let ended = false
  for (const { sentence, block } of reading.sentences) {
    const own = events.filter(
      ({ type, isPlanned, words }) =>
        isViolent(type) && !isPlanned && words.some(({ start }) => start >= sentence.start && start < sentence.end),
    )
    if (own.length > 0) {
      event = own.at(-1)!
      told = block
      ended = false
    }
    if (event !== null && !ended) {
      const isNear = own.length === 0 && told === block
      const about = { sentence, block, reading, speaking, sides, accused: accusedIn(event, reading) }
      const accounts = accountsIn(about).filter(
        ({ isDenial, statement: { verb, content } }) =>
          isNear || isDenial || !TELLING.has(verb) || OF_VIOLENCE.test(reading.text.slice(content.start, content.end)),
      )
      // The head of the next paragraph may go on with it; what is told there later only while each sentence does.
      if (accounts.length === 0 && told !== block) ended = true
      for (const account of accounts) add(event, account, sides)
    }
    followed(sentence, reading.actors, speaking)
  }
}

function add(event: EventFound, { actor, isDenial, isGranting, statement }: Told, sides: readonly Actor[]): void {
  if (event.accounts.some((held) => held.actor === actor)) return
  const earlier = event.accounts.filter((held) => held.statement.content.start < statement.content.start)
  const isAnswer =
    !isGranting &&
    earlier.some(
      ({ stance, statement: claim }) => stance === 'claims' && (sides.includes(actor) || names(claim, actor)),
    )
  event.accounts.push({ actor, stance: isDenial || isAnswer ? 'disputes' : 'claims', statement })
  const isDisputedBy = (held: AccountFound): boolean =>
    held.stance === 'claims' && held.actor !== actor && held.statement.content.start > statement.content.start
  // What was told before it was found by other means: told later, it answers this.
  if (!isDenial && !isAnswer && sides.includes(actor))
    for (const [at, held] of event.accounts.entries())
      if (isDisputedBy(held) && sides.includes(held.actor) && !GRANTING.has(held.statement.verb))
        event.accounts[at] = { ...held, stance: 'disputes' }
  event.accounts.sort((a, b) => a.statement.content.start - b.statement.content.start)
}

/** Whom the last account of an event names besides the one whose it is. */
function accusedIn({ accounts }: EventFound, { actors }: Reading): Actor | null {
  const last = accounts.at(-1)
  if (last === undefined) return null
  const { content, sentence } = last.statement
  const named = actors.mentionsIn(sentence).filter(({ start, end }) => start >= content.start && end <= content.end)
  return named.find(({ actor }) => actor !== last.actor)?.actor ?? null
}

/** Whether what is said names an actor: who is accused answers for itself, at the table or not. */
const names = ({ span }: Statement, { mentions }: Actor): boolean =>
  mentions.some(({ start, end }) => start >= span.start && end <= span.end)

type About = Readonly<{
  sentence: Sentence
  block: Block
  reading: Reading
  speaking: Speaking
  sides: readonly Actor[]
  /** Whom the account before this one names. */
  accused: Actor | null
}>

function accountsIn(about: About): Told[] {
  if (about.sentence.text.endsWith('?')) return []
  return [...byVerb(about), ...byNoun(about)].toSorted((a, b) => a.statement.content.start - b.statement.content.start)
}

function byVerb(about: About): Told[] {
  const { sentence, reading, speaking } = about
  const { tokens, text, start } = sentence
  const found: Told[] = []
  for (const [at, { end, start: from }] of tokens.entries()) {
    const verb = lemmaOf(tokens, at)
    if (verb === null) continue
    const rest = text.slice(end - start).trimStart()
    const kind = kindOf(verb, rest)
    if (kind === null || isAskedBy(reading, sentence, verb)) continue
    const subject = subjectOf(sentence, at, reading.actors, speaking)
    const also = AS_DOES.exec(rest)
    const other = also === null ? null : actorAt(about, sentence.end - rest.length + also.index, also[1]!)
    if (other !== null) found.push(toldBy(other, kind, verb, about, { start: end, end: sentence.end }))
    if ((subject?.actors.length ?? 0) > 1) continue
    const byName = subject?.isNamed === true ? subject.actors[0] : undefined
    const actor = byName ?? byOffice(text.slice(0, from - start), about) ?? subject?.actors[0]
    if (actor === undefined) continue
    const denied = DISPUTING.has(verb) ? ACCOUNT_OF.exec(rest) : null
    const accuser = denied === null ? undefined : reading.actors.mentionsIn(sentence).find((one) => one.start > end)
    if (accuser !== undefined && accuser.actor !== actor && accuser.start - end < denied![0].length + 12)
      found.push(toldBy(accuser.actor, 'claim', 'say', about, { start: accuser.start, end: sentence.end }))
    found.push(toldBy(actor, kind, verb, about, { start: Math.min(end + 1, sentence.end), end: sentence.end }, subject))
  }
  return found
}

/** `rejected accounts by the island's government that …`: whose account it is. */
const ACCOUNT_OF =
  /^(?:the |its |their )?(?:accounts?|claims?|accusations?|allegations?|charges?|reports?) (?:by|of|from) /iu
/** `attributes it to the rebels, as does the government` */
const AS_DOES = /\bas (?:does|do|did|has|have) ([^,;.]{3,50})/iu
/** `Tskhinvali's version is that he crossed`, `According to the ministry, he had pointed a gun` */
const VERSION = /([^,;.]{3,50}?)[’']s? (?:own )?(?:version|account|story|explanation) (?:is|was) (?:that )?/iu
const ACCORDING = /\b(?:according to|in the (?:words|version|account) of) ([^,;.]{3,60})/iu

function byNoun(about: About): Told[] {
  const { sentence } = about
  return [VERSION, ACCORDING].flatMap((pattern) => {
    const match = pattern.exec(sentence.text)
    const at = match === null ? 0 : sentence.start + match.index + match[0].indexOf(match[1]!)
    const actor = match === null ? null : actorAt(about, at, match[1]!)
    const isOfElse = OF_ELSE.test(sentence.text) && !OF_VIOLENCE.test(sentence.text)
    return actor === null || isOfElse ? [] : [toldBy(actor, 'claim', 'say', about, { start: at, end: sentence.end })]
  })
}

/** Who is meant by words at a place: the actor named there, or the side whose office it is. */
function actorAt(about: About, at: number, words: string): Actor | null {
  const named = about.reading.actors
    .mentionsIn(about.sentence)
    .find(({ start, end }) => start >= at && end <= at + words.length + 20)
  return named?.actor ?? byOffice(words, about)
}

function toldBy(
  actor: Actor,
  kind: 'claim' | 'denial',
  verb: string,
  { sentence, block }: About,
  content: Span,
  subject: Subject | null = null,
): Told {
  const span = { start: Math.min(subject?.span.start ?? sentence.start, content.start), end: sentence.end }
  return {
    actor,
    isDenial: kind === 'denial',
    isGranting: GRANTING.has(verb),
    statement: {
      kind,
      actors: [actor],
      person: subject?.person ?? null,
      verb,
      sentence,
      block,
      span,
      stated: sentence.text.slice(span.start - sentence.start),
      subject: subject?.span ?? span,
      content,
      isNamed: subject?.isNamed ?? false,
    },
  }
}

/** The lemma of a verb of account; `says` is often taken for a noun, and `contested that account` for no verb at all. */
function lemmaOf(tokens: readonly Token[], at: number): string | null {
  const { lemma, pos, lower } = tokens[at]!
  if (lower.endsWith('ing')) return null
  const isKnown = (word: string): boolean =>
    TELLING.has(word) || BLAMING.has(word) || DISPUTING.has(word) || PHRASED[word] !== undefined
  if (pos === 'VERB' || (pos === 'AUX' && lemma === 'say')) return isKnown(lemma) ? lemma : null
  const leads =
    /^(?:DET|PRON)$/u.test(tokens[at + 1]?.pos ?? '') && !/^(?:DET|AUX)$/u.test(tokens[at - 1]?.pos ?? 'DET')
  if (pos === 'ADJ') return leads ? ([...DISPUTING].find((word) => lower === pastOf(word)) ?? null) : null
  const bare = lower.replace(/s$/u, '')
  return pos === 'NOUN' && lower.endsWith('s') && (TELLING.has(bare) || BLAMING.has(bare) || DISPUTING.has(bare))
    ? bare
    : null
}

const pastOf = (verb: string): string => (verb.endsWith('e') ? `${verb}d` : `${verb.replace(/y$/u, 'i')}ed`)

/** Whether a verb with what follows it claims or denies; `null`: it is no account of what happened. */
function kindOf(verb: string, rest: string): 'claim' | 'denial' | null {
  if (DISPUTING.has(verb))
    return verb === 'deny' || verb === 'refute' || verb === 'rebut' || verb === 'disclaim' || ACCOUNT_DENIED.test(rest)
      ? 'denial'
      : null
  if (BLAMING.has(verb)) return OF_ELSE.test(rest) && !OF_VIOLENCE.test(rest) ? null : 'claim'
  const phrase = PHRASED[verb]
  if (phrase !== undefined && !phrase.test(rest)) return null
  if (UNTRUE.test(rest)) return 'denial'
  if (phrase === undefined && OF_ELSE.test(rest) && !OF_VIOLENCE.test(rest)) return null
  return NOT_OURS.test(rest) ? 'denial' : 'claim'
}

/** Whether the verb asks or refuses here: that is a position. */
const isAskedBy = ({ statements, text }: Reading, sentence: Sentence, verb: string): boolean =>
  statements.some(
    ({ kind, verb: other, sentence: said, content }) =>
      said === sentence &&
      other === verb &&
      (kind === 'demand' || (kind === 'refusal' && !ACCOUNT_DENIED.test(text.slice(content.start, content.end)))),
  )

/** `The army said`, `ministers blamed`, `its commanders have denied`: whose they are, where one side alone can be meant. */
function byOffice(before: string, { sides, speaking, accused }: About): Actor | null {
  const plain = before.replaceAll(/, (?:who|which|whose)\b[^,]*,/giu, '')
  const subject = (
    /(?:^|[,;:.”"]\s*|\b(?:and|but|while|that)\s+)([^,;:.]{2,60})$/u.exec(plain)?.[1] ?? plain.slice(-60)
  ).trim()
  if (/^(?:its|their)\b/iu.test(subject)) return accused ?? speaking.actor
  if (accused !== null && accused.kind === 'group' && IRREGULAR.test(subject)) return accused
  const states = sides.filter(({ kind }) => kind === 'state')
  const groups = sides.filter(({ kind }) => kind === 'group')
  if (IRREGULAR.test(subject)) return groups.length === 1 ? groups[0]! : null
  return OFFICIAL.test(subject) && states.length === 1 ? states[0]! : null
}
