import type { ReactNode } from 'react'
import type { OrderedCollection } from '#shared/domain/commands/order-commands.ts'
import type { RecordOf } from '#shared/domain/notebook.ts'
import { message } from '#shared/i18n/message.ts'
import { edit } from '../state/client.ts'
import { select, useSelectedId } from '../state/navigation.ts'
import { say } from '../state/notice.ts'
import { useOrdered } from '../state/records.ts'
import { Button } from '../ui/button/button.tsx'
import type { DataColumn } from '../ui/data-table/column.ts'
import { EmptyState } from '../ui/feedback/empty-state.tsx'
import { StatusLine } from '../ui/feedback/status-line.tsx'
import { SortableTable } from '../ui/sortable/sortable-table.tsx'
import { focusFirstField } from './inspector-focus.ts'
import styles from './parts.module.css'
import { removeRecord } from './use-record-edit.ts'
import { useSingleKeys } from './use-single-keys.ts'

interface RegisterProps<C extends OrderedCollection> {
  readonly collection: C
  readonly label: string
  readonly columns: readonly DataColumn<RecordOf<C>>[]
  readonly rowLabel: (record: RecordOf<C>) => string
  readonly onAdd: () => void
  readonly addLabel: string
  /** What this place is for, shown while it is empty. */
  readonly empty: string
  readonly children?: ReactNode
}

/** A short list put in order by hand, whose selected record is edited in the inspector: sources, challenges, scenarios. */
export function Register<C extends OrderedCollection>(props: RegisterProps<C>) {
  const { collection, label, columns, rowLabel, onAdd, addLabel, empty } = props
  const records = useOrdered(collection as 'challenges') as unknown as readonly RecordOf<C>[]
  const selectedId = useSelectedId(collection)
  useSingleKeys({ N: onAdd })
  if (records.length === 0) {
    return (
      <div className={styles.empty}>
        <EmptyState
          acts={
            <Button edits variant="primary" kbd="N" onPress={onAdd}>
              {addLabel}
            </Button>
          }
        >
          {empty}
        </EmptyState>
      </div>
    )
  }
  const move = ({ rowId, index }: { readonly rowId: string; readonly index: number }): void => {
    const before = records.filter(({ id }) => id !== rowId)[index]?.id ?? null
    void edit(`${collection}:move`, { id: rowId, before }).then((refusal) => {
      if (refusal !== undefined) say(refusal.message)
    })
  }
  const place = records.findIndex(({ id }) => id === selectedId)
  return (
    <>
      <SortableTable
        label={label}
        columns={columns}
        groups={[{ id: collection, label, rows: records }]}
        getRowId={({ id }) => id}
        rowLabel={rowLabel}
        selectedId={selectedId}
        onSelect={({ id }) => select({ collection, id })}
        onOpen={focusFirstField}
        onRemove={({ id }) => void removeRecord(collection, id)}
        onRowKeyDown={(event) => {
          if (event.key === 'F2') focusFirstField()
        }}
        onMove={move}
        words={{
          lifted: (row) => message('parts.lifted', { row }),
          over: (row, _group, at, total) => message('parts.over', { row, at, total }),
          dropped: (row, _group, at, total) => message('parts.dropped', { row, at, total }),
          returned: (row) => message('parts.returned', { row }),
        }}
      />
      {props.children}
      <StatusLine
        hints={[
          { keys: ['Alt ↑', 'Alt ↓'], act: message('parts.hint-move') },
          { keys: ['Enter'], act: message('parts.hint-edit') },
          { keys: ['Del'], act: message('parts.hint-remove') },
        ]}
      >
        {place === -1
          ? message('parts.rows', { count: records.length })
          : message('parts.row-of', { at: place + 1, count: records.length })}
      </StatusLine>
    </>
  )
}
