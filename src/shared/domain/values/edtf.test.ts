import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compareEdtf,
  describeEdtfProblem,
  edtfBounds,
  edtfPrecision,
  edtfSortKey,
  formatEdtf,
  parseEdtf,
  type EdtfDate,
  type EdtfWords,
} from './edtf.ts'

function read(text: string): EdtfDate {
  const parsed = parseEdtf(text)
  if (!parsed.ok) throw new Error(`${text}: ${describeEdtfProblem(parsed.problem)}`)
  return parsed.date
}

const ENGLISH: EdtfWords = {
  about: 'about {date}',
  uncertain: '{date}, uncertain',
  uncertainStart: '{date} (uncertain)',
  span: 'from {from} to {to}',
  someTime: 'some time from {from} to {to}',
  onwards: 'from {from} onwards',
  until: 'until {to}',
  endUnknown: 'from {from}, end not known',
  startUnknown: 'until {to}, start not known',
  someDay: 'some day in {date}',
  someMonth: 'some month in {date}',
  someYear: 'some year from {from} to {to}',
  or: '{first} or {second}',
  comma: ', ',
  season: '{season} {year}',
  seasons: { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' },
}

function problemOf(text: string) {
  const parsed = parseEdtf(text)
  if (parsed.ok) throw new Error(`${text} was read as a date`)
  return parsed.problem
}

function boundsOf(text: string): [string | null, string | null] {
  const { earliest, latest } = edtfBounds(read(text))
  const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString().slice(0, 19))
  return [iso(earliest), iso(latest)]
}

describe('a day of the calendar', () => {
  const digits = (length: number, most: number) =>
    fc.integer({ min: 0, max: most }).map((value) => String(value).padStart(length, '0'))

  it('reads the same as with a time behind it, whether there is such a day or not', () => {
    const days = fc.tuple(digits(4, 9999), digits(2, 14), digits(2, 33), fc.constantFrom('', '?', '~', '%'))
    fc.assert(
      fc.property(days, ([year, month, day, qualifier]) => {
        const alone = parseEdtf(`${year}-${month}-${day}${qualifier}`)
        const timed = parseEdtf(`${year}-${month}-${day}T00:00${qualifier}`)
        expect(alone.ok).toBe(timed.ok)
        if (!alone.ok || !timed.ok) return
        const [point, withTime] = [alone.date, timed.date].map((date) => (date.kind === 'point' ? date.point : null))
        expect(point).toEqual({ ...withTime, hour: null, minute: null })
      }),
      { numRuns: 2_000 },
    )
  })

  it.each(['2025-1a-18', '2025/10/18', '٢٠٢٥-10-18', '2025-10-1 ', '2025-02-29', '2025-00-10', '2025-10-18!'])(
    'is told from what only looks like one: %s',
    (text) => {
      expect(parseEdtf(text).ok).toBe(false)
    },
  )
})

