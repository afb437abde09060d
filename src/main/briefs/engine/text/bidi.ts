import bidiFactory from 'bidi-js'

const bidi = bidiFactory()

/** Controls of direction, which are obeyed and have neither ink nor width, as they stand in a class of a regular expression. */
export const BIDI_CONTROLS = String.raw`\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069`

/** Whether a text can hold anything that reads from the right: if not, its levels need not be asked for. */
const FROM_RIGHT =
  /[\u0590-\u08FF\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u

export type Levels = Readonly<{
  /** The paragraph's own level: 0 from the left, 1 from the right. */
  base: 0 | 1
  /** The level of each UTF-16 unit; `null` where all have level 0. */
  each: Uint8Array | null
}>

/**
 * Embedding levels of one paragraph (UAX #9). `direction` is what it was declared to have; `auto` asks its first strong
 * letter outside isolates (P2, P3); where there is none, all letters inside them if they read one way (HL1), or else
 * `fallback`: a title and a text side by side in English are one English paragraph on a page from the right, too.
 */
export function levelsOf(text: string, direction: 'ltr' | 'rtl' | 'auto', fallback: 'ltr' | 'rtl'): Levels {
  const hasRight = FROM_RIGHT.test(text)
  const declared =
    direction === 'auto'
      ? ((hasRight ? (firstStrong(text) ?? soleStrong(text)) : firstLatin(text)) ?? fallback)
      : direction
  if (!hasRight && declared === 'ltr') return { base: 0, each: null }
  const { levels } = bidi.getEmbeddingLevels(text, declared)
  return { base: declared === 'rtl' ? 1 : 0, each: levels }
}

/** Where nothing reads from the right, any letter reads from the left. */
const firstLatin = (text: string): 'ltr' | undefined => (/\p{L}/u.test(text) ? 'ltr' : undefined)

/** The direction of the first strong letter outside isolates. */
function firstStrong(text: string): 'ltr' | 'rtl' | undefined {
  let isolates = 0
  for (const letter of text) {
    const type = bidi.getBidiCharTypeName(letter)
    if (type === 'LRI' || type === 'RLI' || type === 'FSI') isolates++
    else if (type === 'PDI') isolates = Math.max(0, isolates - 1)
    else if (isolates === 0 && type === 'L') return 'ltr'
    else if (isolates === 0 && (type === 'R' || type === 'AL')) return 'rtl'
  }
  return undefined
}

/** The one direction that all letters read, wherever they stand; `undefined` for both or none. */
function soleStrong(text: string): 'ltr' | 'rtl' | undefined {
  let sole: 'ltr' | 'rtl' | undefined
  for (const letter of text) {
    const type = bidi.getBidiCharTypeName(letter)
    const own = type === 'L' ? 'ltr' : type === 'R' || type === 'AL' ? 'rtl' : sole
    if (sole !== undefined && own !== sole) return undefined
    sole = own
  }
  return sole
}

/**
 * The order in which things of these levels stand from left to right (rule L2): from the highest level to the lowest odd
 * one, each stretch at or above it is turned round.
 */
export function visualOrder(levels: readonly number[]): number[] {
  const order = levels.map((_, at) => at)
  const highest = Math.max(...levels, 0)
  for (let level = highest; level > 0; level--) {
    for (let at = 0; at < order.length;) {
      if (levels[at]! < level) {
        at++
        continue
      }
      let end = at
      while (end < order.length && levels[end]! >= level) end++
      reverse(order, at, end)
      at = end
    }
  }
  return order
}

function reverse(order: number[], from: number, to: number): void {
  for (let left = from, right = to - 1; left < right; left++, right--) {
    const kept = order[left]!
    order[left] = order[right]!
    order[right] = kept
  }
}
