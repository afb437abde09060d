import type { Span } from '#shared/domain/import/proposal.ts'
import type { Block } from '../language/blocks.ts'
import type { Sentence } from '../language/sentence.ts'
import type { Actor, Actors, Mention, Person } from './actors.ts'
import { peopleOf, type Placed } from './placed-people.ts'
import { findTeams } from './team-sides.ts'

/** What a text says of who sits for whom. Written into the people of the text, and into these lists. */
export type Delegation = {
  readonly heads: Set<Person>
  /** Those told of as of a team, who need no office to be noted. */
  readonly members: Set<Person>
  /** Those who came with a head and are not named: “senior military officials”. */
  readonly unnamed: { readonly actor: Actor; readonly title: string; readonly span: Span }[]
}

const delegationsOf = new WeakMap<Actors, Delegation>()

/** The delegations found in a text. */
export const delegationsIn = (actors: Actors): Delegation =>
  delegationsOf.get(actors) ?? { heads: new Set(), members: new Set(), unnamed: [] }

const TEAM = '(?:delegation|team|side|negotiators|negotiating team|panel|party)'
/** `is led by`, `the delegation, under`, `the team is under`, `with … at its head` is read apart. */
const LED_BY =
  /\b(?:led|headed|chaired|represented|fronted)\s+by\b|\bunder\s+the\s+(?:leadership|direction|chairmanship|command)\s+of\b|(?<=\b(?:side|delegation|team)\s)by\b|(?<=\b(?:side|delegation|team),?\s(?:(?:is|was|will be|comes?|came|arrived)\s)?)under\b/giu
const LEADS = new RegExp(
  `\\b(?:leads?|led|heads?|headed|chairs|(?:will|is to|to) (?:lead|head)|is (?:leading|heading|chairing)|(?:is|was) (?:the )?head of)\\b[^.;]{0,60}\\b${TEAM}\\b`,
  'iu',
)
/** `(head of delegation)`, `, chief negotiator`, `(leader)`; a bare `head` counts in brackets alone. */
const HEAD_MARK =
  /^[^.;)]{0,60}?(?:\(?\s*(?:head of (?:the )?delegation|head of [^.;,)]{0,40}delegation|chief negotiator|lead negotiator|delegation head|leader of the delegation)\b\s*\)?|\(\s*(?:head|leader|chief|chair)\s*\))/iu
const HEAD_TITLE =
  /\b(?:head of (?:the |its |their )?[^,;]{0,40}delegation|(?:chief|lead|top|main) (?:\w+ )?negotiator|(?:delegation|team) (?:head|leader|chief)|leader of the (?:\w+ )?delegation)\b/iu
/** How far after a name is read what it says of the person, in letters. */
const REACH = 260
const SINGLE_LINE = /^\s*(?:for|on behalf of)\s+(?:the\s+)?/iu
const COMPANY =
  /\b(?:accompanied by|together with|along with|as well as|and)\s+((?:(?:senior|key|top|high-ranking|several|other|leading)\s+)(?:[\p{L}-]+\s+){0,5}?(?:officials|officers|figures|advisers|advisors|experts|aides|representatives|commanders|diplomats)(?:\s+and\s+(?:[\p{L}-]+\s+){0,3}?(?:officials|officers|figures|advisers|experts|aides))?)/giu

/** A sentence that goes on with a delegation. */
const GOES_ON =
  /^(?:it|they|(?:the|its|their|other) (?:delegation|team|members|group)|(?:s?he) (?:was|is|will be))\b[^.;]{0,40}\b(?:includ\w+|compris\w+|accompan\w+|joined|flanked|assisted|supported|consist\w+)\b/iu

/** What joins those who came along to their head, in one clause. */
const BROUGHT =
  /^[^;:]*\b(?:accompanied by|flanked by|joined by|assisted by|together with|along with|and includes|which includes)\b[^;:]*$/iu

