import { COLLECTIONS, type Notebook } from '#shared/domain/notebook.ts'
import { highestMarking, type Marking } from '#shared/domain/values/marking.ts'

const seen = new WeakMap<readonly unknown[], Marking | null>()

/** The highest marking of the notebook and of everything in it: what the banners say. */
export function highestOnScreen(notebook: Notebook): Marking | null {
  return highestMarking([notebook.marking, ...COLLECTIONS.map((collection) => highestIn(notebook[collection]))])
}

function highestIn(records: readonly object[]): Marking | null {
  let highest = seen.get(records)
  if (highest === undefined) {
    highest = highestMarking(records.map((record) => ('marking' in record ? (record.marking as Marking | null) : null)))
    seen.set(records, highest)
  }
  return highest
}
