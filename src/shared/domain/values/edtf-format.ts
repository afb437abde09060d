import { calendarMs } from './calendar.ts'
import type { EdtfDate, EdtfEnd, EdtfMember, EdtfPoint, EdtfQualifier } from './edtf-date.ts'
import { createRecentCache } from './recent-cache.ts'
import { formatOffset } from './zone.ts'

/**
 * The words around a date in its long form, `{…}` standing for what is put in: a language's catalogue gives them. Month and weekday names come from Intl.
 */
export type EdtfWords = Readonly<{
  about: string
  uncertain: string
  /** An uncertain start inside a span, where `uncertain` would seem to speak of the whole. */
  uncertainStart: string
  span: string
  someTime: string
  onwards: string
  until: string
  endUnknown: string
  startUnknown: string
  someDay: string
  someMonth: string
  someYear: string
  or: string
  /** Between a day and its time, and between the members of a set. */
  comma: string
  season: string
  seasons: Readonly<Record<21 | 22 | 23 | 24, string>>
}>

/** Everything one call of {@link formatEdtf} carries along. */
type Setting = Readonly<{ locale: string; long: boolean; year: boolean; words: EdtfWords }>

/** Which parts of a day are written. */
type DayParts = 'weekday-year' | 'weekday' | 'year' | 'plain' | 'day-only'

/**
 * A date for people.
 * - `short`, for a column: "Fri 17 Oct~", "13/15 Oct?", "Sat 18 Oct, 10:00"; days leave off the year, and EDTF's
 *   qualifier stays as its sign, once where both ends carry the same. One of a set carries "?" (which one is not known) or "%" when it is also about.
 * - `short-year`: the same, a single day with its year: "Sat 18 Oct 2025".
 * - `long`, for a sentence: "about Friday 17 October 2025", "some time from 13 to 15 October 2025, uncertain".
 *
 * The calendar is Gregorian in every locale, as EDTF's is. "en" is read as British, day before month. A zone written in
 * the text follows its time ("10:00 +3"); else the caller adds the zone of the record.
 */
export function formatEdtf(
  date: EdtfDate,
  words: EdtfWords,
  locale = 'en-GB',
  style: 'short' | 'short-year' | 'long' = 'short',
): string {
  const setting: Setting = {
    locale: locale === 'en' ? 'en-GB' : locale,
    long: style === 'long',
    year: style === 'short-year',
    words,
  }
  if (date.kind === 'point') return singleText(date.point, setting)
  if (date.kind === 'interval') return intervalText(date.start, date.end, setting)
  return setText(date.members, setting)
}

function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/gu, (_, name: string) => values[name] ?? '')
}

function singleText(point: EdtfPoint, setting: Setting): string {
  if (!setting.long) return pointText(point, setting.year ? 'weekday-year' : 'weekday', setting)
  const about = aboutText(pointText(point, 'weekday-year', setting), point.qualifier, setting)
  return isUncertain(point.qualifier) ? fill(setting.words.uncertain, { date: about }) : about
}

function isUncertain(qualifier: EdtfQualifier): boolean {
  return qualifier === '?' || qualifier === '%'
}

function aboutText(text: string, qualifier: EdtfQualifier, setting: Setting): string {
  return qualifier === '~' || qualifier === '%' ? fill(setting.words.about, { date: text }) : text
}

/** One date without the words for its qualifier; in the short style with its sign. */
function pointText(point: EdtfPoint, parts: DayParts, setting: Setting): string {
  const sign = setting.long ? '' : point.qualifier
  if (typeof point.month !== 'number' || typeof point.day !== 'number') return coarseText(point, setting) + sign
  const day = dayText(point, parts, setting)
  return point.hour === null ? day + sign : day + setting.words.comma + timeText(point, setting)
}

function timeText(point: EdtfPoint, setting: Setting): string {
  const clock = [point.hour, point.minute, ...(point.second === null ? [] : [point.second])]
  const time = clock.map((value) => String(value).padStart(2, '0')).join(':') + (setting.long ? '' : point.qualifier)
  return point.zoneOffset === null ? time : `${time} ${formatOffset(point.zoneOffset)}`
}

