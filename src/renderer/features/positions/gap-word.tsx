import type { ItemGap } from '#shared/domain/gap.ts'
import { message } from '#shared/i18n/message.ts'
import { DistanceTicks } from '../../ui/marks/distance-ticks.tsx'

/** How far apart the sides are on an item: ticks and word, or the word alone where there is no distance to show. */
export function GapWord({ gap: { gap, ticks } }: { readonly gap: ItemGap }) {
  const word = message(`gap.${gap}`)
  return ticks === 0 ? (
    <span>{word}</span>
  ) : (
    <DistanceTicks steps={(ticks - 1) as 0 | 1 | 2 | 3 | 4}>{word}</DistanceTicks>
  )
}
