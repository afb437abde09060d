import type { DatedSpan } from '#shared/domain/timeline/dated-span.ts'

/**
 * A date in its short form (`dateInWords`) with its year where it does not say it, in the place of the weekday:
 * “Fri 17 Oct~” of 2024 is “17 Oct 2024~”.
 */
export function withYear(words: string, span: DatedSpan | null): string {
  if (span === null) return words
  const at = Number.isFinite(span.first) ? span.first : span.last - 1
  const year = String(new Date(at).getUTCFullYear())
  if (words.includes(year)) return words
  const [, day = words, rest = ''] = /^(.*?)((?:, .*?)?[?~%]?)$/u.exec(words.replace(/^\p{L}+ (?=\d)/u, '')) ?? []
  return `${day} ${year}${rest}`
}
