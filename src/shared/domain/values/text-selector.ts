import { clusterAround, wholeClusters } from './grapheme.ts'

/**
 * Where an annotation holds on to a text: the TextQuoteSelector (`exact`, `prefix`, `suffix`) and the
 * TextPositionSelector (`start`, `end`, the latter excluded) of the W3C Web Annotation Data Model (2017, 4.2.4 and
 * 4.2.5) in one.
 *
 * Offsets and lengths count UTF-16 code units, as JavaScript strings do, and the text is taken as it is stored, without
 * normalisation. The model says "characters" without naming a unit; whoever exchanges positions with other software
 * should let the quote decide.
 */
export type TextAnchor = { exact: string; prefix: string; suffix: string; start: number; end: number }

/** Units of text kept on either side: enough to tell repeated phrases apart (the model's own example keeps fewer). */
export const ANCHOR_CONTEXT = 32

/**
 * The anchor of a stretch of text. The range is clamped and widened to whole grapheme clusters; the context is narrowed
 * to whole ones. An empty range gives an anchor that nothing finds again.
 */
export function makeAnchor(text: string, start: number, end: number, context: number = ANCHOR_CONTEXT): TextAnchor {
  const range = start === end ? { start, end } : wholeClusters(text, start, end)
  const before = clusterAround(text, range.start - context).end
  const after = clusterAround(text, range.end + context).start
  return {
    exact: text.slice(range.start, range.end),
    prefix: text.slice(Math.min(before, range.start), range.start),
    suffix: text.slice(range.end, Math.max(after, range.end)),
    ...range,
  }
}
