import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NO_RECORD_KEPT, session, type Session } from '#shared/domain/session.ts'
import { isZone } from '#shared/domain/values/zone.ts'
import { fileText } from '../file-text.ts'
import { offerSessions } from './offer-sessions.ts'
import { readCalendar, type ReadCalendar } from './read-calendar.ts'
import { WINDOWS_ZONES } from './windows-zones.ts'
import { writeCalendar } from './write-calendar.ts'

const NOW = Date.parse('2025-10-15T00:00:00Z')
const AT = '2025-10-15T00:00:00.000Z'
const reading = { file: 'talks.ics', home: 'Asia/Qatar', now: NOW }

const calendar = (...lines: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Test//EN', ...lines, 'END:VCALENDAR', ''].join('\r\n')
const event = (...lines: string[]): string[] => ['BEGIN:VEVENT', 'UID:u1@x', ...lines, 'END:VEVENT']
const read = (...lines: string[]): ReadCalendar => readCalendar(calendar(...lines), reading)
const starts = ({ sessions }: ReadCalendar): string[] => sessions.map(({ start }) => start)
let made = 0
const newId = (): string => `n${made++}`
const taken = (incoming: ReadCalendar['sessions']): Session[] =>
  offerSessions([], incoming, newId).map(({ record }) => session.parse(record))

const CUSTOM_ZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:Customized Time Zone',
  'BEGIN:STANDARD',
  'DTSTART:16010101T000000',
  'TZOFFSETFROM:+0430',
  'TZOFFSETTO:+0430',
  'END:STANDARD',
  'END:VTIMEZONE',
]

describe('a time of a calendar', () => {
  it.each([
    ['with an IANA zone', 'DTSTART;TZID=Asia/Kabul:20251018T100000', '2025-10-18T10:00', 'Asia/Kabul'],
    ['with a Windows name', 'DTSTART;TZID=Pakistan Standard Time:20251018T100000', '2025-10-18T10:00', 'Asia/Karachi'],
    ['with a path', 'DTSTART;TZID=/mozilla.org/2005/Asia/Kabul:20251018T100000', '2025-10-18T10:00', 'Asia/Kabul'],
    ['in UTC', 'DTSTART:20251018T070000Z', '2025-10-18T10:00', 'Asia/Qatar'],
    ['of no zone', 'DTSTART:20251018T100000', '2025-10-18T10:00', 'Asia/Qatar'],
    [
      'of a zone the file defines',
      'DTSTART;TZID=Customized Time Zone:20251018T100000',
      '2025-10-18T08:30',
      'Asia/Qatar',
    ],
    ['of a whole day', 'DTSTART;VALUE=DATE:20251018', '2025-10-18T00:00', 'Asia/Qatar'],
  ])('%s becomes a local start in a zone', (_, line, start, zone) => {
    const { sessions } = read(...CUSTOM_ZONE, ...event(line, 'SUMMARY:Talks'))
    expect(sessions).toHaveLength(1)
    expect(sessions[0]).toMatchObject({ start, zone, title: 'Talks' })
  })

  it('knows every Windows name that CLDR has, each for a zone that there is', () => {
    expect(WINDOWS_ZONES.size).toBe(139)
    for (const [name, zone] of WINDOWS_ZONES) expect([name, isZone(zone)]).toEqual([name, true])
    const { sessions } = read(...event('DTSTART;TZID=West Bank Standard Time:20251018T100000'))
    expect(sessions[0]).toMatchObject({ start: '2025-10-18T10:00', zone: 'Asia/Hebron' })
  })

  it('of a zone that nothing explains is read by the clock of the talks, and that is said', () => {
    const { sessions, remarks } = read(...event('DTSTART;TZID=Nowhere:20251018T100000'))
    expect(sessions[0]).toMatchObject({ start: '2025-10-18T10:00', zone: 'Asia/Qatar', title: 'Meeting' })
    expect(remarks.join()).toContain('Nowhere')
  })

  it.each([
    ['DTEND across zones', 'DTEND;TZID=Asia/Karachi:20251018T120000', 90],
    ['DURATION', 'DURATION:PT1H30M', 90],
    ['neither', 'X-NOTHING:1', null],
  ])('gives the length by %s', (_, line, minutes) => {
    expect(read(...event('DTSTART;TZID=Asia/Kabul:20251018T100000', line)).sessions[0]!.minutes).toBe(minutes)
  })

  it('of whole days gives whole days, one where no end is written', () => {
    expect(read(...event('DTSTART;VALUE=DATE:20251018', 'DTEND;VALUE=DATE:20251021')).sessions[0]!.minutes).toBe(4_320)
    expect(read(...event('DTSTART;VALUE=DATE:20251018')).sessions[0]!.minutes).toBe(1_440)
  })
})

