import type { Span } from '#shared/domain/import/proposal.ts'
import { countryWord } from '../../countries.ts'
import type { Block } from '../language/blocks.ts'
import type { Actor } from './actors.ts'
import type { Reading } from './reading.ts'
import type { Statement } from './statements.ts'

/** A matter that the sides ask for, refuse or differ over. */
export type ItemFound = {
  title: string
  readonly words: Span[]
  /** What tells that two statements are of one matter. */
  readonly terms: Set<string>
  /** The heading or list item that names it, where one does. */
  readonly block: Block | null
  lead: Actor | null
  /** Number of the item in the order of business, where the text has one. */
  readonly number: string
}

/** What a side asks or refuses on an item, out of one or more statements. */
export type PositionFound = { readonly actor: Actor; readonly item: ItemFound; readonly statements: Statement[] }

const ITEM_HEADING = /^(?:agenda\s+)?item\s+(\d{1,3}(?:\([a-z]\))?)\s*[.:–—-]?\s*(.+)$/iu

/** The agenda as far as the text tells it, with what each side wants on it. */
export function agendaIn(reading: Reading): { items: ItemFound[]; positions: PositionFound[] } {
  const items: ItemFound[] = []
  const positions: PositionFound[] = []
  const ofHeading = new Map<string, ItemFound>()
  for (const block of reading.blocks) {
    const [, number = '', title = ''] = block.kind === 'heading' ? (ITEM_HEADING.exec(block.text) ?? []) : []
    if (title === '') continue
    const item = {
      title: title.replace(/[.:]$/u, ''),
      words: [{ start: block.start, end: block.end }],
      terms: termsOf(title),
      block,
      lead: null,
      number,
    }
    items.push(item)
    ofHeading.set(block.text, item)
  }
  for (const statement of reading.statements) {
    if (statement.kind !== 'demand' && statement.kind !== 'refusal') continue
    if (isOfNothing(statement, reading)) continue
    const given = ofHeading.get(statement.block.heading)
    for (const actor of statement.actors) {
      const item = given ?? itemFor(statement, actor, items, positions, reading)
      if (!items.includes(item)) items.push(item)
      if (!item.words.includes(statement.content)) item.words.push(statement.content)
      for (const term of termsOf(contentWords(statement, reading))) item.terms.add(term)
      if (item.lead === null && statement.kind === 'demand') item.lead = actor
      const held = positions.find((position) => position.actor === actor && position.item === item)
      if (held === undefined) positions.push({ actor, item, statements: [statement] })
      else held.statements.push(statement)
    }
  }
  return { items, positions }
}

const contentWords = ({ content }: Statement, { text }: Reading): string => text.slice(content.start, content.end)

/** Requests about the sitting itself, or too short to be a position. */
const isOfNothing = (statement: Statement, reading: Reading): boolean => {
  const words = contentWords(statement, reading)
  return (
    words.length < 8 ||
    (/^(?:to|for)\s+(?:know|comment|be named|reporters|(?:more )?time)\b/iu.test(words) && statement.verb !== 'ask') ||
    /\bnext meeting\b|^(?:the|an|its|their|any|all) invitations?\b/iu.test(words) ||
    // What third ones ask of both sides, and of the sitting itself.
    /^(?:for\s+)?(?:calm|restraint|dialogue|de-escalation)\b|^(?:on\s+)?(?:both|the two|all)\s+(?:sides|teams|parties|delegations|capitals|governments)\b|^(?:us|reporters)\b|^to (?:be (?:kept )?(?:informed|invited|briefed|consulted)|take part|attend|meet|swear|return home)\b/iu.test(
      words,
    )
  )
}

/** The item of a statement: one of the same matter, that of the other half of its sentence, or a new one. */
function itemFor(
  statement: Statement,
  actor: Actor,
  items: ItemFound[],
  positions: readonly PositionFound[],
  reading: Reading,
): ItemFound {
  const { sentence, block } = statement
  const listed = block.kind === 'item' ? listTitle(block) : ''
  const other = positions.find(
    (position) =>
      position.actor !== actor &&
      position.statements.some((held) => held.sentence === sentence && isContrast(held, statement, reading)),
  )
  if (other !== undefined) return other.item
  const terms = termsOf(contentWords(statement, reading))
  const alike = items
    .map((item) => ({ item, score: likeness(item.terms, terms) }))
    .filter(({ score }) => score >= 0.5)
    .sort((a, b) => b.score - a.score)[0]
  if (alike !== undefined) return alike.item
  const title = listed !== '' ? listed : titleOf(contentWords(statement, reading))
  return { title, words: [], terms, block: null, lead: null, number: '' }
}

