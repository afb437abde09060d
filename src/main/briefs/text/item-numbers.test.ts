import { describe, expect, it } from 'vitest'
import { sayIn } from '#shared/i18n/printed.ts'
import { itemNumbersInWords } from './item-numbers.ts'

describe('numbers of agenda items in words', () => {
  it.each([
    [['1', '2', '3', '4'], 'items 1 to 4'],
    [['2', '3', '5', '6', '7'], 'items 2, 3 and 5 to 7'],
    [['2', '7'], 'items 2 and 7'],
    [['4'], 'item 4'],
    [['3', '1', '2'], 'items 3, 1 and 2'],
    [['2', '2(a)', '2(b)', '3'], 'items 2, 2(a), 2(b) and 3'],
    [['', '2', ' '], 'item 2'],
    [['', ''], ''],
    [[], ''],
  ])('says %j as “%s”', (numbers, words) => expect(itemNumbersInWords(sayIn('en'), numbers)).toBe(words))
})