describe('bounds and precision', () => {
  it.each([
    ['1985-04-12', '1985-04-12T00:00:00', '1985-04-12T23:59:59', 'day'],
    ['1985-04', '1985-04-01T00:00:00', '1985-04-30T23:59:59', 'month'],
    ['1985', '1985-01-01T00:00:00', '1985-12-31T23:59:59', 'year'],
    ['2024-02', '2024-02-01T00:00:00', '2024-02-29T23:59:59', 'month'],
    ['1900-02', '1900-02-01T00:00:00', '1900-02-28T23:59:59', 'month'],
    ['2025-10-18T10:00', '2025-10-18T10:00:00', '2025-10-18T10:00:59', 'minute'],
    ['2025-10-18T10:00:30', '2025-10-18T10:00:30', '2025-10-18T10:00:30', 'minute'],
    ['2025-10-XX', '2025-10-01T00:00:00', '2025-10-31T23:59:59', 'month'],
    ['2025-XX-XX', '2025-01-01T00:00:00', '2025-12-31T23:59:59', 'year'],
    ['2025-XX', '2025-01-01T00:00:00', '2025-12-31T23:59:59', 'year'],
    ['201X', '2010-01-01T00:00:00', '2019-12-31T23:59:59', 'span'],
    ['20XX', '2000-01-01T00:00:00', '2099-12-31T23:59:59', 'span'],
    ['2025-21', '2025-03-01T00:00:00', '2025-05-31T23:59:59', 'span'],
    ['2025-24', '2025-12-01T00:00:00', '2026-02-28T23:59:59', 'span'],
    ['1964/2008', '1964-01-01T00:00:00', '2008-12-31T23:59:59', 'span'],
    ['2004-02-01/2005', '2004-02-01T00:00:00', '2005-12-31T23:59:59', 'span'],
    ['1985-04-12/..', '1985-04-12T00:00:00', null, 'span'],
    ['/1985', null, '1985-12-31T23:59:59', 'span'],
    ['[2025-10-13..2025-10-15]', '2025-10-13T00:00:00', '2025-10-15T23:59:59', 'span'],
    ['[2025-10-15, 2025-10-13]', '2025-10-13T00:00:00', '2025-10-15T23:59:59', 'span'],
    ['[..2025-10-15]', null, '2025-10-15T23:59:59', 'span'],
    ['[2025-10-15]', '2025-10-15T00:00:00', '2025-10-15T23:59:59', 'day'],
    ['0050-01-01', '0050-01-01T00:00:00', '0050-01-01T23:59:59', 'day'],
  ])('%s', (text, earliest, latest, precision) => {
    expect(boundsOf(text)).toEqual([earliest, latest])
    expect(edtfPrecision(read(text))).toBe(precision)
  })

  it('leaves the zone of the text to the caller', () => {
    const date = read('2025-10-18T10:00+04:30')
    expect(date.zoneOffset).toBe(270)
    expect(edtfBounds(date).earliest).toBe(Date.UTC(2025, 9, 18, 10))
    expect(read('2025-10-18T10:00Z').zoneOffset).toBe(0)
    expect(read('2025-10-18T10:00-03:30').zoneOffset).toBe(-210)
    expect(read('2025-10-18T10:00').zoneOffset).toBeNull()
  })

  it('agrees with the calendar of JavaScript on every day', () => {
    const day = fc.date({ min: new Date('0000-01-01T00:00Z'), max: new Date('9999-12-31T00:00Z'), noInvalidDate: true })
    fc.assert(
      fc.property(day, fc.constantFrom('', '?', '~', '%'), (date, qualifier) => {
        const text = date.toISOString().slice(0, 10)
        const { earliest, latest } = edtfBounds(read(text + qualifier))
        expect(earliest).toBe(Date.parse(`${text}T00:00:00.000Z`))
        expect(latest).toBe(Date.parse(`${text}T23:59:59.999Z`))
      }),
    )
  })
})

