import { orderStrings } from './string-order.ts'

/**
 * The order of a table's rows, kept outside the table: for each sortable column a rank for every row (a Uint32Array), and
 * the order itself as a permutation of row indexes. Sorting by ranks is a counting sort, linear in the rows; strings are
 * compared only when their ranks are made, once for each distinct value. No React, no DOM.
 */

/** What a row is sorted by in one column; null where the row has no value, which goes last in either direction. */
export type SortValue = string | number | null

/** The ranks of one column over rows 0 … n−1. */
export interface RankColumn {
  /** ranks[i] orders row i among all rows: equal values have equal ranks, a row without a value has `NO_VALUE`. */
  readonly ranks: Uint32Array
  /**
   * The values in order; a rank is the index of the first that is equal. May hold equal values, and such as no row has
   * any more.
   */
  readonly values: readonly (string | number)[]
}

/** The rank of a row that has no value in the column. */
export const NO_VALUE = 0xffffffff

/** Orders two values of a column: numbers before strings, numbers by size, strings by the given collation. */
function compareValues(a: string | number, b: string | number, collator: Intl.Collator): number {
  if (typeof a === 'number') return typeof b === 'number' ? a - b : -1
  return typeof b === 'number' ? 1 : collator.compare(a, b)
}

/**
 * Ranks every row of a column.
 * @param count how many rows
 * @param valueAt the value of row i; NaN counts as no value
 * @param collator holds two strings equal only if they may share a place
 */
export function rankColumn(count: number, valueAt: (row: number) => SortValue, collator: Intl.Collator): RankColumn {
  // Numbering the values has its price, and is worth it only where many rows share one.
  const texts = isMostlyDistinct(count, valueAt) ? textsOnly(count, valueAt) : null
  return texts === null ? rankShared(count, valueAt, collator) : rankEachRow(count, texts, collator)
}

const SAMPLE = 4_096

/** Whether the rows hold texts of which few come twice, by a sample from all over them. */
function isMostlyDistinct(count: number, valueAt: (row: number) => SortValue): boolean {
  if (count < 2 * SAMPLE) return false
  const seen = new Set<string>()
  for (let nth = 0; nth < SAMPLE; nth++) {
    const value = valueAt(Math.floor((nth * count) / SAMPLE))
    if (typeof value === 'number') return false
    if (value !== null) seen.add(value)
  }
  return seen.size > SAMPLE * 0.95
}

/** Texts of rows, and which row each is of. */
type Texts = { readonly texts: readonly string[]; readonly rows: Uint32Array }

/** The text of every row that has one; `null` where some row has a number. */
function textsOnly(count: number, valueAt: (row: number) => SortValue): Texts | null {
  const texts: string[] = []
  const rows = new Uint32Array(count)
  for (let row = 0; row < count; row++) {
    const value = valueAt(row)
    if (typeof value === 'number') return null
    if (value === null) continue
    rows[texts.length] = row
    texts.push(value)
  }
  return { texts, rows }
}

/** Takes each row's text as one of its own; equal ones come to share a rank where they are put in order. */
function rankEachRow(count: number, { texts, rows }: Texts, collator: Intl.Collator): RankColumn {
  const { order, ranks: rankAt } = orderStrings(texts, collator)
  const ranks = new Uint32Array(count).fill(NO_VALUE)
  const values: string[] = []
  for (let place = 0; place < texts.length; place++) {
    const index = order[place]!
    ranks[rows[index]!] = rankAt[place]!
    values.push(texts[index]!)
  }
  return { ranks, values }
}

function rankShared(count: number, valueAt: (row: number) => SortValue, collator: Intl.Collator): RankColumn {
  const numbering = new Map<string | number, number>()
  const numbers = new Uint32Array(count)
  for (let row = 0; row < count; row++) {
    const value = valueAt(row)
    if (value === null || Number.isNaN(value)) {
      numbers[row] = NO_VALUE
      continue
    }
    let number = numbering.get(value)
    if (number === undefined) {
      number = numbering.size
      numbering.set(value, number)
    }
    numbers[row] = number
  }
  const { values, rankOfNumber } = rankValues([...numbering.keys()], collator)
  for (let row = 0; row < count; row++) {
    const number = numbers[row] ?? NO_VALUE
    if (number !== NO_VALUE) numbers[row] = rankOfNumber[number] ?? NO_VALUE
  }
  return { ranks: numbers, values }
}

