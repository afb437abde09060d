import { type BriefLanguage, directionOf } from '../domain/values/brief-language.ts'

const FIRST_STRONG_ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'

const FROM_RIGHT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u
/** Anything whose place in a line from the right depends on what stands beside it. */
const NOT_FROM_RIGHT = /[^\p{Script=Arabic}\p{Script=Hebrew}\p{Mn}\s]/u

/**
 * A text as it is put into a sentence of a language: between isolates (UAX #9) where its letters or signs could turn the
 * order of the words beside it, such as a Latin name in an Arabic sentence or an Urdu one in an English sentence.
 */
export function isolated(language: BriefLanguage, text: string): string {
  const needs = directionOf(language) === 'rtl' ? NOT_FROM_RIGHT : FROM_RIGHT
  return needs.test(text) ? `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}` : text
}
