/** The distance between neighbours that {@link renumber} leaves, and that an append or prepend keeps. */
export const ORDER_STEP = 1024

/**
 * An order key between two neighbours, so that one record moves without touching the others.
 *
 * `a` is the key before, `b` the key after; null means that there is no neighbour on that side. Between two neighbours
 * the key is their midpoint ("fractional indexing"); with one neighbour it lies {@link ORDER_STEP} beyond it.
 * Null when no double lies strictly between (about fifty insertions at one place): the caller then renumbers the list.
 * Null too when the neighbours are out of order or not finite, which renumbering also cures.
 */
export function orderBetween(a: number | null, b: number | null): number | null {
  if (a === null && b === null) return ORDER_STEP
  const low = a ?? (b ?? 0) - 2 * ORDER_STEP
  const high = b ?? (a ?? 0) + 2 * ORDER_STEP
  const middle = low + (high - low) / 2
  return Number.isFinite(middle) && middle > low && middle < high ? middle : null
}

/** Fresh keys for a whole list of `count` records, in order, {@link ORDER_STEP} apart. */
export function renumber(count: number): number[] {
  return Array.from({ length: count }, (_, index) => (index + 1) * ORDER_STEP)
}