describe('a repeated entry', () => {
  it('gives a session a date, without those taken out, with those added and those moved', () => {
    const found = read(
      ...event(
        'DTSTART;TZID=Asia/Kabul:20251018T100000',
        'RRULE:FREQ=DAILY;COUNT=5',
        'EXDATE;TZID=Asia/Kabul:20251019T100000',
        'RDATE;TZID=Asia/Kabul:20251030T150000',
        'SUMMARY:Plenary',
        'DURATION:PT1H',
      ),
      ...event(
        'RECURRENCE-ID:20251020T053000Z',
        'DTSTART;TZID=Asia/Kabul:20251020T140000',
        'SUMMARY:Plenary, moved',
        'SEQUENCE:1',
      ),
    )
    expect(starts(found)).toEqual([
      '2025-10-18T10:00',
      '2025-10-20T14:00',
      '2025-10-21T10:00',
      '2025-10-22T10:00',
      '2025-10-30T15:00',
    ])
    expect(found.sessions[1]).toMatchObject({
      title: 'Plenary, moved',
      calendar: { recurrenceId: 'TZID=Asia/Kabul:20251020T100000', sequence: 1 },
    })
  })

  it('leaves out what an EXRULE takes out, which RFC 5545 no longer has and older programs write', () => {
    const found = read(
      ...event(
        'DTSTART;TZID=Asia/Kabul:20251018T100000',
        'RRULE:FREQ=DAILY;COUNT=5',
        'EXRULE:FREQ=DAILY;INTERVAL=2;COUNT=2',
      ),
    )
    expect(starts(found)).toEqual(['2025-10-19T10:00', '2025-10-21T10:00', '2025-10-22T10:00'])
  })

  it.each(['COUNT=4', 'UNTIL=20190128T090000Z'])(
    'of years ago that ends by %s is without what an EXRULE with no end takes out',
    (end) => {
      const found = read(
        ...event('DTSTART:20190107T090000Z', `RRULE:FREQ=WEEKLY;${end}`, 'EXRULE:FREQ=WEEKLY;INTERVAL=2'),
      )
      expect(starts(found)).toEqual(['2019-01-14T12:00', '2019-01-28T12:00'])
      expect(found.remarks).toEqual([])
    },
  )

  it('with an EXRULE of too many steps to follow says so', () => {
    const found = read(...event('DTSTART:20190107T090000Z', 'RRULE:FREQ=DAILY;COUNT=5', 'EXRULE:FREQ=SECONDLY'))
    expect(found.remarks.join()).toContain('repeats very often')
  })

  it('stays at its hour when the clocks change, and ends where UNTIL says in UTC', () => {
    const found = read(
      ...event('DTSTART;TZID=Europe/Berlin:20251020T090000', 'RRULE:FREQ=WEEKLY;UNTIL=20251103T080000Z'),
    )
    expect(starts(found)).toEqual(['2025-10-20T09:00', '2025-10-27T09:00', '2025-11-03T09:00'])
  })

  it('without an end is followed to a horizon, which is said', () => {
    const found = read(...event('DTSTART:20200106T090000Z', 'RRULE:FREQ=WEEKLY', 'SUMMARY:Weekly'))
    expect(found.sessions.length).toBeGreaterThan(52)
    expect(found.sessions.length).toBeLessThan(60)
    expect(starts(found)[0]! > '2025-09-13').toBe(true)
    expect(found.remarks.join()).toContain('“Weekly” repeats without an end')
  })

  it('every second is cut, which is said', () => {
    const found = read(...event('DTSTART:20251018T090000Z', 'RRULE:FREQ=SECONDLY;COUNT=1000000'))
    expect(found.sessions).toHaveLength(1_000)
    expect(found.remarks.join()).toContain('repeats very often')
  })

  it('that ends where a clock shows an hour twice keeps its length', () => {
    const [held] = taken(read(...event('DTSTART;TZID=Europe/Berlin:20251026T013000', 'DURATION:PT2H')).sessions)
    const back = readCalendar(writeCalendar([held!], AT).text, reading)
    expect(back.sessions[0]!.minutes).toBe(120)
  })

  it('goes out date by date and comes back the same', () => {
    const found = read(
      ...event('DTSTART;TZID=Asia/Kabul:20251018T100000', 'RRULE:FREQ=DAILY;COUNT=3', 'SUMMARY:Plenary'),
    )
    const sessions = taken(found.sessions)
    const back = readCalendar(writeCalendar(sessions, AT).text, reading)
    expect(offerSessions(sessions, back.sessions, newId).map(({ standing }) => standing)).toEqual([
      'same',
      'same',
      'same',
    ])
  })
})

