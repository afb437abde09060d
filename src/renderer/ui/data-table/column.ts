import type { ReactNode } from 'react'
import type { SortValue } from './row-order.ts'

/** One column of a table: declared once, outside the component, so that its identity holds. */
export interface DataColumn<T> {
  readonly id: string
  /** The words of its head. */
  readonly header: string
  /** What stands in a row. Keep it cheap: it runs for each row that comes into sight. */
  readonly cell: (row: T) => ReactNode
  /** Width in rem; the column keeps it. Left out: it shares what is left over. */
  readonly width?: number
  /** Its share of what is left over, 1 unless told; only without `width`. */
  readonly flex?: number
  /** The narrowest it gets in rem where it shares, 8 unless told. */
  readonly minWidth?: number
  /** `end` for numbers: end-aligned, tabular figures. */
  readonly align?: 'start' | 'end'
  /** What it is sorted by; without it the column cannot be sorted. Must depend on the row alone. */
  readonly sortKey?: (row: T) => SortValue
  /** What the row is called by: set bolder where the row is selected. */
  readonly isTitle?: boolean
  /** The reader may hide it. */
  readonly hideable?: boolean
}

/** One key of a sort, by column. */
export interface SortKey {
  readonly columnId: string
  readonly isDescending: boolean
}

/**
 * The sort after a press on a head: up, down, then none. With `isAdded` the other keys stay and this one is added after
 * them, turned, or taken away.
 */
export function nextSort(sort: readonly SortKey[], columnId: string, isAdded: boolean): readonly SortKey[] {
  const at = sort.findIndex((key) => key.columnId === columnId)
  const current = sort[at]
  if (!current) return [...(isAdded ? sort : []), { columnId, isDescending: false }]
  const turned = current.isDescending ? [] : [{ columnId, isDescending: true }]
  return isAdded ? sort.toSpliced(at, 1, ...turned) : turned
}
