import type { Span } from '#shared/domain/import/proposal.ts'
import { numberOf } from '../find/lexicon.ts'
import { type Day, dayOf, edtfDay, edtfMonth, isDay, monthOf, WEEKDAYS, weekdayOf } from './calendar-day.ts'

/** What weekdays and “last month” are counted from: the article's date, to the day or to the month alone. */
export type BaseDate = { readonly day: Day | null; readonly year: number; readonly month: number }

/** A date in a text; `edtf` is empty where it cannot be resolved without the article's date. */
export type FoundDate = {
  readonly span: Span
  readonly edtf: string
  readonly words: string
  /** Whether the calendar date was reckoned from the article's date. */
  readonly isReckoned: boolean
}

/** The base that an EDTF date of day or month precision gives; `null` for any other. */
export function baseOf(articleDate: string): BaseDate | null {
  const [, year = '', month = '', day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?/u.exec(articleDate) ?? []
  if (year === '') return null
  return {
    year: Number(year),
    month: Number(month),
    day: day === undefined ? null : dayOf(Number(year), Number(month), Number(day)),
  }
}

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)'
const WEEKDAY = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)'
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?'
const COUNT = '(a|one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2})'

/** Short months in capitals as telegrams and tables have them: `NOV`. */
const SHORT_MONTH = '(JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)'
const SEASON = '(spring|summer|autumn|fall|winter)'

type Resolve = (match: RegExpExecArray, base: BaseDate | null, isFuture: boolean) => string | null

