import { describe, expect, it } from 'vitest'
import { datedSpan } from './dated-span.ts'
import { givenRange, timeRange } from './time-range.ts'

const spans = (...texts: string[]) => texts.map((text) => ({ span: datedSpan(text)! }))
const days = (range: { first: number; last: number } | null) =>
  range && [range.first, range.last].map((at) => new Date(at).toISOString().slice(0, 10))

/** Twenty days of October, so that two may stand aside. */
const october = Array.from({ length: 20 }, (_, nth) => `2025-10-${String(nth + 1).padStart(2, '0')}`)

describe('the time that a picture covers', () => {
  it('is rounded out to whole days', () => {
    expect(days(timeRange(spans('2025-10-13T14:00', '2025-10-18')))).toEqual(['2025-10-13', '2025-10-19'])
  })

  it('is rounded out to months, then to years', () => {
    expect(days(timeRange(spans('2025-03-13', '2025-10-18')))).toEqual(['2025-03-01', '2025-11-01'])
    expect(days(timeRange(spans('1998-03-13', '2025-10-18')))).toEqual(['1998-01-01', '2026-01-01'])
  })

  it('leaves a treaty of 1893 outside a month of 2025, and counts it', () => {
    const range = timeRange(spans('1893-11-12', ...october))
    expect(days(range)).toEqual(['2025-10-01', '2025-10-21'])
    expect(range).toMatchObject({ earlier: 1, later: 0 })
  })

  it('shows all of it when asked to', () => {
    const range = timeRange(spans('1893-11-12', ...october), true)
    expect(days(range)).toEqual(['1893-01-01', '2026-01-01'])
    expect(range).toMatchObject({ earlier: 0 })
  })

  it('leaves strays on both sides outside', () => {
    expect(timeRange(spans('1893', ...october, '2099'))).toMatchObject({ earlier: 1, later: 1 })
  })

  it('keeps what is far off when it is not few', () => {
    expect(timeRange(spans('1893-11-12', '2025-10-17'))).toMatchObject({ earlier: 0, later: 0 })
  })

  it('does not follow a long span until the rest is a point', () => {
    expect(days(timeRange(spans('2025-10-17', '2025-10-17/2035')))).toEqual(['2025-10-17', '2025-10-20'])
  })

  it('takes a span that is open at both of its ends for what is known of it', () => {
    expect(days(timeRange(spans('../2025-10-18', '2025-10-17/..')))).toEqual(['2025-10-17', '2025-10-19'])
    expect(timeRange([])).toBeNull()
  })
})

describe('a time that is given', () => {
  it('is kept as it is, and what it leaves out is counted', () => {
    const range = givenRange(spans('2025-10-13', '2025-10-18'), {
      first: Date.parse('2025-10-15'),
      last: Date.parse('2025-10-17'),
    })
    expect(days(range)).toEqual(['2025-10-15', '2025-10-17'])
    expect(range).toMatchObject({ earlier: 1, later: 1 })
  })

  it('takes an open end from the events', () => {
    expect(
      days(givenRange(spans('2025-10-13', '2025-10-18'), { first: Date.parse('2025-10-15'), last: Infinity })),
    ).toEqual(['2025-10-15', '2025-10-19'])
  })
})
