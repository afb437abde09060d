import type { KeyboardEvent } from 'react'
import { stepLift } from './lift.ts'
import type { SortableTableProps } from './sortable-props.ts'
import type { Lifting } from './use-lift.ts'

interface RowKeys<T> {
  readonly props: SortableTableProps<T>
  readonly lifting: Lifting<T>
  /** The focus is to follow the selection once the rows are drawn again. */
  readonly followFocus: () => void
}

/** What a key does on a row: move a held one, go to another, open it, remove it, or whatever the screen makes of it. */
export function onRowKey<T>(event: KeyboardEvent, row: T, keys: RowKeys<T>): void {
  if (moveHeld(event, row, keys) || goToRow(event, row, keys)) return
  const { props, followFocus } = keys
  if (event.key === 'Enter' && props.onOpen) {
    event.preventDefault()
    props.onOpen(row)
  } else if (event.key === 'Delete' && props.onRemove) {
    event.preventDefault()
    const rows = props.groups.flatMap((group) => group.rows)
    const at = rows.findIndex((candidate) => props.getRowId(candidate) === props.getRowId(row))
    const heir = rows[at + 1] ?? rows[at - 1]
    followFocus()
    props.onRemove(row)
    if (heir !== undefined) props.onSelect(heir)
  } else props.onRowKeyDown?.(event, row)
}

const stepOf = ({ key }: KeyboardEvent): -1 | 0 | 1 => (key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : 0)

function moveHeld<T>(event: KeyboardEvent, row: T, { props, lifting, followFocus }: RowKeys<T>): boolean {
  const { lift } = lifting
  const step = stepOf(event)
  if (lift && event.key === 'Escape') lifting.putBack(lift)
  else if (lift && event.key === 'Enter') {
    followFocus()
    lifting.putDown(lift)
  } else if (step !== 0 && (event.altKey || lift)) {
    const held = lift ?? lifting.pick(props.getRowId(row))
    if (held) lifting.hold(stepLift(lifting.arrangement, held, step))
  } else return false
  event.preventDefault()
  return true
}

function goToRow<T>(event: KeyboardEvent, row: T, { props, followFocus }: RowKeys<T>): boolean {
  const step = stepOf(event)
  if (step === 0 && event.key !== 'Home' && event.key !== 'End') return false
  event.preventDefault()
  const rows = props.groups.flatMap((group) => group.rows)
  const last = rows.length - 1
  const at = rows.findIndex((candidate) => props.getRowId(candidate) === props.getRowId(row))
  const next = step === 0 ? (event.key === 'Home' ? 0 : last) : Math.min(last, Math.max(0, at + step))
  const target = rows[next]
  if (target !== undefined && next !== at) {
    followFocus()
    props.onSelect(target)
  }
  return true
}
