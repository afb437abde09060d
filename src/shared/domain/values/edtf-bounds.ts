import { calendarMs } from './calendar.ts'
import type { EdtfDate, EdtfEnd, EdtfPoint } from './edtf-date.ts'

/** First and last millisecond (both included) that a date can mean; null where there is none or it is not known. */
export type EdtfBounds = { earliest: number | null; latest: number | null }

/** The month in which each season begins; it lasts three. Northern meteorological seasons, since EDTF names none. */
const SEASON_MONTH = { 21: 3, 22: 6, 23: 9, 24: 12 } as const

/**
 * The bounds of a date in epoch milliseconds of its own calendar reading taken as UTC: the caller applies the zone by
 * subtracting `zoneOffset` (or its record's) minutes. Qualifiers do not widen the bounds, because EDTF does not say by
 * how much. Winter begins in December of its year and ends with the next February.
 */
export function edtfBounds(date: EdtfDate): EdtfBounds {
  switch (date.kind) {
    case 'point':
      return { earliest: firstMs(date.point), latest: lastMs(date.point) }
    case 'interval':
      return { earliest: endMs(date.start, firstMs), latest: endMs(date.end, lastMs) }
    case 'set': {
      let earliest: number | null = Infinity
      let latest: number | null = -Infinity
      for (const { from, to } of date.members) {
        earliest = from === null || earliest === null ? null : Math.min(earliest, firstMs(from))
        latest = to === null || latest === null ? null : Math.max(latest, lastMs(to))
      }
      return { earliest, latest }
    }
  }
}

function endMs(end: EdtfEnd, bound: (point: EdtfPoint) => number): number | null {
  return typeof end === 'string' ? null : bound(end)
}

/** The first millisecond of a date, of its own calendar reading taken as UTC. */
export function firstMs(point: EdtfPoint): number {
  const month = point.season === null ? point.month : SEASON_MONTH[point.season]
  return calendarMs(
    point.year,
    typeof month === 'number' ? month : 1,
    typeof point.day === 'number' ? point.day : 1,
    point.hour ?? 0,
    point.minute ?? 0,
    point.second ?? 0,
  )
}

/** The last millisecond of a date, likewise. */
export function lastMs(point: EdtfPoint): number {
  const year = point.lastYear
  if (point.season !== null) return calendarMs(year, SEASON_MONTH[point.season] + 3, 1) - 1
  if (typeof point.month !== 'number') return calendarMs(year + 1, 1, 1) - 1
  if (typeof point.day !== 'number') return calendarMs(year, point.month + 1, 1) - 1
  if (point.hour === null) return calendarMs(year, point.month, point.day + 1) - 1
  const start = firstMs(point)
  return start + (point.second === null ? 60_000 : 1000) - 1
}
