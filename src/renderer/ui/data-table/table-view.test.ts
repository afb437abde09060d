import { expect, test, vi } from 'vitest'
import type { DataColumn, SortKey } from './column.ts'
import { createViewMaker, placeOf, rowAt } from './table-view.ts'

interface Row {
  readonly id: string
  readonly title: string
  readonly killed: number | null
}
const rows: readonly Row[] = [
  { id: 'a', title: 'Clashes', killed: 3 },
  { id: 'b', title: 'Air strikes', killed: null },
  { id: 'c', title: 'Suicide attack', killed: 7 },
]
const columns: readonly DataColumn<Row>[] = [
  { id: 'title', header: 'Event', cell: (row) => row.title, sortKey: (row) => row.title },
  { id: 'killed', header: 'Killed', cell: (row) => row.killed, sortKey: (row) => row.killed },
  { id: 'plain', header: 'No order', cell: () => null },
]
const byTitle: readonly SortKey[] = [{ columnId: 'title', isDescending: false }]
const collator = new Intl.Collator('en')
const ids = (view: { rows: readonly Row[]; order: Uint32Array }) => [...view.order].map((index) => view.rows[index]?.id)

test('filters, sorts, and gives the same view for the same request', () => {
  const view = createViewMaker(columns, collator)
  const killed = (row: Row): boolean => row.killed !== null
  const first = view({ rows, filter: killed, sort: byTitle })
  expect(ids(first)).toEqual(['a', 'c'])
  expect(view({ rows, filter: killed, sort: byTitle })).toBe(first)
})

test('an unknown column or one that has no order leaves the rows as they stand', () => {
  const view = createViewMaker(columns, collator)
  const sort = [
    { columnId: 'plain', isDescending: true },
    { columnId: 'gone', isDescending: false },
  ]
  expect(ids(view({ rows, sort }))).toEqual(['a', 'b', 'c'])
})

test('one changed row takes its new place, and only its value is read again', () => {
  const sortKey = vi.fn((row: Row) => row.title)
  const view = createViewMaker([{ id: 'title', header: 'Event', cell: () => null, sortKey }], collator)
  view({ rows, sort: byTitle })
  sortKey.mockClear()
  const after = rows.with(2, { id: 'c', title: 'Attack', killed: 7 })
  expect(ids(view({ rows: after, sort: byTitle }))).toEqual(['b', 'c', 'a'])
  expect(sortKey).toHaveBeenCalledTimes(1)
})

test('a row is found with and without a good hint, and a row that is filtered out is not', () => {
  const view = createViewMaker(columns, collator)({ rows, filter: (row) => row.id !== 'b', sort: byTitle })
  const getRowId = (row: Row): string => row.id
  expect([
    placeOf(view, getRowId, 'c', 1),
    placeOf(view, getRowId, 'c', 99),
    placeOf(view, getRowId, 'b'),
    placeOf(view, getRowId, null),
  ]).toEqual([1, 1, -1, -1])
  expect(rowAt(view, 1)?.id).toBe('c')
  expect(rowAt(view, 2)).toBeUndefined()
})
