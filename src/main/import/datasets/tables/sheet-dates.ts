/** Built-in number formats that show a date (ECMA-376 part 1, §18.8.30). */
const BUILT_IN = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58])

/** Whether a number format shows a date: one of the built-in, or a code with a day, a month or a year outside quotes. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN.has(id)
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/gu, '')
  return /[dy]/iu.test(bare)
}

/** 30 December 1899: the day nought of spreadsheets, which take 1900 for a leap year. */
const DAY_NOUGHT = Date.UTC(1899, 11, 30)
const DAY = 86_400_000

/** The day of a serial number as `YYYY-MM-DD`; `null` for what is none. The hour, where there is one, is left out. */
export function cellDay(serial: number): string | null {
  if (!(serial >= 61 && serial < 2_958_466)) return null
  return new Date(DAY_NOUGHT + Math.floor(serial) * DAY).toISOString().slice(0, 10)
}
