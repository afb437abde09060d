import { z } from 'zod'
import { DATASETS } from '../domain/event.ts'
import { datasetMapping } from '../domain/import/dataset-mapping.ts'
import { line } from '../domain/text.ts'
import { endpoint } from './endpoint.ts'
import { nothing } from './nothing.ts'

/** Rows of a file that are shown before anything is taken in. */
export const PREVIEW_ROWS = 5
/** Rejected rows that the window is told; the file beside has more. */
export const TOLD_REJECTIONS = 100

/** A file that was chosen: whose columns it has, its first rows, and how its columns were mapped the last time. */
const chosenDataset = z.strictObject({
  name: z.string(),
  kind: z.enum(DATASETS),
  header: z.array(z.string()),
  rows: z.array(z.array(z.string())),
  release: z.string(),
  mapping: datasetMapping,
})
export type ChosenDataset = z.output<typeof chosenDataset>

/** What became of a file. */
const importedDataset = z.strictObject({
  rows: z.number().int(),
  added: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  older: z.number().int(),
  rejectedCount: z.number().int(),
  rejected: z.array(z.strictObject({ line: z.number().int(), why: z.string() })),
  /** Where all rejected rows are listed; empty when none was, or when the folder could not be written to. */
  reportFile: z.string(),
})
export type ImportedDataset = z.output<typeof importedDataset>

export const datasetsEndpoints = {
  /** Asks for a file by the system's dialog and looks at its beginning; `null` when the user decides against it. */
  'datasets:choose': endpoint(nothing, chosenDataset.nullable()),
  /** Takes the file that was chosen last into the open notebook as one edit. Its rows do not pass through the window. */
  'datasets:import': endpoint(z.strictObject({ mapping: datasetMapping, release: line }), importedDataset),
  /** Gives up the import under way: nothing of it stays. */
  'datasets:cancel': endpoint(nothing, nothing),
}

export const datasetsAnnouncements = {
  /** Rows read so far; `isStoring`: all are read, and the edit is being made. */
  'datasets:progress': z.strictObject({ rows: z.number().int(), isStoring: z.boolean() }),
}
