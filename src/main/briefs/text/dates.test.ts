import { describe, expect, it } from 'vitest'
import type { Event } from '#shared/domain/event.ts'
import { sayIn } from '#shared/i18n/printed.ts'
import { AS_OF, dohaNotebook } from '../testing/notebooks.ts'
import { cityClocks, cityOf, eventDate, instantInWords, lengthInWords, zonesOfTable } from './dates.ts'

const say = sayIn('en')
const { parties, events } = dohaNotebook()
const dated = (date: string, zone = 'Asia/Kabul'): Event => ({ ...events[0]!, date, zone })

describe('dates of a brief', () => {
  it('writes an instant with the city and its offset', () => {
    expect(instantInWords(say, AS_OF, 'Asia/Qatar', parties)).toBe('Sat 18 Oct 2025, 08:15 Doha +3')
  })
  it('names a zone by the party that lives by it, else by itself', () => {
    expect(cityOf('Asia/Karachi', parties)).toBe('Islamabad')
    expect(cityOf('America/New_York', parties)).toBe('New York')
  })
  it('sets doubt off from the date and spells out spans', () => {
    expect(eventDate(say, dated('2025-10-17~'), parties, AS_OF)).toMatchObject({
      words: 'Fri 17 Oct\u202F~',
      year: 2025,
      zone: 'Kabul +4:30',
      doubtful: true,
    })
    expect(eventDate(say, dated('[2025-10-13..2025-10-17]'), parties, AS_OF).words).toBe('13 to 17 Oct\u202F?')
    expect(eventDate(say, dated('2025-10-18T10:00', 'Asia/Qatar'), parties, AS_OF)).toMatchObject({
      words: 'Sat 18 Oct, 10:00',
      doubtful: false,
    })
  })
  it('has no words for no date', () =>
    expect(eventDate(say, dated(''), parties, AS_OF)).toMatchObject({ words: '', year: null }))
  it('lists the clocks of the table from west to east, the session’s first', () => {
    const zones = zonesOfTable('Asia/Karachi', parties, Date.parse(AS_OF))
    expect(zones).toEqual(['Asia/Karachi', 'Asia/Qatar', 'Asia/Kabul'])
    const clocks = cityClocks(Date.parse('2025-10-18T21:30:00Z'), ['Asia/Qatar', 'Asia/Karachi'], parties)
    expect(clocks.map(({ time, shift }) => [time, shift])).toEqual([
      ['00:30', ''],
      ['02:30', ''],
    ])
    const apart = cityClocks(Date.parse('2025-10-18T20:30:00Z'), ['Asia/Qatar', 'Asia/Karachi'], parties)
    expect(apart[1]?.shift).toBe('+1')
  })
  it('counts the days from the day of reference, on the first clock too', () => {
    const zones = ['Asia/Qatar', 'Asia/Karachi', 'America/New_York']
    const shifts = (instant: string, day: string): string[] =>
      cityClocks(Date.parse(instant), zones, parties, day).map(({ shift }) => shift)
    expect(shifts('2025-10-18T20:30:00Z', '2025-10-18')).toEqual(['', '+1', ''])
    expect(shifts('2025-10-18T21:30:00Z', '2025-10-18')).toEqual(['+1', '+1', ''])
    expect(shifts('2025-10-18T21:30:00Z', '2025-10-19')).toEqual(['', '', '−1'])
  })
  it('says lengths', () =>
    expect([40, 60, 95].map((minutes) => lengthInWords(say, minutes))).toEqual(['40 min', '1 h', '1 h 35 min']))
})
