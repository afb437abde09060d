import { IntlMessageFormat } from 'intl-messageformat'
import type { BriefLanguage } from '../domain/values/brief-language.ts'
import { printedAr } from './ar/printed.ts'
import { printedEn } from './en/printed.ts'
import { printedEs } from './es/printed.ts'
import { printedFaAf } from './fa-AF/printed.ts'
import { printedFa } from './fa/printed.ts'
import { printedFr } from './fr/printed.ts'
import { printedHe } from './he/printed.ts'
import { printedHi } from './hi/printed.ts'
import { isolated } from './isolate.ts'
import { localeOf } from './locale.ts'
import type { MessageValues } from './message.ts'
import { printedPs } from './ps/printed.ts'
import { printedRu } from './ru/printed.ts'
import { printedTr } from './tr/printed.ts'
import type { Translated } from './translated.ts'
import { printedUr } from './ur/printed.ts'
import { printedZh } from './zh/printed.ts'

/** A message that can be printed: the catalogue of every language of a brief has it. */
export type PrintedKey = keyof typeof printedEn

/** Says a printed message in one language. */
export type Say = {
  (key: PrintedKey, values?: MessageValues): string
  /** The language it speaks: dates, figures and lists beside its words are written by the same (`figures.ts`). */
  readonly language: BriefLanguage
}

/**
 * What can be printed, in every language: a message that one of them lacks does not compile, and none falls back to
 * English. The window does not import this file, since it shows one language and needs no other.
 */
export const PRINTED: Readonly<Record<BriefLanguage, Translated<typeof printedEn>>> = {
  en: printedEn,
  ar: printedAr,
  zh: printedZh,
  fr: printedFr,
  ru: printedRu,
  es: printedEs,
  ur: printedUr,
  ps: printedPs,
  fa: printedFa,
  'fa-AF': printedFaAf,
  he: printedHe,
  hi: printedHi,
  tr: printedTr,
}

const spoken = new Map<BriefLanguage, Say>()

/**
 * The words of a printed brief in its language, whatever the language of the screen is. Values that are texts stand
 * isolated in the sentence where their letters run the other way; figures are given as `{name, number}` in a message to
 * come in the digits of the language.
 */
export function sayIn(language: BriefLanguage): Say {
  const known = spoken.get(language)
  if (known !== undefined) return known
  const catalogue = PRINTED[language]
  const parsed = new Map<PrintedKey, IntlMessageFormat>()
  const formatOf = (key: PrintedKey): IntlMessageFormat => {
    const made =
      parsed.get(key) ?? new IntlMessageFormat(catalogue[key], localeOf(language), undefined, { ignoreTag: true })
    parsed.set(key, made)
    return made
  }
  const put = (value: string | number): string | number =>
    typeof value === 'string' ? isolated(language, value) : value
  const say = (key: PrintedKey, values: MessageValues = {}): string =>
    formatOf(key).format<string>(
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, put(value)])),
    ) as string
  const made: Say = Object.assign(say, { language })
  spoken.set(language, made)
  return made
}
