import type { AgendaItem } from '#shared/domain/agenda-item.ts'
import type { ItemGap } from '#shared/domain/gap.ts'

/** The first thing that an item wants before one can sit down to it; `ready` when it wants nothing. */
export type Preparedness = 'ready' | 'no-objective' | 'one-side' | 'some-silent' | 'silent'

/**
 * How well an item is prepared. Two things make it ready: an objective of ours, and something stated by every side that
 * negotiates. The dot is full when both are there, half when one is, open when neither is.
 */
export function preparedness(
  item: Pick<AgendaItem, 'objective'>,
  gap: Pick<ItemGap, 'gap' | 'silent'>,
): { readonly word: Preparedness; readonly fill: 'solid' | 'half' | 'open' } {
  const hasObjective = item.objective.trim() !== ''
  const isHeard = gap.gap !== 'silent' && gap.silent.length === 0
  const fill = hasObjective && isHeard ? 'solid' : hasObjective || isHeard ? 'half' : 'open'
  if (!hasObjective) return { word: 'no-objective', fill }
  if (isHeard) return { word: 'ready', fill }
  return { word: gap.gap === 'silent' || gap.gap === 'one-side' ? gap.gap : 'some-silent', fill }
}
