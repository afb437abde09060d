import type { KeyboardEvent, ReactNode } from 'react'
import type { DataColumn } from '../data-table/column.ts'
import type { Lift, Place } from './lift.ts'

/** Rows that stand under one head (a session of the agenda). */
export interface SortableGroup<T> {
  readonly id: string
  /** Its name for assistive technology and in announcements. */
  readonly label: string
  /** What is drawn above its rows; nothing for a plain list. */
  readonly head?: ReactNode
  readonly rows: readonly T[]
  /** What stands in it while it has no rows. */
  readonly empty?: ReactNode
}

/** A row that was put down somewhere else: before the row at `index` of the group, counted without the row itself. */
export interface SortableMove extends Place {
  readonly rowId: string
}

/** What is said, politely, as a row moves. Places count from 1; `total` counts the row itself in. */
export interface SortableWords {
  readonly lifted: (row: string) => string
  readonly over: (row: string, group: string, place: number, total: number) => string
  readonly dropped: (row: string, group: string, place: number, total: number) => string
  readonly returned: (row: string) => string
}

/** What a list put in order by hand is made of. */
export interface SortableTableProps<T> {
  readonly label: string
  readonly columns: readonly DataColumn<T>[]
  readonly groups: readonly SortableGroup<T>[]
  readonly getRowId: (row: T) => string
  /** The row's name in announcements. */
  readonly rowLabel: (row: T) => string
  /** A row that has its place by nature and cannot be picked up. */
  readonly isFixed?: (row: T) => boolean
  readonly selectedId: string | null
  readonly onSelect: (row: T) => void
  readonly onOpen?: (row: T) => void
  readonly onRemove?: (row: T) => void
  readonly onRowKeyDown?: (event: KeyboardEvent, row: T) => void
  readonly onMove: (move: SortableMove) => void
  /** Told while a row is held, so that a status line or a picture can show what would be; null when it is let go. */
  readonly onLift?: (lift: Lift | null) => void
  readonly words: SortableWords
  /** Draw no row of column heads (a plain list). */
  readonly isHeadHidden?: boolean
}
