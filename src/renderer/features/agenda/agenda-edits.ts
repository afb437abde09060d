import type { AgendaItem } from '#shared/domain/agenda-item.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { orderBetween } from '#shared/domain/values/order-key.ts'
import { message } from '#shared/i18n/message.ts'
import { beginFirstField } from '../../parts/inspector-focus.ts'
import { addRecord } from '../../parts/use-record-edit.ts'
import { edit, newId, type Refusal } from '../../state/client.ts'
import { currentPlace } from '../../state/navigation.ts'
import { openNotebook } from '../../state/notebook-store.ts'
import { say } from '../../state/notice.ts'
import { inOrder, lastOrder } from '../../state/records.ts'
import { inRunningOrder, type ItemMove, nextNumber, placeInput, runningOrder, stepMove } from './running-order.ts'

const order = ({ sessions, agendaItems }: Notebook) => runningOrder(inOrder(sessions), inOrder(agendaItems))

/** Puts an item somewhere else in the order of business, by one edit. */
export async function placeItem(move: ItemMove): Promise<Refusal | undefined> {
  const notebook = openNotebook()?.notebook
  return notebook && edit('agendaItems:place', placeInput(order(notebook), move))
}

/** The same for a list, which has no field to show a refusal at. */
export const moveItem = (move: ItemMove): void => void placeItem(move).then(tell)

/** Moves an item one place, through the end of a session into the next. */
export function stepItem(id: string, step: -1 | 1): void {
  const notebook = openNotebook()?.notebook
  const move = notebook && stepMove(order(notebook), id, step)
  if (move !== undefined) moveItem(move)
}

/** Puts an item at the end of the nth session, counted from 1, or with 0 into none. Does nothing where there is no such session. */
export function placeInNth(id: string, nth: number): void {
  const notebook = openNotebook()?.notebook
  if (notebook === undefined) return
  const groups = order(notebook)
  const group = nth === 0 ? groups.at(-1) : groups.slice(0, -1)[nth - 1]
  if (group === undefined) return
  moveItem({ rowId: id, groupId: group.id, index: group.rows.filter(({ item }) => item.id !== id).length })
}

/** Numbers all items anew as they are taken, by one edit. */
export async function numberInOrder(): Promise<void> {
  const notebook = openNotebook()?.notebook
  if (notebook === undefined) return
  tell(await edit('agendaItems:number', { ids: inRunningOrder(order(notebook)).map(({ id }) => id) }))
}

/** Moves a session one place up (−1) or down (1). */
export async function stepSession(id: string, step: -1 | 1): Promise<void> {
  const sessions = inOrder(openNotebook()?.notebook.sessions ?? [])
  const at = sessions.findIndex((session) => session.id === id)
  if (at === -1 || sessions[at + step] === undefined) return
  const before = step === -1 ? sessions[at - 1] : sessions[at + 2]
  tell(await edit('sessions:move', { id, before: before?.id ?? null }))
}

/** Adds an item after the one that is selected, or at the end of the session that is, and opens its title for writing. */
export function addItem(): void {
  const notebook = openNotebook()?.notebook
  if (notebook === undefined) return
  const { sessions, agendaItems } = notebook
  const { selected } = currentPlace()
  const item = agendaItems.find(({ id }) => selected?.collection === 'agendaItems' && id === selected.id)
  const last = inOrder(sessions).at(-1)
  const session = sessions.find(({ id }) => selected?.collection === 'sessions' && id === selected.id) ?? last
  const items = inOrder(agendaItems)
  const following = item && items[items.indexOf(item) + 1]
  const between = item && orderBetween(item.order, following?.order ?? null)
  void addRecord('agendaItems', {
    id: newId<AgendaItem['id']>(),
    order: between ?? lastOrder(agendaItems),
    number: nextNumber(agendaItems),
    title: message('agenda.new-item'),
    lead: null,
    session: item === undefined ? (session?.id ?? null) : item.session,
    startsAt: null,
    minutes: 0,
    status: 'open',
    objective: '',
    background: '',
    gapNote: '',
    doubt: '',
    citations: [],
    marking: null,
  }).then(beginFirstField)
}

function tell(refusal: Refusal | undefined): void {
  if (refusal !== undefined) say(refusal.message)
}
