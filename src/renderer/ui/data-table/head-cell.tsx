import { classNames } from '../class-names.ts'
import type { DataColumn, SortKey } from './column.ts'
import styles from './data-table.module.css'

interface HeadCellProps<T> {
  readonly column: DataColumn<T>
  readonly index: number
  readonly sort: readonly SortKey[]
  /** The head is reached by ↑ from the first row; with no rows its first cell is the way in. */
  readonly isTabStop: boolean
  readonly onSort: (isAdded: boolean) => void
}

/** The head of a column; a button where the column sorts. With Shift the column is added to the sort. */
export function HeadCell<T>({ column, index, sort, isTabStop, onSort }: HeadCellProps<T>) {
  const nth = sort.findIndex((key) => key.columnId === column.id)
  const key = sort[nth]
  const direction = key?.isDescending ? 'descending' : 'ascending'
  return (
    <div
      className={classNames(styles.headCell, column.align === 'end' && styles.isEnd)}
      role="columnheader"
      aria-colindex={index + 1}
      // ARIA 1.2 allows one sorted column: the one that decides first.
      aria-sort={column.sortKey ? (key && nth === 0 ? direction : 'none') : undefined}
    >
      {column.sortKey ? (
        <button
          type="button"
          className={styles.headButton}
          data-head=""
          tabIndex={isTabStop ? 0 : -1}
          onClick={(event) => onSort(event.shiftKey)}
        >
          {column.header}
          {key && (
            <span className={styles.sort} aria-hidden="true">
              {key.isDescending ? '↓' : '↑'}
              {sort.length > 1 && nth + 1}
            </span>
          )}
        </button>
      ) : (
        <span>{column.header}</span>
      )}
    </div>
  )
}
