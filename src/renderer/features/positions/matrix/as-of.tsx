import { useMemo } from 'react'
import { positionAsOf, stepDays } from '#shared/domain/position-as-of.ts'
import type { Position } from '#shared/domain/position.ts'
import { message } from '#shared/i18n/message.ts'
import { useNotebook } from '../../../state/notebook-store.ts'
import { Button } from '../../../ui/button/button.tsx'
import { ChoiceMenu } from '../../../ui/menu/filter-menu.tsx'
import { instantWords, useZoneOfTalks } from '../instant-words.ts'
import { asOf } from '../view-choices.ts'
import styles from './matrix.module.css'

const NOW = 'now'

/** The instant that the matrix looks back to; `null` while it shows what stands now. */
export function useAsOf(): string | null {
  const id = useNotebook((notebook) => notebook.id)
  const chosen = asOf.use()
  return chosen?.notebook === id ? chosen.instant : null
}

/** The positions that the matrix shows: those of now, or as they stood. */
export function usePositionsAsOf(instant: string | null): readonly Position[] {
  const positions = useNotebook((notebook) => notebook.positions)
  return useMemo(
    () => (instant === null ? positions : positions.flatMap((position) => positionAsOf(position, instant) ?? [])),
    [positions, instant],
  )
}

/** Chooses the day as of which the matrix shows the positions. Without a dated step there is none to choose. */
export function AsOfMenu() {
  const id = useNotebook((notebook) => notebook.id)
  const positions = useNotebook((notebook) => notebook.positions)
  const zone = useZoneOfTalks()
  const instant = useAsOf()
  const days = useMemo(() => stepDays(positions, (at) => instantWords(at, zone).day), [positions, zone])
  if (days.length === 0) return null
  return (
    <ChoiceMenu
      label={message('positions.as-of')}
      options={[
        { id: NOW, label: message('positions.as-of-now') },
        ...days.map((at) => ({ id: at, label: instantWords(at, zone).day })),
      ]}
      value={instant ?? NOW}
      onChange={(at) => asOf.set(at === NOW ? null : { notebook: id, instant: at })}
    />
  )
}

/** Says that the matrix looks back, what of the past it can tell, and leads back to now. */
export function AsOfBar({ instant }: { readonly instant: string }) {
  const { day } = instantWords(instant, useZoneOfTalks())
  return (
    <p className={styles.asOf} role="status">
      <span>{message('positions.as-of-words', { day })}</span>
      <Button variant="link" onPress={() => asOf.set(null)}>
        {message('positions.back-to-now')}
      </Button>
    </p>
  )
}
