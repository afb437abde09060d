import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMinutesLocal, clockTimes, epochToLocal, formatOffset, isZone, localToEpoch, offsetMinutes } from './zone.ts'

const TALKS = Date.UTC(2025, 9, 18, 7)

it('knows zones of the tz database and nothing else', () => {
  expect(['Asia/Qatar', 'Asia/Kabul', 'Asia/Karachi', 'UTC', 'America/Argentina/Ushuaia'].map(isZone)).not.toContain(
    false,
  )
  expect(['', 'Doha', '+03:00', 'Asia/Nowhere', 'asia qatar', '__proto__'].map(isZone)).not.toContain(true)
})

it('gives the offset of an instant', () => {
  expect(offsetMinutes('Asia/Kabul', TALKS)).toBe(270)
  expect(offsetMinutes('Asia/Karachi', TALKS)).toBe(300)
  expect(offsetMinutes('Europe/London', Date.UTC(2025, 6, 1))).toBe(60)
  expect(offsetMinutes('Europe/London', Date.UTC(2025, 11, 1))).toBe(0)
  expect(offsetMinutes('America/St_Johns', Date.UTC(2025, 11, 1))).toBe(-210)
  expect(offsetMinutes('UTC', -62_200_000_000_000)).toBe(0)
  expect(() => offsetMinutes('Doha', TALKS)).toThrow(RangeError)
})

it.each([
  [180, '+3'],
  [270, '+4:30'],
  [-210, '−3:30'],
  [0, '+0'],
  [-0.4, '+0'],
  [345, '+5:45'],
])('writes an offset of %s minutes as %s', (minutes, text) => expect(formatOffset(minutes)).toBe(text))

describe('local readings', () => {
  it('finds the instant of a reading', () => {
    expect(localToEpoch('2025-10-18T10:00', 'Asia/Qatar')).toBe(TALKS)
    expect(localToEpoch('2025-10-18T11:30', 'Asia/Kabul')).toBe(TALKS)
    expect(localToEpoch('2025-10-18T10:00:30', 'Asia/Qatar')).toBe(TALKS + 30_000)
  })

  it.each([
    '',
    '2025-10-18',
    '2025-02-30T10:00',
    '2025-10-18T24:00',
    '2025-10-18T10:60',
    '2025-10-18 10:00',
    '2025-1-1T1:00',
  ])('refuses %s', (text) => expect(localToEpoch(text, 'Asia/Qatar')).toBeNull())

  it('reads what is skipped with the offset before the change', () => {
    const epoch = localToEpoch('2025-03-30T02:30', 'Europe/Berlin')
    expect(epoch).toBe(Date.UTC(2025, 2, 30, 1, 30))
    expect(epochToLocal(epoch ?? 0, 'Europe/Berlin')).toBe('2025-03-30T03:30')
    expect(localToEpoch('2025-03-09T02:30', 'America/New_York')).toBe(Date.UTC(2025, 2, 9, 7, 30))
  })

  it('takes the first of what occurs twice', () => {
    expect(localToEpoch('2025-10-26T02:30', 'Europe/Berlin')).toBe(Date.UTC(2025, 9, 26, 0, 30))
    expect(localToEpoch('2025-11-02T01:30', 'America/New_York')).toBe(Date.UTC(2025, 10, 2, 5, 30))
  })

  it('goes there and back in every zone, unless the reading was skipped or occurs twice', () => {
    const zones = [
      'Asia/Qatar',
      'Asia/Kabul',
      'Asia/Karachi',
      'Europe/London',
      'America/St_Johns',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
    ]
    const minute = fc.integer({ min: Date.UTC(1980, 0) / 60_000, max: Date.UTC(2050, 0) / 60_000 })
    fc.assert(
      fc.property(minute, fc.constantFrom(...zones), (at, zone) => {
        const epoch = at * 60_000
        const local = epochToLocal(epoch, zone)
        const back = localToEpoch(local, zone) ?? Number.NaN
        expect(epochToLocal(back, zone)).toBe(local)
        expect(back).toBeLessThanOrEqual(epoch)
      }),
      { numRuns: 500 },
    )
  })

  it('adds elapsed minutes', () => {
    expect(addMinutesLocal('2025-10-18T23:30', 45, 'Asia/Qatar')).toBe('2025-10-19T00:15')
    expect(addMinutesLocal('2025-10-26T02:30', 60, 'Europe/Berlin')).toBe('2025-10-26T02:30')
    expect(addMinutesLocal('2025-03-30T01:30', 60, 'Europe/Berlin')).toBe('2025-03-30T03:30')
    expect(addMinutesLocal('soon', 60, 'Europe/Berlin')).toBeNull()
  })
})

it('shows one instant on several clocks', () => {
  expect(clockTimes(TALKS, ['Asia/Qatar', 'Asia/Kabul', 'America/New_York'])).toEqual([
    { zone: 'Asia/Qatar', time: '10:00', date: '2025-10-18', offset: '+3', dayShift: 0 },
    { zone: 'Asia/Kabul', time: '11:30', date: '2025-10-18', offset: '+4:30', dayShift: 0 },
    { zone: 'America/New_York', time: '03:00', date: '2025-10-18', offset: '−4', dayShift: 0 },
  ])
  const evening = clockTimes(Date.UTC(2025, 9, 18, 20), ['Asia/Qatar', 'Asia/Karachi', 'Pacific/Honolulu'])
  expect(evening.map((clock) => clock.dayShift)).toEqual([0, 1, 0])
  const early = clockTimes(Date.UTC(2025, 9, 17, 22), ['Asia/Qatar', 'Europe/London'])
  expect(early.map((clock) => clock.dayShift)).toEqual([0, -1])
})