describe('an entry that comes again', () => {
  const of = (sequence: number, ...lines: string[]): ReadCalendar =>
    read(...event('DTSTART;TZID=Asia/Kabul:20251018T100000', `SEQUENCE:${sequence}`, ...lines))

  it('changes its session when it is newer, is passed over when it is older, and keeps the record', () => {
    const [held] = taken(of(2, 'SUMMARY:Talks').sessions)
    const kept = { ...held!, summary: 'It went well.' }
    const [newer] = offerSessions([kept], of(3, 'SUMMARY:Talks, second round').sessions, newId)
    expect(newer).toMatchObject({ standing: 'changed', isChosen: true })
    expect(newer!.fields).toContain('title')
    expect(newer!.record).toMatchObject({ id: kept.id, title: 'Talks, second round', summary: 'It went well.' })
    expect(offerSessions([kept], of(1, 'SUMMARY:Old').sessions, newId)[0]!.standing).toBe('older')
    expect(offerSessions([kept], of(2, 'SUMMARY:Talks').sessions, newId)[0]!.standing).toBe('same')
  })

  it('called off is offered to its session, and is not taken by itself where it is new', () => {
    const [held] = taken(of(2, 'SUMMARY:Talks').sessions)
    const [offer] = offerSessions([held!], of(3, 'SUMMARY:Talks', 'STATUS:CANCELLED').sessions, newId)
    expect(offer!.record.title).toBe('Called off: Talks')
    expect(offerSessions([], of(3, 'STATUS:CANCELLED').sessions, newId)[0]!.isChosen).toBe(false)
    const { text } = writeCalendar([offer!.record], AT)
    expect(text).toContain('SUMMARY:Talks\r\n')
    expect(offerSessions([offer!.record], readCalendar(text, reading).sessions, newId)[0]!.standing).toBe('same')
  })
})

it('keeps what a session has no field for, and writes it again', () => {
  const long = 'x'.repeat(700)
  const lines = [
    'DTSTART;TZID=Asia/Kabul:20251018T100000',
    'SUMMARY;LANGUAGE=en:Talks\\, round one',
    `DESCRIPTION:${long}\\nSecond line`,
    'ATTENDEE;CN="Khan, A";ROLE=CHAIR:mailto:a@example.org',
    'X-ROOM;X-FLOOR="2;b":Blue\\;room',
    'GEO:25.28;51.53',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'DESCRIPTION:Alarm',
    'TRIGGER:-PT5M',
    'END:VALARM',
  ]
  const sessions = taken(read(...event(...lines)).sessions)
  expect(sessions[0]!.notes).toHaveLength(500)
  const unfolded = writeCalendar(sessions, AT).text.replaceAll('\r\n ', '')
  for (const line of lines) expect(unfolded).toContain(`${line}\r\n`)
})