/** Forms of dates in English, the longest first; each gives EDTF, an empty text (needs the article's date) or `null` (no date). */
const FORMS: readonly (readonly [RegExp, Resolve, reckoned: boolean])[] = [
  // `2025-11-03`, `2025/11/03`
  [
    /\b(\d{4})[-/](\d{2})[-/](\d{2})\b/gu,
    ([, year, month, day]) => full(Number(year), Number(month), Number(day)),
    false,
  ],
  // `14/09/2025`, `14.9.2025`, `9/14/2025`; where either number may be the month, the date stays unread.
  [
    /(?<![\d./])(\d{1,2})([./])(\d{1,2})\2(\d{4})(?![\d/])/gu,
    ([, one, , other, year]) => numericDay(Number(one), Number(other), Number(year)),
    false,
  ],
  // `111430Z NOV 25`: a telegram's date-time group.
  [
    new RegExp(`\\b(\\d{2})\\d{4}Z\\s+${SHORT_MONTH}\\s+(\\d{2}|\\d{4})\\b`, 'gu'),
    ([, day, month, year]) => full(Number(year!.length === 2 ? `20${year}` : year), monthOf(month!), Number(day)),
    false,
  ],
  // `from 30 April to 2 May 2026`
  [
    new RegExp(
      `\\b${DAY}\\s+(${MONTH})\\s*(?:–|-|to|until|through)\\s*${DAY}\\s+(${MONTH})(?:,?\\s+(\\d{4}))?(?!\\p{L})`,
      'gu',
    ),
    ([, fromDay, fromMonth, toDay, toMonth, year], base) => {
      const to = dayOfMonth(Number(toDay), monthOf(toMonth!), year, base, false)
      const from = dayOfMonth(Number(fromDay), monthOf(fromMonth!), year, base, false)
      return from === null || to === null ? null : from === '' || to === '' || from > to ? '' : `${from}/${to}`
    },
    false,
  ],
  [
    new RegExp(`\\b${DAY}(?:\\s*[–-]\\s*|\\s+(?:and|to)\\s+)${DAY}\\s+(${MONTH})(?:,?\\s+(\\d{4}))?`, 'gu'),
    ([, from, to, month, year], base) => daySpan(Number(from), Number(to), monthOf(month!), year, base),
    false,
  ],
  [
    new RegExp(`\\b(${MONTH})\\s+${DAY}(?:\\s*[–-]\\s*|\\s+(?:and|to)\\s+)${DAY}\\b(?:,\\s+(\\d{4}))?`, 'gu'),
    ([, month, from, to, year], base) => daySpan(Number(from), Number(to), monthOf(month!), year, base),
    false,
  ],
  [
    new RegExp(`\\b(?:${WEEKDAY},?\\s+)?${DAY}\\s+(?:of\\s+)?(${MONTH})(?:,?\\s+(\\d{4}))?(?!\\p{L})`, 'gu'),
    ([, day, month, year], base, isFuture) => dayOfMonth(Number(day), monthOf(month!), year, base, isFuture),
    false,
  ],
  [
    new RegExp(`\\b(?:${WEEKDAY},?\\s+)?(${MONTH})\\s+${DAY}(?!\\d)(?:,?\\s+(\\d{4}))?`, 'gu'),
    ([, month, day, year], base, isFuture) => dayOfMonth(Number(day), monthOf(month!), year, base, isFuture),
    false,
  ],
  [
    new RegExp(`\\b(${MONTH})\\s+(\\d{4})\\b`, 'gu'),
    ([, month, year]) => edtfMonth(Number(year), monthOf(month!)),
    false,
  ],
  [
    /\b(spring|summer|autumn|fall|winter)\s+(?:of\s+)?(\d{4})\b/giu,
    ([, season, year]) => `${year}-${SEASONS[season!.toLowerCase()]}`,
    false,
  ],
  [
    new RegExp(
      `\\b(?:(late|early|last|next|this|the previous|the following)\\s+(?:on\\s+)?)?(${WEEKDAY})\\b(?:\\s+(?:night|morning|afternoon|evening)\\b)?`,
      'giu',
    ),
    ([, before, weekday], base, isFuture) => weekdayDate((before ?? '').toLowerCase(), weekday!, base, isFuture),
    true,
  ],
  [/\b(?:the day before yesterday)\b/giu, (_match, base) => shifted(base, -2), true],
  [/\b(?:yesterday|last night|overnight)\b/giu, (_match, base) => shifted(base, -1), true],
  [/\b(?:today|this morning|this afternoon|this evening|tonight)\b/giu, (_match, base) => shifted(base, 0), true],
  [/\btomorrow\b/giu, (_match, base) => shifted(base, 1), true],
  [/\bearlier (?:in the|this) week\b/giu, (_match, base) => earlierThisWeek(base), true],
  [/\b(?:later )?this week\b/giu, (_match, base) => week(base, 0), true],
  [/\b(?:earlier )?(?:last|the past|the previous) week\b/giu, (_match, base) => week(base, -1), true],
  [/\b(?:over|at|during|this|last) (?:the )?(?:past )?weekend\b/giu, (_match, base) => weekend(base), true],
  [/\bnext week\b/giu, (_match, base) => week(base, 1), true],
  [/\b(?:earlier |later )?this month\b/giu, (_match, base) => monthShifted(base, 0), true],
  [/\b(?:late |early )?last month\b/giu, (_match, base) => monthShifted(base, -1), true],
  [/\bnext month\b/giu, (_match, base) => monthShifted(base, 1), true],
  [/\b(?:earlier |later )?this year\b/giu, (_match, base) => (base === null ? '' : String(base.year)), true],
  [/\blast year\b/giu, (_match, base) => (base === null ? '' : String(base.year - 1)), true],
  [/\b(?:early |late )?next year\b/giu, (_match, base) => (base === null ? '' : String(base.year + 1)), true],
  // `last summer`, `next spring`
  [
    new RegExp(`\\b(last|this|next) ${SEASON}\\b`, 'giu'),
    ([, before, season], base) => seasonDate(before!.toLowerCase(), season!.toLowerCase(), base),
    true,
  ],
  [/\b(?:in )?(?:recent|the past few|the last few) days\b/giu, (_match, base) => recent(base, 7), true],
  [/\b(?:in )?(?:recent|the past few|the last few) weeks\b/giu, (_match, base) => recent(base, 30), true],
  [
    new RegExp(`\\b${COUNT}\\s+(day|week|month|year)s?\\s+ago\\b`, 'giu'),
    ([, count, unit], base) => ago(numberOf(count!) ?? 1, unit!, base),
    true,
  ],
  [
    // `In October`, `in late January`, `the second half of April`, `mid-May`, `last November`
    new RegExp(
      `\\b([Ii]n|[Ss]ince|[Bb]y|of|[Uu]ntil|[Dd]uring|[Ff]rom|[Tt]hrough|[Ll]ate|[Ee]arly|[Mm]id-?|[Ll]ast|[Tt]his|[Nn]ext)[\\s-]*(${MONTH})\\b(?!\\s+\\d)`,
      'gu',
    ),
    ([, before, month], base, isFuture) =>
      monthAlone(monthOf(month!), base, isFuture || /^next$/iu.test(before!), /^last$/iu.test(before!)),
    true,
  ],
  [/\b(?:in|since|of|the)\s+((?:19|20)\d{2})\b(?!\s+\p{L}+\s+(?:of|award))/gu, ([, year]) => year!, false],
]

