import { type KeyboardEvent, type PointerEvent } from 'react'
import { classNames } from '../class-names.ts'
import type { DataColumn } from '../data-table/column.ts'
import styles from './sortable.module.css'

interface SortableRowProps<T> {
  readonly row: T
  readonly id: string
  readonly columns: readonly DataColumn<T>[]
  readonly isSelected: boolean
  readonly isTabStop: boolean
  readonly isFixed: boolean
  readonly isLifted: boolean
  /** Where a held row would go: before this one, or after it at the end of its group. */
  readonly target: 'before' | 'after' | null
  readonly onFocus: () => void
  readonly onBlur: () => void
  readonly onOpen: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onPointerDown: (event: PointerEvent) => void
}

const mark = (isOn: boolean): '' | undefined => (isOn ? '' : undefined)

/** One row that can be picked up. */
export function SortableRow<T>(props: SortableRowProps<T>) {
  return (
    <div
      className={styles.row}
      role="row"
      aria-selected={props.isSelected}
      tabIndex={props.isTabStop ? 0 : -1}
      data-row={props.id}
      data-fixed={mark(props.isFixed)}
      data-lifted={mark(props.isLifted)}
      data-before={mark(props.target === 'before')}
      data-last={mark(props.target === 'after')}
      onFocus={props.onFocus}
      onBlur={props.onBlur}
      onDoubleClick={props.onOpen}
      onKeyDown={props.onKeyDown}
      onPointerDown={props.onPointerDown}
    >
      <Cells columns={props.columns} row={props.row} />
    </div>
  )
}

function Cells<T>({ columns, row }: { readonly columns: readonly DataColumn<T>[]; readonly row: T }) {
  return columns.map((column, index) => (
    <div
      key={column.id}
      role="gridcell"
      className={classNames(
        styles.cell,
        index === 0 && styles.first,
        column.align === 'end' && styles.isEnd,
        column.isTitle && styles.isTitle,
      )}
    >
      {index === 0 && <i className={styles.grip} aria-hidden="true" />}
      {column.cell(row)}
    </div>
  ))
}
