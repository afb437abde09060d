import { useEffect, useRef, type CSSProperties, type ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import type { DataColumn } from '../data-table/column.ts'
import { gridColumns } from '../data-table/grid-columns.ts'
import { isMoved, rowAfterPlace } from './lift.ts'
import { onRowKey } from './row-keys.ts'
import type { SortableGroup, SortableTableProps } from './sortable-props.ts'
import { SortableRow } from './sortable-row.tsx'
import styles from './sortable.module.css'
import { useLift } from './use-lift.ts'
import { usePointerLift } from './use-pointer-lift.ts'

/**
 * Rows in groups that can be put in another order: dragged by the mouse, or picked up and moved by Alt ↑ and Alt ↓, put
 * down by Enter and put back by Esc. For lists of a size one arranges by hand: every row is in the document.
 */
export function SortableTable<T>(props: SortableTableProps<T>) {
  const { label, columns, groups, getRowId, selectedId } = props
  const grid = useRef<HTMLDivElement>(null)
  const lifting = useLift(props)
  const pointer = usePointerLift({ grid, ...lifting })
  const wantsFocus = useRef(false)
  useEffect(() => {
    if (!wantsFocus.current || selectedId === null) return
    wantsFocus.current = false
    grid.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(selectedId)}"]`)?.focus()
  })
  const followFocus = (): void => {
    wantsFocus.current = true
  }
  const { lift } = lifting
  const { template, least } = gridColumns(columns)
  const first = groups.flatMap((group) => group.rows)[0]
  const hasSelected = selectedId !== null && lifting.find(selectedId) !== undefined
  const tabStop = hasSelected ? selectedId : first === undefined ? null : getRowId(first)
  const after = lift && isMoved(lift) ? rowAfterPlace(lifting.arrangement, lift) : undefined
  const drawRow = (row: T, isLast: boolean, isTarget: boolean): ReactNode => {
    const id = getRowId(row)
    return (
      <SortableRow
        key={id}
        row={row}
        id={id}
        columns={columns}
        isSelected={id === selectedId}
        isTabStop={id === tabStop}
        isFixed={props.isFixed?.(row) ?? false}
        isLifted={lift?.rowId === id}
        target={isTarget && after === id ? 'before' : isTarget && after === null && isLast ? 'after' : null}
        onFocus={() => {
          if (id !== selectedId) props.onSelect(row)
        }}
        onBlur={() => {
          if (lift?.rowId === id && !pointer.isDragging.current) lifting.putBack(lift)
        }}
        onOpen={() => props.onOpen?.(row)}
        onKeyDown={(event) => onRowKey(event, row, { props, lifting, followFocus })}
        onPointerDown={(event) => pointer.onPointerDown(event, id)}
      />
    )
  }
  return (
    <>
      <div
        ref={grid}
        className={styles.grid}
        role="grid"
        aria-label={label}
        style={{ '--columns': template, '--least': least } as CSSProperties}
      >
        {!props.isHeadHidden && <Heads columns={columns} />}
        {groups.map((group) => {
          const isTarget = lift?.to.groupId === group.id && after !== undefined
          return (
            <GroupFrame key={group.id} group={group} span={columns.length} isTarget={isTarget}>
              {group.rows.map((row, index) => drawRow(row, index === group.rows.length - 1, isTarget))}
            </GroupFrame>
          )
        })}
      </div>
      <div className="visually-hidden" role="status" aria-live="assertive">
        {lifting.announcement}
      </div>
    </>
  )
}

interface GroupFrameProps<T> {
  readonly group: SortableGroup<T>
  /** How many columns the head and the words for an empty group span. */
  readonly span: number
  readonly isTarget: boolean
  readonly children: ReactNode
}

/** A group: its head, its rows, or what stands in it while it has none. */
function GroupFrame<T>({ group, span, isTarget, children }: GroupFrameProps<T>) {
  const isEmpty = group.rows.length === 0
  return (
    <div role="rowgroup" aria-label={group.label} data-group={group.id}>
      {group.head !== undefined && (
        <div role="row" className={styles.groupHead} data-after={isTarget && isEmpty ? '' : undefined}>
          <div role="gridcell" aria-colspan={span}>
            {group.head}
          </div>
        </div>
      )}
      {children}
      {isEmpty && group.empty !== undefined && (
        <div role="row" className={styles.groupEmpty}>
          <div role="gridcell" aria-colspan={span}>
            {group.empty}
          </div>
        </div>
      )}
    </div>
  )
}

function Heads<T>({ columns }: { readonly columns: readonly DataColumn<T>[] }) {
  return (
    <div role="rowgroup">
      <div role="row" className={styles.headRow}>
        {columns.map((column) => (
          <div key={column.id} role="columnheader" className={classNames(column.align === 'end' && styles.isEnd)}>
            {column.header}
          </div>
        ))}
      </div>
    </div>
  )
}
