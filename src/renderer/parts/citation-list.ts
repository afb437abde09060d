import type { Citation } from '#shared/domain/citation.ts'

/** A citation as it was drawn, and its place in the list then. A source may be cited twice, so neither alone tells it. */
export type DrawnCitation = { readonly citation: Citation; readonly at: number }

/** The list without one citation; the same list where that is gone already. */
export function withoutCitation(now: readonly Citation[], drawn: DrawnCitation): Citation[] {
  const at = placeNow(now, drawn)
  return at === -1 ? [...now] : now.toSpliced(at, 1)
}

/** The list with another place in the source for one citation; the same list where that citation is gone. */
export function withLocator(now: readonly Citation[], drawn: DrawnCitation, locator: string): Citation[] {
  const at = placeNow(now, drawn)
  return at === -1 ? [...now] : now.with(at, { ...now[at]!, locator })
}

/** The list with other words kept of the source for one citation, or none; the same list where that citation is gone. */
export function withWords(now: readonly Citation[], drawn: DrawnCitation, words: string): Citation[] {
  const at = placeNow(now, drawn)
  if (at === -1) return [...now]
  const { words: _before, ...citation } = now[at]!
  return now.with(at, words.trim() === '' ? citation : { ...citation, words })
}

/** Keys for React that stay a citation's own when another is taken out: its source, and the how-manyeth of that source. */
export function citationKeys(citations: readonly Citation[]): readonly string[] {
  return citations.map(({ source }, at) => {
    const nth = citations.slice(0, at).filter((before) => before.source === source).length
    return `${source} ${nth}`
  })
}

/** Where a citation stands now: where it stood, if it still does, else wherever it went; −1 when it is gone. */
function placeNow(now: readonly Citation[], { citation: { source, locator }, at }: DrawnCitation): number {
  if (now[at]?.source === source && now[at].locator === locator) return at
  const same = now.findIndex((one) => one.source === source && one.locator === locator)
  if (same !== -1) return same
  // Its locator was changed a moment ago, and the row that asks has not been drawn anew yet.
  return now[at]?.source === source ? at : now.findIndex((one) => one.source === source)
}
