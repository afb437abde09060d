import { calendarMs } from '../values/calendar.ts'
import { DAY } from './time-range.ts'

/** One line of the time axis and the words at it. */
export type Tick = { readonly at: number; readonly label: string; readonly isMajor: boolean }

type Unit = {
  /** Its usual length in milliseconds. */
  readonly length: number
  /** The least room that its words need, in rem. */
  readonly least: number
  /** The beginning of the unit that holds a moment, and of the one after. */
  readonly floor: (at: number) => number
  readonly next: (at: number) => number
  readonly label: (at: number, isFirst: boolean, words: Words) => string
  readonly isMajor: (at: number) => boolean
}

const HOUR = DAY / 24

/** How the moments of an axis are said in one language. */
type Words = Readonly<
  Record<'clock' | 'weekday' | 'weekdayMonth' | 'dayMonth' | 'month' | 'monthYear', (at: number) => string>
>

/** By their locales: a formatter is dear to make. */
const spoken = new Map<string, Words>()

function wordsIn(locale: string): Words {
  const known = spoken.get(locale)
  if (known !== undefined) return known
  const intl = (options: Intl.DateTimeFormatOptions): ((at: number) => string) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC', calendar: 'gregory' })
    return (at) => format.format(at).replace(',', '')
  }
  const words: Words = {
    clock: intl({ hour: '2-digit', minute: '2-digit' }),
    weekday: intl({ weekday: 'short', day: 'numeric' }),
    weekdayMonth: intl({ weekday: 'short', day: 'numeric', month: 'short' }),
    dayMonth: intl({ day: 'numeric', month: 'short' }),
    month: intl({ month: 'short' }),
    monthYear: intl({ month: 'short', year: 'numeric' }),
  }
  spoken.set(locale, words)
  return words
}

const year = (at: number): string => String(new Date(at).getUTCFullYear()).padStart(4, '0')

const isMidnight = (at: number): boolean => at % DAY === 0
const isMonthStart = (at: number): boolean => new Date(at).getUTCDate() === 1
const isYearStart = (at: number): boolean => isMonthStart(at) && new Date(at).getUTCMonth() === 0

/** Units whose length is always the same; `offset` is where one of them begins. */
function steady(length: number, offset = 0): Pick<Unit, 'length' | 'floor' | 'next'> {
  const floor = (at: number): number => Math.floor((at - offset) / length) * length + offset
  return { length, floor, next: (at) => at + length }
}

function months(count: number): Pick<Unit, 'length' | 'floor' | 'next'> {
  const begin = (at: number, ahead: number): number => {
    const date = new Date(at)
    const inUnit = date.getUTCMonth() - (date.getUTCMonth() % count)
    return calendarMs(date.getUTCFullYear(), inUnit + 1 + ahead * count, 1)
  }
  return { length: count * 30.4 * DAY, floor: (at) => begin(at, 0), next: (at) => begin(at, 1) }
}

function years(count: number): Unit {
  const begin = (at: number, ahead: number): number => {
    const of = new Date(at).getUTCFullYear()
    return calendarMs(of - (of % count) + ahead * count, 1, 1)
  }
  return {
    length: count * 365.25 * DAY,
    floor: (at) => begin(at, 0),
    next: (at) => begin(at, 1),
    least: 3,
    label: year,
    isMajor: (at) => new Date(at).getUTCFullYear() % (count * 10) === 0,
  }
}

/** 5 January 1970 was a Monday. */
const MONDAY = 4 * DAY

const hours = (count: number): Unit => ({
  ...steady(count * HOUR),
  least: 3.4,
  label: (at, isFirst, { weekday, clock }) => (isMidnight(at) || isFirst ? weekday(at) : clock(at)),
  isMajor: isMidnight,
})

/** From the finest to the coarsest. */
const UNITS: readonly Unit[] = [
  hours(1),
  hours(3),
  hours(6),
  {
    ...steady(DAY),
    least: 3.8,
    label: (at, _isFirst, { weekday, weekdayMonth }) => (isMonthStart(at) ? weekdayMonth(at) : weekday(at)),
    isMajor: isMonthStart,
  },
  { ...steady(7 * DAY, MONDAY), least: 3.6, label: (at, _isFirst, { dayMonth }) => dayMonth(at), isMajor: () => false },
  {
    ...months(1),
    least: 4.2,
    label: (at, isFirst, { month, monthYear }) => (isYearStart(at) || isFirst ? monthYear(at) : month(at)),
    isMajor: isYearStart,
  },
  {
    ...months(3),
    least: 4.2,
    label: (at, isFirst, { month, monthYear }) => (isYearStart(at) || isFirst ? monthYear(at) : month(at)),
    isMajor: isYearStart,
  },
  ...[1, 2, 5, 10, 20, 50, 100, 500, 1000].map(years),
]

const coarsest = UNITS.at(-1)!

/**
 * The lines of the axis and their words: the finest unit whose words have room.
 * @param widthInRem how wide the picture is, in the reader's own measure
 * @param locale the language of the words, BCP 47
 */
export function timeTicks(
  { first, last }: { first: number; last: number },
  widthInRem: number,
  locale = 'en-GB',
): readonly Tick[] {
  const words = wordsIn(locale)
  const unit = UNITS.find(({ length, least }) => (length / (last - first)) * widthInRem >= least) ?? coarsest
  const ticks: Tick[] = []
  for (let at = unit.floor(first); at < last; at = unit.next(at)) {
    if (at < first) continue
    ticks.push({ at, label: unit.label(at, ticks.length === 0, words), isMajor: unit.isMajor(at) })
  }
  return ticks
}

/** The month and year, or the years, that a range lies in: what the words at its ticks leave out. */
export function rangeInWords({ first, last }: { first: number; last: number }, locale = 'en-GB'): string {
  const { month, monthYear } = wordsIn(locale)
  const [from, to] = [first, last - 1]
  if (monthYear(from) === monthYear(to)) return monthYear(from)
  if (year(from) !== year(to)) return `${year(from)}–${year(to)}`
  return `${month(from)}–${month(to)} ${year(to)}`
}

/** The day that holds a moment, as an EDTF text. */
export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10)
