import type { Span } from './proposal.ts'

/** A paragraph of a text: its stretch without white space around it, and its number from 1. */
export type Paragraph = Span & { readonly number: number }

/** The paragraphs of a plain text: what stands between line breaks and is not blank, counted from 1, headings too. */
export function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = []
  for (const { 0: found, index } of text.matchAll(/[^\n\r\u2028\u2029]+/gu)) {
    const start = index + found.length - found.trimStart().length
    const end = index + found.trimEnd().length
    if (start < end) paragraphs.push({ start, end, number: paragraphs.length + 1 })
  }
  return paragraphs
}

/** Where a stretch of the text begins, as a citation's locator: `¶3`. Empty for a text without paragraphs. */
export function locatorOf(paragraphs: readonly Paragraph[], { start }: Span): string {
  let [low, high] = [0, paragraphs.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (paragraphs[middle]!.start <= start) low = middle + 1
    else high = middle
  }
  const paragraph = paragraphs[Math.max(0, low - 1)]
  return paragraph === undefined ? '' : `¶${paragraph.number}`
}
