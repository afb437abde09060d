import type { Inline } from '../text/runs.ts'
import { mm } from '../theme/paper.ts'
import { type } from '../theme/type-scale.ts'
import { heightOf, type Piece } from './piece.ts'

const LABEL = mm(24)

/** Paragraphs of small text behind their label, which hangs before them. */
export function fact(label: string, lines: readonly (readonly Inline[])[], width: number): Piece {
  const inner = width - LABEL
  return {
    content: {
      columns: [
        { ...type.label, text: label, width: LABEL, margin: [0, 1.3, 0, 0] },
        { stack: lines.map((line) => ({ ...type.small, text: [...line] })), width: inner },
      ],
      columnGap: 0,
    },
    height: lines.reduce((sum, line) => sum + heightOf(line, type.small, inner), 0),
    size: type.small.fontSize,
  }
}
