import { type Paragraph, paragraphsOf } from '#shared/domain/import/paragraphs.ts'
import type { Proposal, Span } from '#shared/domain/import/proposal.ts'

/** A stretch of one paragraph over which the same proposals rest; `keys` is empty where none does. */
export type Segment = Span & { readonly keys: readonly string[] }
export type ParagraphSegments = Paragraph & { readonly segments: readonly Segment[] }

/**
 * The text cut where any proposal's words begin or end, paragraph by paragraph. A segment names the proposals that rest
 * on it, the one with the shortest words first: that is the one meant by whoever points there.
 */
export function segmentsOf(text: string, proposals: readonly Pick<Proposal, 'key' | 'words'>[]): ParagraphSegments[] {
  const all = proposals
    .flatMap(({ key, words }) => words.map((span) => ({ ...span, key })))
    .toSorted((a, b) => a.start - b.start)
  let next = 0
  let open: (typeof all)[number][] = []
  return paragraphsOf(text).map((paragraph) => {
    while (next < all.length && all[next]!.start < paragraph.end) open.push(all[next++]!)
    open = open.filter(({ end }) => end > paragraph.start)
    return { ...paragraph, segments: cut(paragraph, open) }
  })
}

function cut({ start, end }: Paragraph, spans: readonly (Span & { readonly key: string })[]): Segment[] {
  const within = (at: number): number => Math.min(Math.max(at, start), end)
  const edges = new Set([start, end, ...spans.flatMap((span) => [within(span.start), within(span.end)])])
  const places = [...edges].toSorted((a, b) => a - b)
  return places.slice(1).map((to, at) => {
    const from = places[at]!
    const over = spans
      .filter((span) => span.start <= from && span.end >= to)
      .toSorted((a, b) => a.end - a.start - (b.end - b.start))
    return { start: from, end: to, keys: [...new Set(over.map(({ key }) => key))] }
  })
}
