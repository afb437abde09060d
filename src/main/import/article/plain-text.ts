import { ARTICLE_LIMIT } from '#shared/domain/import/proposal.ts'
import { withoutMarkup } from './markdown-marks.ts'
import { joinedLines } from './wrapped-lines.ts'

/**
 * The text as it is shown and counted in: one kind of line break, plain spaces, no control characters, no half of a
 * surrogate pair, no marks of Markdown but those of headings and lists, and lines that were broken at a width put
 * together. Doing it twice changes nothing.
 */
export function plainText(given: string): string {
  const plain = given
    .slice(0, ARTICLE_LIMIT)
    .replaceAll(/[\uFEFF\u200B\u2060\u00AD]/gu, '')
    .replaceAll(/\r\n?|[\u2028\u2029\u0085]/gu, '\n')
    .replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F]/gu, ' ')
    .replaceAll(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/gu, ' ')
    .toWellFormed()
  return settled(plain, (text) => joinedLines(withoutMarkup(text)))
}

/** Marks lie in each other so deep at most; what lies deeper stays. */
const DEEPEST = 8

/** What a step comes to when nothing is left for it to do. */
function settled(text: string, step: (text: string) => string): string {
  let [before, after] = [text, step(text)]
  for (let depth = 1; depth < DEEPEST && after !== before; depth++) [before, after] = [after, step(after)]
  return after
}
