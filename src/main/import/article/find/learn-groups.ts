import { countryWord } from '../../countries.ts'
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
  book: ActorBook,
): void {
  const { tokens, text, start } = sentence
  learnAcronyms(sentence, book)
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
      (GROUP_NOUN.test(next) || REGIME.test(next) || DELEGATION_NOUN.test(next))
    ) {
      if (countryWord(name) === undefined && organisationByWord(name) === undefined) book.learnGroup(name, '')
    }
    at = Math.max(at, end - 1)
  }
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
  for (const short of groups.filter(({ name }) => /^\p{Lu}\p{Ll}{4,}$/u.test(name))) {
    const whole = (byStart.get(opening(short.name)) ?? []).find(({ name }) => {
      const [first = ''] = name.split(' ')
      return short.name.startsWith(first) || first.startsWith(short.name)
    })
    if (whole !== undefined) book.unite(short, whole)
  }
}