/** `A wants X; B resists Y`: two halves of one sentence on one matter. */
const isContrast = (one: Statement, other: Statement, { text }: Reading): boolean =>
  Math.abs(one.content.start - other.content.start) < 1_000 &&
  /;|\bwhile\b|\bwhereas\b|\bbut\b/iu.test(
    text.slice(Math.min(one.content.end, other.content.end), Math.max(one.content.start, other.content.start)),
  )

/** What a list item is headed by: the words before its colon. */
export function listTitle({ text, mark }: Block): string {
  const body = text.slice(text.indexOf(mark) + mark.length).trim()
  return /^([^:.;]{3,80}):\s/u.exec(body)?.[1]?.trim() ?? ''
}

const STOP = new Set(
  'the a an of to for in on at by and or with from that which who its their his her any all be is are was were been has have had not no before after this these those it they between into over under against other such more must should would will could can being both each about as than there what when where while'.split(
    ' ',
  ),
)

/** The words of a text that carry its matter, cut to their stems; names of countries and sides are not among them. */
export function termsOf(words: string): Set<string> {
  const terms = new Set<string>()
  for (const [word] of words.matchAll(/\p{L}[\p{L}’'-]*/gu)) {
    const lower = word.toLowerCase().replace(/[’']s?$/u, '')
    if (lower.length < 4 || STOP.has(lower) || countryWord(word.replace(/[’']s?$/u, '')) !== undefined) continue
    terms.add(stem(lower))
  }
  return terms
}

/** A rough stem: the word without the endings of number, tense and the commonest nouns from verbs. */
const stem = (word: string): string => word.replace(/(?:ations?|ings?|ments?|ies|es|ed|s)$/u, '').slice(0, 9)

/** Overlap of two sets of terms: shared ones against the smaller set. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const smaller = Math.min(one.size, other.size)
  if (smaller === 0) return 0
  const shared = [...one].filter((term) => other.has(term)).length
  return shared < 2 && smaller > 1 ? 0 : shared / smaller
}

const TITLE_LIMIT = 80

/** A title out of what is asked: the matter, without `that`, who is to do it and what follows from it. */
export function titleOf(content: string, keepsDoer = false): string {
  const plain = content
    .replace(/^(?:discuss|consider|negotiate|sign|end)\s+/iu, '')
    .replace(/^(?:focus(?:es|ed)? on|is|are|was|were|includes?|remains?|on|upon|for|to|against|with)\s+/iu, '')
    .replace(/^(?:accept|agree to|allow|recogni[sz]e|ensuring|ensure|secure|see|have)\s+/iu, '')
    .replace(
      /^(?:not|never)\s+(?:\w+ly\s+)?(?:accept|agree to|allow|recogni[sz]ed?|tolerate|discuss|consider|negotiate|sign)\s+/iu,
      '',
    )
    .replace(/^(?:out|objections to|(?:\w+ )?objections to)\s+/iu, '')
    .replace(
      /^(?:its|their|his|her|the)\s+(?:\w+\s+)?(?:demands?|requests?|calls?|appeals?|needs?|opposition|objections?|rejection|refusal)\s+(?:that|for|to|of)\s+/iu,
      '',
    )
    .replace(/^not\s+(?:going|prepared|ready|willing)\s+to\s+/iu, '')
    .replace(/^that\s+/iu, '')
    .replaceAll(/[“”"]/gu, '')
  const doer =
    /^((?:the\s+)?[\p{Lu}][\p{L}’'-]*(?:\s+[\p{Lu}][\p{L}’'-]*){0,3})\s+(?:(?:must|should|to|immediately|not)\s+)*(?=\p{Ll}{3,})/u.exec(
      plain,
    )
  const matter = (
    !keepsDoer && doer !== null && countryWord(doer[1]!.replace(/^the\s+/iu, '')) !== undefined
      ? plain.slice(doer[0].length)
      : plain
  )
    .replace(/^(?:the|an?|any)\s+/iu, '')
    .replace(
      /(?<!\b(?:over|about|on|of|to))[,;]?\s+(?:which|whose|on which|where|who|that|because|so that|believed|operated|emanating|operating|before|in order|to prevent|to study|it sees|they say|on the grounds)\b.*$/iu,
      '',
    )
    .replace(/\s*\([^)]*\)\s*$/u, '')
    .replace(/[\s,;:.]+$/u, '')
    .trim()
  const cut = matter.length <= TITLE_LIMIT ? matter : `${matter.slice(0, matter.lastIndexOf(' ', TITLE_LIMIT))}…`
  return cut === '' ? content.slice(0, TITLE_LIMIT) : cut.charAt(0).toUpperCase() + cut.slice(1)
}
