import type { Span } from '#shared/domain/import/proposal.ts'
import { countryWord } from '../../countries.ts'
import type { Sentence, Token } from '../language/sentence.ts'
import {
  ABBREVIATED_RANK,
  ADDRESS,
  BEFORE_OFFICE,
  BODY,
  FIELD_STOP,
  NO_NAME,
  NOT_OF_OFFICE,
  OFFICE_BEFORE,
  OFFICE_HEAD,
} from './office-words.ts'
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
    const found = officeThenName(sentence, from) ?? nameThenOffice(sentence, from) ?? nameAfterLed(sentence, from)
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
  if (office !== null && tokens[at]?.text === ',') at++
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
  // `Justice Army` is a body, and no judge.
  if (name.end - at === 1 && !isAddressed && BODY.test(tokens[at]!.text)) return null
  // Across a comma only a whole name or one with a form of address is the office-holder.
  const isApart = office !== null && tokens[office.end]?.text === ','
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

/** `was represented by X Y`: a name alone, where a delegation has its head. */
function nameAfterLed(sentence: Sentence, from: number): Found | null {
  const { tokens } = sentence
  if (tokens[from - 1]?.lower !== 'by' || !/^(?:led|headed|represented)$/u.test(tokens[from - 2]?.lower ?? ''))
    return null
  const name = nameAt(tokens, from)
  if (name === null || name.end - from < 2) return null
  const words = tokens.slice(from, name.end)
  const isBody =
    words.some(({ text }) => BODY.test(text)) || countryWord(words.map(({ text }) => text).join(' ')) !== undefined
  return isBody || countryWord(words[0]!.text) !== undefined ? null : personOf(sentence, from, name.end, null, name.end)
}

function officeAfterComma(tokens: readonly Token[], comma: number): [number, number] | null {
  for (let at = comma + 1; at < Math.min(comma + 9, tokens.length); at++) {
    // `President X Y’s high representative`: the office is the representative's.
    at = possessorEnd(tokens, at) ?? at
    const office = officeAt(tokens, at, true)
    // `the president's special envoy`: the office is the envoy's.
    if (office !== null && !/^[’']s?$/u.test(tokens[office.end]?.text ?? '')) return [at, office.end]
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

/** An office that begins at a token: modifiers, a head, further heads (`Lieutenant General`), and `of …`/`for …`. */
function officeAt(tokens: readonly Token[], from: number, isAfterName = false): { start: number; end: number } | null {
  let at = from
  while (at < tokens.length && at - from < 5) {
    const { text } = tokens[at]!
    if (isHead(tokens, at) !== 0) break
    const isDot = text === '.' && at > from
    if (!OFFICE_BEFORE.test(text) && !isDot && !(text === '-' && at > from) && !isOfOffice(tokens, at)) return null
    at++
  }
  let heads = 0
  for (let size = isHead(tokens, at); size !== 0; size = isHead(tokens, at)) {
    at += size
    heads++
    if (tokens[at]?.text === '.') at++
  }
  if (heads === 0) return null
  return { start: from, end: officeField(tokens, at, isAfterName) }
}

/**
 * Whether a word before the head of an office says what it is of: nouns and adjectives in the same letters as the head
 * (`armed forces chief`, `Petroleum Minister`, `executive secretary`); names of countries and short forms are not of it.
 */
function isOfOffice(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  if (NOT_OF_OFFICE.test(token.text) || countryWord(token.text) !== undefined || NO_NAME.test(token.text)) return false
  if (/^[A-Z0-9]{2,}$/u.test(token.text) || !/^\p{L}{3,}$/u.test(token.text)) return false
  let head = at
  while (head < tokens.length && head - at < 4 && isHead(tokens, head) === 0) head++
  if (isHead(tokens, head) === 0) return false
  return /^(?:NOUN|ADJ|PROPN)$/u.test(token.pos) && isCapital(token) === isCapital(tokens[head]!)
}

/** How many tokens the head of an office takes at a place: 3 for `Secretary-General`; 0: it is none. */
function isHead(tokens: readonly Token[], at: number): number {
  const token = tokens[at]
  if (token === undefined) return 0
  if (tokens[at + 1]?.text === '-' && OFFICE_HEAD.has(tokens[at + 2]?.lower ?? '') && OFFICE_HEAD.has(token.lower))
    return 3
  // `Under Secretary`, `deputy` alone: `his deputy, …`
  if (token.lower === 'under' && tokens[at + 1]?.lower.startsWith('secretary') === true) return 1
  if (token.lower === 'opposite' && tokens[at + 1]?.lower === 'number') return 2
  if (token.lower === 'deputy' && /^[,(]$/u.test(tokens[at + 1]?.text ?? '')) return 1
  if (OFFICE_HEAD.has(token.lower)) return 1
  return ABBREVIATED_RANK.test(token.text) && isCapital(token) ? 1 : 0
}

/** The end of what an office is of: `of Foreign Affairs`, `for Peace`, `of staff`, `of the Secretary-General of the United Nations`. */
function officeField(tokens: readonly Token[], from: number, isAfterName: boolean): number {
  let at = from
  while (/^(?:of|for|to)$/u.test(tokens[at]?.lower ?? '')) {
    let end = at + 1
    if (/^(?:the|a|an|its|their)$/u.test(tokens[end]?.lower ?? '')) end++
    const start = end
    while (end < tokens.length && end - start < 5) {
      const token = tokens[end]!
      const isPart =
        (isCapital(token) && !FIELD_STOP.test(token.text)) ||
        /^(?:staff|state|delegation|intelligence|police|defence|defense|-)$/u.test(token.lower) ||
        isFieldNoun(tokens, end)
      const isOn =
        token.lower === 'on' && /^(?:Authority|Commission|Committee|Council|Conference)$/u.test(tokens[end - 1]!.text)
      const joins =
        (isOn || /^(?:and|of|the)$/u.test(token.lower)) && end > start && isCapital(tokens[end + 1] ?? token)
      if (!isPart && !joins) break
      // `High Commissioner for Peace Lucía Restrepo`: a field of one word, then a name.
      if (
        !isAfterName &&
        isPart &&
        end > start &&
        !/^(?:and|of|the|-)$/u.test(tokens[end - 1]!.lower) &&
        isNameAhead(tokens, end)
      )
        break
      end++
    }
    if (end === start) break
    at = end
  }
  return at
}

/** `of the general staff,`, `to the Russian president,`: common nouns count where a comma, a bracket or a name ends them. */
function isFieldNoun(tokens: readonly Token[], at: number): boolean {
  let end = at
  while (/^(?:NOUN|ADJ)$/u.test(tokens[end]?.pos ?? '') && !isCapital(tokens[end]!) && end - at < 4) end++
  const after = tokens[end]
  return (
    end > at &&
    tokens[end - 1]!.pos === 'NOUN' &&
    after !== undefined &&
    (/^[,().;]$/u.test(after.text) || isCapital(after))
  )
}

const isNameAhead = (tokens: readonly Token[], at: number): boolean => {
  const name = nameAt(tokens, at)
  return (
    name !== null &&
    name.end - at >= 2 &&
    countryWord(tokens[at]!.text) === undefined &&
    !/^(?:affairs|nations|union|relations|cooperation|security|peace|rights|front|army|republic|states|forces|staff)$/iu.test(
      tokens[at]!.text,
    ) &&
    !/^(?:affairs|nations|union|relations|cooperation|security|rights|front|army|republic|states|forces)$/iu.test(
      tokens[at + 1]!.text,
    )
  )
}
