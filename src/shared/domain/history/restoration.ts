import { type CollectionName, COLLECTIONS, type Notebook } from '../notebook.ts'
import { placeOfRecord } from '../record-index.ts'
import { mentions } from '../references.ts'
import type { AnyRecord } from './difference.ts'

/** A record as it was, with the collection it belongs to. */
export type RestoredRecord = { readonly collection: CollectionName; readonly record: AnyRecord }

type Ref = { readonly collection: CollectionName; readonly id: string }

/**
 * The records to put back so that one record is again as it was in an earlier state of its notebook: the record itself;
 * where it is gone now, also what went with it because it cannot stand without it (a side's people and positions, the
 * notes on a text); and whatever these name that is gone now. None when the earlier state does not have the record.
 * Everything is given as it was then.
 */
export function restorationOf(now: Notebook, past: Notebook, asked: Ref): RestoredRecord[] {
  const found = recordAt(past, asked)
  if (found === undefined) return []
  const brought = new Map<string, RestoredRecord>()
  const bring = (ref: Ref, record: AnyRecord): void => {
    brought.set(keyOf(ref), { collection: ref.collection, record })
  }
  bring(asked, found)
  if (recordAt(now, asked) === undefined) bringDependents(now, past, asked, brought)
  for (const { collection, record } of brought.values()) {
    // The map grows while it is walked: what is needed may need something itself.
    for (const { to, id } of mentions(collection, record as never)) {
      const needed: Ref = { collection: to, id }
      if (recordAt(now, needed) !== undefined || brought.has(keyOf(needed))) continue
      const was = recordAt(past, needed)
      if (was !== undefined) bring(needed, was)
    }
  }
  return [...brought.values()]
}

/** Adds what stood on the record and is gone now, and what stood on that. */
function bringDependents(now: Notebook, past: Notebook, asked: Ref, brought: Map<string, RestoredRecord>): void {
  let newest = new Set([keyOf(asked)])
  while (newest.size > 0) {
    const next = new Set<string>()
    for (const holder of COLLECTIONS) {
      for (const record of past[holder] as unknown as AnyRecord[]) {
        const ref: Ref = { collection: holder, id: record.id }
        const stoodOn = [...mentions(holder, record as never)].some(
          ({ reference, to, id }) => reference.whenGone === 'cascade' && newest.has(keyOf({ collection: to, id })),
        )
        if (!stoodOn || brought.has(keyOf(ref)) || recordAt(now, ref) !== undefined) continue
        brought.set(keyOf(ref), { collection: holder, record })
        next.add(keyOf(ref))
      }
    }
    newest = next
  }
}

const keyOf = ({ collection, id }: Ref): string => `${collection} ${id}`

const recordAt = (notebook: Notebook, { collection, id }: Ref): AnyRecord | undefined =>
  (notebook[collection] as unknown as AnyRecord[])[placeOfRecord(notebook, collection, id)]
