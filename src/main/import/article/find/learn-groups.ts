import { countryWord } from '../../countries.ts'
import { monthOf, WEEKDAYS } from '../dates/calendar-day.ts'
import type { Sentence, Token } from '../language/sentence.ts'
import type { Span } from '#shared/domain/import/proposal.ts'
import type { ActorBook } from './actor-book.ts'
import { isWithin } from './actor-names.ts'
import { learnAcronyms } from './acronyms.ts'
import { learnBody } from './civil-bodies.ts'
import { BODY, GROUP_HEAD, GROUP_NOUN, isGroupName, properRun, REGIME } from './group-names.ts'
import { DELEGATION_NOUN } from './lexicon.ts'
import { organisationByWord } from './organisations.ts'

/**
 * Learns the groups and bodies that a sentence names by form: a name that ends in `Front`, `Army`, `Council`; one before
 * `rebels`, `militia`, `delegation`; one with its short form in brackets. `offices` are the places of offices in it, `seen`
 * the words that are capitalised within a sentence somewhere.
 */
export function learnGroups(
  sentence: Sentence,
  offices: readonly Span[],
  seen: ReadonlySet<string>,
  places: ReadonlySet<string>,
  book: ActorBook,
): void {
  const { tokens, text, start } = sentence
  learnAcronyms(sentence, book)
  learnKnownAs(sentence, book)
  learnOwnGovernment(sentence, book)
  let office = 0
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    // `The European Union` is named without its article.
    const isArticle = /^(?:The|A|An|Both|This|That|These|Each)$/u.test(token.text)
    if (!/^\p{Lu}/u.test(token.text) || (isArticle && tokens[at + 1] !== undefined)) continue
    if (learnPeople(tokens, at, book)) {
      at++
      continue
    }
    const end = properRun(tokens, at)
    const last = tokens[end - 1]!
    const name = text.slice(token.start - start, last.end - start)
    const next = tokens[end]?.lower ?? ''
    while (office < offices.length && offices[office]!.end <= token.start) office++
    // `Secretary of the National Security Council`: a body that somebody holds an office in is no side by that.
    const isInOffice = office < offices.length && token.start >= offices[office]!.start
    if (!isInOffice && learnBody(tokens, at, end, name, book)) at = end - 1
    else if (GOVERNMENT.test(name) && !isOfState(name)) learnGovernment(name, book)
    else if (
      end - at >= 2 &&
      GROUP_HEAD.test(last.text) &&
      tokens[end]?.text !== '(' &&
      !(isInOffice && BODY.test(last.text))
    )
      book.learnGroup(name, '')
    else if (
      isGroupName(tokens, at, end) &&
      (isWithin(tokens, at) || seen.has(token.text)) &&
      !/^an?$/u.test(tokens[at - 1]?.lower ?? '') &&
      (GROUP_NOUN.test(next) || REGIME.test(next) || DELEGATION_NOUN.test(next)) &&
      !places.has(name) &&
      monthOf(name) === 0 &&
      !WEEKDAYS.includes(name.toLowerCase()) &&
      !/^(?:Islamist|Islamic|Jihadist|Muslim|Christian|Marxist|Leftist|Communist|Shia|Shiite|Sunni|Moscow-backed)$/u.test(
        name,
      )
    ) {
      const told = GROUP_NOUN.test(next) ? toldOf(sentence, at, book) : undefined
      if (told !== undefined) {
        book.call(told, name)
        continue
      }
      if (countryWord(name) === undefined && organisationByWord(name) === undefined) book.learnGroup(name, '')
    }
    at = Math.max(at, end - 1)
  }
}

