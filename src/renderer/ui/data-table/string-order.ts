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
  const keys = weights === null ? noKeys(values) : writeKeys(values, weights)
  const { sorted, isTied } = sortKeys(keys)
  settleTies(sorted, isTied, values, collator)
  return merged(sorted, isTied, sortByCollator(keys.others, values, collator), values, collator)
}

/** The bytes of some strings, one after another, each ended by noughts and beginning at a multiple of four. */
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

/** Strings encoded in one go: so few that their bytes stay close at hand, so many that the going is worth it. */
const STRINGS_AT_ONCE = 512

function writeKeys(values: readonly string[], weights: PrimaryWeights): Keys {
  const placed = new Uint32Array(values.length)
  const starts = new Uint32Array(values.length)
  const others: number[] = []
  let [characters, longest] = [0, 0]
  for (const { length } of values) {
    characters += length
    longest = Math.max(longest, length)
  }
  // A little more than the characters: numbers take more room than they have digits.
  let bytes = new Uint8Array(4 * Math.ceil(0.3 * characters + values.length) + weights.roomFor(longest))
  let [at, count] = [0, 0]
  for (let low = 0; low < values.length; low += STRINGS_AT_ONCE) {
    const block = values.slice(low, low + STRINGS_AT_ONCE)
    const ascii = asciiOf(block)
    let from = 0
    for (let nth = 0; nth < block.length; nth++) {
      const value = block[nth]!
      if (at + weights.roomFor(value.length) + 4 > bytes.length) bytes = grown(bytes, weights.roomFor(value.length))
      let end = ascii === null ? -1 : weights.writeAscii(ascii, from, value.length, bytes, at)
      from += value.length
      if (end === -1) end = weights.write(value, bytes, at)
      if (end === -1) others.push(low + nth)
      else {
        starts[low + nth] = at
        placed[count++] = low + nth
        for (at = end + 4 - (end % 4); end < at; end++) bytes[end] = 0
      }
    }
  }
  return { placed: placed.subarray(0, count), others, bytes: bytes.subarray(0, at), starts }
}

function grown(bytes: Uint8Array<ArrayBuffer>, more: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.ceil(1.5 * bytes.length) + more + 4)
  larger.set(bytes)
  return larger
}

const encoder = new TextEncoder()
let encoded = new Uint8Array(STRINGS_AT_ONCE * 128)

/** The characters of some strings one after another, a byte each; `null` where there are others than ASCII among them. */
function asciiOf(values: readonly string[]): Uint8Array | null {
  const text = values.join('')
  if (encoded.length < text.length) encoded = new Uint8Array(2 * text.length)
  const { read, written } = encoder.encodeInto(text, encoded)
  return read === text.length && written === text.length ? encoded : null
}

/** Bytes compared at once: below 98 each (see primary-weights.ts), they make one number below 2⁵³. */
const BYTES_AT_ONCE = 8
const BASE = 98

/** Below this many strings, comparing them one by one costs less than parting them. */
const FEW = 12

/**
 * Sorts by bytes, in no order among strings of the same bytes: `isTied[place]` is 1 where a string has those of the one
 * before it. Strings that begin alike are a range; what all of a range have alike is skipped, the next eight bytes of
 * each make a number, and ranges of the same number come next. No byte is looked at after it has told strings apart.
 */
function sortKeys({ placed, bytes, starts }: Keys): { sorted: Uint32Array; isTied: Uint8Array } {
  const sorted = placed.slice()
  const isTied = new Uint8Array(placed.length)
  const numbers = new Float64Array(placed.length)
  const fours = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4)
  /** How many bytes from `depth` on all strings of a range have alike, in fours; such as hold an end are not counted. */
  const sharedBytes = (low: number, high: number, depth: number): number => {
    const start = starts[sorted[low]!]! + depth
    const first = start / 4
    let shared = Math.floor(bytes.indexOf(0, start) / 4) - first
    for (let place = low + 1; place < high && shared > 0; place++) {
      const other = (starts[sorted[place]!]! + depth) / 4
      let alike = 0
      while (alike < shared && fours[first + alike] === fours[other + alike]) alike++
      shared = alike
    }
    return 4 * shared
  }
  const waiting: number[] = placed.length > 1 ? [0, placed.length, 0] : []
  while (waiting.length > 0) {
    const [depth, high, low] = [waiting.pop()!, waiting.pop()!, waiting.pop()!]
    const from = depth + sharedBytes(low, high, depth)
    for (let place = low; place < high; place++) numbers[place] = nextBytes(fours, (starts[sorted[place]!]! + from) / 4)
    sortNumbers(numbers, sorted, low, high)
    let first = low
    for (let place = low + 1; place <= high; place++) {
      const number = numbers[first]!
      if (place < high && numbers[place] === number) continue
      if (place - first > 1) {
        // What ends in nought has ended: those are the same to the last byte.
        if (number % BASE === 0) isTied.fill(1, first + 1, place)
        else waiting.push(first, place, from + BYTES_AT_ONCE)
      }
      first = place
    }
  }
  return { sorted, isTied }
}