/** Finds who leads each delegation and who belongs to it, and gives people without a side that of their delegation. */
export function findDelegations(blocks: readonly Block[], actors: Actors): void {
  const delegation: Delegation = { heads: new Set(), members: new Set(), unnamed: [] }
  let last: Actor | null = null
  delegationsOf.set(actors, delegation)
  for (const block of blocks) {
    if (block.kind === 'header') continue
    for (const sentence of block.sentences) {
      readSentence(sentence, actors, delegation)
      const people = peopleOf(sentence, actors)
      // `It included X, Deputy Minister …`: of the delegation told of just before.
      if (last !== null && GOES_ON.test(sentence.text)) for (const { person } of people) person.actor ??= last
      last =
        people.findLast(({ person }) => delegation.heads.has(person))?.person.actor ?? (people.length > 0 ? last : null)
    }
  }
  findTeams(blocks, actors, {
    join: ({ person }, actor) => {
      person.actor = actor
      delegation.members.add(person)
    },
    lead: ({ person }, actor) => {
      lead(person, actor, delegation)
    },
    isHead: ({ person }) => delegation.heads.has(person),
  })
  for (const person of actors.people) if (HEAD_TITLE.test(person.title)) delegation.heads.add(person)
}

function readSentence(sentence: Sentence, actors: Actors, delegation: Delegation): void {
  const { text, start } = sentence
  const people = peopleOf(sentence, actors)
  for (const match of text.matchAll(LED_BY)) {
    const at = start + match.index
    const after = people.find(({ span }) => span.start >= at + match[0].length)
    const clause = text.slice(clauseStart(text, match.index), match.index)
    const side = teamBefore(sentence, actors, clauseStart(text, match.index) + start, at)
    if (
      after === undefined ||
      side === null ||
      !isLeading(match[0], clause, text.slice(match.index + match[0].length, match.index + match[0].length + 12))
    )
      continue
    lead(after.person, side, delegation)
    // `A is represented by X, and B by Y`
    const more = /,?\s+(?:and|while|whereas)\s+(?:the\s+)?([^,;.]{2,60}?)\s+by\s+(?=\S)/iu.exec(
      text.slice(after.span.end - start),
    )
    const [nextFrom, nextTo] = [
      after.span.end + (more?.index ?? 0),
      after.span.end + (more?.index ?? 0) + (more?.[0].length ?? 0),
    ]
    const ofNext =
      more === null ? undefined : actors.mentionsIn(sentence).find((one) => one.start >= nextFrom && one.end <= nextTo)
    const second = people.find(({ span }) => span.start >= nextTo && span.start - nextTo < 40)
    if (ofNext !== undefined && second !== undefined) lead(second.person, ofNext.actor, delegation)
    for (const other of people)
      if (
        other.span.start > after.span.start &&
        other.person.actor === null &&
        isCompany(sentence, after.span, other.span)
      )
        other.person.actor = side
  }
  for (const { person, span } of people) {
    const after = text.slice(span.end - start, span.end - start + REACH)
    const leads = LEADS.exec(after)
    if (leads !== null && leads.index < (after.startsWith(',') ? 70 : 30)) {
      const from = span.end + leads.index
      const side = actors
        .mentionsIn(sentence)
        .find((mention) => mention.start >= from && mention.end <= from + leads[0].length && mention.as !== 'city')
      lead(person, side?.actor ?? person.actor, delegation)
      // `… leads the delegation, accompanied by Foreign Minister X`
      for (const other of people)
        if (
          other.span.start >= from + leads[0].length &&
          other.person.actor === null &&
          BROUGHT.test(text.slice(from + leads[0].length - start, other.span.start - start))
        )
          other.person.actor = person.actor
    } else if (
      HEAD_MARK.exec(after)?.index === 0 &&
      !/[\p{Lu}]/u.test(HEAD_MARK.exec(after)![0].replaceAll(/\b(?:Head|Delegation|Leader)\b/gu, ''))
    )
      lead(person, person.actor, delegation)
  }
  readInverted(sentence, people, actors, delegation)
  readLine(sentence, people, delegation)
  const heads = people.filter(({ person }) => delegation.heads.has(person))
  for (const match of text.matchAll(COMPANY)) {
    const head = heads.findLast(({ span }) => span.end <= start + match.index)
    const title = match[1]!
    if (head === undefined || head.person.actor === null) continue
    const at = start + match.index + match[0].indexOf(title)
    delegation.unnamed.push({
      actor: head.person.actor,
      title: title.charAt(0).toUpperCase() + title.slice(1),
      span: { start: at, end: at + title.length },
    })
  }
}

