import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
} from 'react'
import { columnVisibilityFeature, createColumnHelper, tableFeatures, useTable } from '@tanstack/react-table'
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual'
import { classNames } from '../class-names.ts'
import { nextSort, type DataColumn, type SortKey } from './column.ts'
import styles from './data-table.module.css'
import { DataRow } from './data-row.tsx'
import { gridColumns } from './grid-columns.ts'
import { gridMove } from './grid-keys.ts'
import { HeadCell } from './head-cell.tsx'
import { placeOf, rowAt, type TableView } from './table-view.ts'
import { useRowHeight } from './use-row-height.ts'

export interface DataTableProps<T> {
  /** Its name for assistive technology. */
  readonly label: string
  readonly columns: readonly DataColumn<T>[]
  /** The rows in the order they are shown: from `useTableView`. */
  readonly view: TableView<T>
  readonly getRowId: (row: T) => string
  readonly selectedId: string | null
  /** Selection follows the focus: called as the arrows move, and for a press on a row. */
  readonly onSelect: (row: T) => void
  /** Enter or a double press. */
  readonly onOpen?: (row: T) => void
  /** Del. When the row has gone, the one that took its place is selected. */
  readonly onRemove?: (row: T) => void
  /** Keys of the screen's own while a row has the focus (single letters); called for what the table does not use. */
  readonly onRowKeyDown?: (event: KeyboardEvent, row: T) => void
  readonly sort: readonly SortKey[]
  readonly onSortChange: (sort: readonly SortKey[]) => void
  /** Ids of the columns that are not shown. */
  readonly hidden?: readonly string[]
  /** What stands beneath the head when there are no rows. */
  readonly empty?: ReactNode
  /** Rows of 32 px for serif texts instead of 28. */
  readonly isTall?: boolean
}

// The table is given only the rows in sight. Their order is made outside (row-order.ts), so no row model but the core
// one is registered: sorting 100,000 rows through TanStack's costs about ten times as much.
const features = tableFeatures({ columnVisibilityFeature })
const OVERSCAN = 8
const NONE_HIDDEN: readonly string[] = []

/** A table of up to 100,000 rows: rows are drawn only while in sight, one of them is selected, any column sorts it. */
export function DataTable<T extends object>(props: DataTableProps<T>) {
  const { label, columns, view, getRowId, selectedId, sort, onSortChange, hidden, empty, isTall } = props
  const grid = useRef<HTMLDivElement>(null)
  const { rowHeight, headHeight, probe, head } = useRowHeight()
  const count = view.order.length
  const lastPlace = useRef(0)
  const place = placeOf(view, getRowId, selectedId, lastPlace.current)
  if (place >= 0) lastPlace.current = place
  const tabStop = place >= 0 ? place : 0

  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => grid.current,
    estimateSize: useCallback(() => rowHeight, [rowHeight]),
    overscan: OVERSCAN,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    // The row with the focus stays in the document wherever one scrolls, or the focus would be lost with it.
    rangeExtractor: useCallback(
      (range: Range) => withPlace(defaultRangeExtractor(range), tabStop, count),
      [tabStop, count],
    ),
  })
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowHeight])

  const items = virtualizer.getVirtualItems()
  const shown = items.flatMap((item) => {
    const row = rowAt(view, item.index)
    return row === undefined ? [] : [{ row, item }]
  })
  const table = useVisibleTable(
    columns,
    shown.map(({ row }) => row),
    getRowId,
    hidden,
  )
  const leaves = table.getVisibleLeafColumns()
  const shownColumns = useMemo(
    () => leaves.flatMap((leaf) => columns.filter((column) => column.id === leaf.id)),
    [leaves, columns],
  )
  const { template, least } = gridColumns(shownColumns)
  const focus = useRowFocus(props, view, place, grid, (target) => virtualizer.scrollToIndex(target, { align: 'auto' }))

  return (
    <div className={styles.wrapper}>
      <div
        ref={grid}
        className={classNames(styles.grid, count === 0 && empty !== undefined && styles.isEmpty)}
        role="grid"
        aria-label={label}
        aria-rowcount={count + 1}
        aria-colcount={shownColumns.length}
        style={{ '--columns': template, '--least': least } as CSSProperties}
        onKeyDown={(event) => focus.onKeyDown(event, pageSize(grid.current, headHeight, rowHeight))}
      >
        <div ref={probe} className={styles.probe} data-tall={isTall ? '' : undefined} aria-hidden="true" />
        <div ref={head} className={styles.head} role="rowgroup">
          <div className={styles.headRow} role="row" aria-rowindex={1}>
            {shownColumns.map((column, index) => (
              <HeadCell
                key={column.id}
                column={column}
                index={index}
                sort={sort}
                isTabStop={count === 0 && index === 0}
                onSort={(isAdded) => onSortChange(nextSort(sort, column.id, isAdded))}
              />
            ))}
          </div>
        </div>
        <div className={styles.body} role="rowgroup" style={{ blockSize: virtualizer.getTotalSize() }}>
          {table.getRowModel().rows.map((row, nth) => {
            const item = shown[nth]?.item
            if (!item) return null
            return (
              <DataRow
                key={row.id}
                row={row.original}
                columns={shownColumns}
                place={item.index}
                top={item.start - headHeight}
                height={item.size}
                isSelected={item.index === place}
                isTabStop={item.index === tabStop}
                renderCells={() => row.getVisibleCells().map((cell) => <table.FlexRender key={cell.id} cell={cell} />)}
                onFocus={focus.onRowFocus}
                onOpen={focus.onRowOpen}
              />
            )
          })}
        </div>
      </div>
      {count === 0 && empty !== undefined && <div className={styles.empty}>{empty}</div>}
    </div>
  )
}

