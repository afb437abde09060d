import type { Dataset } from '#shared/domain/event.ts'
import { acledColumns, ACLED_SIGNS, looksLikeAcled } from './columns/acled.ts'
import { looksLikeUcdp, UCDP_COLUMNS, UCDP_SIGNS } from './columns/ucdp-ged.ts'

/** What a table was found to be: whose columns it has, their names in order, and whether its first row is those names. */
export type DetectedTable = {
  readonly kind: Dataset
  readonly header: readonly string[]
  readonly hasHeader: boolean
}

/**
 * What a table is by its first row. A row of a table that nobody knows is a header; where it holds a number or a day it is
 * taken for a row, and the columns are called by their number.
 */
export function detectTable(first: readonly string[]): DetectedTable {
  const names = new Set(first.map((cell) => cell.trim().toLowerCase()))
  if (ACLED_SIGNS.every((name) => names.has(name))) return { kind: 'acled', header: first, hasHeader: true }
  if (UCDP_SIGNS.every((name) => names.has(name))) return { kind: 'ucdp-ged', header: first, hasHeader: true }
  if (looksLikeAcled(first)) return { kind: 'acled', header: acledColumns(first.length)!, hasHeader: false }
  if (looksLikeUcdp(first)) return { kind: 'ucdp-ged', header: UCDP_COLUMNS, hasHeader: false }
  const holdsValues = first.some((cell) => /^[-+]?\d+([.,]\d+)?$|^\d{4}-\d\d-\d\d/u.test(cell.trim()))
  return holdsValues
    ? { kind: 'other', header: first.map((_, at) => `Column ${at + 1}`), hasHeader: false }
    : { kind: 'other', header: first.map((cell) => cell.trim()), hasHeader: true }
}

/**
 * The release of a data set by the usual name of its file, empty where that says nothing. UCDP numbers a yearly release
 * of the GED by year and edition (`GEDEvent_v25_1.csv` → `25.1`), one month of candidate events by year, nought and month
 * (`GEDEvent_v26_0_8.csv` → `26.0.8`), and several months by their first and last (`GEDEvent_v26_01_26_06.csv` →
 * `26.01.26.06`).
 */
export function releaseOfFile(name: string): string {
  const version = /v(\d{1,2}(?:[_.]\d{1,2}){1,3})(?!\d)/iu.exec(name)?.[1]
  return version === undefined ? '' : version.replaceAll('_', '.')
}
