import type { EdtfWords } from '../domain/values/edtf.ts'
import type { datesEn } from './en/dates.ts'
import { isolated } from './isolate.ts'
import { localeOf } from './locale.ts'
import type { Say } from './printed.ts'

type EdtfKey = keyof typeof datesEn | 'brief.comma'

const kept = <Made>(make: (locale: string, kind: string) => Made): ((locale: string, kind: string) => Made) => {
  const known = new Map<string, Made>()
  return (locale, kind) => {
    const key = `${locale}|${kind}`
    const made = known.get(key) ?? make(locale, kind)
    known.set(key, made)
    return made
  }
}

const figuresBy = kept((locale, kind) => new Intl.NumberFormat(locale, { useGrouping: kind === 'grouped' }))
const kilometresBy = kept((locale) => new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilometer' }))
const listsBy = kept((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }))
const languagesBy = kept((locale) => new Intl.DisplayNames([locale], { type: 'language' }))

/** A whole number in the digits of the language (CLDR's default for it), thousands grouped as it groups them. */
export const numberIn = (say: Say, figure: number): string =>
  figuresBy(localeOf(say.language), 'grouped').format(figure)

/** A year in the digits of the language: never grouped. */
export const yearIn = (say: Say, year: number): string => figuresBy(localeOf(say.language), 'plain').format(year)

/** A length in kilometres with the sign that the language has for them. */
export const kilometresIn = (say: Say, length: number): string =>
  kilometresBy(localeOf(say.language), '').format(length)

/** Words as a list of the language: `2, 3 and 5`, each word isolated from its neighbours where it must be. */
export const listIn = (say: Say, words: readonly string[]): string =>
  listsBy(localeOf(say.language), '').format(words.map((word) => isolated(say.language, word)))

/** The name of a language (BCP 47) in the language of the brief; the tag itself where CLDR has no name for it. */
export const languageIn = (say: Say, tag: string): string => languagesBy(localeOf(say.language), '').of(tag) ?? tag

/** Words side by side with the comma of the language between them and no “and”; empty ones are passed over. */
export const withCommas = (say: Say, words: readonly string[]): string =>
  words
    .filter((word) => word !== '')
    .map((word) => isolated(say.language, word))
    .join(say('brief.comma'))

/** In capitals as the language makes them (i and İ in Turkish); scripts without capitals stay as they are. */
export const inCapitals = (say: Say, words: string): string => words.toLocaleUpperCase(localeOf(say.language))

/** The words around a date, as templates that hold `{date}`, `{from}`, `{to}` and their like. */
export function edtfWordsIn(say: (key: EdtfKey, values?: Readonly<Record<string, string>>) => string): EdtfWords {
  const known = edtfWords.get(say)
  if (known !== undefined) return known
  const template = (key: EdtfKey): string =>
    say(key, {
      date: '{date}',
      from: '{from}',
      to: '{to}',
      season: '{season}',
      year: '{year}',
      first: '{first}',
      second: '{second}',
    })
  const words: EdtfWords = {
    about: template('date.about'),
    uncertain: template('date.uncertain'),
    uncertainStart: template('date.uncertain-start'),
    span: template('date.span'),
    someTime: template('date.some-time'),
    onwards: template('date.onwards'),
    until: template('date.until'),
    endUnknown: template('date.end-unknown'),
    startUnknown: template('date.start-unknown'),
    someDay: template('date.some-day'),
    someMonth: template('date.some-month'),
    someYear: template('date.some-year'),
    or: template('date.or'),
    comma: say('brief.comma'),
    season: template('date.season'),
    seasons: {
      21: template('date.spring'),
      22: template('date.summer'),
      23: template('date.autumn'),
      24: template('date.winter'),
    },
  }
  edtfWords.set(say, words)
  return words
}

const edtfWords = new WeakMap<object, EdtfWords>()
