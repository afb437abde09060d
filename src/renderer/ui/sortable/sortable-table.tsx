import { useEffect, useRef, useState, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import type { DataColumn } from '../data-table/column.ts'
import { gridColumns } from '../data-table/grid-columns.ts'
import { isMoved, liftRow, rowAfterPlace, stepLift, type Arrangement, type Lift, type Place } from './lift.ts'
import styles from './sortable.module.css'
import { usePointerLift } from './use-pointer-lift.ts'

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

interface SortableTableProps<T> {
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

/**
 * Rows in groups that can be put in another order: dragged by the mouse, or picked up and moved by Alt ↑ and Alt ↓, put
 * down by Enter and put back by Esc. For lists of a size one arranges by hand: every row is in the document.
 */
export function SortableTable<T>(props: SortableTableProps<T>) {
  const { label, columns, groups, getRowId, selectedId, words } = props
  const grid = useRef<HTMLDivElement>(null)
  const [announcement, setAnnouncement] = useState('')
  const [lift, setLiftState] = useState<Lift | null>(null)
  const arrangement: Arrangement = groups.map((group) => ({ id: group.id, rowIds: group.rows.map(getRowId) }))
  const rows = groups.flatMap((group) => group.rows)
  const find = (id: string): T | undefined => rows.find((row) => getRowId(row) === id)
  const nameOf = (id: string): string => {
    const row = find(id)
    return row === undefined ? '' : props.rowLabel(row)
  }

  const say = (kind: 'over' | 'dropped', held: Lift): void => {
    const group = groups.find((candidate) => candidate.id === held.to.groupId)
    const total = (group?.rows.length ?? 0) + Number(held.from.groupId !== held.to.groupId)
    setAnnouncement(words[kind](nameOf(held.rowId), group?.label ?? '', held.to.index + 1, total))
  }
  const setLift = (next: Lift | null): void => {
    setLiftState(next)
    props.onLift?.(next)
  }
  const hold = (next: Lift): void => {
    if (lift && lift.to.groupId === next.to.groupId && lift.to.index === next.to.index) return
    setLift(next)
    if (isMoved(next)) say('over', next)
    else setAnnouncement(words.lifted(nameOf(next.rowId)))
  }
  const putDown = (held: Lift): void => {
    setLift(null)
    if (!isMoved(held)) {
      setAnnouncement(words.returned(nameOf(held.rowId)))
      return
    }
    say('dropped', held)
    props.onMove({ rowId: held.rowId, ...held.to })
  }
  const putBack = (held: Lift): void => {
    setLift(null)
    setAnnouncement(words.returned(nameOf(held.rowId)))
  }
  const pick = (id: string): Lift | undefined => {
    const row = find(id)
    return row === undefined || props.isFixed?.(row) ? undefined : liftRow(arrangement, id)
  }
  const pointer = usePointerLift({ grid, arrangement, pick, hold, putDown, putBack })
  const wantsFocus = useRef(false)
  useEffect(() => {
    if (!wantsFocus.current || selectedId === null) return
    wantsFocus.current = false
    grid.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(selectedId)}"]`)?.focus()
  })

  const onRowKeyDown = (event: KeyboardEvent, row: T): void => {
    const id = getRowId(row)
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (lift && (event.key === 'Escape' || event.key === 'Enter')) {
      event.preventDefault()
      if (event.key === 'Escape') putBack(lift)
      else {
        wantsFocus.current = true
        putDown(lift)
      }
    } else if (step !== 0 && (event.altKey || lift)) {
      event.preventDefault()
      const held = lift ?? pick(id)
      if (held) hold(stepLift(arrangement, held, step))
    } else if (step !== 0 || event.key === 'Home' || event.key === 'End') {
      event.preventDefault()
      const last = rows.length - 1
      const at = rows.findIndex((candidate) => getRowId(candidate) === id)
      const next = step === 0 ? (event.key === 'Home' ? 0 : last) : Math.min(last, Math.max(0, at + step))
      const target = rows[next]
      if (target === undefined || next === at) return
      wantsFocus.current = true
      props.onSelect(target)
    } else if (event.key === 'Enter' && props.onOpen) {
      event.preventDefault()
      props.onOpen(row)
    } else if (event.key === 'Delete' && props.onRemove) {
      event.preventDefault()
      const at = rows.findIndex((candidate) => getRowId(candidate) === id)
      const heir = rows[at + 1] ?? rows[at - 1]
      wantsFocus.current = true
      props.onRemove(row)
      if (heir !== undefined) props.onSelect(heir)
    } else props.onRowKeyDown?.(event, row)
  }

  const { template, least } = gridColumns(columns)
  const first = rows[0]
  const hasSelected = selectedId !== null && find(selectedId) !== undefined
  const tabStop = hasSelected ? selectedId : first === undefined ? null : getRowId(first)
  const after = lift && isMoved(lift) ? rowAfterPlace(arrangement, lift) : undefined
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
            <div key={group.id} role="rowgroup" aria-label={group.label} data-group={group.id}>
              {group.head !== undefined && (
                <div
                  role="row"
                  className={styles.groupHead}
                  data-after={isTarget && group.rows.length === 0 ? '' : undefined}
                >
                  <div role="gridcell" aria-colspan={columns.length}>
                    {group.head}
                  </div>
                </div>
              )}
              {group.rows.map((row, index) => {
                const id = getRowId(row)
                return (
                  <div
                    key={id}
                    className={styles.row}
                    role="row"
                    aria-selected={id === selectedId}
                    tabIndex={id === tabStop ? 0 : -1}
                    data-row={id}
                    data-fixed={props.isFixed?.(row) ? '' : undefined}
                    data-lifted={lift?.rowId === id ? '' : undefined}
                    data-before={isTarget && after === id ? '' : undefined}
                    data-last={isTarget && after === null && index === group.rows.length - 1 ? '' : undefined}
                    onFocus={() => {
                      if (id !== selectedId) props.onSelect(row)
                    }}
                    onBlur={() => {
                      if (lift?.rowId === id && !pointer.isDragging.current) putBack(lift)
                    }}
                    onDoubleClick={() => props.onOpen?.(row)}
                    onKeyDown={(event) => onRowKeyDown(event, row)}
                    onPointerDown={(event) => pointer.onPointerDown(event, id)}
                  >
                    <Cells columns={columns} row={row} />
                  </div>
                )
              })}
              {group.rows.length === 0 && group.empty !== undefined && (
                <div role="row" className={styles.groupEmpty}>
                  <div role="gridcell" aria-colspan={columns.length}>
                    {group.empty}
                  </div>
                </div>
              )}
            </div>
          )
        })}
      </div>
      <div className="visually-hidden" role="status" aria-live="assertive">
        {announcement}
      </div>
    </>
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
