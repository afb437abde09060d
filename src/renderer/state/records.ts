import type { CollectionName, Notebook, RecordOf } from '#shared/domain/notebook.ts'
import { placeOfRecord } from '#shared/domain/record-index.ts'
import { useNotebook } from './notebook-store.ts'

/** Names one record of the notebook. */
export type RecordRef = { readonly collection: CollectionName; readonly id: string }

const indexes = new WeakMap<readonly { id: string }[], ReadonlyMap<string, { id: string }>>()

/** A collection by identifier; built once for each state of the collection, since an edit makes a new array. */
export function byId<C extends CollectionName>(notebook: Notebook, collection: C): ReadonlyMap<string, RecordOf<C>> {
  const records = notebook[collection] as RecordOf<C>[]
  let index = indexes.get(records) as ReadonlyMap<string, RecordOf<C>> | undefined
  if (index === undefined) {
    index = new Map(records.map((record) => [record.id, record]))
    indexes.set(records, index)
  }
  return index
}

const sorted = new WeakMap<readonly unknown[], readonly unknown[]>()

/** A hand-ordered collection in its order; the same array as long as nothing in it changes. */
export function inOrder<R extends { order: number }>(records: readonly R[]): readonly R[] {
  let ordered = sorted.get(records) as readonly R[] | undefined
  if (ordered === undefined) {
    ordered = records.toSorted((a, b) => a.order - b.order)
    sorted.set(records, ordered)
  }
  return ordered
}

/** The order number that puts a new record behind all others. */
export const lastOrder = (records: readonly { order: number }[]): number =>
  records.reduce((last, { order }) => Math.max(last, order), 0) + 1

/** One record, or `undefined` when it is not (or no longer) there. */
export function useRecord<C extends CollectionName>(
  collection: C,
  id: string | null | undefined,
): RecordOf<C> | undefined {
  // By the index that edits keep up: after one of them no list is gone through for a single record of it.
  return useNotebook((notebook) => {
    const records = notebook[collection] as unknown as readonly RecordOf<C>[]
    return id == null ? undefined : records[placeOfRecord(notebook, collection, id)]
  })
}

/** A hand-ordered collection in its order. */
export function useOrdered<
  C extends
    'parties' | 'delegates' | 'sessions' | 'agendaItems' | 'sources' | 'challenges' | 'scenarios' | 'talkingPoints',
>(collection: C): readonly RecordOf<C>[] {
  return useNotebook((notebook) => inOrder(notebook[collection] as unknown as (RecordOf<C> & { order: number })[]))
}
