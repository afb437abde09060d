import type { DataColumn } from './column.ts'

const LEAST_REM = 8

/** The CSS grid of a row: fixed columns in rem, the others sharing what is left; and the least width of a row. */
export function gridColumns(columns: readonly Pick<DataColumn<never>, 'width' | 'flex' | 'minWidth'>[]): {
  readonly template: string
  readonly least: string
} {
  const tracks = columns.map(({ width, flex = 1, minWidth = LEAST_REM }) =>
    width === undefined ? `minmax(${minWidth}rem, ${flex}fr)` : `${width}rem`,
  )
  const least = columns.reduce((sum, { width, minWidth = LEAST_REM }) => sum + (width ?? minWidth), 0)
  return { template: tracks.join(' '), least: `${least}rem` }
}
