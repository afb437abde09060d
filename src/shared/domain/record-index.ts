import { apply, type Patch } from 'mutative'
import { type CollectionName, COLLECTIONS, type Notebook } from './notebook.ts'

type Records = readonly { readonly id: string }[]

/**
 * Where each record stands, by the very array it stands in. An array of records never changes once it is in a notebook,
 * so an index of it stays right; an edit makes a new array, and its index is carried over instead of built anew.
 */
const indexes = new WeakMap<Records, Map<string, number>>()

/** The place of a record in its collection; -1 when there is none. Costs one look-up, after the first for an array. */
export function placeOfRecord(notebook: Notebook, collection: CollectionName, id: string): number {
  const records: Records = notebook[collection]
  let index = indexes.get(records)
  if (index === undefined) {
    index = new Map(records.map((record, at) => [record.id, at]))
    indexes.set(records, index)
  }
  return index.get(id) ?? -1
}

/** The notebook after patches of an edit (or their inverse), with the indexes of the one before carried over. */
export function applyPatches(notebook: Notebook, patches: Patch[]): Notebook {
  const next = apply(notebook, patches)
  carryIndexes(notebook, next, patches)
  return next
}

/** Hands the indexes of a notebook over to the one that these patches made of it. The old one would build its own again. */
export function carryIndexes(before: Notebook, after: Notebook, patches: readonly Patch[]): void {
  for (const collection of COLLECTIONS) {
    const [old, next]: [Records, Records] = [before[collection], after[collection]]
    const index = old === next ? undefined : indexes.get(old)
    if (index === undefined) continue
    indexes.delete(old)
    const places = changedPlaces(collection, old, next, patches)
    if (places === null) continue
    for (const at of places) if (old[at] !== undefined) index.delete(old[at].id)
    for (const at of places) if (next[at] !== undefined) index.set(next[at].id, at)
    indexes.set(next, index)
  }
}

/** The places at which another record stands now; `null` when patches moved records about in ways no command does. */
function changedPlaces(
  collection: CollectionName,
  old: Records,
  next: Records,
  patches: readonly Patch[],
): Set<number> | null {
  const places = new Set<number>()
  for (let at = Math.min(old.length, next.length); at < Math.max(old.length, next.length); at++) places.add(at)
  for (const { op, path } of patches) {
    const [name, at, field] = path as (string | number)[]
    if (name !== collection || at === 'length') continue
    if (typeof at !== 'number') return null
    if (path.length > 2 && field !== 'id') continue
    // Within the old length these two would move every record behind them.
    if (path.length === 2 && op !== 'replace' && at < Math.min(old.length, next.length)) return null
    places.add(at)
  }
  return places
}
