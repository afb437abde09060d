import { describe, expect, it } from 'vitest'
import type { Event } from '#shared/domain/event.ts'
import { BRIEF_LANGUAGES, type BriefLanguage } from '#shared/domain/values/brief-language.ts'
import { parseEdtf } from '#shared/domain/values/edtf.ts'
import { sayIn } from '#shared/i18n/printed.ts'
import { AS_OF, dohaNotebook } from '../testing/notebooks.ts'
import {
  cityClocks,
  cityOf,
  dateInWords,
  dayInWords,
  eventDate,
  instantInWords,
  lengthInWords,
  zonesOfTable,
} from './dates.ts'

const english = sayIn('en')
const { parties, events } = dohaNotebook()
const dated = (date: string, zone = 'Asia/Kabul'): Event => ({ ...events[0]!, date, zone })

describe('dates of a brief', () => {
  it('writes an instant with the city and its offset', () => {
    expect(instantInWords(english, AS_OF, 'Asia/Qatar', parties)).toBe('Sat 18 Oct 2025, 08:15 Doha +3')
  })
  it('names a zone by the party that lives by it, else by itself', () => {
    expect(cityOf('Asia/Karachi', parties)).toBe('Islamabad')
    expect(cityOf('America/New_York', parties)).toBe('New York')
  })
  it('sets doubt off from the date and spells out spans', () => {
    expect(eventDate(english, dated('2025-10-17~'), parties, AS_OF)).toMatchObject({
      words: 'Fri 17 Oct\u202F~',
      year: 2025,
      zone: 'Kabul +4:30',
      doubtful: true,
    })
    expect(eventDate(english, dated('[2025-10-13..2025-10-17]'), parties, AS_OF).words).toBe('13 to 17 Oct\u202F?')
    expect(eventDate(english, dated('2025-10-18T10:00', 'Asia/Qatar'), parties, AS_OF)).toMatchObject({
      words: 'Sat 18 Oct, 10:00',
      doubtful: false,
    })
  })
  it('has no words for no date', () =>
    expect(eventDate(english, dated(''), parties, AS_OF)).toMatchObject({ words: '', year: null }))
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
    expect([40, 60, 95].map((minutes) => lengthInWords(english, minutes))).toEqual(['40 min', '1 h', '1 h 35 min']))
})

describe('dates in the language of a brief', () => {
  const short = (language: BriefLanguage, date: string): string =>
    eventDate(sayIn(language), dated(date), parties, AS_OF).words
  it.each([
    ['fr', 'ven. 17 oct.\u202F~', '13 au 15 oct.', 'sam. 18 oct. 2025'],
    ['ru', 'пт, 17 окт.\u202F~', '13 – 15 окт.', 'сб, 18 окт. 2025\u202Fг.'],
    ['zh', '10月17日周五\u202F~', '10月13日至10月15日', '2025年10月18日周六'],
    ['ar', 'الجمعة، 17 أكتوبر\u202F~', '13 إلى 15 أكتوبر', 'السبت، 18 أكتوبر 2025'],
    ['ur', 'جمعہ، 17 اکتوبر\u202F~', '13 تا 15 اکتوبر', 'ہفتہ، 18 اکتوبر، 2025'],
    ['ps', 'جمعه د اکتوبر ۱۷\u202F~', 'د اکتوبر ۱۳ تر د اکتوبر ۱۵', 'اونۍ د ۲۰۲۵ د اکتوبر ۱۸'],
    ['fa', 'جمعه ۱۷ اکتبر\u202F~', '۱۳ تا ۱۵ اکتبر', 'شنبه ۱۸ اکتبر ۲۰۲۵'],
    ['fa-AF', 'جمعه ۱۷ اکتوبر\u202F~', '۱۳ تا ۱۵ اکتوبر', 'شنبه ۱۸ اکتوبر ۲۰۲۵'],
    ['tr', '17 Eki Cum\u202F~', '13 – 15 Eki', '18 Eki 2025 Cmt'],
  ] as const)('go by CLDR in %s, in the Gregorian calendar', (language, day, span, whole) => {
    expect(short(language, '2025-10-17~')).toBe(day)
    expect(short(language, '2025-10-13/2025-10-15')).toBe(span)
    expect(dayInWords(sayIn(language), '2025-10-18')).toBe(whole)
  })
  it.each(BRIEF_LANGUAGES.filter((language) => !['en', 'fr', 'es', 'tr'].includes(language)))(
    'have no Latin letters in %s, nor a Latin comma in Arabic script',
    (language) => {
      const say = sayIn(language)
      const dates = [
        '2025-10-17~',
        '2025-10-13/2025-10-15',
        '2025-10',
        '2025-XX-XX',
        '2024-21',
        '[2025-10-13,2025-10-15]',
      ]
      const read = dates.map((text) => parseEdtf(text)).flatMap((parsed) => (parsed.ok ? [parsed.date] : []))
      const written = [...dates.map((date) => short(language, date)), ...read.map((date) => dateInWords(say, date))]
      expect(read).toHaveLength(dates.length)
      expect(written.filter((words) => /[A-WY-Za-z]/u.test(words))).toEqual([])
      const isArabic = ['ar', 'ur', 'ps', 'fa', 'fa-AF'].includes(language)
      expect(written.filter((words) => isArabic && words.includes(','))).toEqual([])
    },
  )
  it('keep the digits of a clock as every clock shows them', () => {
    expect(instantInWords(sayIn('fa'), AS_OF, 'Asia/Qatar', parties).replace(/[\u2066-\u2069]/gu, '')).toBe(
      'شنبه ۱۸ اکتبر ۲۰۲۵، 08:15 Doha +3',
    )
  })
})
