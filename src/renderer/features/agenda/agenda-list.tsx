import type { KeyboardEvent } from 'react'
import { message } from '#shared/i18n/message.ts'
import { beginField, focusFirstField } from '../../parts/inspector-focus.ts'
import { removeRecord } from '../../parts/use-record-edit.ts'
import { select, useSelectedId } from '../../state/navigation.ts'
import { settingsNow } from '../../state/settings-store.ts'
import type { Lift } from '../../ui/sortable/lift.ts'
import { SortableTable } from '../../ui/sortable/sortable-table.tsx'
import { Unstated } from '../../ui/words/unstated.tsx'
import { moveItem, placeInNth } from './agenda-edits.ts'
import styles from './agenda.module.css'
import type { CityZone } from './clock-words.ts'
import { agendaColumns } from './columns.tsx'
import type { RunningItem, RunningSession } from './running-order.ts'
import { LooseHead, SessionHead } from './session-head.tsx'

interface AgendaListProps {
  readonly order: readonly RunningSession[]
  readonly zones: readonly CityZone[]
  readonly onLift: (lift: Lift | null) => void
}

/** Sessions with their items, which are dragged or moved by keys within a session and from one to another. */
export function AgendaList({ order, zones, onLift }: AgendaListProps) {
  const selectedId = useSelectedId('agendaItems')
  return (
    <SortableTable
      label={message('act.go-agenda')}
      columns={agendaColumns(zones)}
      groups={order.map((group) => ({
        id: group.id,
        label: group.session?.title ?? message('agenda.not-placed'),
        head: group.session === null ? <LooseHead group={group} /> : <SessionHead group={group} zones={zones} />,
        rows: group.rows,
        empty: (
          <span className={styles.empty}>
            <Unstated>{message(group.session === null ? 'agenda.not-placed-empty' : 'agenda.session-empty')}</Unstated>
          </span>
        ),
      }))}
      getRowId={({ item }) => item.id}
      rowLabel={({ item }) => message('agenda.row-label', { number: item.number, title: item.title })}
      selectedId={selectedId}
      onSelect={({ item }) => select({ collection: 'agendaItems', id: item.id })}
      onOpen={focusFirstField}
      onRemove={({ item }) => void removeRecord('agendaItems', item.id)}
      onRowKeyDown={onRowKeyDown}
      onMove={moveItem}
      onLift={onLift}
      words={{
        lifted: (row) => message('agenda.lifted', { row }),
        over: (row, group, at, total) => message('agenda.over', { row, group, at, total }),
        dropped: (row, group, at, total) => message('agenda.dropped', { row, group, at, total }),
        returned: (row) => message('agenda.returned', { row }),
      }}
    />
  )
}

/** F2 opens the title. Single keys, where they are on: M opens the minutes, 1 to 9 place the item in that session, 0 in none. */
function onRowKeyDown(event: KeyboardEvent, { item }: RunningItem): void {
  const { key } = event
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && settingsNow().singleKeys
  if (key === 'F2') beginField(message('parts.title'))
  else if (isPlain && (key === 'm' || key === 'M')) beginField(message('agenda.field-minutes'))
  else if (isPlain && /^[0-9]$/.test(key)) placeInNth(item.id, Number(key))
  else return
  event.preventDefault()
}
