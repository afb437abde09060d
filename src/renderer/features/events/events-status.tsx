import { message } from '#shared/i18n/message.ts'
import type { DataColumn, SortKey } from '../../ui/data-table/column.ts'
import { StatusLine } from '../../ui/feedback/status-line.tsx'
import type { EventRow } from './event-row.ts'

interface EventsStatusProps {
  readonly columns: readonly DataColumn<EventRow>[]
  readonly sort: readonly SortKey[]
  /** Place of the selected row among those shown, from 0; −1 when it is not among them. */
  readonly place: number
  readonly rows: number
}

const figures = new Intl.NumberFormat('en-GB')
const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** “Row 8 of 17, sorted by date” and the keys that work in the table. */
export function EventsStatus({ columns, sort, place, rows }: EventsStatusProps) {
  const shown = figures.format(rows)
  return (
    <StatusLine
      hints={[
        { keys: ['↑', '↓'], act: message('events.key-move') },
        { keys: ['Enter'], act: message('events.key-edit') },
        { keys: ['Del'], act: message('events.key-remove') },
        { keys: ['S'], act: message('events.key-source') },
      ]}
    >
      <span>
        {place < 0
          ? message('events.rows', { rows, shown })
          : message('events.row', { row: figures.format(place + 1), rows: shown })}
      </span>
      <span>{sortInWords(columns, sort)}</span>
    </StatusLine>
  )
}

function sortInWords(columns: readonly DataColumn<EventRow>[], sort: readonly SortKey[]): string {
  if (sort.length === 0) return message('events.unsorted')
  const names = sort.map(({ columnId, isDescending }) => {
    const header = columnId === 'date' ? message('events.date') : columns.find(({ id }) => id === columnId)?.header
    const column = (header ?? columnId).toLocaleLowerCase('en')
    return isDescending ? message('events.sorted-down', { column }) : column
  })
  return message('events.sorted-by', { columns: list.format(names) })
}