const SEASONS: Readonly<Record<string, string>> = { spring: '21', summer: '22', autumn: '23', fall: '23', winter: '24' }

/** Words that tell of what is to come, before a date. */
const FUTURE =
  /\b(?:will|next|until|upcoming|planned|scheduled|slated|due|expect(?:s|ed)?|hopes? to|plans? to|(?:is|are) (?:set )?to|agreed to|to be held|be held|could be|meet again|reconvenes?|resumes?)\b/iu
/** What parts a date from words before it: another sentence, or a clause that looks back. */
const LOOKS_BACK = /[.;]|\b(?:after|since|following|had been|was|were)\b/giu
const AHEAD = 90

/** The dates in a text, in their order and without overlap; `offset` is where the text begins in the article. */
export function datesIn(text: string, offset: number, base: BaseDate | null): FoundDate[] {
  const found: FoundDate[] = []
  for (const [pattern, resolve, isReckoned] of FORMS) {
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const span = { start: offset + match.index, end: offset + match.index + match[0].length }
      if (found.some((other) => span.start < other.span.end && other.span.start < span.end)) continue
      const isFuture = FUTURE.test(wordsBefore(text, match.index))
      const edtf = resolve(match, base, isFuture)
      if (edtf !== null) found.push({ span, edtf, words: match[0].trim(), isReckoned })
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start)
}

/** The words of the same clause before a date, and its first letters. */
function wordsBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - AHEAD), at)
  const back = [...before.matchAll(LOOKS_BACK)].at(-1)
  return before.slice(back === undefined ? 0 : back.index + back[0].length) + text.slice(at, at + 4)
}

/** The date that the article bears: in its head, its dateline or its foot; `null`: none. */
export function articleDateIn(text: string): FoundDate | null {
  const HEAD = 600
  const inHead = datesIn(text.slice(0, HEAD), 0, null).filter(({ edtf, words }) => edtf !== '' && /\d{4}/u.test(words))
  const labelled =
    /^(?:date|dated|published|updated|issued|posted)\s*:?\s*/imu.exec(text.slice(0, 2_000)) ??
    /(?<=\s)(?:published|updated|posted)(?:\s+on)?\s*:?\s+(?=(?:\p{L}+\s+)?\d)/iu.exec(text.slice(0, 2_000))
  const after =
    labelled === null ? undefined : datesIn(text.slice(labelled.index, labelled.index + 80), labelled.index, null)[0]
  if (after !== undefined && after.edtf !== '') return after
  // A dateline stands alone on its line, or before the dash that opens the report.
  const dateline = inHead.find(({ span }) => isDateline(text, span))
  if (dateline !== undefined) return dateline
  const footStart = Math.max(text.trimEnd().lastIndexOf('\n'), 0)
  const foot = text.slice(footStart)
  return foot.length > 80
    ? null
    : (datesIn(foot, footStart, null).find(({ edtf }) => /^\d{4}-\d{2}-\d{2}$/u.test(edtf)) ?? null)
}

/** What days and months without a year are counted from in a text without a date: the latest day that it gives in full. */
export function baseWithin(text: string): BaseDate | null {
  const given = datesIn(text, 0, null).filter(({ edtf }) => /^\d{4}-\d{2}-\d{2}$/u.test(edtf))
  const latest = given
    .map(({ edtf }) => edtf)
    .sort()
    .at(-1)
  return latest === undefined ? null : { ...baseOf(latest)!, day: null }
}

function isDateline(text: string, { start, end }: Span): boolean {
  const lineStart = text.lastIndexOf('\n', start) + 1
  const lineEnd = text.indexOf('\n', end) === -1 ? text.length : text.indexOf('\n', end)
  const isAlone = lineEnd - lineStart < 90 && !/\b(?:was|were|is|are|met|said)\b/u.test(text.slice(lineStart, lineEnd))
  return isAlone || /^[^\n.]{0,30}(?:—|–|--|-)\s/u.test(text.slice(end, end + 40))
}

function full(year: number, month: number, day: number): string | null {
  return month >= 1 && month <= 12 && isDay(year, month, day) ? edtfDay(dayOf(year, month, day)) : null
}