/** A date known to the month, the season, the year or less. */
function coarseText(point: EdtfPoint, { locale, long, words }: Setting): string {
  const year = yearText(point.year, locale)
  if (point.year !== point.lastYear) {
    if (long) return fill(words.someYear, { from: year, to: yearText(point.lastYear, locale) })
    const digits = point.lastYear - point.year === 9 ? 3 : 2
    return String(point.year).padStart(4, '0').slice(0, digits).padEnd(4, 'X')
  }
  if (point.season !== null) return fill(words.season, { season: words.seasons[point.season], year })
  if (typeof point.month === 'number') {
    const month = intl(locale, {
      month: long || WHOLE_DATES_ONLY.has(locale) ? 'long' : 'short',
      year: 'numeric',
    }).format(localDay(point))
    return long && point.day === 'X' ? fill(words.someDay, { date: month }) : month
  }
  if (!long || point.month === null) return year
  return fill(point.day === 'X' ? words.someDay : words.someMonth, { date: year })
}

function yearText(year: number, locale: string): string {
  return year < 1000 ? String(year).padStart(4, '0') : intl(locale, { year: 'numeric' }).format(calendarMs(year, 7, 1))
}

function localDay(point: EdtfPoint): number {
  return calendarMs(
    point.year,
    typeof point.month === 'number' ? point.month : 1,
    typeof point.day === 'number' ? point.day : 1,
  )
}

/**
 * Languages for which CLDR 48 knows a whole Gregorian date but not its parts: of those Intl would write its root's order
 * with a Latin comma (`شنبه, اکتوبر ۱۸`). They are taken from the whole date, and months have no short names there.
 */
const WHOLE_DATES_ONLY: ReadonlySet<string> = new Set(['ps', 'fa-AF'])

function dayOptions(parts: DayParts, long: boolean): Intl.DateTimeFormatOptions {
  const name = long ? 'long' : 'short'
  return {
    day: 'numeric',
    ...(parts === 'day-only' ? {} : { month: name }),
    ...(parts === 'weekday' || parts === 'weekday-year' ? { weekday: name } : {}),
    ...(parts === 'year' || parts === 'weekday-year' ? { year: 'numeric' } : {}),
  }
}

/** The parts of a day as Intl writes them, what stands between two of them as `literal`. */
function writtenParts(ms: number, parts: DayParts, { locale, long }: Setting): Intl.DateTimeFormatPart[] {
  if (!WHOLE_DATES_ONLY.has(locale)) return intl(locale, dayOptions(parts, long)).formatToParts(ms)
  const wanted = new Set(Object.keys(dayOptions(parts, long)))
  const whole = intl(locale, dayOptions('weekday-year', true)).formatToParts(ms)
  // What stands between two parts belongs to the second.
  return whole.filter(({ type }, at) => wanted.has(type === 'literal' ? (whole[at + 1]?.type ?? '') : type))
}

/** Days already written, since Intl takes some 20 µs for one. */
const dayTexts = createRecentCache<string>(5000)

function dayText(point: EdtfPoint, parts: DayParts, setting: Setting): string {
  const { locale, long } = setting
  const key = `${locale}|${parts}|${long}|${point.year}|${point.month}|${point.day}`
  const known = dayTexts.get(key)
  if (known !== undefined) return known
  const written = writtenParts(localDay(point), parts, setting)
  const text = written
    .map((part, index) => partText(part, written[index - 1], point.year, locale))
    .join('')
    .trim()
  dayTexts.set(key, text)
  return text
}

/**
 * One part of a written day. British dates in running text have no comma after the weekday (versions of CLDR differ on
 * it), and a year below 1000 keeps its four digits, the year 0 also its number, which Intl would write as 1 BC.
 */
function partText(
  part: Intl.DateTimeFormatPart,
  before: Intl.DateTimeFormatPart | undefined,
  year: number,
  locale: string,
): string {
  if (part.type === 'literal' && before?.type === 'weekday' && locale === 'en-GB') return ' '
  return part.type === 'year' && year < 1000 ? yearText(year, locale) : part.value
}

