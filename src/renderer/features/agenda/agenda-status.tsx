import { message } from '#shared/i18n/message.ts'
import { clockIn } from '../../parts/party-clocks.ts'
import { usePlace } from '../../state/navigation.ts'
import { type KeyHint, StatusLine } from '../../ui/feedback/status-line.tsx'
import { isMoved, type Lift } from '../../ui/sortable/lift.ts'
import { type CityZone, cityOf } from './clock-words.ts'
import { inRunningOrder, prospect, type RunningSession } from './running-order.ts'

interface AgendaStatusProps {
  readonly order: readonly RunningSession[]
  readonly zones: readonly CityZone[]
  readonly lift: Lift | null
}

const HOLDING: readonly KeyHint[] = [
  { keys: ['Alt ↑', 'Alt ↓'], act: message('agenda.hint-move') },
  { keys: ['Enter'], act: message('agenda.hint-down') },
  { keys: ['Esc'], act: message('agenda.hint-back') },
]
const ON_SESSION: readonly KeyHint[] = [
  { keys: ['Alt ↑', 'Alt ↓'], act: message('agenda.hint-move') },
  { keys: ['Enter'], act: message('agenda.hint-edit') },
  { keys: ['Del'], act: message('agenda.hint-remove') },
]
const ON_ITEM: readonly KeyHint[] = [
  { keys: ['Alt ↑', 'Alt ↓'], act: message('agenda.hint-move') },
  { keys: ['1…9'], act: message('agenda.hint-session') },
  { keys: ['M'], act: message('agenda.hint-minutes') },
  { keys: ['Enter'], act: message('agenda.hint-edit') },
  { keys: ['Del'], act: message('agenda.hint-remove') },
]

/** The foot of the agenda: what is selected, or where the item that is held would go and at what hour. */
export function AgendaStatus({ order, zones, lift }: AgendaStatusProps) {
  const { selected } = usePlace()
  return (
    <StatusLine hints={lift !== null ? HOLDING : selected?.collection === 'sessions' ? ON_SESSION : ON_ITEM}>
      <span>{lift === null ? standing(order, selected?.id) : holding(order, zones, lift)}</span>
    </StatusLine>
  )
}

function standing(order: readonly RunningSession[], selected: string | undefined): string {
  const items = inRunningOrder(order)
  const at = items.findIndex(({ id }) => id === selected)
  if (at !== -1) return message('agenda.standing', { number: items[at]!.number, at: at + 1, count: items.length })
  const sessions = order.filter(({ session }) => session !== null)
  const sitting = sessions.findIndex(({ id }) => id === selected)
  return sitting === -1 ? '' : message('agenda.standing-session', { at: sitting + 1, count: sessions.length })
}

function holding(order: readonly RunningSession[], zones: readonly CityZone[], lift: Lift): string {
  const number = inRunningOrder(order).find(({ id }) => id === lift.rowId)?.number ?? ''
  const would = isMoved(lift) ? prospect(order, { rowId: lift.rowId, ...lift.to }) : undefined
  if (would === undefined) return message('agenda.held', { number })
  const { group, next, startEpoch } = would
  const where = next === null ? 'last' : 'before'
  const words = { number, next: next?.number ?? '', group: group.session?.title ?? message('agenda.not-placed') }
  if (startEpoch === null || group.session === null) return message(`agenda.held-${where}`, words)
  const { zone } = group.session
  const { time } = clockIn(zone, startEpoch)
  return message(`agenda.held-${where}-at`, { ...words, time, city: cityOf(zone, zones) })
}