describe('format', () => {
  it.each([
    ['2025-10-17~', 'Fri 17 Oct~', 'about Friday 17 October 2025'],
    ['2025-10-17?', 'Fri 17 Oct?', 'Friday 17 October 2025, uncertain'],
    ['2025-10-17%', 'Fri 17 Oct%', 'about Friday 17 October 2025, uncertain'],
    ['2025-10-18T10:00', 'Sat 18 Oct, 10:00', 'Saturday 18 October 2025, 10:00'],
    ['2025-10-18T10:00+03:00~', 'Sat 18 Oct, 10:00~ +3', 'about Saturday 18 October 2025, 10:00 +3'],
    ['2025-10-13/2025-10-15?', '13/15 Oct?', 'from 13 to 15 October 2025, uncertain'],
    ['2025-10-13~/2025-10-18~', '13/18 Oct~', 'from about 13 to about 18 October 2025'],
    ['2025-10-18?/2025-10-20?', '18/20 Oct?', 'from 18 to 20 October 2025, uncertain'],
    ['2025-10-15~/2025-10-17?', '15~/17 Oct?', 'from about 15 to 17 October 2025, uncertain'],
    ['2025-10-13?/2025-10-15', '13?/15 Oct', 'from 13 (uncertain) to 15 October 2025'],
    ['[2025-10-13..2025-10-15]', '13/15 Oct?', 'some time from 13 to 15 October 2025'],
    ['[2025-10-13..2025-10-15?]', '13/15 Oct?', 'some time from 13 to 15 October 2025, uncertain'],
    ['[2025-10-13..2025-10-15~]', '13/15 Oct%', 'some time from 13 to about 15 October 2025'],
    ['2025-10-30/2025-11-02', '30 Oct/2 Nov', 'from 30 October to 2 November 2025'],
    ['2024-12-30/2025-01-02', '30 Dec 2024/2 Jan 2025', 'from 30 December 2024 to 2 January 2025'],
    ['2025-10-18T10:00/2025-10-18T12:30', 'Sat 18 Oct, 10:00/12:30', 'from Saturday 18 October 2025, 10:00 to 12:30'],
    ['2025-10-17/..', '17 Oct/..', 'from Friday 17 October 2025 onwards'],
    ['2025-10-17/', '17 Oct/', 'from Friday 17 October 2025, end not known'],
    ['/2025-10-17', '/17 Oct', 'until Friday 17 October 2025, start not known'],
    ['2025-10', 'Oct 2025', 'October 2025'],
    ['2025-10-XX', 'Oct 2025', 'some day in October 2025'],
    ['201X', '201X', 'some year from 2010 to 2019'],
    ['2025-21~', 'spring 2025~', 'about spring 2025'],
    ['[2025-10-13,2025-10-15]', 'Mon 13 Oct, Wed 15 Oct?', 'Monday 13 October 2025 or Wednesday 15 October 2025'],
    ['0050-01-01', 'Sat 1 Jan', 'Saturday 1 January 0050'],
  ])('%s', (text, short, long) => {
    expect(formatEdtf(read(text), ENGLISH)).toBe(short)
    expect(formatEdtf(read(text), ENGLISH, 'en', 'long')).toBe(long)
  })

  it('takes names, order and digits from the locale, and the calendar from EDTF', () => {
    expect(formatEdtf(read('2025-10-17~'), ENGLISH, 'fr')).toBe('ven. 17 oct.~')
    expect(formatEdtf(read('2025-10-13/2025-10-15'), ENGLISH, 'ur')).toBe('13/15 اکتوبر')
    expect(formatEdtf(read('2025-10-13/2025-10-15'), ENGLISH, 'en-US')).toBe('Oct 13/Oct 15')
    expect(formatEdtf(read('2025-10'), ENGLISH, 'fa-AF')).toContain('۲۰۲۵')
  })

  it('takes its words from the caller', () => {
    const words = { ...ENGLISH, about: 'vers le {date}' }
    expect(formatEdtf(read('2025-10-17~'), words, 'fr', 'long')).toBe('vers le vendredi 17 octobre 2025')
  })
})

