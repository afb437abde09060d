import type { EdtfDate } from './edtf-date.ts'
import type { EdtfProblem } from './edtf-problem.ts'

export type { EdtfDate, EdtfEnd, EdtfMember, EdtfPoint, EdtfQualifier, EdtfSeason } from './edtf-date.ts'
export { describeEdtfProblem, type EdtfProblem } from './edtf-problem.ts'

/** How exactly a date is known. */
export type EdtfPrecision = 'minute' | 'day' | 'month' | 'year' | 'span' | 'unknown'

/** The outcome of {@link parseEdtf}. */
export type EdtfParse = { ok: true; date: EdtfDate } | { ok: false; problem: EdtfProblem }

export function parseEdtf(text: string): EdtfParse {
  return { ok: false, problem: { code: 'empty', at: text.length } }
}
export function edtfBounds(_date: EdtfDate): { earliest: number | null; latest: number | null } {
  return { earliest: null, latest: null }
}
export function edtfPrecision(_date: EdtfDate | null): EdtfPrecision {
  return 'unknown'
}
export function formatEdtf(date: EdtfDate, _locale?: string, _style?: 'short' | 'long'): string {
  return date.text
}
export function compareEdtf(_a: EdtfDate | null, _b: EdtfDate | null): number {
  return 0
}
export function edtfSortKey(_text: string): number | null {
  return null
}
