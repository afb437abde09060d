import type { Span } from '#shared/domain/import/proposal.ts'
import { foldText } from '#shared/domain/values/search-fold.ts'
import type { Block } from '../language/blocks.ts'
import { countryWord } from '../../countries.ts'
import type { Sentence, Token } from '../language/sentence.ts'
import type { Actor } from './actor.ts'

/** `Members of the Indian delegation: A, B`; `the Chinese team comprised A and B`: whose list a person stands in. */
export function isOfList({ text, start }: Sentence, side: Span, office: Span): boolean {
  const before = text.slice(0, side.start - start)
  const between = text.slice(side.end - start, office.start - start)
  const TEAM =
    /^(?:[’']s)?\s+(?:\p{L}+\s+)?(?:delegation|team|side|party|panel|mission|committee|representatives|negotiators|mediators)\b/iu.exec(
      between,
    )
  if (TEAM === null)
    return (
      /\b(?:delegation|members?|representatives|behalf) of (?:the )?$/iu.test(before) &&
      /^[^.;:]{0,25}:[^;]*$/u.test(between)
    )
  return /^[^.;:]{0,25}(?::|\b(?:compris(?:ed|es)|consist(?:ed|s) of|include[ds]?|(?:was|is) made up of))[^;]*$/u.test(
    between.slice(TEAM[0].length),
  )
}

/** Words of a name that tell people apart. */
export const nameWords = (name: string): string[] => name.split(/[\s]+/u).filter((word) => word.length > 2)

/** The same person: one name has all words of the other. */
export const sharesName = (one: readonly string[], other: readonly string[]): boolean => {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one]
  return few.length > 0 && few.every((word) => many.includes(word))
}

/** Whether a word stands within a sentence: after another word, and not after the colon or dash that opens one. */
export const isWithin = (tokens: readonly Token[], at: number): boolean =>
  at > 0 && /[\p{L}\p{Nd},]$/u.test(tokens[at - 1]!.text)

/** The capitalised words of running text that do not open their sentence, and short forms in capitals. */
export function capitalsWithin(blocks: readonly Block[]): Set<string> {
  const seen = new Set<string>()
  for (const { kind, sentences } of blocks)
    for (const { tokens } of kind === 'heading' || kind === 'header' ? [] : sentences)
      for (const [at, { text }] of tokens.entries())
        if (/^\p{Lu}/u.test(text) && (isWithin(tokens, at) || /^[A-Z0-9]{2,}$/u.test(text))) seen.add(text)
  return seen
}

/** Names that something is in, at or near somewhere in a text: places, and no groups. */
export function placesWithin(blocks: readonly Block[]): Set<string> {
  const places = new Set<string>()
  for (const { sentences } of blocks)
    for (const { text } of sentences)
      for (const [, name] of text.matchAll(
        /\b(?:in|near|outside|around)\s+((?:al-)?\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)?)(?![\p{L}-]|[’']s?\s)/gu,
      ))
        places.add(name!)
  return places
}

/** `President of Serbia`, `Foreign Minister of the Republic of …`, `spokesman for the …`: the side is not said twice. */
export function withoutSide(title: string, { name, acronym, country }: Actor): string {
  const names = [name, acronym, country?.name ?? ''].filter((word) => word !== '').map(escaped)
  const side = new RegExp(
    `\\s+(?:of|for)\\s+(?:the\\s+)?(?:(?:(?:Federal|Islamic|Democratic|Hashemite|Arab|People[’']s)\\s+)*(?:Republic|Kingdom|State|Sultanate|Government|Federation|Union|Commonwealth)\\s+of\\s+(?:the\\s+)?)?(?:${names.join('|')})$`,
    'iu',
  )
  const plain = title.replace(side, '')
  // A bare `Leader` or `Head` says nothing without whose.
  return /^(?:leader|head|chief|member|representative)$/iu.test(plain) ? title : plain
}

/** `Colombia and the National …`: what joins two names is in neither. */
export const isJoin = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at]!.lower === 'and' && countryWord(tokens[at - 1]?.text ?? '') !== undefined) ||
  (tokens[at]!.lower === 'the' && tokens[at - 1]?.lower === 'and') ||
  (tokens[at]!.lower === 'and' && tokens[at + 1]?.lower === 'the')

export const isShouted = (phrase: string): boolean => phrase.length > 3 && phrase === phrase.toUpperCase()

export const inTitleCase = (phrase: string): string =>
  phrase
    .toLowerCase()
    .replaceAll(/(^|[\s-])(\p{L})/gu, (_all, before: string, letter: string) => before + letter.toUpperCase())

export const escaped = (word: string): string => word.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')

/** A word for a key: the name in small letters, with a number where another has it. */
export function uniqueWord(name: string, isTaken: (word: string) => boolean): string {
  const plain = foldText(name)
    .replaceAll(/[^\p{L}\p{Nd}]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
  const word = Array.from(plain).slice(0, 60).join('') || 'unnamed'
  let free = word
  for (let count = 2; isTaken(free); count++) free = `${word}-${count}`
  return free
}
