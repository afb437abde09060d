import { type CollectionName, COLLECTIONS, type Notebook } from './notebook.ts'

type Records = readonly { readonly id: string }[]

/**
 * Where each record stands, by the very list it stands in. Lists change only by `carryOut`, which keeps the index of a
 * list right, or hands it on to the list that takes its place.
 */
const indexes = new WeakMap<Records, Map<string, number>>()

/** Finds out where the records of long lists stand, one a step, where nobody knows yet: an edit would ask for all of them at once. */
export function* indexInSteps(notebook: Notebook): Generator<undefined, void> {
  for (const collection of COLLECTIONS) {
    const records: Records = notebook[collection]
    if (records.length < LONG || indexes.has(records)) continue
    const index = new Map<string, number>()
    for (const [at, { id }] of records.entries()) {
      index.set(id, at)
      yield
    }
    indexes.set(records, index)
  }
}

/** A list of fewer records is gone through in no time. */
const LONG = 5_000

/** The place of a record in its collection; -1 when there is none. Costs one look-up, after the first for a list. */
export function placeOfRecord(notebook: Notebook, collection: CollectionName, id: string): number {
  const records: Records = notebook[collection]
  let index = indexes.get(records)
  if (index === undefined) {
    index = new Map(records.map((record, at) => [record.id, at]))
    indexes.set(records, index)
  }
  return index.get(id) ?? -1
}

/**
 * Follows a change of a list: `before` as it still is, `after` what will hold it (the same list, or a copy). A list that
 * has handed its index on would build its own again.
 */
export function reindex(
  before: Records,
  after: Records,
  change: { readonly places: ReadonlyMap<number, object>; readonly length: number },
): void {
  const index = indexes.get(before)
  if (index === undefined) return
  for (const at of change.places.keys()) if (at < before.length) index.delete(before[at]!.id)
  for (let at = change.length; at < before.length; at++) index.delete(before[at]!.id)
  for (const [at, record] of change.places) index.set((record as Records[number]).id, at)
  if (before === after) return
  indexes.delete(before)
  indexes.set(after, index)
}