/** The eight bytes from there on as one number, the first weighing most; after an end there is only nought. */
function nextBytes(fours: Uint32Array, at: number): number {
  const first = fours[at]!
  return fourAsNumber(first) * BASE ** 4 + (first >>> 24 === 0 ? 0 : fourAsNumber(fours[at + 1]!))
}

/** Four bytes as they stand in memory: the first is the lowest, as on every machine that Electron runs on. */
const fourAsNumber = (four: number): number =>
  (((four & 0xff) * BASE + ((four >>> 8) & 0xff)) * BASE + ((four >>> 16) & 0xff)) * BASE + (four >>> 24)

/** Sorts a range of numbers, and what stands beside them along with it: quicksort in three parts, since many are equal. */
function sortNumbers(numbers: Float64Array, beside: Uint32Array, from: number, to: number): void {
  let [low, high] = [from, to]
  while (high - low > FEW) {
    const pivot = middleOf(numbers[low]!, numbers[(low + high) >>> 1]!, numbers[high - 1]!)
    let [below, above] = [low, high]
    for (let place = low; place < above;) {
      const number = numbers[place]!
      if (number < pivot) swap(numbers, beside, place++, below++)
      else if (number > pivot) swap(numbers, beside, place, --above)
      else place++
    }
    // The smaller part first: the rest needs no deeper stack.
    if (below - low < high - above) {
      sortNumbers(numbers, beside, low, below)
      low = above
    } else {
      sortNumbers(numbers, beside, above, high)
      high = below
    }
  }
  insertionSort(numbers, beside, low, high)
}

const middleOf = (a: number, b: number, c: number): number => Math.max(Math.min(a, b), Math.min(Math.max(a, b), c))

function swap(numbers: Float64Array, beside: Uint32Array, one: number, other: number): void {
  const [number, index] = [numbers[one]!, beside[one]!]
  numbers[one] = numbers[other]!
  beside[one] = beside[other]!
  numbers[other] = number
  beside[other] = index
}

function insertionSort(numbers: Float64Array, beside: Uint32Array, low: number, high: number): void {
  for (let place = low + 1; place < high; place++) {
    const [number, index] = [numbers[place]!, beside[place]!]
    let to = place
    for (; to > low && numbers[to - 1]! > number; to--) {
      numbers[to] = numbers[to - 1]!
      beside[to] = beside[to - 1]!
    }
    numbers[to] = number
    beside[to] = index
  }
}

/** Puts strings of the same bytes in the collator's order, equal ones as they were given, and leaves a tie only where it holds two of them equal. */
function settleTies(sorted: Uint32Array, isTied: Uint8Array, values: readonly string[], collator: Intl.Collator): void {
  const compare = comparing(values, collator)
  for (let low = 0; low < sorted.length; low++) {
    if (isTied[low + 1] !== 1) continue
    let high = low + 1
    while (high < sorted.length && isTied[high] === 1) high++
    const tied = sorted.subarray(low, high).sort()
    // The same text many times over needs no collator.
    if (!areSame(tied, values)) tied.sort(compare)
    for (let place = low + 1; place < high; place++) {
      if (compare(sorted[place - 1]!, sorted[place]!) !== 0) isTied[place] = 0
    }
    low = high - 1
  }
}

const areSame = (indexes: Uint32Array, values: readonly string[]): boolean =>
  indexes.every((index) => values[index] === values[indexes[0]!])

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
  if (second.length === 0) return { order: first, ranks: ranksOf(isTied) }
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

/** The place of the first of those that each is tied with. */
function ranksOf(isTied: Uint8Array): Uint32Array {
  const ranks = new Uint32Array(isTied.length)
  let rank = 0
  for (let place = 0; place < ranks.length; place++) {
    if (isTied[place] !== 1) rank = place
    ranks[place] = rank
  }
  return ranks
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
