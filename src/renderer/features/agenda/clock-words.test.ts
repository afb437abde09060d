import { describe, expect, it } from 'vitest'
import { localToEpoch } from '#shared/domain/values/zone.ts'
import { agendaZones, cityOf, inAllZones, readings, whenOf } from './clock-words.ts'
import { sessionOf } from './testing/sample-agenda.ts'

const ZONES = [
  { city: 'Doha', zone: 'Asia/Qatar' },
  { city: 'Kabul', zone: 'Asia/Kabul' },
  { city: 'Islamabad', zone: 'Asia/Karachi' },
]
const at = (local: string): number => localToEpoch(local, 'Asia/Qatar')!

describe('clock words', () => {
  it('names a zone by the capital that lives by it, else by its own city', () => {
    expect(cityOf('Asia/Karachi', ZONES)).toBe('Islamabad')
    expect(cityOf('America/New_York', ZONES)).toBe('New York')
  })

  it('tells a time in every zone', () => {
    expect(inAllZones(at('2025-10-18T16:10'), ZONES)).toBe('16:10 Doha, 17:40 Kabul, 18:10 Islamabad')
    expect(inAllZones(at('2025-10-18T22:00'), ZONES)).toBe('22:00 Doha, 23:30 Kabul, 00:00 Islamabad on Sun 19 Oct')
  })

  it('marks the times that fall on another day', () => {
    expect(readings(at('2025-10-18T22:45'), ZONES, '2025-10-18')).toEqual([
      { time: '22:45', shift: 0 },
      { time: '00:15', shift: 1 },
      { time: '00:45', shift: 1 },
    ])
  })

  it('says when a session sits, with both days where it runs past midnight', () => {
    const session = sessionOf('s1', '2025-10-18T22:00')
    const startEpoch = at('2025-10-18T22:00')
    expect(whenOf(session, { startEpoch, endEpoch: at('2025-10-18T23:30') }, ZONES)).toBe(
      'Sat 18 Oct, 22:00 to 23:30 Doha',
    )
    expect(whenOf(session, { startEpoch, endEpoch: at('2025-10-19T00:30') }, ZONES)).toBe(
      'Sat 18 Oct, 22:00 to Sun 19 Oct, 00:30 Doha',
    )
    expect(whenOf(session, { startEpoch, endEpoch: null }, ZONES)).toBe('Sat 18 Oct, 22:00 Doha')
    expect(whenOf(session, { startEpoch: null, endEpoch: null }, ZONES)).toBeNull()
  })

  it('falls back on the zones of the sessions where no party has a clock', () => {
    expect(agendaZones([], [sessionOf('s1', ''), sessionOf('s2', '')], 0)).toEqual([
      { zone: 'Asia/Qatar', city: 'Qatar' },
    ])
  })
})
