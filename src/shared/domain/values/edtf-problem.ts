/** Why a text is no EDTF date. `code` is also the key under which another language's catalogue says the same. */
export type EdtfProblem = {
  code: EdtfProblemCode
  /** Where in the text, in UTF-16 units from its beginning. */
  at: number
  values?: Record<string, string | number>
}

/** The codes of {@link EdtfProblem}. */
export type EdtfProblemCode = keyof typeof SENTENCES

const EXAMPLES = 'Write a day as 2025-10-17, about a day as 2025-10-17~'

/** One sentence or two for each code: what is wrong, then what to write. `{name}` stands for a value of the problem. */
const SENTENCES = {
  empty: `There is no date here. ${EXAMPLES}.`,
  'too-long': `This is too long for a date. ${EXAMPLES}.`,
  'not-a-date': `“{text}” cannot be read as a date. ${EXAMPLES}, one of several days as [2025-10-13..2025-10-15].`,
  spelling: 'A date has no spaces, and plain hyphens. Write {suggestion}.',
  digits: 'The digits here are not 0 to 9. Write the date with them, as in 2025-10-17.',
  capital: 'T, X, Y and Z are capitals in a date. Write {suggestion}.',
  'year-first': 'The year comes first, then the month, then the day. Write the 17th of October as 2025-10-17.',
  'year-short': 'A year has four digits. Write 2025, not 25.',
  'year-long': 'Only the years 0000 to 9999 can be kept. Write the year with four digits, as in 2025.',
  'year-negative': 'Years before the year 0 cannot be kept. Write a year with four digits and no minus, as in 2025.',
  hyphens: 'Hyphens stand between year, month and day. Write {suggestion}.',
  'two-digits': 'Month and day have two digits each. Write {suggestion}.',
  month: `There is no month {month}. ${EXAMPLES}.`,
  season: 'Only 21 spring, 22 summer, 23 autumn and 24 winter can stand for a season. Write spring 2025 as 2025-21.',
  'season-day': 'A season has no day. Write the season as {suggestion}, or a day as 2025-10-17.',
  day: 'There is no day {day} in {yearMonth}: it has {days} days. Write a day as {yearMonth}-{days}, one not known as {yearMonth}-XX.',
  unspecified: 'X can only stand for the last parts of a date. Write 2025-10-XX, 2025-XX-XX, 2025-XX, 202X or 20XX.',
  'time-without-day': 'A time needs its day. Write 2025-10-18T10:00.',
  'time-space': 'A T stands between day and time. Write {suggestion}.',
  time: 'This time cannot be read. Write 2025-10-18T10:00, with a zone 2025-10-18T10:00+03:00.',
  hour: 'There is no hour {hour}. Hours run from 00 to 23: write 2025-10-18T10:00, midnight as T00:00 of the day that begins.',
  minute: 'There is no minute {minute}. Minutes run from 00 to 59: write 2025-10-18T10:00.',
  second: 'There is no second {second}. Seconds run from 00 to 59: write 2025-10-18T10:00:30, or leave them off.',
  zone: 'No zone is {zone} from UTC. Write Doha as +03:00, Kabul as +04:30, UTC as Z.',
  'qualifier-place': 'The marks ?, ~ and % hold for the whole date and stand at its end. Write 2025-10-17?.',
  'qualifier-twice': 'One mark is enough. Write % for both uncertain and about: 2025-10-17%.',
  'qualifier-open': 'An open end takes no mark. Write 2025-10-17~/.. with the mark after the date.',
  'interval-parts': 'A span has one stroke between its two ends. Write 2025-10-13/2025-10-15.',
  'interval-without-date': 'A span needs a date at one end. Write 2025-10-17/.. for from that day on.',
  reversed: 'The span ends before it begins. Write {suggestion}.',
  'set-bracket': 'One of several days stands in square brackets. Write [2025-10-13..2025-10-15].',
  'set-empty': 'There is no date between the brackets. Write [2025-10-13..2025-10-15] or [2025-10-13,2025-10-15].',
  'set-all':
    'Braces mean all of these days, which one date cannot hold. Write a span, 2025-10-13/2025-10-15, or an event for each day.',
} as const satisfies Record<string, string>

/** The problem in plain English: what is wrong, and what to write instead. */
export function describeEdtfProblem(problem: EdtfProblem): string {
  return SENTENCES[problem.code].replace(/\{(\w+)\}/gu, (_, name: string) => String(problem.values?.[name] ?? ''))
}
