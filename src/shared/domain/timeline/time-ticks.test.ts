import { describe, expect, it } from 'vitest'
import { rangeInWords, timeTicks } from './time-ticks.ts'

const between = (from: string, to: string) => ({
  first: Date.parse(`${from}T00:00Z`),
  last: Date.parse(`${to}T00:00Z`),
})
const labels = (from: string, to: string, rem: number) => timeTicks(between(from, to), rem).map(({ label }) => label)

describe('the lines of the time axis', () => {
  it('are days over a week, and name the month where it turns', () => {
    expect(labels('2025-10-29', '2025-11-03', 40)).toEqual(['Wed 29', 'Thu 30', 'Fri 31', 'Sat 1 Nov', 'Sun 2'])
  })

  it('are hours over a day, each day named where it begins', () => {
    expect(labels('2025-10-17', '2025-10-19', 40)).toEqual([
      'Fri 17',
      '06:00',
      '12:00',
      '18:00',
      'Sat 18',
      '06:00',
      '12:00',
      '18:00',
    ])
  })

  it('are Mondays over some weeks', () => {
    expect(labels('2025-10-01', '2025-11-01', 40)).toEqual(['6 Oct', '13 Oct', '20 Oct', '27 Oct'])
  })

  it('are months over a year, the year named where it turns', () => {
    expect(labels('2025-10-01', '2026-03-01', 40)).toEqual(['Oct 2025', 'Nov', 'Dec', 'Jan 2026', 'Feb'])
  })

  it('are round years over a century, and no more than there is room for', () => {
    expect(labels('1893-01-01', '2026-01-01', 30)).toEqual(['1900', '1920', '1940', '1960', '1980', '2000', '2020'])
  })

  it.each([5, 12, 40, 120])('always have room for their words at %i rem', (rem) => {
    for (const to of ['2025-10-14', '2025-10-20', '2025-12-01', '2027-01-01', '2080-01-01', '2900-01-01']) {
      const range = between('2025-10-13', to)
      const ticks = timeTicks(range, rem)
      const room = ticks.slice(1).map(({ at }, nth) => ((at - ticks[nth]!.at) / (range.last - range.first)) * rem)
      expect(Math.min(...room)).toBeGreaterThan(2.5)
    }
  })

  it('say beside them what they leave out', () => {
    expect(rangeInWords(between('2025-10-13', '2025-10-20'))).toBe('Oct 2025')
    expect(rangeInWords(between('2025-10-13', '2025-11-20'))).toBe('Oct–Nov 2025')
    expect(rangeInWords(between('2025-10-13', '2026-11-20'))).toBe('2025–2026')
  })
})
