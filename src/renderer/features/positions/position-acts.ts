import type { AgendaItem } from '#shared/domain/agenda-item.ts'
import type { Party } from '#shared/domain/party.ts'
import { NOTHING_RECORDED, type Position, RED_LINES } from '#shared/domain/position.ts'
import { edit, newId, type Refusal } from '../../state/client.ts'
import { select } from '../../state/navigation.ts'
import { say } from '../../state/notice.ts'

/** A position on which nothing is recorded yet but that it was begun, and when. */
function newPosition(item: AgendaItem, party: Party): Position {
  return {
    id: newId(),
    party: party.id,
    agendaItem: item.id,
    ...NOTHING_RECORDED,
    stated: '',
    summary: '',
    movements: [{ at: new Date().toISOString(), kind: 'recorded', note: '', before: '' }],
    marking: null,
  }
}

/** Records what a party holds on an item, with some of it already said, selects it and tells `onRecorded` its identifier. */
export async function recordPosition(
  item: AgendaItem,
  party: Party,
  said: Partial<Pick<Position, 'stated' | 'interests' | 'reservationPoint'>>,
  onRecorded?: (id: string) => void,
): Promise<Refusal | undefined> {
  const record = { ...newPosition(item, party), ...said }
  const refusal = await edit('positions:add', { record })
  if (refusal !== undefined) return refusal
  select({ collection: 'positions', id: record.id })
  onRecorded?.(record.id)
  return undefined
}

/** Goes round: no red line, one that we assess, one that the side declared. */
export async function turnRedLine(position: Position): Promise<void> {
  const redLine = RED_LINES[(RED_LINES.indexOf(position.redLine) + 1) % RED_LINES.length]!
  const refusal = await edit('positions:edit', { id: position.id, change: { redLine } })
  if (refusal !== undefined) say(refusal.message)
}