/** Words after which the one who sits for a side is named: the verb stands before its subject. */
const INVERTED: readonly RegExp[] = [
  // `Heading the Venezuelan delegation is …`, `At the head of the rebel team was …`
  new RegExp(
    `\\b(?:heading|leading|at the head of|at the helm of)\\s+(?:the\\s+)?([^.;,]{2,60}?)\\s+${TEAM}\\s+(?:is|was|were|are|will be)\\b`,
    'iu',
  ),
  // `Representing Guyana was …`, `Speaking for the rebels is …`
  /\b(?:representing|speaking for|negotiating for|sitting for)\s+(?:the\s+)?([^.;,]{2,60}?)\s+(?:is|was|were|are|will be)\b/iu,
  // `Opposite him sits …`, `Across the table will be …`, `On the other side of the table sat …`
  /\b(?:opposite|facing|across(?: from)?|on the other side)(?:\s+(?:of\s+)?(?:him|her|them|the\s+table|the\s+\w+))?\s*,?\s+(?:sits?|sat|is|was|will be|will sit)\b()/iu,
]
/** `… represents the rebels`, `… is negotiating on behalf of Kyiv`: the side is named after the verb. */
const REPRESENTS =
  /^[^.;]{0,90}?\b(?:represents?|represented|will represent|is representing|speaks for|negotiates? for|(?:is|was|will be) (?:negotiating|speaking|sitting) (?:for|on behalf of)|acts? for)\s+(?:the\s+)?(?!by\b)/iu

/** People named in an inverted clause, and `X sent A, …, and B`. */
function readInverted(sentence: Sentence, people: readonly Placed[], actors: Actors, delegation: Delegation): void {
  const { text, start } = sentence
  const { heads, members } = delegation
  const sides = actors.mentionsIn(sentence).filter(({ as }) => as !== 'city')
  for (const pattern of INVERTED) {
    const heading = pattern.exec(text)
    if (heading === null) continue
    const [from, to] = [start + heading.index, start + heading.index + heading[0].length]
    const side = sides.find((mention) => mention.start >= from && mention.end <= to)
    const head = people.find(({ span }) => span.start >= to && span.start - to < 60)
    if (head !== undefined) lead(head.person, side?.actor ?? head.person.actor, delegation)
  }
  for (const { person, span } of people) {
    const after = REPRESENTS.exec(text.slice(span.end - start, span.end - start + REACH))
    const to = span.end + (after?.[0].length ?? 0)
    const side = after === null ? undefined : sides.find((mention) => mention.start >= to && mention.start - to < 12)
    if (side !== undefined) lead(person, side.actor, delegation)
  }
  const sent = /\b(?:sent|dispatched|despatched|named|appointed|nominated|picked|chosen?)\b/u.exec(text)
  const sender = sent === null ? undefined : sides.findLast(({ end }) => end <= start + sent.index)
  if (sent === null || sender === undefined) return
  const clauseEnd = text.indexOf(';', sent.index)
  const asHead =
    /^[^.;]{0,90}?\b(?:as (?:its|their|the) (?:chief|lead|top) negotiator|as (?:the )?head of|to (?:lead|head))\b/iu.exec(
      text.slice(sent.index),
    )
  for (const { person, span } of people)
    if (asHead !== null && span.start > start + sent.index && span.end < start + sent.index + asHead[0].length)
      lead(person, sender.actor, delegation)
    else if (
      (person.actor === null || isByBirth(sentence, span)) &&
      span.start > start + sent.index &&
      (clauseEnd === -1 || span.start < start + clauseEnd)
    ) {
      person.actor = sender.actor
      members.add(person)
      // `has dispatched X Y, its governor, accompanied by …`
      if (/^,?[^.;]{0,20}?\baccompanied by\b/iu.test(text.slice(span.end - start))) heads.add(person)
    }
}

