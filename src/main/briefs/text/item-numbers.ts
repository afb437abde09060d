import { listIn } from '#shared/i18n/figures.ts'
import type { Say } from '#shared/i18n/printed.ts'
import { oneLine } from './plain.ts'

/** Fewest numbers in a row that are said as a span: two are said one by one. */
const SHORTEST_SPAN = 3

/**
 * The numbers of agenda items in words, in the order given: `items 2, 3 and 5 to 7`. Only whole numbers that follow each
 * other make a span, so that no item is named that is not among them; numbers such as `2(b)` are said one by one.
 * Items without a number are passed over. Empty when no number is left.
 */
export function itemNumbersInWords(say: Say, numbers: readonly string[]): string {
  const said = numbers.map(oneLine).filter((number) => number !== '')
  if (said.length === 0) return ''
  const list = rows(said).flatMap((row) =>
    row.length < SHORTEST_SPAN
      ? row
      : [say('brief.item-span', { first: row[0] ?? '', last: row[row.length - 1] ?? '' })],
  )
  return say('brief.session-items', { count: said.length, list: listIn(say, list) })
}

/** The numbers cut wherever one is not the whole number after the one before it. */
function rows(numbers: readonly string[]): string[][] {
  const cut: string[][] = []
  for (const number of numbers) {
    const row = cut[cut.length - 1]
    const before = row?.[row.length - 1]
    if (row !== undefined && before !== undefined && follows(before, number)) row.push(number)
    else cut.push([number])
  }
  return cut
}

const WHOLE = /^\d+$/u
const follows = (before: string, number: string): boolean =>
  WHOLE.test(before) && WHOLE.test(number) && Number(number) === Number(before) + 1
