/** What many repeats of one measurement come to. Median and 95th percentile are in the unit of the values. */
export type Summary = { readonly count: number; readonly median: number; readonly p95: number; readonly worst: number }

/**
 * The value below which a share of the values lies, between two neighbours in proportion (the method that spreadsheets
 * call inclusive, Hyndman and Fan's type 7).
 * @param share from 0 (the least) to 1 (the greatest)
 * @throws RangeError without values, or with a share outside 0 … 1
 */
export function percentile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new RangeError('There is no percentile of nothing.')
  if (!(share >= 0 && share <= 1)) throw new RangeError(`A share lies between 0 and 1, not at ${share}.`)
  const sorted = values.toSorted((a, b) => a - b)
  const place = share * (sorted.length - 1)
  const below = sorted[Math.floor(place)] ?? Number.NaN
  const above = sorted[Math.ceil(place)] ?? Number.NaN
  return below + (above - below) * (place - Math.floor(place))
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)

/** @throws RangeError without values */
export function summarise(values: readonly number[]): Summary {
  return {
    count: values.length,
    median: median(values),
    p95: percentile(values, 0.95),
    worst: percentile(values, 1),
  }
}
