import { type PrimaryWeights, primaryWeights } from './primary-weights.ts'

/**
 * Sorting strings by a collation. Most are told apart by bytes (see primary-weights.ts), in passes over the
 * bytes that cost no comparison at all; the collator is asked about what is left. No React, no DOM.
 */

/** Strings in order: `order[place]` is an index into those given, `ranks[place]` the place of the first held equal. */
export interface OrderedStrings {
  readonly order: Uint32Array
  readonly ranks: Uint32Array
}

const known = new WeakMap<Intl.Collator, PrimaryWeights | null>()

/** Puts strings in the order of a collation. */
export function orderStrings(values: readonly string[], collator: Intl.Collator): OrderedStrings {
  if (!known.has(collator)) known.set(collator, primaryWeights(collator))
  const weights = known.get(collator) ?? null
  const isForCollator = weights === null || values.length >= MOST_STRINGS
  const keys = isForCollator ? noKeys(values) : writeKeys(values, weights)
  const { sorted, isTied } = sortKeys(keys)
  settleTies(sorted, isTied, values, collator)
  return merged(sorted, isTied, sortByCollator(keys.others, values, collator), values, collator)
}

/** The bytes of some strings, one after another, each ended by nought. */
interface Keys {
  /** Indexes of the strings that have bytes, and of the others. */
  readonly placed: Uint32Array
  readonly others: readonly number[]
  readonly bytes: Uint8Array
  /** Where the bytes of each string begin, by its index. */
  readonly starts: Uint32Array
}

const noKeys = (values: readonly string[]): Keys => ({
  placed: new Uint32Array(0),
  others: values.map((_, index) => index),
  bytes: new Uint8Array(0),
  starts: new Uint32Array(0),
})

function writeKeys(values: readonly string[], weights: PrimaryWeights): Keys {
  const placed = new Uint32Array(values.length)
  const starts = new Uint32Array(values.length)
  const others: number[] = []
  const bytes = new Uint8Array(values.reduce((sum, { length }) => sum + weights.roomFor(length), 0))
  let [at, count] = [0, 0]
  values.forEach((value, index) => {
    const end = weights.write(value, bytes, at)
    if (end === -1) {
      others.push(index)
      return
    }
    bytes[end] = 0
    starts[index] = at
    placed[count++] = index
    at = end + 1
  })
  return { placed: placed.subarray(0, count), others, bytes, starts }
}

/** Bytes compared at once, of seven bits each, and how many strings a number beside them can tell apart. */
const BYTES_AT_ONCE = 5
const BITS = 128
const MOST_STRINGS = 2 ** 18

/** Below this many strings, comparing them one by one costs less than sorting numbers. */
const FEW = 12

/**
 * Sorts by bytes: `isTied[place]` is 1 where a string has the bytes of the one before it. The next five bytes of each
 * string and its number make one number below 2⁵³; these are sorted by the engine itself, without a comparing function.
 */
function sortKeys({ placed, bytes, starts }: Keys): { sorted: Uint32Array; isTied: Uint8Array } {
  const sorted = placed.slice()
  const isTied = new Uint8Array(placed.length)
  const numbers = new Float64Array(placed.length)
  const nextBytes = (index: number, depth: number): number => {
    let at = starts[index]! + depth
    let number = 0
    for (let byte = 0; byte < BYTES_AT_ONCE; byte++) {
      const here = bytes[at]!
      number = number * BITS + here
      if (here !== 0) at++
    }
    return number
  }
  // Ranges of strings that begin with the same bytes, and how many of these there are.
  const waiting: [low: number, high: number, depth: number][] = [[0, placed.length, 0]]
  for (let range = waiting.pop(); range !== undefined; range = waiting.pop()) {
    const [low, high, depth] = range
    for (let place = low; place < high; place++) {
      numbers[place] = nextBytes(sorted[place]!, depth) * MOST_STRINGS + sorted[place]!
    }
    if (high - low > FEW) numbers.subarray(low, high).sort()
    else insertionSort(numbers, low, high)
    let first = low
    let next = bytesIn(numbers[low] ?? 0)
    for (let place = low; place < high; place++) {
      const here = next
      sorted[place] = numbers[place]! - here * MOST_STRINGS
      next = place + 1 < high ? bytesIn(numbers[place + 1]!) : -1
      if (here === next) continue
      // What ends in nought has ended: those are the same to the last byte.
      if (here % BITS === 0) isTied.fill(1, first + 1, place + 1)
      else if (place > first) waiting.push([first, place + 1, depth + BYTES_AT_ONCE])
      first = place + 1
    }
  }
  return { sorted, isTied }
}

