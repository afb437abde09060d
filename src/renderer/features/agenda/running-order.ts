import type { AgendaItem } from '#shared/domain/agenda-item.ts'
import type { CommandInputs } from '#shared/domain/commands/inputs.ts'
import type { Session } from '#shared/domain/session.ts'
import { type AgendaClock, type ClockEntry, runAgendaClock } from '#shared/domain/values/agenda-clock.ts'

/** An item where it is taken, with the time that the running clock gives it. */
export type RunningItem = {
  readonly item: AgendaItem
  readonly entry: ClockEntry
  /** The session's own local day, 'YYYY-MM-DD', or '' where it has no start: times of another day are told apart by it. */
  readonly day: string
}

/** A session with its items in order and its clock; `session` is null for the items that are placed in none. */
export type RunningSession = {
  readonly id: string
  readonly session: Session | null
  readonly clock: AgendaClock
  readonly rows: readonly RunningItem[]
}

/** Id of the group of items without a session: no record can have it, since identifiers hold no such sign. */
export const NOT_PLACED = '~'

/** The whole order of business: every session in its order, empty ones too, and last the items placed in none. */
export function runningOrder(sessions: readonly Session[], items: readonly AgendaItem[]): readonly RunningSession[] {
  const known = new Set<string>(sessions.map(({ id }) => id))
  const isLoose = ({ session }: AgendaItem): boolean => session === null || !known.has(session)
  return [
    ...sessions.map((session) =>
      running(
        session,
        items.filter((item) => item.session === session.id),
      ),
    ),
    running(null, items.filter(isLoose)),
  ]
}

function running(session: Session | null, items: readonly AgendaItem[]): RunningSession {
  const clock = runAgendaClock(session ?? { start: '', zone: 'UTC', minutes: null }, items)
  const day = session?.start.slice(0, 10) ?? ''
  return {
    id: session?.id ?? NOT_PLACED,
    session,
    clock,
    rows: items.map((item, at) => ({ item, entry: clock.entries[at]!, day })),
  }
}

/** Every item as it is taken, those without a session last. */
export const inRunningOrder = (order: readonly RunningSession[]): readonly AgendaItem[] =>
  order.flatMap(({ rows }) => rows.map(({ item }) => item))

/** Where an item is to go: before the one at `index` of a group, counted without the item itself. */
export type ItemMove = { readonly rowId: string; readonly groupId: string; readonly index: number }

/**
 * The edit that carries a move out. The item is put before the one that then follows it anywhere in the order of
 * business, be it in a later session, so that other lists of all items keep to the same order.
 */
export function placeInput(order: readonly RunningSession[], move: ItemMove): CommandInputs['agendaItems:place'] {
  const at = order.findIndex(({ id }) => id === move.groupId)
  const following = order.slice(at).flatMap(({ id, rows }) => {
    const others = rows.filter(({ item }) => item.id !== move.rowId)
    return id === move.groupId ? others.slice(move.index) : others
  })
  return { id: move.rowId, session: order[at]?.session?.id ?? null, before: following[0]?.item.id ?? null }
}

/** The place one step up (−1) or down (1), through the end of a session into the next; undefined at either end. */
export function stepMove(order: readonly RunningSession[], id: string, step: -1 | 1): ItemMove | undefined {
  const at = order.findIndex(({ rows }) => rows.some(({ item }) => item.id === id))
  const group = order[at]
  if (group === undefined) return undefined
  const index = group.rows.findIndex(({ item }) => item.id === id) + step
  if (index >= 0 && index < group.rows.length) return { rowId: id, groupId: group.id, index }
  const neighbour = order[at + step]
  return neighbour && { rowId: id, groupId: neighbour.id, index: step === 1 ? 0 : neighbour.rows.length }
}

/** What a move would come to: the item that would then follow in that session, and the start it would have. */
export type Prospect = {
  readonly group: RunningSession
  readonly next: AgendaItem | null
  readonly startEpoch: number | null
}

/** Looks at a move before it is made, for the line that tells while an item is held. */
export function prospect(order: readonly RunningSession[], move: ItemMove): Prospect | undefined {
  const item = inRunningOrder(order).find(({ id }) => id === move.rowId)
  const group = order.find(({ id }) => id === move.groupId)
  if (item === undefined || group === undefined) return undefined
  const others = group.rows.map((row) => row.item).filter(({ id }) => id !== move.rowId)
  const then = running(group.session, others.toSpliced(move.index, 0, item))
  return { group, next: others[move.index] ?? null, startEpoch: then.rows[move.index]?.entry.startEpoch ?? null }
}

/** The number for an item that is added: one more than the highest whole number in use. */
export function nextNumber(items: readonly Pick<AgendaItem, 'number'>[]): string {
  const used = items.map(({ number }) => Number.parseInt(number, 10)).filter(Number.isFinite)
  return String(Math.max(0, ...used) + 1)
}

const byNumber = new Intl.Collator('en', { numeric: true })

/** Whether the numbers rise as the items are taken: 1, 2, 2(a), 10. Items without a number are passed over. */
export function isNumberedInOrder(items: readonly Pick<AgendaItem, 'number'>[]): boolean {
  const numbers = items.map(({ number }) => number).filter((number) => number !== '')
  return numbers.every((number, at) => at === 0 || byNumber.compare(numbers[at - 1]!, number) < 0)
}
