import type { AnnotationTag } from '#shared/domain/annotation.ts'

/** What words are painted as: a tag, or as the words of the note that is selected. */
export type Paint = AnnotationTag | 'selected'

/** Painted later lies over painted earlier; the same names stand in highlights.css. */
const PRIORITY: { readonly [P in Paint]: number } = {
  quote: 0,
  verify: 1,
  flexibility: 2,
  ambiguity: 3,
  'red-line': 4,
  selected: 5,
}

const painted = new Map<HTMLElement, readonly { readonly paint: Paint; readonly range: Range }[]>()

/**
 * Paints ranges of one text, in place of what was painted in it before. Every text paints for itself; the browser knows
 * one set of ranges for each name (CSS Custom Highlight API), so the sets are kept together here.
 */
export function paintText(
  text: HTMLElement,
  ranges: readonly { readonly paint: Paint; readonly range: Range }[],
): void {
  for (const { paint, range } of painted.get(text) ?? []) highlightOf(paint).delete(range)
  for (const { paint, range } of ranges) highlightOf(paint).add(range)
  if (ranges.length === 0) painted.delete(text)
  else painted.set(text, ranges)
}

function highlightOf(paint: Paint): Highlight {
  const name = `note-${paint}`
  let highlight = CSS.highlights.get(name)
  if (highlight === undefined) {
    highlight = new Highlight()
    highlight.priority = PRIORITY[paint]
    CSS.highlights.set(name, highlight)
  }
  return highlight
}