const bytesIn = (number: number): number => Math.floor(number / MOST_STRINGS)

function insertionSort(numbers: Float64Array, low: number, high: number): void {
  for (let place = low + 1; place < high; place++) {
    const number = numbers[place]!
    let to = place
    for (; to > low && numbers[to - 1]! > number; to--) numbers[to] = numbers[to - 1]!
    numbers[to] = number
  }
}

/** Puts strings of the same bytes in the collator's order, and leaves a tie only where it holds two of them equal. */
function settleTies(sorted: Uint32Array, isTied: Uint8Array, values: readonly string[], collator: Intl.Collator): void {
  const compare = comparing(values, collator)
  for (let low = 0; low < sorted.length; low++) {
    if (isTied[low + 1] !== 1) continue
    let high = low + 1
    while (high < sorted.length && isTied[high] === 1) high++
    sorted.subarray(low, high).sort(compare)
    for (let place = low + 1; place < high; place++) {
      if (compare(sorted[place - 1]!, sorted[place]!) !== 0) isTied[place] = 0
    }
    low = high - 1
  }
}

/** Compares two of the strings by their indexes. */
const comparing =
  (values: readonly string[], collator: Intl.Collator) =>
  (a: number, b: number): number =>
    collator.compare(values[a]!, values[b]!)

/**
 * Sorts what only the collator can place. A collation costs about ten times as much as comparing code units, so the
 * strings are first put in a rough order by a plain key: the collation then meets a list that is all but in order, which
 * the sort of the language (TimSort) finishes in few comparisons. The collation alone decides the outcome.
 */
function sortByCollator(indexes: readonly number[], values: readonly string[], collator: Intl.Collator): number[] {
  return indexes
    .map((index) => ({ index, rough: roughKey(values[index]!) }))
    .sort((a, b) => (a.rough < b.rough ? -1 : Number(a.rough > b.rough)))
    .map(({ index }) => index)
    .sort(comparing(values, collator))
}

/** Letters without case and marks, numbers padded to one width: near the order of most collations, whatever the script. */
function roughKey(text: string): string {
  const plain = /[^\x00-\x7f]/.test(text) ? text.normalize('NFKD').replace(/\p{M}/gu, '') : text
  return plain.toLowerCase().replace(/\d+/g, (digits) => digits.padStart(10, '0'))
}

/** Two ordered lists as one. Each string of the second is looked up in what is left of the first by bisection. */
function merged(
  first: Uint32Array,
  isTied: Uint8Array,
  second: readonly number[],
  values: readonly string[],
  collator: Intl.Collator,
): OrderedStrings {
  const compare = comparing(values, collator)
  const order = new Uint32Array(first.length + second.length)
  const ranks = new Uint32Array(order.length)
  let [filled, rank, taken] = [0, 0, 0]
  const add = (index: number, isEqual: boolean): void => {
    if (!isEqual) rank = filled
    ranks[filled] = rank
    order[filled++] = index
  }
  const isLast = (index: number): boolean => filled > 0 && compare(order[filled - 1]!, index) === 0
  // Whether the next of the first list stands right behind its own neighbour.
  let isBeside = true
  const takeUntil = (end: number): void => {
    for (; taken < end; taken++) {
      const index = first[taken]!
      add(index, isBeside ? isTied[taken] === 1 : isLast(index))
      isBeside = true
    }
  }
  for (const index of second) {
    takeUntil(firstAbove(first, index, taken, compare))
    add(index, isLast(index))
    isBeside = false
  }
  takeUntil(first.length)
  return { order, ranks }
}

/** The place, from `from` on, of the first that is above `index`. */
function firstAbove(
  indexes: Uint32Array,
  index: number,
  from: number,
  compare: (a: number, b: number) => number,
): number {
  let [low, high] = [from, indexes.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (compare(indexes[middle]!, index) <= 0) low = middle + 1
    else high = middle
  }
  return low
}