/** `Interim Government of Ambazonia`, `Autonomous Bougainville Government`: one that is no state's. */
const GOVERNMENT = /^(?:\p{Lu}[\p{L}’'-]+ ){1,3}Government(?: of (?:the )?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*)?$/u
const isOfState = (name: string): boolean => {
  const words = name.split(' ')
  const of = / of (?:the )?(.+)$/u.exec(name)?.[1]
  if (of !== undefined) return countryWord(of) !== undefined || /^(?:National|Unity)/u.test(of)
  // `the National Government`, `the Israeli Government`: of a state that the text names elsewhere.
  return words.slice(0, -1).every((word) => countryWord(word) !== undefined || PLAIN.test(word))
}
const PLAIN =
  /^(?:The|National|Federal|Central|Interim|Transitional|Provisional|Union|Local|Regional|Military|Civilian|Unity|Caretaker|New|Autonomous|His|Her|Majesty.s)$/u

function learnGovernment(name: string, book: ActorBook): void {
  book.learnGroup(name, '')
  const actor = book.named(name)
  const short = / of /u.test(name) ? name.slice(0, name.indexOf(' of ')) : ''
  if (actor !== undefined && /^(?:Interim|Provisional|Parallel|Autonomous|Transitional) Government$/u.test(short))
    book.call(actor, short)
}

/** `the National Government of Papua New Guinea`: what a state's own is called. */
function learnOwnGovernment({ text }: Sentence, book: ActorBook): void {
  for (const [, name, of] of text.matchAll(
    /\b((?:National|Federal|Central|Union|Transitional|Interim|Provisional) Government) of (?:the )?(\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,3})/gu,
  )) {
    const words = of!.split(' ')
    const country = words
      .map((_word, at) => countryWord(words.slice(0, words.length - at).join(' ')))
      .find((word) => word !== undefined)
    if (country !== undefined) book.call(book.state(country.country), name!)
  }
}

/** `insurgents, known locally as al-Shabab`: the name that a group goes by. */
function learnKnownAs({ text }: Sentence, book: ActorBook): void {
  const name =
    /\b(?:insurgents?|rebels?|militants?|militia|fighters|group|movement|guerrillas|faction),?\s+(?:also |commonly |better |locally |popularly )?(?:known|called|referred to)\s+(?:locally |popularly |commonly )?as\s+(?:the\s+)?((?:al-|el-)?\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+){0,2})/u.exec(
      text,
    )?.[1]
  if (name !== undefined) book.learnGroup(name, '')
}

/** `the X Committee, a radical Mapuche group`: the group that the words between commas tell of; undefined: none stands before. */
function toldOf({ tokens, text, start }: Sentence, at: number, book: ActorBook): ReturnType<ActorBook['named']> {
  let comma = at - 1
  while (comma > 0 && at - comma < 5 && tokens[comma]!.text !== ',') comma--
  if (tokens[comma]?.text !== ',' || !/^(?:an?|the)$/u.test(tokens[comma + 1]?.lower ?? '')) return undefined
  for (let from = Math.max(0, comma - 7); from < comma; from++) {
    const actor = book.named(text.slice(tokens[from]!.start - start, tokens[comma - 1]!.end - start))
    if (actor !== undefined) return actor
  }
  return undefined
}

/** `Turkish Cypriots`, `the Bosnian Croat side`: a people told by two peoples' names is a community of its own. */
function learnPeople(tokens: readonly Token[], at: number, book: ActorBook): boolean {
  const [one, two] = [countryWord(tokens[at]!.text), countryWord(tokens[at + 1]?.text ?? '')]
  if (one?.as !== 'demonym' || two?.as !== 'demonym' || one.country === two.country) return false
  const plural = tokens[at + 1]!.text.endsWith('s') ? tokens[at + 1]!.text : `${tokens[at + 1]!.text}s`
  const name = `${tokens[at]!.text} ${plural}`
  book.learnGroup(name, '')
  book.call(book.named(name)!, name.replace(/s$/u, ''))
  return true
}

/** `Tigray` and `Tigrayan` beside the `Tigray People's Liberation Front`: the one word is short for the group's name. */
export function uniteShortNames(book: ActorBook): void {
  const groups = book.all.filter(({ kind }) => kind === 'group')
  const byStart = new Map<string, (typeof groups)[number][]>()
  const opening = (word: string): string => word.slice(0, 5)
  for (const group of groups) {
    const [first = '', ...rest] = group.name.split(' ')
    if (rest.length > 0 && first.length > 4)
      byStart.set(opening(first), [...(byStart.get(opening(first)) ?? []), group])
  }
  for (const short of groups.filter(({ name }) => /^\p{Lu}\p{Ll}{3,}(?:-\p{Lu}\p{Ll}+|\p{Ll})$/u.test(name))) {
    const whole = (byStart.get(opening(short.name)) ?? []).find(({ name }) => {
      const [first = ''] = name.split(' ')
      return short.name.startsWith(first) || first.startsWith(short.name)
    })
    if (whole !== undefined) book.unite(short, whole)
  }
}
