import { type BriefLanguage, directionOf } from '../domain/values/brief-language.ts'

const FIRST_STRONG_ISOLATE = '\u2068'
/** For what has no letter to go by, such as the offset of a zone: signs and figures read from the left. */
const LEFT_TO_RIGHT_ISOLATE = '\u2066'
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
  const opening = /\p{L}/u.test(text) ? FIRST_STRONG_ISOLATE : LEFT_TO_RIGHT_ISOLATE
  return needs.test(text) ? `${opening}${text}${POP_ISOLATE}` : text
}
