/** A day of the Gregorian calendar as days since 1970-01-01, so that weeks can be counted in it. */
export type Day = number

const DAY_MS = 86_400_000

export const dayOf = (year: number, month: number, day: number): Day => Date.UTC(year, month - 1, day) / DAY_MS

export function partsOf(day: Day): { year: number; month: number; day: number } {
  const date = new Date(day * DAY_MS)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** Monday 1 to Sunday 7, by ISO 8601. */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1

const two = (part: number): string => String(part).padStart(2, '0')

/** `2025-10-18` */
export function edtfDay(day: Day): string {
  const parts = partsOf(day)
  return `${String(parts.year).padStart(4, '0')}-${two(parts.month)}-${two(parts.day)}`
}

/** `2025-10` */
export const edtfMonth = (year: number, month: number): string => `${String(year).padStart(4, '0')}-${two(month)}`

/** Whether there is such a day. */
export function isDay(year: number, month: number, day: number): boolean {
  const parts = partsOf(dayOf(year, month, day))
  return parts.month === month && parts.day === day
}

export const MONTHS = 'january february march april may june july august september october november december'.split(' ')
export const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ')

/** The month of a name or its short form, from 1; 0: none. */
export function monthOf(word: string): number {
  const plain = word.toLowerCase().replace(/\.$/u, '')
  return plain.length < 3
    ? 0
    : MONTHS.findIndex((month) => month === plain || (month.startsWith(plain.slice(0, 3)) && plain.length <= 4)) + 1
}