/** `14/09/2025` by the number that cannot be a month; `null`: either could be, or neither. */
function numericDay(one: number, other: number, year: number): string | null {
  if (one === other) return full(year, one, other)
  if (one > 12) return full(year, other, one)
  return other > 12 ? full(year, one, other) : null
}

/** The Saturday and Sunday before the article. */
function weekend(base: BaseDate | null): string {
  if (base?.day == null) return ''
  const sunday = base.day - (weekdayOf(base.day) % 7)
  return `${edtfDay(sunday - 1)}/${edtfDay(sunday)}`
}

function seasonDate(before: string, season: string, base: BaseDate | null): string {
  if (base === null) return ''
  return `${base.year + (before === 'last' ? -1 : before === 'next' ? 1 : 0)}-${SEASONS[season]}`
}

/** A day without a year is the one nearest to the article: behind it, unless the text speaks of what is to come. */
function dayOfMonth(
  day: number,
  month: number,
  year: string | undefined,
  base: BaseDate | null,
  isFuture: boolean,
): string | null {
  if (month === 0 || day < 1 || day > 31) return null
  if (year !== undefined) return full(Number(year), month, day)
  if (base === null) return ''
  return full(nearestYear(month, day, base, isFuture), month, day)
}

function nearestYear(
  month: number,
  day: number,
  { year, month: baseMonth, day: baseDay }: BaseDate,
  isFuture: boolean,
): number {
  const isAhead = baseDay === null ? month > baseMonth : dayOf(year, month, day) > baseDay
  if (isFuture) return isAhead || month === baseMonth ? year : year + 1
  const monthsAhead = month - baseMonth
  return isAhead && monthsAhead > 2 ? year - 1 : year
}

function daySpan(
  from: number,
  to: number,
  month: number,
  year: string | undefined,
  base: BaseDate | null,
): string | null {
  const start = dayOfMonth(from, month, year, base, false)
  const end = dayOfMonth(to, month, year, base, false)
  if (start === null || end === null || from >= to) return null
  return start === '' ? '' : `${start}/${end}`
}

function weekdayDate(before: string, weekday: string, base: BaseDate | null, isFuture: boolean): string {
  if (base?.day == null) return ''
  const wanted = WEEKDAYS.indexOf(weekday.toLowerCase()) + 1
  const today = weekdayOf(base.day)
  if (before === 'next' || before === 'the following' || (isFuture && before !== 'last'))
    return edtfDay(base.day + (((wanted - today + 6) % 7) + 1))
  const back = (today - wanted + 7) % 7
  return edtfDay(base.day - (back === 0 && before === 'last' ? 7 : back))
}

const shifted = (base: BaseDate | null, days: number): string => (base?.day == null ? '' : edtfDay(base.day + days))

/** From Monday to the day before the article; on a Monday, that day. One of these days is meant: EDTF's set of one. */
function earlierThisWeek(base: BaseDate | null): string {
  if (base?.day == null) return ''
  const monday = base.day - weekdayOf(base.day) + 1
  return base.day - 1 <= monday ? edtfDay(monday) : `[${edtfDay(monday)}..${edtfDay(base.day - 1)}]`
}

function week(base: BaseDate | null, by: number): string {
  if (base?.day == null) return ''
  const monday = base.day - weekdayOf(base.day) + 1 + 7 * by
  return `[${edtfDay(monday)}..${edtfDay(monday + 6)}]`
}

function monthShifted(base: BaseDate | null, by: number): string {
  if (base === null) return ''
  const months = base.year * 12 + base.month - 1 + by
  return edtfMonth(Math.floor(months / 12), (months % 12) + 1)
}

const recent = (base: BaseDate | null, days: number): string =>
  base?.day == null ? '' : `${edtfDay(base.day - days)}~/${edtfDay(base.day)}`

function ago(count: number, unit: string, base: BaseDate | null): string {
  if (base === null) return ''
  if (unit === 'month') return monthShifted(base, -count)
  if (unit === 'year') return String(base.year - count)
  if (base.day === null) return ''
  return unit === 'day' ? edtfDay(base.day - count) : `${edtfDay(base.day - 7 * count)}~`
}

function monthAlone(month: number, base: BaseDate | null, isFuture: boolean, isLast: boolean): string | null {
  if (month === 0) return null
  if (base === null) return ''
  const isAhead = month > base.month || (isLast && month === base.month)
  return edtfMonth(base.year + (isFuture && month < base.month ? 1 : !isFuture && isAhead ? -1 : 0), month)
}
