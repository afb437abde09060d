/** Where a key leads in a list of rows. */
export type GridMove = { readonly kind: 'row'; readonly place: number } | { readonly kind: 'head' }

/**
 * Where a key leads from a row.
 * @param place the row that has the focus, from 0
 * @param count how many rows there are
 * @param page how many rows are in sight
 * @returns undefined for a key that does not move, or when there is nowhere to go
 */
export function gridMove(key: string, place: number, count: number, page: number): GridMove | undefined {
  if (count === 0) return undefined
  if (key === 'ArrowUp' && place === 0) return { kind: 'head' }
  const step = Math.max(1, page - 1)
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: place + 1,
    ArrowUp: place - 1,
    Home: 0,
    End: count - 1,
    PageDown: place + step,
    PageUp: place - step,
  }
  if (!Object.hasOwn(targets, key)) return undefined
  const target = Math.min(count - 1, Math.max(0, targets[key] ?? place))
  return { kind: 'row', place: target }
}
