import { useDeferredValue } from 'react'

/** So many records that are others are drawn at once. */
const MANY = 500

/**
 * A list as it is shown. After an edit of a few records that is the list itself; after one of very many (an import, and its
 * undo) the earlier one, until there was time to draw the new one in turns with whatever else the window has to do.
 */
export function useInItsTime<T>(list: readonly T[]): readonly T[] {
  const drawn = useDeferredValue(list)
  return drawn === list || differInMany(drawn, list) ? drawn : list
}

/** Whether more than a few records stand in one of two lists and not in the other at their place. */
function differInMany<T>(one: readonly T[], other: readonly T[]): boolean {
  let different = Math.abs(one.length - other.length)
  for (let at = Math.min(one.length, other.length) - 1; at >= 0 && different <= MANY; at--)
    if (one[at] !== other[at]) different++
  return different > MANY
}
