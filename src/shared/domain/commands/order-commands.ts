import { z } from 'zod'
import { sessionId } from '../identifier.ts'
import type { Notebook } from '../notebook.ts'
import { orderBetween, renumber } from '../values/order-key.ts'
import { defineCommand, Refused } from './command.ts'
import type { NotebookDraft } from './notebook-draft.ts'
import { indexOf } from './record-commands.ts'

/** Collections whose order people make by hand. */
export const ORDERED = [
  'parties',
  'delegates',
  'sessions',
  'agendaItems',
  'sources',
  'challenges',
  'scenarios',
  'talkingPoints',
] as const
export type OrderedCollection = (typeof ORDERED)[number]

type Ordered = { id: string; order: number }

/**
 * Puts a record before another of its collection (`null`: at the end). Only the moved record changes, unless the
 * numbers between its new neighbours are used up: then all are numbered anew.
 */
function putBefore(
  draft: NotebookDraft,
  base: Notebook,
  collection: OrderedCollection,
  id: string,
  before: string | null,
): void {
  const at = indexOf(base, collection, id)
  const others = (base[collection] as Ordered[]).filter((record) => record.id !== id).sort((a, b) => a.order - b.order)
  const gap = before === null ? others.length : others.findIndex((record) => record.id === before)
  if (gap === -1) throw new Refused(`There is no “${before}” in ${collection} to put it before.`, ['before'])
  const between = orderBetween(others[gap - 1]?.order ?? null, others[gap]?.order ?? null)
  if (between !== null) {
    draft.record(collection, at).order = between
    return
  }
  const inOrder = [
    ...others.slice(0, gap).map((record) => record.id),
    id,
    ...others.slice(gap).map((record) => record.id),
  ]
  const numbers = renumber(inOrder.length)
  for (const [place, holder] of inOrder.entries())
    draft.record(collection, indexOf(base, collection, holder)).order = numbers[place]!
}

/** `<collection>:move` — puts a record before another, or at the end. */
const moveCommand = (collection: OrderedCollection) =>
  defineCommand({
    name: `${collection}:move`,
    input: z.strictObject({ id: z.string(), before: z.string().nullable() }),
    run(draft, { id, before }, _context, base) {
      putBefore(draft, base, collection, id, before)
      return { collection, record: id, fields: ['order'] }
    },
  })

/** `agendaItems:place` — moves an item into a session (`null`: off the order of business) and before another item. */
const placeAgendaItem = defineCommand({
  name: 'agendaItems:place',
  input: z.strictObject({ id: z.string(), session: sessionId.nullable(), before: z.string().nullable() }),
  run(draft, { id, session, before }, _context, base) {
    putBefore(draft, base, 'agendaItems', id, before)
    draft.record('agendaItems', indexOf(base, 'agendaItems', id)).session = session
    return { collection: 'agendaItems', record: id, fields: ['session', 'order'] }
  },
})

/** `agendaItems:number` — numbers these items 1, 2, 3 … in the order given. Other items keep the number they have. */
const numberAgendaItems = defineCommand({
  name: 'agendaItems:number',
  input: z.strictObject({ ids: z.array(z.string()) }),
  run(draft, { ids }, _context, base) {
    for (const [place, id] of ids.entries()) {
      draft.record('agendaItems', indexOf(base, 'agendaItems', id)).number = String(place + 1)
    }
    return { collection: 'agendaItems', record: null, fields: ['number'] }
  },
})

export const orderCommands = [...ORDERED.map(moveCommand), placeAgendaItem, numberAgendaItems] as const
