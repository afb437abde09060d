import { westernDigits } from '../../ui/fields/western-digits.ts'

/**
 * A time of day as people type it (`9:30`, `9.30`, `0930`, `14h30`, `2 pm`) in the form the notebook keeps, `09:30`.
 * Anything else comes back as it is, for the notebook to refuse in its own words.
 */
export const readTime = (text: string): string => timeOf(westernDigits(text).trim()) ?? text.trim()

/** Hour and minute with what parts them, and the half of the day; or an hour with its half alone. */
const TIME = /^(?:(\d{1,2})(?:\s*[:.h]\s*|(?=\d\d(?!\d)))([0-5]\d)|(\d{1,2})(?=\s*[ap]))\s*(?:([ap])\.?m?\.?)?$/iu

function timeOf(text: string): string | undefined {
  const [, hours, minutes = '00', hourAlone, half] = TIME.exec(text) ?? []
  const typed = Number(hours ?? hourAlone ?? NaN)
  const hour = half === undefined ? typed : typed > 12 || typed === 0 ? NaN : (typed % 12) + (/p/iu.test(half) ? 12 : 0)
  return hour <= 23 ? `${String(hour).padStart(2, '0')}:${minutes}` : undefined
}

/**
 * A local start as people type it, in the form the notebook keeps, `2025-11-03T14:30`: `2025-11-03 14:30`,
 * `3 Nov 14.30`, `Mon 3 November 2025, 2:30 pm`, `Nov 3 1430`, in the digits of Latin or Arabic script. A time alone is on
 * `onDay` ('YYYY-MM-DD'); a day without its year is the one nearest to it. Empty for an empty text; undefined for one that
 * cannot be read so, or names a day that its month does not have.
 */
export function readStart(text: string, onDay: string): string | undefined {
  const typed = westernDigits(text).trim()
  if (typed === '') return ''
  const alone = timeOf(typed)
  if (alone !== undefined) return `${onDay}T${alone}`
  const parts = splitDay(typed, onDay)
  const time = parts && timeOf(parts.rest)
  return time === undefined || !isDay(parts!.day) ? undefined : `${parts!.day}T${time}`
}

const ISO_DAY = /^(\d{4}-\d{2}-\d{2})(?:T|,?\s+)(.+)$/iu
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)\p{L}*[.,]?\s+/iu
const DAY_MONTH = /^(\d{1,2})\.?\s*(\p{L}{3,})\.?(?:,?\s+(\d{4}))?,?\s+(.+)$/u
const MONTH_DAY = /^(\p{L}{3,})\.?\s+(\d{1,2})(?:,?\s+(\d{4}))?,?\s+(.+)$/u

function splitDay(text: string, onDay: string): { readonly day: string; readonly rest: string } | undefined {
  const iso = ISO_DAY.exec(text)
  if (iso !== null) return { day: iso[1]!, rest: iso[2]! }
  const named = text.replace(WEEKDAY, '')
  const british = DAY_MONTH.exec(named)
  const [, day, name, year, rest] =
    british ?? MONTH_DAY.exec(named)?.map((_, at, all) => all[[0, 2, 1, 3, 4][at]!]) ?? []
  const month = monthOf(name ?? '')
  if (month === undefined || rest === undefined) return undefined
  const inYear = `-${pad(month)}-${pad(Number(day))}`
  return { day: year === undefined ? nearest(inYear, onDay) : `${year}${inYear}`, rest: rest.replace(/^at\s+/iu, '') }
}

const pad = (figure: number): string => String(figure).padStart(2, '0')

/** Made when a month is first typed: the engine reads its tables of zones and calendars for it. */
let months: readonly string[] | null = null

function monthNames(): readonly string[] {
  const long = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) => long.format(Date.UTC(2025, month, 15)).toLowerCase())
}

/** The month, 1 to 12, that a name of at least three letters begins (`Nov`, `Sept`). */
function monthOf(name: string): number | undefined {
  const typed = name.toLowerCase()
  months ??= monthNames()
  const at = typed.length < 3 ? -1 : months.findIndex((month) => month.startsWith(typed))
  return at === -1 ? undefined : at + 1
}

/** A day of the year, '-11-03', in the year that brings it nearest to a day. */
function nearest(inYear: string, onDay: string): string {
  const at = Date.parse(onDay)
  const year = Number(onDay.slice(0, 4))
  const away = (candidate: number): number => Math.abs(Date.parse(`${candidate}${inYear}`) - at)
  return `${[year - 1, year + 1].reduce((best, one) => (away(one) < away(best) ? one : best), year)}${inYear}`
}

/** Whether the calendar has the day 'YYYY-MM-DD': JavaScript would read 31 November as 1 December. */
function isDay(day: string): boolean {
  const read = new Date(`${day}T00:00Z`)
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(day)
}
