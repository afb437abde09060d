import type { EventType, Place, Toll } from '#shared/domain/event.ts'

/** What one row says, in the notebook's terms. Dates are EDTF; coordinates WGS 84 degrees; tolls persons. */
export type RowFact = {
  /** The row's identifier within its data set. */
  readonly id: string
  /** Version of the row, where the row bears one; empty: that of the file. */
  readonly release: string
  readonly title: string
  readonly description: string
  readonly date: string
  readonly dateNote: string
  readonly type: EventType
  /** As the data set names them. */
  readonly actors: readonly string[]
  readonly place: Place | null
  /** The country as the data set names it; empty: it names none. */
  readonly country: string
  readonly killed: Toll | null
  readonly doubt: string
}

/** A row that is not taken, and why as a sentence. */
export class RejectedRow extends Error {}

/** The cells of one row by the name of their column, trimmed; empty for a column that is not there. */
export type Cells = (column: string) => string

/** Cells by name for a header. Names are compared without case and space around them. */
export function cellsBy(header: readonly string[]): (row: readonly string[]) => Cells {
  const places = new Map(header.map((name, at) => [name.trim().toLowerCase(), at]))
  return (row) => (column) => {
    const at = places.get(column)
    return at === undefined ? '' : (row[at] ?? '').trim()
  }
}
