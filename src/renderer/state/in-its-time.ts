import { useDeferredValue } from 'react'
import type { CollectionName, Notebook } from '#shared/domain/notebook.ts'
import { useNotebook } from './notebook-store.ts'

/** An edit of more records is a large one. */
const MANY = 500

/**
 * The notebook as a screen of a long list shows it. After an edit of a few records of that list it is the notebook itself;
 * after one of very many (an import, and its undo) the one before, until there was time to draw the new one in turns with
 * whatever else the window has to do.
 */
export function useNotebookInItsTime(collection: CollectionName): Notebook {
  const notebook = useNotebook((whole) => whole)
  const drawn = useDeferredValue(notebook)
  return differInMany(drawn[collection], notebook[collection]) ? drawn : notebook
}

/** Whether at many places of two lists not the same record stands. */
function differInMany(one: readonly object[], other: readonly object[]): boolean {
  if (one === other) return false
  let different = Math.abs(one.length - other.length)
  for (let at = Math.min(one.length, other.length) - 1; at >= 0 && different <= MANY; at--)
    if (one[at] !== other[at]) different++
  return different > MANY
}
