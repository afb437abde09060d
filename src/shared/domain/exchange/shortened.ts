import { LINE_LIMIT } from '../text.ts'

/**
 * A text of a file as one line of a record: line breaks become spaces, and what is over {@link LINE_LIMIT} is cut,
 * with an ellipsis. The same text always gives the same line, so that the whole of it can go out again while the line
 * has not been changed.
 */
export function shortened(text: string): string {
  const line = text.replaceAll(/\s*[\r\n]+\s*/gu, ' ').trim()
  if (line.length <= LINE_LIMIT) return line
  const kept = line.slice(0, LINE_LIMIT - 1)
  // Not in the middle of a surrogate pair.
  return `${kept.isWellFormed() ? kept : kept.slice(0, -1)}…`
}