/** Orders distinct values, and ranks each by its number. */
function rankValues(
  distinct: readonly (string | number)[],
  collator: Intl.Collator,
): { values: (string | number)[]; rankOfNumber: Uint32Array } {
  const rankOfNumber = new Uint32Array(distinct.length)
  const values: (string | number)[] = []
  const [figures, strings]: [number[], number[]] = [[], []]
  distinct.forEach((value, number) => (typeof value === 'number' ? figures : strings).push(number))
  for (const number of figures.sort((a, b) => (distinct[a] as number) - (distinct[b] as number))) {
    rankOfNumber[number] = values.length
    values.push(distinct[number]!)
  }
  const { order, ranks } = orderStrings(
    strings.map((number) => distinct[number] as string),
    collator,
  )
  // Values the collation holds equal (“é” in two spellings) share a rank, so that the next key decides between them.
  order.forEach((index, place) => {
    const number = strings[index]!
    rankOfNumber[number] = figures.length + ranks[place]!
    values.push(distinct[number]!)
  })
  return { values, rankOfNumber }
}

/**
 * Ranks again after a few rows changed, without comparing the others: each new value is looked up by bisection, and one
 * that was not there before moves the ranks above it by one.
 * @param before ranks of the rows as they were, at least up to the new count
 * @param count how many rows there are now; fewer or more than before, where the new ones stand in `changed`
 * @param changed indexes of the rows whose value may be another
 */
export function rankChangedRows(
  before: RankColumn,
  count: number,
  changed: readonly number[],
  valueAt: (row: number) => SortValue,
  collator: Intl.Collator,
): RankColumn {
  const ranks = new Uint32Array(count)
  ranks.set(before.ranks.subarray(0, count))
  let values = before.values
  for (const row of changed) {
    if (row >= count) continue
    const value = valueAt(row)
    if (value === null || Number.isNaN(value)) {
      ranks[row] = NO_VALUE
      continue
    }
    const place = firstNotBelow(values, value, collator)
    const there = values[place]
    if (there === undefined || compareValues(there, value, collator) !== 0) {
      values = values.toSpliced(place, 0, value)
      for (let other = 0; other < count; other++) {
        const rank = ranks[other] ?? 0
        if (rank >= place && rank !== NO_VALUE) ranks[other] = rank + 1
      }
    }
    ranks[row] = place
  }
  return { ranks, values }
}

/** Index of the first value not below `value`; `values.length` if all are. */
function firstNotBelow(values: readonly (string | number)[], value: string | number, collator: Intl.Collator): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const there = values[middle]
    if (there !== undefined && compareValues(there, value, collator) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/** Rows 0 … count−1 for which the predicate holds, in that order. Without a predicate, all of them. */
export function filterRows(count: number, holds?: (row: number) => boolean): Uint32Array {
  const kept = new Uint32Array(count)
  let length = 0
  for (let row = 0; row < count; row++) if (!holds || holds(row)) kept[length++] = row
  return kept.subarray(0, length)
}

/** One key of a sort. */
export interface RankedKey {
  readonly column: RankColumn
  readonly isDescending: boolean
}

/**
 * Sorts row indexes by one or more keys, the first deciding. Stable: rows equal in every key keep their order. Rows with
 * no value go last whichever the direction. The given array is left as it is.
 */
export function sortRows(rows: Uint32Array, keys: readonly RankedKey[]): Uint32Array {
  // From the last key to the first, each pass stable: the rows end up ordered by the first, then the second …
  return keys.reduceRight((order, key) => sortByRank(order, key), rows)
}

function sortByRank(rows: Uint32Array, { column, isDescending }: RankedKey): Uint32Array {
  const { ranks, values } = column
  const top = values.length
  const bucketOf = (row: number): number => {
    const rank = ranks[row] ?? NO_VALUE
    if (rank === NO_VALUE) return top
    return isDescending ? top - 1 - rank : rank
  }
  const starts = new Uint32Array(top + 2)
  for (const row of rows) {
    const next = bucketOf(row) + 1
    starts[next] = (starts[next] ?? 0) + 1
  }
  for (let bucket = 1; bucket < starts.length; bucket++) {
    starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0)
  }
  const sorted = new Uint32Array(rows.length)
  for (const row of rows) {
    const bucket = bucketOf(row)
    const place = starts[bucket] ?? 0
    starts[bucket] = place + 1
    sorted[place] = row
  }
  return sorted
}

/**
 * Which rows are others than before, compared by identity; null when so many are that ranking afresh costs less.
 * @param most how many changes are worth following one by one
 */
export function changedRows<T>(before: readonly T[], after: readonly T[], most = 32): readonly number[] | null {
  const changed: number[] = []
  for (let row = 0; row < after.length; row++) {
    if (before[row] === after[row]) continue
    if (changed.length === most) return null
    changed.push(row)
  }
  return changed
}
