import { edtfBounds, type EdtfBounds } from './edtf-bounds.ts'
import type { EdtfDate, EdtfPoint } from './edtf-date.ts'
import { parseEdtf } from './edtf-parse.ts'

export type { EdtfDate, EdtfEnd, EdtfMember, EdtfPoint, EdtfQualifier, EdtfSeason } from './edtf-date.ts'
export { formatEdtf, type EdtfWords } from './edtf-format.ts'
export { parseEdtf, type EdtfParse } from './edtf-parse.ts'
export { describeEdtfProblem, type EdtfProblem, type EdtfProblemCode } from './edtf-problem.ts'
export { edtfBounds, type EdtfBounds } from './edtf-bounds.ts'

/**
 * How exactly a date is known. 'span' covers intervals, sets, seasons and masked years; 'unknown' is no date at all.
 * An unspecified part counts as not known: "2025-10-XX" is known to the month.
 */
export type EdtfPrecision = 'minute' | 'day' | 'month' | 'year' | 'span' | 'unknown'

/** How exactly the date is known; null (no date) is 'unknown'. ISO 8601-1's "precision" by the smallest part given. */
export function edtfPrecision(date: EdtfDate | null): EdtfPrecision {
  if (date === null) return 'unknown'
  if (date.kind === 'point') return pointPrecision(date.point)
  if (date.kind === 'interval') return 'span'
  const only = date.members.length === 1 ? date.members[0] : undefined
  return only !== undefined && only.from !== null && only.from === only.to ? pointPrecision(only.from) : 'span'
}

function pointPrecision(point: EdtfPoint): EdtfPrecision {
  if (point.hour !== null) return 'minute'
  if (typeof point.day === 'number') return 'day'
  if (typeof point.month === 'number') return 'month'
  return point.season !== null || point.year !== point.lastYear ? 'span' : 'year'
}

/** The bounds with a missing end taken from the other, so that every date has a place in a list. */
function closedBounds(date: EdtfDate): { first: number; last: number } {
  const { earliest, latest }: EdtfBounds = edtfBounds(date)
  const first = earliest ?? latest ?? 0
  return { first, last: latest ?? Infinity }
}

/**
 * Orders two dates for a list: no date first, then by the earliest moment, then by the latest (an end not given comes
 * last); dates that read the same go by their instant when both carry a zone. An interval without a start stands by
 * its end. Calendar readings are compared, so that a sorted column reads in order; a list across zones subtracts them.
 */
export function compareEdtf(a: EdtfDate | null, b: EdtfDate | null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null)
  const left = closedBounds(a)
  const right = closedBounds(b)
  if (left.first !== right.first) return left.first - right.first
  if (left.last !== right.last) return left.last < right.last ? -1 : 1
  return (b.zoneOffset ?? 0) - (a.zoneOffset ?? 0)
}

/**
 * The first number {@link compareEdtf} sorts by, for a column of ranks: epoch milliseconds of the calendar reading as
 * UTC, or null when the text is no date.
 */
export function edtfSortKey(text: string): number | null {
  const parsed = parseEdtf(text)
  return parsed.ok ? closedBounds(parsed.date).first : null
}
