import type { EdtfDate, EdtfEnd, EdtfPoint } from '../values/edtf.ts'
import { edtfBounds, parseEdtf } from '../values/edtf.ts'
import { firstMs, lastMs } from '../values/edtf-bounds.ts'

/**
 * The stretch of time that a date covers, in epoch milliseconds of its own calendar reading taken as UTC (an event is
 * placed by the clock of its own zone); ends excluded. An open or unknown end is infinite.
 */
export type DatedSpan = Readonly<{
  first: number
  last: number
  /** The part for which the date vouches; null when it only says “somewhere in this span”. */
  surely: readonly [from: number, to: number] | null
}>

/** The span of an EDTF text; null where there is no date in it. */
export function datedSpan(text: string): DatedSpan | null {
  if (text === '') return null
  const parsed = parseEdtf(text)
  return parsed.ok ? spanOf(parsed.date) : null
}

function spanOf(date: EdtfDate): DatedSpan {
  const { earliest, latest } = edtfBounds(date)
  return { first: earliest ?? -Infinity, last: latest === null ? Infinity : latest + 1, surely: surelyOf(date) }
}

function surelyOf(date: EdtfDate): DatedSpan['surely'] {
  if (date.kind === 'point') return pointSurely(date.point)
  if (date.kind === 'set') {
    const only = date.members.length === 1 ? date.members[0] : undefined
    return only?.from != null && only.from === only.to ? pointSurely(only.from) : null
  }
  const from = surelySince(date.start)
  const to = surelyUntil(date.end)
  return from < to ? [from, to] : null
}

/** A date is vouched for when it names a day or a time and no mark of doubt stands at it. */
const isExact = ({ qualifier, day, hour }: EdtfPoint): boolean =>
  qualifier === '' && (hour !== null || typeof day === 'number')

function pointSurely(point: EdtfPoint): DatedSpan['surely'] {
  return isExact(point) ? [firstMs(point), lastMs(point) + 1] : null
}

/** From when an interval lasted for certain: not before a doubtful start is over. */
function surelySince(start: EdtfEnd): number {
  if (start === 'open') return -Infinity
  if (start === 'unknown') return Infinity
  return isExact(start) ? firstMs(start) : lastMs(start) + 1
}

/** Until when it lasted for certain: only up to where a doubtful end begins. */
function surelyUntil(end: EdtfEnd): number {
  if (end === 'open') return Infinity
  if (end === 'unknown') return -Infinity
  return isExact(end) ? lastMs(end) + 1 : firstMs(end)
}

/**
 * A number that puts dates in order: by the first moment, then the shorter span, so that a day comes before the week
 * that begins with it. A date without a start stands by its end; no date at all comes first.
 */
export function spanRank(span: DatedSpan | null): number {
  if (span === null) return NO_DATE
  const at = Number.isFinite(span.first) ? span.first : span.last
  // The logarithm of any length stays below 50, so that length decides only within the same millisecond.
  const length = Number.isFinite(span.last - span.first) ? Math.log2(1 + span.last - span.first) : 63
  return at + length / 64
}

/** Before every date that a calendar can hold. */
const NO_DATE = -8.64e15
