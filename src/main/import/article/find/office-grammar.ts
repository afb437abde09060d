import { countryWord } from '../../countries.ts'
import type { Token } from '../language/sentence.ts'
import {
  ABBREVIATED_RANK,
  BODY,
  FIELD_STOP,
  NO_NAME,
  NOT_OF_OFFICE,
  OFFICE_BEFORE,
  OFFICE_HEAD,
} from './office-words.ts'
import { isCapital, nameAt } from './person-names.ts'

/** An office that begins at a token: modifiers, a head, further heads (`Lieutenant General`), and `of …`/`for …`. */
export function officeAt(
  tokens: readonly Token[],
  from: number,
  isAfterName = false,
): { start: number; end: number } | null {
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
    at = possessedEnd(tokens, end)
  }
  return at
}

/** `of Thailand's National Security Council`: what a field with a possessive goes on to; else where it ends. */
function possessedEnd(tokens: readonly Token[], at: number): number {
  if (!/^[’']s?$/u.test(tokens[at]?.text ?? '')) return at
  let end = at + 1
  while (
    end < tokens.length &&
    end - at < 7 &&
    (isCapital(tokens[end]!) ||
      /^(?:of|for|on|and)$/u.test(tokens[end]!.lower) ||
      tokens[end]!.pos === 'NOUN' ||
      tokens[end]!.pos === 'ADJ')
  )
    end++
  const last = tokens[end - 1]!.text
  return BODY.test(last) ||
    /^(?:committee|council|commission|ministry|office|party|army|staff|service|agency|department|team|board|secretariat)$/u.test(
      last,
    )
    ? end
    : at
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
    (/^(?:[,().;]|and)$/u.test(after.lower) || isCapital(after))
  )
}

const isNameAhead = (tokens: readonly Token[], at: number): boolean => {
  const name = nameAt(tokens, at)
  return (
    name !== null &&
    name.end - at >= 2 &&
    !BODY.test(tokens[name.end - 1]!.text) &&
    countryWord(tokens[at]!.text) === undefined &&
    !/^(?:affairs|nations|union|relations|cooperation|security|peace|rights|front|army|republic|states|forces|staff)$/iu.test(
      tokens[at]!.text,
    ) &&
    !/^(?:affairs|nations|union|relations|cooperation|security|rights|front|army|republic|states|forces)$/iu.test(
      tokens[at + 1]!.text,
    )
  )
}