describe('problems', () => {
  it.each([
    ['', 'empty', 0],
    ['   ', 'empty', 0],
    ['2025-13-40', 'month', 5],
    ['2025-02-29', 'day', 8],
    ['  2025-02-30', 'day', 10],
    ['2025-1-5', 'two-digits', 5],
    ['20251017', 'hyphens', 4],
    ['2025/10/17', 'hyphens', 4],
    ['17/10/2025', 'year-first', 0],
    ['25-10-17', 'year-first', 0],
    ['2025-10-18 10:00', 'time-space', 10],
    ['2025-10-18t10:00', 'capital', 10],
    ['٢٠٢٥-١٠-١٧', 'digits', 0],
    ['2025–10–17', 'spelling', 4],
    ['2025-10-13 / 2025-10-15', 'spelling', 0],
    ['2025-10?-17', 'qualifier-place', 7],
    ['?2025', 'qualifier-place', 0],
    ['2025-10-17?~', 'qualifier-twice', 10],
    ['2025-10-17/..?', 'qualifier-open', 13],
    ['-0044', 'year-negative', 0],
    ['Y17000', 'year-long', 0],
    ['2025-XX-10', 'unspecified', 5],
    ['201X-10', 'unspecified', 3],
    ['2025-31', 'season', 5],
    ['2025-21-03', 'season-day', 7],
    ['2025-10T10:00', 'time-without-day', 0],
    ['2025-10-XXT10:00', 'time-without-day', 8],
    ['2025-10-18T24:00', 'hour', 11],
    ['2025-10-18T10:60', 'minute', 14],
    ['2025-10-18T10:00:60', 'second', 17],
    ['2025-10-18T10', 'time', 10],
    ['2025-10-18T10:00+15:00', 'zone', 16],
    ['2025-10-18T10:00-15', 'zone', 16],
    ['../..', 'interval-without-date', 0],
    ['/', 'interval-without-date', 0],
    ['2024/2025/2026', 'interval-parts', 9],
    ['2025-10-17/2025-10-13', 'reversed', 11],
    ['[2025-10-17..2025-10-13]', 'reversed', 13],
    ['[2025-10-17', 'set-bracket', 11],
    ['2025-10-13..2025-10-15', 'set-bracket', 0],
    ['[]', 'set-empty', 1],
    ['[2025,]', 'set-empty', 6],
    ['{2025}', 'set-all', 0],
    ['Friday', 'not-a-date', 0],
    ['2025-10-17/Friday', 'not-a-date', 11],
  ])('%s is %s', (text, code, at) => {
    expect(problemOf(text)).toMatchObject({ code, at })
  })

  it('does not read ten million characters', () => {
    expect(problemOf('2'.repeat(10_000_000))).toEqual({ code: 'too-long', at: 200 })
  })

  it('says what to write instead', () => {
    expect(describeEdtfProblem(problemOf('2025-13-40'))).toBe(
      'There is no month 13. Write a day as 2025-10-17, about a day as 2025-10-17~.',
    )
    expect(describeEdtfProblem(problemOf('2025-02-30'))).toBe(
      'There is no day 30 in 2025-02: it has 28 days. Write a day as 2025-02-28, one not known as 2025-02-XX.',
    )
    expect(describeEdtfProblem(problemOf('2025/10/7'))).toContain('Write 2025-10-07.')
  })

  it('suggests only what can be read', () => {
    const pieces = ['2025', '10', '7', '17', 'X', 'XX', '-', '/', '..', '?', '~', ' ', 'T', '10:00', 'Z', '[', ']', ',']
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
        const parsed = parseEdtf(parts.join(''))
        if (parsed.ok) return
        const { problem } = parsed
        expect(problem.at).toBeLessThanOrEqual(parts.join('').length)
        expect(describeEdtfProblem(problem)).not.toMatch(/\{|\}|undefined/)
        if (problem.code === 'spelling') expect(parseEdtf(String(problem.values?.['suggestion'])).ok).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('never throws on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => typeof parseEdtf(text).ok === 'boolean'),
    )
  })
})

describe('order', () => {
  it('puts no date first, then the earliest, then the shortest', () => {
    const inOrder = [
      null,
      '../2025-10-12',
      '2025-10-13',
      '2025-10-13/2025-10-15',
      '2025-10-13/..',
      '2025-10-17T10:00+05:00',
      '2025-10-17T10:00+03:00',
      '2025-10-18',
    ]
    const dates = inOrder.map((text) => (text === null ? null : read(text)))
    for (let i = 0; i < dates.length; i++) {
      for (let j = 0; j < dates.length; j++) {
        expect(Math.sign(compareEdtf(dates[i] ?? null, dates[j] ?? null)), `${inOrder[i]} ${inOrder[j]}`).toBe(
          Math.sign(i - j),
        )
      }
    }
  })

  it('gives the sort key that the order begins with', () => {
    expect(edtfSortKey('2025-10-17~')).toBe(Date.UTC(2025, 9, 17))
    expect(edtfSortKey('../2025-10-17')).toBe(Date.UTC(2025, 9, 18) - 1)
    expect(edtfSortKey('Friday')).toBeNull()
    expect(edtfSortKey('')).toBeNull()
  })

  it('gives the same outcome again after many other texts', () => {
    const first = parseEdtf('2025-10-17')
    for (let year = 0; year < 9999; year++) {
      for (let month = 10; month < 23; month++) parseEdtf(`${String(year).padStart(4, '0')}-${month}`)
    }
    expect(parseEdtf('2025-10-17')).toEqual(first)
  })
})
