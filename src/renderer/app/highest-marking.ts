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
    // Of a hundred thousand records hardly two have a marking of their own.
    const markings = new Set<Marking>()
    for (const record of records as readonly { readonly marking?: Marking | null }[])
      if (record.marking != null) markings.add(record.marking)
    highest = highestMarking(markings)
    seen.set(records, highest)
  }
  return highest
}
