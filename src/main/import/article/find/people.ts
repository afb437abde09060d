import type { Span } from '#shared/domain/import/proposal.ts'
import { countryWord } from '../../countries.ts'
import type { Sentence, Token } from '../language/sentence.ts'
import { officeAt } from './office-grammar.ts'
import { bareNameAt } from './bare-names.ts'
import { ABBREVIATED_RANK, ADDRESS, BEFORE_OFFICE, BODY, OFFICE_HEAD } from './office-words.ts'
import { isCapital, nameAt } from './person-names.ts'

/** A person as named once in the text: with an office, and where both stand. */
export type PersonMention = {
  readonly name: string
  /** Office and military rank, as the text has them; empty: only a name. */
  readonly title: string
  /** From the first word of name or office to the last of both. */
  readonly span: Span
  readonly nameSpan: Span
  readonly titleSpan: Span | null
  readonly sentence: Sentence
}

/** Every person a sentence names with an office or a form of address. */
export function peopleIn(sentence: Sentence): readonly PersonMention[] {
  const known = peopleOf.get(sentence)
  if (known !== undefined) return known
  const people = foundIn(sentence)
  peopleOf.set(sentence, people)
  return people
}

/** A sentence is asked for its people more than once, and read for them once. */
const peopleOf = new WeakMap<Sentence, readonly PersonMention[]>()

function foundIn(sentence: Sentence): PersonMention[] {
  const { tokens } = sentence
  const people: PersonMention[] = []
  let from = 0
  while (from < tokens.length) {
    const found = officeThenName(sentence, from) ?? nameThenOffice(sentence, from) ?? bareName(sentence, from)
    if (found === null) {
      from++
      continue
    }
    people.push(found.person)
    from = Math.max(from + 1, found.next)
  }
  return people
}

type Found = { readonly person: PersonMention; readonly next: number }

