import { memo, type ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import type { DataColumn } from './column.ts'
import styles from './data-table.module.css'

interface DataRowProps<T> {
  readonly row: T
  readonly columns: readonly DataColumn<T>[]
  /** Its place among the rows shown, from 0. */
  readonly place: number
  /** Where it lies in the body, and how high it is, in CSS pixels. */
  readonly top: number
  readonly height: number
  readonly isSelected: boolean
  readonly isTabStop: boolean
  /** What stands in its cells, in the order of `columns`. Depends on `row` and `columns` alone. */
  readonly renderCells: () => readonly ReactNode[]
  readonly onFocus: (row: T) => void
  readonly onOpen: (row: T) => void
}

function Row<T>(props: DataRowProps<T>) {
  const { row, columns, place, isSelected } = props
  return (
    <div
      className={styles.row}
      role="row"
      aria-rowindex={place + 2}
      aria-selected={isSelected}
      tabIndex={props.isTabStop ? 0 : -1}
      data-place={place}
      style={{ blockSize: props.height, transform: `translateY(${props.top}px)` }}
      onFocus={() => {
        if (!isSelected) props.onFocus(row)
      }}
      onDoubleClick={() => props.onOpen(row)}
    >
      {props.renderCells().map((content, index) => {
        const column = columns[index]
        return (
          <div
            key={column?.id}
            className={classNames(
              styles.cell,
              column?.align === 'end' && styles.isEnd,
              column?.isTitle && styles.isTitle,
            )}
            role="gridcell"
            aria-colindex={index + 1}
          >
            {content}
          </div>
        )
      })}
    </div>
  )
}

/** One row. While one scrolls, a row that stays in sight is not drawn again: everything but the functions is compared. */
export const DataRow = memo(
  Row,
  (before, after) =>
    before.row === after.row &&
    before.columns === after.columns &&
    before.place === after.place &&
    before.top === after.top &&
    before.height === after.height &&
    before.isSelected === after.isSelected &&
    before.isTabStop === after.isTabStop &&
    before.onFocus === after.onFocus &&
    before.onOpen === after.onOpen,
) as typeof Row
