import type { RowCounts } from '#shared/domain/import/dataset-rows.ts'
import type { Dataset } from '#shared/domain/event.ts'
import type { Rejection } from './read-dataset.ts'

/** Most rejections that are kept with their reasons; those after are counted. */
export const REJECTIONS_KEPT = 100_000

/** What became of a file. */
export type DatasetReport = {
  readonly file: string
  readonly kind: Dataset
  readonly release: string
  /** Rows in the file, without its header. */
  readonly rows: number
  /** Whether they were taken in, or only looked at. */
  readonly accepted: boolean
  readonly counts: RowCounts
  readonly rejectedCount: number
  readonly rejected: readonly Rejection[]
}

/** The report as JSON. */
export const reportJson = (report: DatasetReport): string => `${JSON.stringify(report, null, 2)}\n`

/**
 * The rejected rows as csv (RFC 4180). It quotes nothing of the rows but short cells in the reasons: a whole row of ACLED
 * does not leave through it.
 */
export const rejectionsCsv = ({ rejected }: Pick<DatasetReport, 'rejected'>): string =>
  ['line,reason', ...rejected.map(({ line, why }) => `${line},"${why.replaceAll('"', '""')}"`), ''].join('\r\n')
