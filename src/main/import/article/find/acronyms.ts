import { countryWord } from '../../countries.ts'
import type { Sentence, Token } from '../language/sentence.ts'
import type { ActorBook } from './actor-book.ts'
import { isJoin } from './actor-names.ts'
import { acronymStart, CONNECTING, GROUP_NOUN, isInName, PEOPLE_OF } from './group-names.ts'
import { organisationByWord } from './organisations.ts'

/** A short form of a name: `SRF`, `M23`, `AGovC`. */
const SHORT_FORM = /^[A-Z][A-Za-z0-9]{1,7}$/u
const isShortForm = (word: string): boolean => SHORT_FORM.test(word) && /[A-Z]{2}|\d/u.test(word)

const isCapital = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}/u.test(token.text)

/** Small words of many languages that a short form has no letter of. */
const SMALL =
  /^(?:of|for|the|and|on|in|to|a|de|des|du|del|della|di|da|do|dos|das|la|le|les|el|los|las|y|e|et|en|pour|für|und|der|die|voor|’s|'s|-|’|')$/iu

/**
 * Learns names with their short forms: `Sudan Revolutionary Front (SRF)`, `National Democratic Front of the Philippines, or
 * NDFP,`, `the Arauco Malleco Committee, a group known by its Spanish initials CAM`.
 */
export function learnAcronyms(sentence: Sentence, book: ActorBook): void {
  const { tokens } = sentence
  for (let at = 1; at < tokens.length; at++) {
    const { text } = tokens[at]!
    if (text === '(' && tokens[at + 2]?.text === ')') learnAcronym(sentence, at, tokens[at + 1]!.text, book)
    // `…, or NDFP, …`
    else if (text === ',' && tokens[at + 1]?.lower === 'or') {
      const short = tokens[at + 2]?.lower === 'the' ? tokens[at + 3] : tokens[at + 2]
      if (short !== undefined) learnAcronym(sentence, at, short.text, book)
    } else if (
      /^(?:initials|acronym|abbreviation|shorthand)$/u.test(tokens[at]!.lower) &&
      isShortForm(tokens[at + 1]?.text ?? '')
    ) {
      // The name stands before the comma that opens `a group known by its initials …`.
      let comma = at
      while (comma > 0 && tokens[comma]!.text !== ',' && at - comma < 14) comma--
      if (tokens[comma]!.text === ',') learnAcronym(sentence, comma, tokens[at + 1]!.text, book, true)
    }
  }
}

function learnAcronym(sentence: Sentence, end: number, acronym: string, book: ActorBook, isTold = false): void {
  const { tokens, text, start } = sentence
  if (!isShortForm(acronym) || countryWord(acronym) !== undefined) return
  // `the Azande Ani Kpi Gbe militia (AAKG)`
  const isNoun = GROUP_NOUN.test(tokens[end - 1]?.lower ?? '') && isCapital(tokens[end - 2])
  const spelt = (isNoun ? speltFrom(tokens, end - 1, acronym) : null) ?? speltFrom(tokens, end, acronym)
  let from = spelt ?? capitalsBefore(tokens, isNoun ? end - 1 : end, acronym)
  // `Negotiators for the National Liberation Army (ELN)`
  if (/^(?:of|for|from)$/u.test(tokens[from + 1]?.lower ?? '') && PEOPLE_OF.test(tokens[from]!.text)) from += 2
  while (from < end && !/^\p{Lu}/u.test(tokens[from]!.text)) from++
  if (tokens[from]?.text === 'The') from++
  if (from >= end) return
  const first = spelt ?? (isTold ? from : acronymStart(tokens, from, end, acronym))
  const isComma = tokens[end]!.text === ','
  // Between commas only a short form that the name spells, or that is called one, is the name's.
  if (isComma && spelt === null && !isTold) return
  const last = isNoun ? end - 2 : end - 1
  const name = text.slice(tokens[first]!.start - start, tokens[last]!.end - start)
  const organisation = organisationByWord(name) ?? organisationByWord(acronym) ?? ofOrganisation(name)
  if (organisation !== undefined) book.call(book.organisation(organisation), acronym)
  if (organisation !== undefined) book.call(book.organisation(organisation), name)
  else if (countryWord(name) === undefined) book.learnGroup(name, acronym)
}

/** Where the run of capitalised words, with what joins them, begins that ends before a place. */
function capitalsBefore(tokens: readonly Token[], end: number, acronym: string): number {
  let from = end
  while (
    from > 0 &&
    end - from < 12 &&
    (/^\p{Lu}/u.test(tokens[from - 1]!.text) ||
      (/\d/u.test(acronym) && /^\d{1,3}$/u.test(tokens[from - 1]!.text)) ||
      (CONNECTING.test(tokens[from - 1]!.lower) && !isJoin(tokens, from - 1)) ||
      (/^[’']s?$/u.test(tokens[from - 1]!.text) && isInName(tokens, from - 1)))
  )
    from--
  return from
}

/** `United Nations Interim Force in Lebanon`: a part of an organisation by its name. */
const ofOrganisation = (name: string): string | undefined =>
  organisationByWord(name.split(' ').slice(0, 2).join(' ')) === 'United Nations' ? 'United Nations' : undefined

/**
 * Where the name begins whose words spell a short form in their order, each by its first letter or a few (`COCOMI` is the
 * Coordinating Committee on Manipur Integrity), small words left out; `null`: none does.
 */
function speltFrom(tokens: readonly Token[], end: number, acronym: string): number | null {
  const letters = acronym.toLowerCase()
  for (let from = end - 1; from >= 0 && end - from <= 12; from--) {
    const { text } = tokens[from]!
    if (/^[.;:()]$/u.test(text)) return null
    if (!/^\p{Lu}/u.test(text) || text.charAt(0).toLowerCase() !== letters.charAt(0)) continue
    const words = tokens
      .slice(from, end)
      .map(({ lower }) => lower.normalize('NFD').replaceAll(/\p{M}/gu, ''))
      .filter((word) => /^\p{L}/u.test(word) && !SMALL.test(word))
    if (words.length > 1 && spells(words, letters)) return from
  }
  return null
}

/** Whether words spell letters, each by one to three of its first letters. */
function spells([word, ...rest]: readonly string[], letters: string): boolean {
  if (word === undefined) return letters === ''
  for (let size = 1; size <= 3; size++)
    if (size <= word.length && letters.startsWith(word.slice(0, size)) && spells(rest, letters.slice(size))) return true
  return false
}
