import type { DataColumn, SortKey } from './column.ts'
import {
  changedRows,
  filterRows,
  rankChangedRows,
  rankColumn,
  sortRows,
  type RankColumn,
  type RankedKey,
} from './row-order.ts'

/** Rows in the order in which they are shown. */
export interface TableView<T> {
  readonly rows: readonly T[]
  /** Indexes into `rows`, filtered and sorted: order[0] is the first row on the screen. */
  readonly order: Uint32Array
}

/** What a view is made from. The same `rows`, `filter` and `sort` (by identity) give the same view again. */
export interface ViewRequest<T> {
  readonly rows: readonly T[]
  readonly filter?: ((row: T) => boolean) | undefined
  readonly sort: readonly SortKey[]
}

/**
 * Makes views of one table's rows and keeps the ranks of each column that was ever sorted by, following single changed
 * rows instead of ranking all of them again. One for each table: it remembers the rows of the last call.
 */
export function createViewMaker<T>(
  columns: readonly DataColumn<T>[],
  collator: Intl.Collator,
): (request: ViewRequest<T>) => TableView<T> {
  const kept = new Map<string, { rows: readonly T[]; column: RankColumn }>()
  let last: { request: ViewRequest<T>; view: TableView<T> } | undefined

  const ranked = (column: DataColumn<T>, rows: readonly T[]): RankColumn | undefined => {
    const { sortKey } = column
    if (!sortKey) return undefined
    const before = kept.get(column.id)
    if (before?.rows === rows) return before.column
    const valueAt = (index: number) => {
      const row = rows[index]
      return row === undefined ? null : sortKey(row)
    }
    const changed = before && changedRows(before.rows, rows)
    const next =
      before && changed
        ? rankChangedRows(before.column, rows.length, changed, valueAt, collator)
        : rankColumn(rows.length, valueAt, collator)
    kept.set(column.id, { rows, column: next })
    return next
  }

  return (request) => {
    const { rows, filter, sort } = request
    if (last && last.request.rows === rows && last.request.filter === filter && last.request.sort === sort)
      return last.view
    const keys = sort.flatMap(({ columnId, isDescending }): RankedKey[] => {
      const column = columns.find((candidate) => candidate.id === columnId)
      const ranks = column && ranked(column, rows)
      return ranks ? [{ column: ranks, isDescending }] : []
    })
    const passing = filterRows(
      rows.length,
      filter &&
        ((index) => {
          const row = rows[index]
          return row !== undefined && filter(row)
        }),
    )
    const view: TableView<T> = { rows, order: sortRows(passing, keys) }
    last = { request, view }
    return view
  }
}

/** The row at a place of the view; undefined beyond its end. */
export function rowAt<T>(view: TableView<T>, place: number): T | undefined {
  const index = view.order[place]
  return index === undefined ? undefined : view.rows[index]
}

/** The place of a row in the view, −1 if the view has none with that id. `hint` is looked at first. */
export function placeOf<T>(view: TableView<T>, getRowId: (row: T) => string, id: string | null, hint = 0): number {
  if (id === null) return -1
  const hinted = rowAt(view, hint)
  if (hinted !== undefined && getRowId(hinted) === id) return hint
  for (let place = 0; place < view.order.length; place++) {
    const row = rowAt(view, place)
    if (row !== undefined && getRowId(row) === id) return place
  }
  return -1
}
