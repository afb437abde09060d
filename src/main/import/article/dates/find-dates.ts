import { DATE_FORMS } from './date-forms.ts'
import type { BaseDate, FoundDate } from './found-date.ts'

/** Words that tell of what is to come, before a date. */
const FUTURE =
  /\b(?:will|next|until|upcoming|planned|scheduled|slated|pencilled|due|expect(?:s|ed)?|hopes? to|plans? to|(?:is|are) (?:set )?(?:to|for)|set for|fixed for|agreed to|to be held|be held|could be|meet again|reconvenes?|resumes?|(?:talks|round|sessions?|negotiations|conference|summit|sides|delegations|they|which)\b[^.;]{0,40}\b(?:enters?|opens?|begins?|starts?|convenes?))\b/iu
/** What parts a date from words before it: another sentence, or a clause that looks back. */
const LOOKS_BACK = /[.;]|\b(?:after|since|following|had been|was|were)\b/giu
const AHEAD = 90

/** The dates in a text, in their order and without overlap; `offset` is where the text begins in the article. */
export function datesIn(text: string, offset: number, base: BaseDate | null): FoundDate[] {
  const found: FoundDate[] = []
  const isTaken = new Uint8Array(text.length)
  for (const [pattern, resolve, isReckoned] of DATE_FORMS)
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (isTaken.subarray(start, end).includes(1)) continue
      const edtf = resolve(match, base, FUTURE.test(wordsBefore(text, start)))
      if (edtf === null) continue
      isTaken.fill(1, start, end)
      const span = { start: offset + start, end: offset + end }
      found.push({ span, edtf, words: match[0].trim(), countedFrom: isReckoned ? (base?.isOf ?? null) : null })
    }
  return found.sort((a, b) => a.span.start - b.span.start)
}

/** The words of the same clause before a date, and its first letters. */
function wordsBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - AHEAD), at)
  const back = [...before.matchAll(LOOKS_BACK)].at(-1)
  return before.slice(back === undefined ? 0 : back.index + back[0].length) + text.slice(at, at + 4)
}
