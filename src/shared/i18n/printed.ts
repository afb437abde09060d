import type { BriefLanguage } from '../domain/values/brief-language.ts'
import type { printedEn } from './en/printed.ts'
import { message, type MessageValues } from './message.ts'

/** A message that can be printed: the catalogue of every language of a brief has it. */
export type PrintedKey = keyof typeof printedEn

/** Says a printed message in one language. */
export type Say = {
  (key: PrintedKey, values?: MessageValues): string
  /** The language it speaks: dates, figures and lists beside its words are written by the same (`figures.ts`). */
  readonly language: BriefLanguage
}

/** The words of a printed brief in its language, whatever the language of the screen is. */
export function sayIn(language: BriefLanguage): Say {
  return Object.assign((key: PrintedKey, values?: MessageValues) => message(key, values), { language })
}
