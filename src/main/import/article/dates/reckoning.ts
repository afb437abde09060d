import { type Day, dayOf, edtfDay, edtfMonth, isDay, partsOf, WEEKDAYS, weekdayOf } from './calendar-day.ts'
import { SEASONS } from './date-words.ts'
import type { BaseDate } from './found-date.ts'

/** A day in EDTF; `null`: there is no such day. */
export function full(year: number, month: number, day: number): string | null {
  return month >= 1 && month <= 12 && isDay(year, month, day) ? edtfDay(dayOf(year, month, day)) : null
}

/** `14/09/2025` by the number that cannot be a month; `null`: either could be, or neither. */
export function numericDay(one: number, other: number, year: number): string | null {
  if (one === other) return full(year, one, other)
  if (one > 12) return full(year, other, one)
  return other > 12 ? full(year, one, other) : null
}

/** The Saturday and Sunday before the article. */
export function weekend(base: BaseDate | null): string {
  if (base?.day == null) return ''
  const sunday = base.day - (weekdayOf(base.day) % 7)
  return `${edtfDay(sunday - 1)}/${edtfDay(sunday)}`
}

export function seasonDate(before: string, season: string, base: BaseDate | null): string {
  if (base === null) return ''
  return `${base.year + (before === 'last' ? -1 : before === 'next' ? 1 : 0)}-${SEASONS[season]}`
}

/** A day without a year is the one nearest to the article: behind it, unless the text speaks of what is to come. */
export function dayOfMonth(
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

/** `3–5 March`, `3 and 4 March`; two days parted by `and` are a range only where they follow on each other. */
export function daySpan(
  from: number,
  to: number,
  link: string,
  month: number,
  year: string | undefined,
  base: BaseDate | null,
  isFuture: boolean,
): string | null {
  const end = dayOfMonth(to, month, year, base, isFuture)
  const start = dayOfMonth(from, month, year ?? (end === null || end === '' ? undefined : end.slice(0, 4)), base, false)
  if (start === null || end === null || from >= to || (/and/u.test(link) && to !== from + 1)) return null
  return start === '' || end === '' ? '' : `${start}/${end}`
}

/** `30 June to 2 July`, `31 December to 1 January 2026`; with `and` only days that follow on each other. */
export function spanOfMonths(
  from: readonly [day: number, month: number],
  to: readonly [day: number, month: number],
  link: string,
  year: string | undefined,
  base: BaseDate | null,
  isFuture: boolean,
): string | null {
  const end = dayOfMonth(to[0], to[1], year, base, isFuture)
  if (end === null || end === '') return end
  const endYear = Number(end.slice(0, 4))
  const start = full(from[1] > to[1] ? endYear - 1 : endYear, from[1], from[0])
  if (start === null || start >= end) return null
  const isNext = dayFrom(start)! + 1 === dayFrom(end)
  return /and/u.test(link) && !isNext ? null : `${start}/${end}`
}

/** The day of an EDTF date of day precision; `null`: another. */
export function dayFrom(edtf: string): Day | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(edtf) ?? []
  return year === undefined ? null : dayOf(Number(year), Number(month), Number(day))
}

export function weekdayDate(before: string, weekday: string, base: BaseDate | null, isFuture: boolean): string {
  if (base?.day == null) return ''
  const wanted = WEEKDAYS.indexOf(weekday.toLowerCase()) + 1
  const today = weekdayOf(base.day)
  if (/^(?:next|the following|(?:this )?coming)$/u.test(before) || (isFuture && before !== 'last'))
    return edtfDay(base.day + (((wanted - today + 6) % 7) + 1))
  const back = (today - wanted + 7) % 7
  return edtfDay(base.day - (back === 0 && before === 'last' ? 7 : back))
}

/** `Thursday of last week`: in the week from Monday to Sunday that lies so many weeks away. */
export function weekdayOfWeek(weekday: string, by: number, base: BaseDate | null): string {
  if (base?.day == null) return ''
  return edtfDay(base.day - weekdayOf(base.day) + 1 + 7 * by + WEEKDAYS.indexOf(weekday.toLowerCase()))
}

