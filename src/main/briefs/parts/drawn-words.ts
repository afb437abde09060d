import type { Content } from 'pdfmake/interfaces'
import { ASCENT } from '../text/font-metrics.ts'
import { type Inline, inlines } from '../text/runs.ts'
import type { TypeStyle } from '../theme/type-scale.ts'

/** On which side of what they name words stand, or over it. */
export type WordsSide = 'after' | 'before' | 'over'

/**
 * Words on one line within a drawing, whose middle lies at `centre`, from `x` on, in a box `width` wide; measures in
 * points from the drawing's left and head. They are set by the engine as all texts are, so that every script is shaped.
 * @returns what makes the node, told how deep the drawing is: it stands behind it and is moved up
 */
export function drawnWords(
  text: string | readonly Inline[],
  style: TypeStyle,
  x: number,
  centre: number,
  width: number,
  side: WordsSide = 'after',
): (depth: number) => Content {
  const top = centre + style.fontSize * 0.31 - style.fontSize * ASCENT
  const alignment = side === 'after' ? 'left' : side === 'before' ? 'right' : 'center'
  // A box a little wider than the words by count; of words before something it is the end that must stay in its place.
  const start = side === 'before' ? x - 4 : side === 'over' ? x - 2 : x
  const words = typeof text === 'string' ? inlines(text, { ...style, lineHeight: 1 }) : [...text]
  return (depth) => ({
    stack: [{ columns: [{ ...style, lineHeight: 1, text: words, noWrap: true, alignment, width }] }],
    relativePosition: { x: start, y: top - depth },
  })
}
