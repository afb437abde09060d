import type { AgendaItem } from '#shared/domain/agenda-item.ts'
import { isStated, type ItemGap } from '#shared/domain/gap.ts'
import { isNegotiating, type Party } from '#shared/domain/party.ts'
import { message } from '#shared/i18n/message.ts'
import { PartyMark } from '../../parts/party-mark.tsx'
import { useNotebook } from '../../state/notebook-store.ts'
import { useOrdered } from '../../state/records.ts'
import { Unstated } from '../../ui/words/unstated.tsx'
import styles from './overview.module.css'

/** A red line stands this far, in per cent of the line, before the side that drew it. */
const WALL_BEFORE = 9

/** Tabs keep this far, in per cent, from the ends of the line, so that none is cut. */
const END = 5

const onLine = (place: number): number => END + (place * (100 - 2 * END)) / 100

interface GapLineProps {
  readonly item: AgendaItem
  readonly gap: ItemGap
}

/**
 * One item's line: tabs where the sides stand, a band between the outermost, a red wall where a red line stands. Sides
 * that have stated something but have no place stand in words, off the line: it would seem to place them.
 */
export function GapLine({ item, gap }: GapLineProps) {
  const unplaced = useUnplaced(item, gap)
  return (
    <>
      {gap.placed.length > 0 && <Track gap={gap} />}
      {unplaced.length > 0 && (
        <span className={styles.unplaced}>
          {unplaced.map((party) => (
            <PartyMark key={party.id} party={party} />
          ))}
          <Unstated>{message('overview.unplaced')}</Unstated>
        </span>
      )}
    </>
  )
}

function Track({ gap }: { readonly gap: ItemGap }) {
  const sides = gap.placed.filter(({ party }) => isNegotiating(party)).map(({ place }) => onLine(place))
  const from = Math.min(...sides)
  const to = Math.max(...sides)
  return (
    <div className={styles.track}>
      {sides.length > 1 && (
        <i
          className={styles.band}
          data-calm={gap.ticks < 3 ? '' : undefined}
          style={{ insetInlineStart: `${from}%`, inlineSize: `${to - from}%` }}
        />
      )}
      {gap.placed.map(({ party, position, place }) => (
        <span key={party.id}>
          {position.redLine !== 'none' && <Wall place={place} isDeclared={position.redLine === 'declared'} />}
          <span className={styles.stand} style={{ insetInlineStart: `${onLine(place)}%` }}>
            <PartyMark party={party} />
          </span>
        </span>
      ))}
    </div>
  )
}

/** The wall stands between the side that drew it and the other: towards the middle. */
function Wall({ place, isDeclared }: { readonly place: number; readonly isDeclared: boolean }) {
  const at = onLine(place) + (place < 50 ? WALL_BEFORE : -WALL_BEFORE)
  return (
    <i
      className={styles.wall}
      role="img"
      aria-label={`${message('red-line')}, ${message(isDeclared ? 'red-line.declared' : 'red-line.assessed')}`}
      data-declared={isDeclared ? '' : undefined}
      style={{ insetInlineStart: `${at}%` }}
    />
  )
}

/** Sides that have stated something but have been given no place on the line. */
function useUnplaced(item: AgendaItem, gap: ItemGap): readonly Party[] {
  const parties = useOrdered('parties')
  const positions = useNotebook((notebook) => notebook.positions)
  const stated = new Set(
    positions.filter((position) => position.agendaItem === item.id && isStated(position)).map(({ party }) => party),
  )
  return parties.filter(({ id }) => stated.has(id) && !gap.placed.some(({ party }) => party.id === id))
}
