import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { BRIEF_LANGUAGES, type BriefLanguage, directionOf } from '../domain/values/brief-language.ts'
import { briefDocumentsEn } from './en/brief-documents.ts'
import { briefsEn } from './en/briefs.ts'
import { claimsEn } from './en/claims.ts'
import { datesEn } from './en/dates.ts'
import { wordsEn } from './en/words.ts'
import { localeOf } from './locale.ts'
import { PRINTED, type PrintedKey, sayIn } from './printed.ts'

type Element = ReturnType<IntlMessageFormat['getAst']>[number]

const KEYS = Object.keys(PRINTED.en) as PrintedKey[]
const COUNTS = [0, 1, 2, 5, 11, 21, 100]

const parsed = (language: BriefLanguage, key: PrintedKey): Element[] =>
  new IntlMessageFormat(PRINTED[language][key], localeOf(language), undefined, { ignoreTag: true }).getAst()

/** Every element of a message, those inside its choices too. */
function* elements(of: readonly Element[]): Generator<Element> {
  for (const element of of) {
    yield element
    if ('options' in element)
      for (const { value } of Object.values<{ value: Element[] }>(element.options)) yield* elements(value)
  }
}

const LITERAL: ReadonlySet<number> = new Set([0])

/** The kinds of element by the names that ICU's syntax has for them. */
const KIND: Readonly<Record<number, string>> = {
  1: 'text',
  2: 'number',
  3: 'date',
  4: 'time',
  5: 'select',
  6: 'plural',
}

/** What a message asks for: each argument with how it is used, e.g. `count plural`. */
const argumentsOf = (language: BriefLanguage, key: PrintedKey): string[] => [
  ...new Set(
    [...elements(parsed(language, key))].flatMap((element) =>
      KIND[element.type] === undefined || !('value' in element)
        ? []
        : [`${element.value} ${KIND[element.type] === 'text' ? 'text' : 'figure'}`],
    ),
  ),
]

/** The words of a message itself, its arguments left out; TLP is the same everywhere. */
const ownWords = (language: BriefLanguage, key: PrintedKey): string =>
  [...elements(parsed(language, key))]
    .flatMap((element) => (LITERAL.has(element.type) && 'value' in element ? [element.value] : []))
    .join(' ')
    .replaceAll('TLP', '')

/** Values for all arguments of a message: texts as themselves, figures as `count`. */
const valuesFor = (key: PrintedKey, count: number): Record<string, string | number> =>
  Object.fromEntries(
    argumentsOf('en', key).map((argument) => {
      const [name = '', use] = argument.split(' ')
      return [name, use === 'text' ? 'Ψ' : count]
    }),
  )

const others = BRIEF_LANGUAGES.filter((language) => language !== 'en')

describe.each(BRIEF_LANGUAGES)('the printed words in %s', (language) => {
  const say = sayIn(language)
  const sayings = KEYS.flatMap((key) => COUNTS.map((count) => `${key} ${count} → ${say(key, valuesFor(key, count))}`))
  it('can all be said with every count, and leave nothing of the syntax behind', () => {
    expect(sayings.filter((said) => /[{}#]|undefined|→\s*$/u.test(said))).toEqual([])
  })
  it('have a form for each plural category of the language, and no other', () => {
    const { pluralCategories } = new Intl.PluralRules(localeOf(language)).resolvedOptions()
    const choices = KEYS.flatMap((key) =>
      [...elements(parsed(language, key))].flatMap((element) =>
        KIND[element.type] === 'plural' && 'options' in element
          ? [`${key}: ${Object.keys(element.options).toSorted().join(' ')}`]
          : [],
      ),
    )
    const wanted = pluralCategories.toSorted().join(' ')
    expect(choices.filter((choice) => !choice.endsWith(`: ${wanted}`))).toEqual([])
  })
  it('write figures in the digits of the language', () => {
    const { numberingSystem } = new Intl.NumberFormat(localeOf(language)).resolvedOptions()
    const foreign = sayings.filter((said) => /→.*[0-9]/u.test(said))
    expect(numberingSystem === 'latn' ? [] : foreign).toEqual([])
  })
})

describe.each(others)('the catalogue of %s', (language) => {
  it('asks for the same values as the English one, figures as figures', () => {
    const asked = (of: BriefLanguage): string[] =>
      KEYS.map((key) => `${key}: ${argumentsOf(of, key).toSorted().join(', ')}`)
    expect(asked(language)).toEqual(asked('en'))
  })
  it('says nothing in English', () => {
    const isLatin = ['fr', 'es', 'tr'].includes(language)
    const latin = KEYS.filter((key) => /[A-Za-z]{2,}/u.test(ownWords(language, key)))
    expect(isLatin ? [] : latin).toEqual([])
    const same = latin.filter((key) => PRINTED[language][key] === PRINTED.en[key])
    // A few words are the same in two languages, such as “Notes” in English and French.
    expect(same.length).toBeLessThan(KEYS.length / 15)
  })
})

it('has each message in one file: of two by one name the first would be lost', () => {
  const keys = [briefDocumentsEn, briefsEn, claimsEn, datesEn, wordsEn].flatMap((file) => Object.keys(file))
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
  expect(keys.toSorted()).toEqual(KEYS.toSorted())
})

describe('values in a sentence', () => {
  it('stand isolated where their letters run the other way', () => {
    expect(sayIn('en')('brief.doubt', { words: 'طالبان' })).toBe('“\u2068طالبان\u2069”')
    expect(sayIn('en')('brief.doubt', { words: 'reportedly' })).toBe('“reportedly”')
    expect(sayIn('ar')('brief.doubt', { words: 'reportedly' })).toBe('«\u2068reportedly\u2069»')
    expect(sayIn('ar')('brief.doubt', { words: 'حسب التقارير' })).toBe('«حسب التقارير»')
    expect(sayIn('ur')('brief.zone', { city: 'کابل', offset: '+4:30' })).toBe('کابل \u2066+4:30\u2069')
  })
  it('are never read as part of a message', () => {
    expect(sayIn('fr')('brief.doubt', { words: '{low, number} <b>' })).toContain('{low, number} <b>')
  })
  it('read from the right in six of the languages', () => {
    expect(BRIEF_LANGUAGES.filter((language) => directionOf(language) === 'rtl')).toHaveLength(6)
  })
})
