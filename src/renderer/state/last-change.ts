import { type CollectionName, COLLECTIONS, type Notebook, type RecordOf } from '#shared/domain/notebook.ts'
import { recordTitle } from '#shared/domain/record-title.ts'
import type { NotebookChanged, Step } from '#shared/ipc/notebook.ipc.ts'

/** The edit that came last, and what the record it touched is called (a removed record: was called). */
export type LastChange = Pick<NotebookChanged, 'kind' | 'step'> & {
  readonly name: string
  /** What else went or came with it, by collection: a party takes its delegates and positions along. */
  readonly alongside: readonly { readonly collection: CollectionName; readonly count: number }[]
}

/** Tells what a change was, from the notebook before it and after it. */
export function describeChange({ kind, step }: LastChangeSource, before: Notebook, after: Notebook): LastChange {
  return { kind, step, name: nameOf(before, step) || nameOf(after, step), alongside: alongside(step, before, after) }
}

type LastChangeSource = Pick<NotebookChanged, 'kind' | 'step'>

function nameOf(notebook: Notebook, { touched }: Step): string {
  const { collection, record: id } = touched
  if (collection === null || id === null) return ''
  const record = (notebook[collection] as RecordOf<CollectionName>[]).find((candidate) => candidate.id === id)
  return record === undefined ? '' : recordTitle(notebook, collection, record)
}

/** By the lengths of the collections: an edit of one record adds or removes others only along with it. */
function alongside({ touched }: Step, before: Notebook, after: Notebook): LastChange['alongside'] {
  return COLLECTIONS.flatMap((collection) => {
    const all = Math.abs(before[collection].length - after[collection].length)
    const count = collection === touched.collection ? all - 1 : all
    return count > 0 ? [{ collection, count }] : []
  })
}