describe('a bad file', () => {
  const whole = calendar(...event('DTSTART:20251018T100000Z'))
  it.each([
    ['cut', whole.slice(0, 90), 'talks.ics, line 4: VEVENT begins here and never ends'],
    ['that is no calendar', 'name,date\n', 'talks.ics, line 1'],
    ['with a foreign line', whole.replace('UID:u1@x', 'hello there'), 'talks.ics, line 5'],
    ['with 1 MB on one line', whole.replace('u1@x', 'u'.repeat(1_000_000)), 'talks.ics, line 5'],
    [
      'with a rule that is none',
      calendar(...event('DTSTART:20251018T100000Z', 'RRULE:FREQ=NEVER')),
      'talks.ics, line 4',
    ],
    ['with a day that does not exist', whole.replace('20251018', '20250231'), 'talks.ics, line 4'],
    ['with a start that is none', whole.replace('20251018T100000Z', 'soon'), 'talks.ics, line 4'],
    ['without a start', calendar(...event('SUMMARY:x')), 'talks.ics, line 4'],
    ['that is empty', '', 'talks.ics: '],
  ])('%s is refused by name and line', (_, text, words) => {
    expect(() => readCalendar(text, reading)).toThrow(words)
  })

  it('with half a surrogate pair is refused by line', () => {
    const bytes = Buffer.concat([Buffer.from('BEGIN:VCALENDAR\nSUMMARY:'), Buffer.from([0xed, 0xa0, 0x80, 0x0a])])
    expect(() => fileText('talks.ics', bytes)).toThrow('talks.ics, line 2')
  })
})

describe('any session', () => {
  const words = fc.string({ unit: 'binary', maxLength: 120 }).map((text) => text.replaceAll(/\p{Cc}/gu, '').trim())
  const zones = fc.constantFrom('Asia/Kabul', 'Asia/Qatar', 'Europe/Berlin', 'America/New_York', 'UTC', 'Etc/UTC')
  const MINUTES_OF_A_YEAR = 366 * 1_440
  const sessionsFrom = (first: Date, minutes: number) =>
    fc.array(
      fc.record({
        title: words.filter((text) => text !== ''),
        place: words,
        notes: words,
        start: fc.nat(minutes).map((after) => new Date(first.getTime() + after * 60_000).toISOString().slice(0, 16)),
        zone: zones,
        minutes: fc.option(fc.nat(10_080)),
      }),
      { maxLength: 4 },
    )
  /** Of a year, as the sessions of talks are; every change of the clocks in their years goes into the file. */
  const ofOneYear = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2039-01-01'), noInvalidDate: true })
    .chain((first) => sessionsFrom(first, MINUTES_OF_A_YEAR))
  const ofHalfACentury = sessionsFrom(new Date('1990-01-01'), 50 * MINUTES_OF_A_YEAR)

  it.each([
    ['of one year', ofOneYear, 300],
    ['of half a century', ofHalfACentury, 20],
  ])('%s goes out and comes back the same, in lines of at most 75 octets', (_, any, numRuns) => {
    fc.assert(
      fc.property(any, (fields) => {
        const sessions = fields.map((each, at): Session => ({
          ...NO_RECORD_KEPT,
          ...each,
          id: `s${at}` as Session['id'],
          order: at,
        }))
        const { text } = writeCalendar(sessions, AT)
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        const back = readCalendar(text, reading)
        expect(back.sessions).toHaveLength(sessions.length)
        for (const { standing } of offerSessions(sessions, back.sessions, newId)) expect(standing).toBe('same')
      }),
      { numRuns },
    )
  })
})