function intervalText(start: EdtfEnd, end: EdtfEnd, setting: Setting): string {
  const { words, long } = setting
  if (typeof start === 'string') {
    if (typeof end === 'string') return ''
    const to = long ? singleText(end, setting) : pointText(end, 'plain', setting)
    if (!long) return `${start === 'open' ? '..' : ''}/${to}`
    return fill(start === 'open' ? words.until : words.startUnknown, { to })
  }
  if (typeof end === 'string') {
    const from = long ? singleText(start, setting) : pointText(start, 'plain', setting)
    if (!long) return `${from}/${end === 'open' ? '..' : ''}`
    return fill(end === 'open' ? words.onwards : words.endUnknown, { from })
  }
  return rangeText(start, end, words.span, setting)
}

/** Two dates as one range, leaving off what they share: "13/15 Oct", "from 13 to 15 October 2025". */
function rangeText(from: EdtfPoint, to: EdtfPoint, template: string, setting: Setting): string {
  const shared = !setting.long && from.qualifier === to.qualifier
  const [first, last] = rangeEnds(shared ? { ...from, qualifier: '' } : from, to, setting)
  if (!setting.long) return `${first}/${last}`
  const { words } = setting
  const start = aboutText(first, from.qualifier, setting)
  const wholeUncertain = isUncertain(to.qualifier)
  const text = fill(template, {
    from: isUncertain(from.qualifier) && !wholeUncertain ? fill(words.uncertainStart, { date: start }) : start,
    to: aboutText(last, to.qualifier, setting),
  })
  return wholeUncertain ? fill(words.uncertain, { date: text }) : text
}

function rangeEnds(from: EdtfPoint, to: EdtfPoint, setting: Setting): [string, string] {
  const { long } = setting
  const days = typeof from.day === 'number' && typeof to.day === 'number'
  const sameYear = days && from.year === to.year
  const sameMonth = sameYear && from.month === to.month
  if (sameMonth && from.day === to.day && from.hour !== null && to.hour !== null) {
    return [pointText(from, long ? 'weekday-year' : 'weekday', setting), timeText(to, setting)]
  }
  const last: DayParts = long || !sameYear ? 'year' : 'plain'
  const noTimes = from.hour === null && to.hour === null
  const first: DayParts = sameMonth && noTimes && isDayFirst(last, setting) ? 'day-only' : sameYear ? 'plain' : 'year'
  return [pointText(from, first, setting), pointText(to, last, setting)]
}

/** Whether the locale writes the day before the month when these parts are written. */
function isDayFirst(parts: DayParts, setting: Setting): boolean {
  const order = writtenParts(0, parts, setting).map((part) => part.type)
  return order.indexOf('day') < order.indexOf('month')
}

function setText(members: readonly EdtfMember[], setting: Setting): string {
  const texts = members.map((member) => memberText(member, setting))
  const { words, long } = setting
  if (!long) return withDoubt(texts.join(words.comma))
  return texts.reduce((before, text) => fill(words.or, { first: before, second: text }))
}

/** The sign that says "one of these": added, or merged with the qualifier that already stands at the end. */
function withDoubt(text: string): string {
  if (text.endsWith('?') || text.endsWith('%')) return text
  return text.endsWith('~') ? `${text.slice(0, -1)}%` : `${text}?`
}

function memberText({ from, to }: EdtfMember, setting: Setting): string {
  if (from === null || to === null) return intervalText(from ?? 'open', to ?? 'open', setting)
  return from === to ? singleText(from, setting) : rangeText(from, to, setting.words.someTime, setting)
}

const formatters = new Map<string, Intl.DateTimeFormat>()

/** A formatter of Gregorian dates in UTC, kept, because making one costs some fifty times its use. */
function intl(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}|${options.weekday ?? ''}|${options.day ?? ''}|${options.month ?? ''}|${options.year ?? ''}`
  let formatter = formatters.get(key)
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat(locale, { ...options, calendar: 'gregory', timeZone: 'UTC' })
    formatters.set(key, formatter)
  }
  return formatter
}