/** `Defence Minister X Y`, `Lt. Gen. X Y`, `the Minister of Foreign Affairs, Mr. X Y`, `Mr. X Y`. */
function officeThenName(sentence: Sentence, from: number): Found | null {
  const { tokens } = sentence
  const office = officeAt(tokens, from)
  let at = office === null ? from : office.end
  // `its werkén (messenger), X Y`
  if (office !== null && tokens[at]?.text === '(' && tokens[at + 2]?.text === ')') at += 3
  if (office !== null && tokens[at]?.text === ',') at++
  // `The government's chief negotiator is X Y`
  else if (office !== null && /^(?:is|was)$/u.test(tokens[at]?.lower ?? '') && isOfSide(tokens, from)) at++
  // `the Deputy Prime Minister, the Honourable X Y`
  if (office !== null && tokens[at]?.lower === 'the' && ADDRESS.test(tokens[at + 1]?.text ?? '')) at++
  let isAddressed = false
  const mayHaveRank = office !== null
  const isBeforeName = ({ text }: Token): boolean => ADDRESS.test(text) || (mayHaveRank && ABBREVIATED_RANK.test(text))
  while (at < tokens.length && isBeforeName(tokens[at]!)) {
    isAddressed ||= ADDRESS.test(tokens[at]!.text)
    at++
    if (tokens[at]?.text === '.') at++
  }
  if (office === null && !isAddressed) return null
  const name = nameAt(tokens, at)
  if (name === null) return null
  // `known as "Commander Fire"`: a name of war, and no other person.
  if (/^["“‘]$/u.test(tokens[from - 1]?.text ?? '') && /^["”’]$/u.test(tokens[name.end]?.text ?? '')) return null
  // `Justice Army` is a body, and no judge; so is the `Presidential Leadership Council`.
  if (!isAddressed && BODY.test(tokens[name.end - 1]!.text)) return null
  // Across a comma only a whole name or one with a form of address is the office-holder.
  const isApart = office !== null && /^(?:[,(]|is|was)$/u.test(tokens[office.end]?.lower ?? '')
  if (isApart && !isAddressed && name.end - at < 2) return null
  // `Former President X Y, the African Union's envoy`: what one is now counts before what one was.
  const isPast = office !== null && /^(?:former|ex|late)$/iu.test(pastWord(tokens, office.start))
  // `Ambassador X Y, Deputy Minister of …`: a rank for life says less than the office.
  const isRank =
    office !== null &&
    /^(?:Ambassador|Senator|Judge|Bishop|Prince|Princess)$/u.test(tokens[office.start]!.text) &&
    office.end - office.start === 1
  const isOpen = (office === null || isPast || isRank) && tokens[name.end]?.text === ','
  const after = isOpen ? officeAfterComma(tokens, name.end) : null
  if (after !== null) return personOf(sentence, at, name.end, after, after[1])
  return personOf(
    sentence,
    at,
    name.end,
    office === null ? null : [officeBefore(tokens, office.start), office.end],
    name.end,
  )
}

/** `the facilitator is`, `Malaysia's facilitator is`: an office that is told of with whose it is. */
const isOfSide = (tokens: readonly Token[], from: number): boolean =>
  /^(?:[’']s?|its|their|the|his|her)$/u.test(tokens[from - 1]?.lower ?? '')

/** The first word of an office, or the one before it and before the people it is of: `Former Nigerian President`. */
function pastWord(tokens: readonly Token[], start: number): string {
  if (/^(?:former|ex)$/iu.test(tokens[start]!.text)) return tokens[start]!.text
  const before = tokens[start - 1]
  const at =
    before !== undefined && (countryWord(before.text) !== undefined || before.text === '-') ? start - 2 : start - 1
  return tokens[at]?.text ?? ''
}

/** Where the office begins when another stands before its comma: `its chief of staff, Lieutenant General …`. */
function officeBefore(tokens: readonly Token[], start: number): number {
  // `Mossad chief`: what the office is of stands before it, unless that is the country.
  const before = tokens[start - 1]
  const isBody = before?.pos === 'PROPN' && isCapital(before) && /^\p{Ll}/u.test(tokens[start]!.text)
  if (isBody && countryWord(before.text) === undefined) return start - 1
  // `the special envoy, retired General X`
  const comma = /^(?:retired|former)$/u.test(before?.lower ?? '') ? start - 2 : start - 1
  if (tokens[comma]?.text !== ',') return start
  for (let from = Math.max(0, comma - 6); from < comma; from++) {
    const office = officeAt(tokens, from)
    if (office?.end === comma) return from
  }
  return start
}

/** `X Y, the foreign minister of Z`, `X Y, Special Envoy of …`, `X Y (deputy minister)`. */
function nameThenOffice(sentence: Sentence, from: number): Found | null {
  const { tokens } = sentence
  if (from > 0 && isCapital(tokens[from - 1]!) && /^\p{L}/u.test(tokens[from - 1]!.text)) return null
  const name = nameAt(tokens, from)
  if (name === null || name.end - from < 2) return null
  const office = /^[,(]$/u.test(tokens[name.end]?.text ?? '') ? officeAfterComma(tokens, name.end) : null
  if (office === null) return null
  // `a senior envoy of President X Y`: whose the office is belongs to it.
  const ofWhom =
    OFFICE_HEAD.has(tokens[office[1] - 1]!.lower) && office[1] - office[0] > 2 ? nameAt(tokens, office[1]) : null
  return personOf(
    sentence,
    from,
    name.end,
    ofWhom === null ? office : [office[0], ofWhom.end],
    ofWhom?.end ?? office[1],
  )
}

/** A name alone, where its surroundings tell a person: `was represented by X Y`, `X Y, who handles sanctions`. */
function bareName(sentence: Sentence, from: number): Found | null {
  const end = bareNameAt(sentence.tokens, from)
  return end === null ? null : personOf(sentence, from, end, null, end)
}

function officeAfterComma(tokens: readonly Token[], comma: number): [number, number] | null {
  for (let at = comma + 1; at < Math.min(comma + 9, tokens.length); at++) {
    // `President X Y’s high representative`: the office is the representative's.
    at = possessorEnd(tokens, at) ?? at
    const office = officeAt(tokens, at, true)
    // `the president's special envoy`: the office is the envoy's.
    if (office !== null && !/^[’']s?$/u.test(tokens[office.end]?.text ?? ''))
      return strongerAfter(tokens, at, office.end) ?? [at, office.end]
    if (office !== null) {
      at = office.end
      continue
    }
    const { text, pos } = tokens[at]!
    if (
      !BEFORE_OFFICE.test(text) &&
      !/^(?:ADJ|NOUN)$/u.test(pos) &&
      !/^(?:newly|recently|long|(?:re)?elected|appointed|named|-)$/u.test(text) &&
      countryWord(text) === undefined &&
      !isCapital(tokens[at]!)
    )
      return null
  }
  return null
}

/** Callings, which say less of a person at talks than an office does. */
const CALLING =
  /^(?:diplomat|lawyer|academic|scholar|economist|banker|businessman|engineer|physician|cleric|priest|general|specialist|jurist)$/u

/** `a Swedish diplomat and the personal envoy of …`: the office after a calling; `null`: none stands there. */
function strongerAfter(tokens: readonly Token[], from: number, to: number): [number, number] | null {
  if (!tokens.slice(from, to).some(({ lower }) => CALLING.test(lower)) || tokens[to]?.lower !== 'and') return null
  const at = /^(?:the|a|an|its)$/u.test(tokens[to + 1]?.lower ?? '') ? to + 2 : to + 1
  const office = officeAt(tokens, at, true)
  return office === null ? null : [at, office.end]
}

/** Where the office begins that stands after another person's name with a possessive; `null`: no such name stands here. */
function possessorEnd(tokens: readonly Token[], at: number): number | null {
  const office = officeAt(tokens, at)
  const name = nameAt(tokens, office?.end ?? at)
  if (name === null || !/^[’']s?$/u.test(tokens[name.end]?.text ?? '')) return null
  const words = tokens.slice(office?.end ?? at, name.end)
  const isPerson = office !== null || words.every(({ text }) => countryWord(text) === undefined && !BODY.test(text))
  return isPerson && officeAt(tokens, name.end + 1, true) !== null ? name.end + 1 : null
}

function personOf(
  sentence: Sentence,
  nameFrom: number,
  nameTo: number,
  office: readonly [number, number] | null,
  next: number,
): Found {
  const { tokens, start, text } = sentence
  const slice = (from: number, to: number): string =>
    text.slice(tokens[from]!.start - start, tokens[to - 1]!.end - start)
  const spanOf = (from: number, to: number): Span => ({ start: tokens[from]!.start, end: tokens[to - 1]!.end })
  const [titleFrom, titleTo] = office ?? [nameFrom, nameFrom]
  const title = titleTo > titleFrom ? cleanTitle(slice(titleFrom, titleTo)) : ''
  const first = Math.min(titleTo > titleFrom ? titleFrom : nameFrom, nameFrom)
  return {
    next,
    person: {
      name: slice(nameFrom, nameTo).replaceAll(/\s+/gu, ' '),
      title,
      span: spanOf(first, Math.max(nameTo, titleTo)),
      nameSpan: spanOf(nameFrom, nameTo),
      titleSpan: titleTo > titleFrom ? spanOf(titleFrom, titleTo) : null,
      sentence,
    },
  }
}

const cleanTitle = (title: string): string => {
  const plain = title
    .replace(/^(?:the|its|their|a|an)\s+/iu, '')
    .replaceAll(/\s+/gu, ' ')
    .replace(/(?<!\b\p{L}{1,4})[.,]$/u, '')
    .replace(
      /\b(Minister|President|Commander|Adviser|Advisor|Governor) (?=(?:Lieutenant |Major |Brigadier |Rear |Vice )?(?:General|Colonel|Admiral|Marshal|Prince|Princess)\b)/u,
      '$1, ',
    )
    .trim()
  return plain.charAt(0).toUpperCase() + plain.slice(1)
}
