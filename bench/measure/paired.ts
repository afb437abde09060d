import { median, percentile } from './summary.ts'

/** Repeats of two measurements taken side by side: `left[i]` and `right[i]` come from the same moment. */
export type Pairs = { readonly left: readonly number[]; readonly right: readonly number[] }

/** One measurement; resolves with its value, in whatever unit. */
export type Measurement = () => number | Promise<number>

/**
 * Takes two measurements in turn, changing each round which goes first: what else the machine does then falls on both,
 * and neither always finds the caches as the other left them.
 * @param unseen rounds at the start that do not count, for code to become compiled and files to be found
 */
export async function inPairs(
  rounds: number,
  left: Measurement,
  right: Measurement,
  { unseen = 0 }: { readonly unseen?: number } = {},
): Promise<Pairs> {
  const pairs = { left: [] as number[], right: [] as number[] }
  for (let round = -unseen; round < rounds; round++) {
    const isLeftFirst = round % 2 === 0
    const before = isLeftFirst ? await left() : await right()
    const after = isLeftFirst ? await right() : await left()
    if (round < 0) continue
    pairs.left.push(isLeftFirst ? before : after)
    pairs.right.push(isLeftFirst ? after : before)
  }
  return pairs
}

/** How many times the one is of the other: the middle of the ratios of each pair, and between which the middle half lies. */
export type Ratio = { readonly middle: number; readonly lower: number; readonly upper: number }

/**
 * The ratio left ÷ right, pair by pair.
 * @throws RangeError without pairs, with lists of unequal length, or where a right value is not above nought
 */
export function ratioOf({ left, right }: Pairs): Ratio {
  if (left.length !== right.length) throw new RangeError('Pairs need as many left values as right ones.')
  const ratios = left.map((value, at) => {
    const other = right[at] ?? 0
    if (!(other > 0)) throw new RangeError(`Nothing can be divided by a measurement of ${other}.`)
    return value / other
  })
  return { middle: median(ratios), lower: percentile(ratios, 0.25), upper: percentile(ratios, 0.75) }
}

/** The same pairs the other way round. */
export const swapped = ({ left, right }: Pairs): Pairs => ({ left: right, right: left })
