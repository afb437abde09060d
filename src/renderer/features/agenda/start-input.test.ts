import { describe, expect, it } from 'vitest'
import { readStart, readTime } from './start-input.ts'

describe('readTime', () => {
  it.each([
    ['9:30', '09:30'],
    ['09.30', '09:30'],
    ['0930', '09:30'],
    ['930', '09:30'],
    [' 16:10 ', '16:10'],
    ['۱۶:۱۰', '16:10'],
    ['٩:٣٠', '09:30'],
    ['14h30', '14:30'],
    ['2 pm', '14:00'],
    ['12:05 am', '00:05'],
    ['12 pm', '12:00'],
    ['24:10', '24:10'],
    ['13 pm', '13 pm'],
    ['16:75', '16:75'],
    ['noon', 'noon'],
  ])('reads %j as %j', (typed, time) => {
    expect(readTime(typed)).toBe(time)
  })
})

describe('readStart', () => {
  const onDay = '2025-10-18'

  it.each([
    ['', ''],
    ['2025-10-18T10:00', '2025-10-18T10:00'],
    ['2025-10-18 9:30', '2025-10-18T09:30'],
    ['2025-10-18, 0930', '2025-10-18T09:30'],
    ['14:30', '2025-10-18T14:30'],
    ['۱۴:۳۰', '2025-10-18T14:30'],
    ['3 Nov 14.30', '2025-11-03T14:30'],
    ['٣ Nov ١٤٫٣٠'.replace('٫', '.'), '2025-11-03T14:30'],
    ['Mon 3 November 2025, 2:30 pm', '2025-11-03T14:30'],
    ['Nov 3 1430', '2025-11-03T14:30'],
    ['November 3, 2026 at 9:00', '2026-11-03T09:00'],
    ['5 Sept 10:00', '2025-09-05T10:00'],
    ['2 Jan 10:00', '2026-01-02T10:00'],
  ])('reads %j as %j', (typed, start) => {
    expect(readStart(typed, onDay)).toBe(start)
  })

  it('takes the year before where that is nearer', () => {
    expect(readStart('30 Dec 10:00', '2026-01-02')).toBe('2025-12-30T10:00')
  })

  it.each(['2025-10-18', '3 Nov', '31 Nov 10:00', '2025-02-29 10:00', '3 Mo 10:00', 'tomorrow at ten', '3 Nov 25:00'])(
    'does not read %j',
    (typed) => {
      expect(readStart(typed, onDay)).toBeUndefined()
    },
  )
})
