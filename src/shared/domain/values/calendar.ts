const DAY_MS = 86_400_000

/** Milliseconds in a minute. */
export const MINUTE_MS = 60_000

/** Days in a month (1 to 12) of the proleptic Gregorian calendar that ISO 8601 prescribes. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/**
 * Epoch milliseconds of a calendar reading taken as UTC. `Date.UTC` is not used because it reads the years 0 to 99 as
 * 1900 to 1999. Month 13 is January of the next year, and so on. Years are counted from March, so that the leap day
 * comes last.
 */
export function calendarMs(year: number, month: number, day: number, hour = 0, minute = 0, second = 0): number {
  const months = year * 12 + (month - 1) - 2
  const marchYear = Math.floor(months / 12)
  const marchMonth = months - marchYear * 12
  const leaps = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400)
  const dayOfYear = Math.floor((153 * marchMonth + 2) / 5) + day - 1
  // 719,468 days lie between 1 March of the year 0 and 1 January 1970.
  const days = marchYear * 365 + leaps + dayOfYear - 719_468
  return days * DAY_MS + hour * 3_600_000 + minute * MINUTE_MS + second * 1000
}
