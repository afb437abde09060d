import { useMemo } from 'react'
import type { DataColumn } from './column.ts'
import { createViewMaker, type TableView, type ViewRequest } from './table-view.ts'

/**
 * The rows of a table in the order they are shown: give it to `DataTable`, and read the number of rows from it for the
 * status line. `columns`, `rows`, `filter` and `sort` are compared by identity: keep them in state or memos.
 * @param locale BCP 47 tag whose collation orders strings
 */
export function useTableView<T>(
  columns: readonly DataColumn<T>[],
  request: ViewRequest<T>,
  locale: string,
): TableView<T> {
  const makeView = useMemo(
    () => createViewMaker(columns, new Intl.Collator(locale, { numeric: true })),
    [columns, locale],
  )
  return makeView(request)
}