/** `X Y, a Mozambican preacher`: where somebody is from, and not whose they are. */
const isByBirth = ({ text, start }: Sentence, span: Span): boolean =>
  /,\s+an?\s+(?:former\s+|veteran\s+)?\p{Lu}/u.test(text.slice(span.start - start, span.end - start))

/** `For Norway: A, B`: where none is marked as the head, the one named first is. */
function readLine({ text }: Sentence, people: readonly Placed[], { heads }: Delegation): void {
  if (!SINGLE_LINE.test(text) || !/^[^.;]{0,50}:/u.test(text) || people.some(({ person }) => heads.has(person))) return
  const first = people[0]?.person
  if (first !== undefined && first.actor !== null && people.length > 1) heads.add(first)
}

function lead(person: Person, actor: Actor | null, { heads }: Delegation): void {
  if (actor === null) return
  person.actor = actor
  heads.add(person)
}

/** Where the clause begins that a place stands in: after a stop, or after `while` and its like where a side is named. */
function clauseStart(text: string, at: number): number {
  const stop = Math.max(text.lastIndexOf(';', at), text.lastIndexOf('. ', at), 0)
  const joins = [...text.slice(stop, at).matchAll(/(?:,\s(?:and|but)|,?\s(?:while|whereas))\s(?=[^,]*\p{Lu})/gu)]
  const last = joins.at(-1)
  return last === undefined ? stop : stop + last.index
}

/** Of a team, or of a side that is named right before: `The Americans are led by`, `the Council with eight, led by its chairman`. */
const isLeading = (verb: string, clause: string, after: string): boolean =>
  /^(?:represented|by|under the)/iu.test(verb) ||
  new RegExp(`\\b${TEAM}\\b`, 'iu').test(clause) ||
  /\p{Lu}[\p{L}-]*s?\s+(?:is|are|was|were|will be)\s+$/u.test(clause) ||
  /^\s+(?:its|their)\s/u.test(after)

/** Whose team stands before the verb: the actor nearest before or after the word for it. */
function teamBefore(sentence: Sentence, actors: Actors, from: number, to: number): Actor | null {
  const { text, start } = sentence
  // `In Qatar, the team is led by …`: where they sit is not whose they are.
  const isWhere = (at: number): boolean =>
    /\b(?:in|at|near|to|outside)\s+(?:the\s+)?$/iu.test(text.slice(0, at - start))
  const inside = actors
    .mentionsIn(sentence)
    .filter(({ start: at, end, as }) => at >= from && end <= to && as !== 'city' && !isWhere(at))
  const team = new RegExp(`\\b${TEAM}\\b`, 'giu')
  const places = [...text.slice(0, to - start).matchAll(team)]
    .map(({ index }) => start + index)
    .filter((at) => at >= from)
  const place = places.at(-1)
  if (place === undefined) return inside[0]?.actor ?? null
  const before = inside.findLast(({ end }) => end <= place && place - end < 24)
  const after = inside.find(
    ({ start: at }) => at > place && /\b(?:from|of|for)\b/u.test(text.slice(place - start, at - start)),
  )
  return (before ?? after ?? inside.find(isFirst) ?? null)?.actor ?? null
}

const isFirst = (_mention: Mention, at: number): boolean => at === 0

/** Named after the head with `with`, `accompanied by` or a comma, and in the same clause. */
const isCompany = ({ text, start }: Sentence, head: Span, other: Span): boolean =>
  !/\b(?:side|delegation|team)\b/iu.test(text.slice(head.end - start, other.start - start)) &&
  /^[^;:]*\b(?:with|accompanied by|and|including)\b[^;:]*$/iu.test(text.slice(head.end - start, other.start - start))