/** `from Tuesday to Thursday`; with `and` only days that follow on each other. */
export function weekdaySpan(
  from: string,
  to: string,
  link: string,
  base: BaseDate | null,
  isFuture: boolean,
): string | null {
  const end = weekdayDate('', to, base, isFuture)
  if (end === '') return ''
  const days = (WEEKDAYS.indexOf(to.toLowerCase()) - WEEKDAYS.indexOf(from.toLowerCase()) + 7) % 7
  if (days === 0 || (/and/u.test(link) && days !== 1)) return null
  return `${edtfDay(dayFrom(end)! - days)}/${end}`
}

export const shifted = (base: BaseDate | null, days: number): string =>
  base?.day == null ? '' : edtfDay(base.day + days)

/** From Monday to the day before the article; on a Monday, that day. One of these days is meant: EDTF's set of one. */
export function earlierThisWeek(base: BaseDate | null): string {
  if (base?.day == null) return ''
  const monday = base.day - weekdayOf(base.day) + 1
  return base.day - 1 <= monday ? edtfDay(monday) : `[${edtfDay(monday)}..${edtfDay(base.day - 1)}]`
}

export function week(base: BaseDate | null, by: number): string {
  if (base?.day == null) return ''
  const monday = base.day - weekdayOf(base.day) + 1 + 7 * by
  return `[${edtfDay(monday)}..${edtfDay(monday + 6)}]`
}

export function monthShifted(base: BaseDate | null, by: number): string {
  if (base === null) return ''
  const months = base.year * 12 + base.month - 1 + by
  return edtfMonth(Math.floor(months / 12), (months % 12) + 1)
}

export const recent = (base: BaseDate | null, days: number): string =>
  base?.day == null ? '' : `${edtfDay(base.day - days)}~/${edtfDay(base.day)}`

export function ago(count: number, unit: string, base: BaseDate | null): string {
  if (base === null) return ''
  if (unit === 'month') return monthShifted(base, -count)
  if (unit === 'year') return String(base.year - count)
  if (base.day === null) return ''
  if (unit === 'fortnight') return `${edtfDay(base.day - 14 * count)}~`
  return unit === 'day' ? edtfDay(base.day - count) : `${edtfDay(base.day - 7 * count)}~`
}

export function monthAlone(month: number, base: BaseDate | null, isFuture: boolean, isLast: boolean): string | null {
  if (month === 0) return null
  if (base === null) return ''
  const isAhead = month > base.month || (isLast && month === base.month)
  return edtfMonth(base.year + (isFuture && month < base.month ? 1 : !isFuture && isAhead ? -1 : 0), month)
}

/** `the last night of January`, `the first day of March 2026`. */
export function edgeOfMonth(
  isLast: boolean,
  month: number,
  year: string | undefined,
  base: BaseDate | null,
  isFuture: boolean,
): string | null {
  const edtf = year === undefined ? monthAlone(month, base, isFuture, false) : edtfMonth(Number(year), month)
  if (edtf === null || edtf === '') return edtf
  const { year: ofYear, month: ofMonth } = { year: Number(edtf.slice(0, 4)), month: Number(edtf.slice(5)) }
  const day = isLast ? partsOf(dayOf(ofMonth === 12 ? ofYear + 1 : ofYear, (ofMonth % 12) + 1, 1) - 1).day : 1
  return full(ofYear, ofMonth, day)
}

/** `the 4th of last month` */
export function dayOfShiftedMonth(day: number, by: number, base: BaseDate | null): string | null {
  const month = monthShifted(base, by)
  return month === '' ? '' : full(Number(month.slice(0, 4)), Number(month.slice(5)), day)
}

/** `on the 14th`: the last such day before the article, or the next. */
export function dayAlone(day: number, base: BaseDate | null, isFuture: boolean): string | null {
  if (base?.day == null) return ''
  const today = partsOf(base.day).day
  const by = isFuture ? (day < today ? 1 : 0) : day > today ? -1 : 0
  const month = monthShifted(base, by)
  return full(Number(month.slice(0, 4)), Number(month.slice(5)), day)
}
