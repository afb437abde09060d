import type { BriefOptions } from '#shared/domain/brief-options.ts'

type Copy = BriefOptions['copy']

/** “1 of 3” as it is typed; empty for none. */
export const copyInWords = (copy: Copy): string => (copy === null ? '' : `${copy.number} of ${copy.of}`)

const MOST = 9_999

/**
 * Reads “1 of 3”, “1/3” or “1 3”. An emptied field means none.
 * @returns `undefined` where it is no copy of that many
 */
export function readCopy(typed: string): Copy | undefined {
  if (typed.trim() === '') return null
  const [, first, second] = /^\s*(\d{1,4})\s*(?:of|\/|\s)\s*(\d{1,4})\s*$/u.exec(typed) ?? []
  if (first === undefined || second === undefined) return undefined
  const copy = { number: Number(first), of: Number(second) }
  return copy.number >= 1 && copy.number <= copy.of && copy.of <= MOST ? copy : undefined
}