/** TanStack's table over the rows in sight: which columns are shown, in what order, and how a cell is rendered. */
function useVisibleTable<T extends object>(
  columns: readonly DataColumn<T>[],
  rows: readonly T[],
  getRowId: (row: T) => string,
  hidden: readonly string[] = NONE_HIDDEN,
) {
  const definitions = useMemo(() => {
    const helper = createColumnHelper<typeof features, T>()
    return columns.map((column) =>
      helper.display({ id: column.id, header: column.header, cell: ({ row }) => column.cell(row.original) }),
    )
  }, [columns])
  const columnVisibility = useMemo(() => Object.fromEntries(hidden.map((id) => [id, false])), [hidden])
  // Scrolling by less than a row gives the same rows: the same array then, so that the table has nothing to do.
  const data = useRef(rows)
  if (data.current.length !== rows.length || rows.some((row, nth) => row !== data.current[nth])) data.current = rows
  return useTable({ features, columns: definitions, data: data.current, getRowId, state: { columnVisibility } })
}

/** Moves selection and focus together; brings what was selected elsewhere into sight without taking the focus. */
function useRowFocus<T>(
  props: DataTableProps<T>,
  view: TableView<T>,
  place: number,
  grid: { readonly current: HTMLDivElement | null },
  scrollTo: (place: number) => void,
) {
  const { selectedId, onSelect, onOpen, onRemove, onRowKeyDown } = props
  const wantsFocus = useRef(false)
  // A press selects the row it fell on: to scroll then would put another row under the second press of a double one.
  const isInSight = useRef(false)
  const removedFrom = useRef<number | null>(null)

  useLayoutEffect(() => {
    if (place < 0) return
    if (!isInSight.current) scrollTo(place)
    isInSight.current = false
    if (!wantsFocus.current) return
    wantsFocus.current = false
    grid.current?.querySelector<HTMLElement>(`[data-place="${place}"]`)?.focus({ preventScroll: true })
    // The view may put the selected row elsewhere; only another selection is to be brought into sight.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [selectedId, place >= 0])

  useEffect(() => {
    const from = removedFrom.current
    if (from === null || place >= 0) return
    removedFrom.current = null
    const heir = rowAt(view, Math.min(from, view.order.length - 1))
    if (heir === undefined) return
    wantsFocus.current = true
    onSelect(heir)
  }, [view, place, onSelect])

  const onKeyDown = (event: KeyboardEvent, page: number): void => {
    // A removal that did not happen must not choose another row later on.
    removedFrom.current = null
    const target = event.target as HTMLElement
    const from = Number(target.dataset.place ?? -1)
    if (target.dataset.head !== undefined) {
      moveInHead(event, target, grid.current)
      return
    }
    const row = rowAt(view, from)
    if (row === undefined) return
    const hasModifier = event.ctrlKey || event.metaKey || event.altKey
    const move = hasModifier ? undefined : gridMove(event.key, from, view.order.length, page)
    if (move) {
      event.preventDefault()
      if (move.kind === 'head') grid.current?.querySelector<HTMLElement>('[data-head]')?.focus()
      else select(move.place)
    } else if (event.key === 'Enter' && !hasModifier && onOpen) {
      event.preventDefault()
      onOpen(row)
    } else if (event.key === 'Delete' && !hasModifier && onRemove) {
      event.preventDefault()
      removedFrom.current = from
      onRemove(row)
    } else onRowKeyDown?.(event, row)
  }
  const select = (to: number): void => {
    const row = rowAt(view, to)
    if (row === undefined || to === place) return
    wantsFocus.current = true
    onSelect(row)
  }
  // The rows in sight are not drawn again for a new function: these two never change and call the latest.
  const latest = useRef({ onSelect, onOpen })
  useLayoutEffect(() => {
    latest.current = { onSelect, onOpen }
  })
  const onRowFocus = useCallback((row: T) => {
    isInSight.current = true
    latest.current.onSelect(row)
  }, [])
  const onRowOpen = useCallback((row: T) => latest.current.onOpen?.(row), [])
  return { onKeyDown, onRowFocus, onRowOpen }
}

/** Arrow keys between the heads that sort, and down into the rows. */
function moveInHead(event: KeyboardEvent, from: HTMLElement, grid: HTMLElement | null): void {
  const heads = [...(grid?.querySelectorAll<HTMLElement>('[data-head]') ?? [])]
  const isRtl = grid !== null && getComputedStyle(grid).direction === 'rtl'
  const at = heads.indexOf(from)
  let target: HTMLElement | null | undefined
  if (event.key === 'ArrowDown') target = grid?.querySelector<HTMLElement>('[data-place][tabindex="0"]')
  else if (event.key === 'ArrowLeft') target = heads[at + (isRtl ? 1 : -1)]
  else if (event.key === 'ArrowRight') target = heads[at + (isRtl ? -1 : 1)]
  else return
  event.preventDefault()
  target?.focus()
}

function withPlace(places: readonly number[], place: number, count: number): number[] {
  if (place >= count || places.includes(place)) return [...places]
  return [...places, place].toSorted((a, b) => a - b)
}

function pageSize(grid: HTMLElement | null, headHeight: number, rowHeight: number): number {
  return Math.max(1, Math.floor(((grid?.clientHeight ?? 0) - headHeight) / rowHeight))
}
