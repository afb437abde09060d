import { describe, expect, it } from 'vitest'
import { dateInWords } from '../../parts/dated.ts'
import { datedSpan } from '#shared/domain/timeline/dated-span.ts'
import { withYear } from './short-date.ts'

describe('a short date with its year', () => {
  it.each([
    ['2024-10-17', '17 Oct 2024'],
    ['2024-10-17~', '17 Oct 2024~'],
    ['2024-10-17T10:00', '17 Oct 2024, 10:00'],
    ['2024-10-13?/2024-10-15?', '13/15 Oct 2024?'],
    ['2024-10', 'Oct 2024'],
    ['2024-12-30/2025-01-02', dateInWords('2024-12-30/2025-01-02')],
    ['', ''],
  ])('of %j is %j', (date, words) => expect(withYear(dateInWords(date), datedSpan(date))).toBe(words))
})
