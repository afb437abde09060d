import type { AgendaItemId } from '#shared/domain/identifier.ts'
import { useOrdered } from '../state/records.ts'

/** The numbers of the agenda items that a record bears on, in the order of business. */
export function AgendaItemNumbers({ ids }: { readonly ids: readonly AgendaItemId[] }) {
  const items = useOrdered('agendaItems').filter(({ id }) => ids.includes(id))
  return items.length === 0 ? <span>–</span> : <span>{items.map(({ number }) => number).join(', ')}</span>
}
