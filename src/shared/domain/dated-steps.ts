import type { Movement, Position } from './position.ts'

/** A step of a position: where it stands in the record, and the stated words after it. */
export type DatedStep = { readonly movement: Movement; readonly index: number; readonly after: string }

/**
 * The steps of a position, the newest first. A rewording keeps the words before it; the words after it are those before
 * the next rewording, or those that stand now.
 */
export function datedSteps({ movements, stated }: Pick<Position, 'movements' | 'stated'>): readonly DatedStep[] {
  let after = stated
  return movements
    .map((movement, index) => ({ movement, index }))
    .toSorted((a, b) => b.movement.at.localeCompare(a.movement.at) || b.index - a.index)
    .map(({ movement, index }) => {
      const step = { movement, index, after }
      if (movement.kind === 'reworded') after = movement.before
      return step
    })
}
