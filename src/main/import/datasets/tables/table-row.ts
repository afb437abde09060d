/** One row of a table as text: its cells, and the line of the file (or row of the sheet) that it begins on, from 1. */
export type TableRow = { readonly line: number; readonly cells: readonly string[] }

/** A file that is no table, or not one that can be read within the bounds. Its message is a sentence that names the place. */
export class UnreadableTable extends Error {}

/** Longest row that is read, in characters: a quotation mark that is never closed would swallow the file otherwise. */
export const ROW_CHARACTERS = 1_000_000

/** Most columns that are read. */
export const COLUMN_LIMIT = 1_000
