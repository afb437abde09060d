import { z } from 'zod'
import { event } from '../event.ts'
import { source } from '../source.ts'

/** Most events that one import takes in: as many as a notebook is measured with. */
export const ROW_LIMIT = 100_000

/** An event that came from a row of a data set. */
export const rowEvent = event.refine(({ dataset }) => dataset !== null, 'An imported row names its data set.')

/** What one import brings: the source that all its events cite, and the events. */
export const datasetRows = z.strictObject({ source, events: z.array(rowEvent).max(ROW_LIMIT) })
export type DatasetRows = z.output<typeof datasetRows>

/** What became of the rows of an import. */
export type RowCounts = { added: number; updated: number; unchanged: number; older: number }

/** How two releases stand to each other: numbers in them compare as numbers (`24.1` before `25.0.3`, `9.1` before `10`). */
export const compareReleases = (a: string, b: string): number => RELEASES.compare(a, b)

const RELEASES = new Intl.Collator('en', { numeric: true })
