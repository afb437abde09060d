import { type CollectionName, COLLECTIONS, type Notebook, notebookDetails } from '../notebook.ts'
import { sameContent } from '../same-content.ts'

/** Any record of a notebook, seen as its fields. */
export type AnyRecord = { readonly id: string } & Readonly<Record<string, unknown>>

/** One record that is not the same in two states of a notebook; `null` on the side where it does not exist. */
export type RecordDifference = {
  readonly collection: CollectionName
  readonly id: string
  readonly before: AnyRecord | null
  readonly after: AnyRecord | null
}

/** How a record changed from the earlier state to the later. */
export const kindOf = ({ before, after }: RecordDifference): 'added' | 'changed' | 'removed' =>
  before === null ? 'added' : after === null ? 'removed' : 'changed'

/** Records looked at between two batches: about a millisecond of work where each must be compared field by field. */
const BATCH = 500

/**
 * What is different between two states of one notebook, record by record, in batches: whoever reads them may do other
 * work in between, since neither state ever changes. Records that two states share cost a glance, and a collection
 * that they share costs nothing. The batches follow the order of the collections.
 */
export function* differences(before: Notebook, after: Notebook): Generator<readonly RecordDifference[]> {
  for (const collection of COLLECTIONS) {
    if (before[collection] !== after[collection]) yield* differencesIn(collection, before, after)
  }
}

function* differencesIn(
  collection: CollectionName,
  before: Notebook,
  after: Notebook,
): Generator<readonly RecordDifference[]> {
  const old = recordsOf(before, collection)
  const left = new Map(old.map((record) => [record.id, record]))
  let batch: RecordDifference[] = []
  for (const [at, record] of recordsOf(after, collection).entries()) {
    const was = left.get(record.id) ?? null
    left.delete(record.id)
    if (was !== record && !sameContent(was, record)) {
      batch.push({ collection, id: record.id, before: was, after: record })
    }
    if (at % BATCH === BATCH - 1) {
      yield batch
      batch = []
    }
  }
  for (const record of left.values()) batch.push({ collection, id: record.id, before: record, after: null })
  yield batch
}

const recordsOf = (notebook: Notebook, collection: CollectionName): readonly AnyRecord[] => notebook[collection]

/** Fields of the notebook itself (its title, its marking) that are not the same in two states. */
export const changedDetails = (before: Notebook, after: Notebook): string[] =>
  Object.keys(notebookDetails.shape).filter(
    (field) => !sameContent(before[field as keyof Notebook], after[field as keyof Notebook]),
  )

/** Fields of a record that are not the same on both sides; of a record that came or went, those that hold something. */
export function changedFields({ before, after }: Pick<RecordDifference, 'before' | 'after'>): string[] {
  const fields = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])
  fields.delete('id')
  return [...fields].filter((field) => !sameContent(before?.[field] ?? null, after?.[field] ?? null))
}
