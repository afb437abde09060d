import { message } from '#shared/i18n/message.ts'
import { beginFirstField, focusFirstField } from '../../parts/inspector-focus.ts'
import { PartyMark } from '../../parts/party-mark.tsx'
import { removeRecord } from '../../parts/use-record-edit.ts'
import { edit } from '../../state/client.ts'
import { select, usePlace } from '../../state/navigation.ts'
import { Button } from '../../ui/button/button.tsx'
import type { DataColumn } from '../../ui/data-table/column.ts'
import { SortableTable } from '../../ui/sortable/sortable-table.tsx'
import { NativeName } from '../../ui/words/native-name.tsx'
import { SectionHead } from '../../ui/words/section-head.tsx'
import { addParty, tell } from './delegation-edits.ts'
import styles from './delegations.module.css'
import type { Delegation } from './seating.ts'

const COLUMNS: readonly DataColumn<Delegation>[] = [
  {
    id: 'mark',
    header: '',
    width: 4.4,
    cell: ({ party }) => <PartyMark party={party} isNamedBeside />,
  },
  {
    id: 'name',
    header: message('delegations.party'),
    flex: 1.1,
    minWidth: 10,
    isTitle: true,
    cell: ({ party }) => (
      <span className={styles.awayName}>
        <bdi>{party.name}</bdi>
        {party.nativeName !== null && (
          <NativeName name={party.nativeName.text} lang={party.nativeName.lang} className={styles.awayNative} />
        )}
      </span>
    ),
  },
  {
    id: 'role',
    header: message('delegations.role'),
    width: 7,
    cell: ({ party }) => <span className={styles.awayWords}>{message(`role.${party.role}`)}</span>,
  },
  {
    id: 'says',
    header: message('delegations.says'),
    flex: 1.7,
    minWidth: 12,
    cell: (delegation) => (
      <span className={styles.awaySays} dir="auto">
        {sayOf(delegation)}
      </span>
    ),
  },
]

/** What moves a party that is not at the table, in the fullest words there are, and how many people of it are recorded. */
function sayOf({ party, heads, others }: Delegation): string {
  const people = heads.length + others.length
  const words = party.stakes || party.mandate || party.notes
  return [words, people === 0 ? '' : message('delegations.away-people', { count: people })].filter(Boolean).join(' · ')
}

/** Stakeholders, observers and those who are talked about. */
export function AwayList({ delegations }: { readonly delegations: readonly Delegation[] }) {
  const { selected } = usePlace()
  const label = message('delegations.away')
  const held = delegations.find(
    ({ party, heads, others }) =>
      party.id === selected?.id ||
      (selected?.collection === 'delegates' && [...heads, ...others].some(({ id }) => id === selected.id)),
  )
  const move = ({ rowId, index }: { readonly rowId: string; readonly index: number }): void => {
    const before = delegations.filter(({ party }) => party.id !== rowId)[index]?.party.id ?? null
    void edit('parties:move', { id: rowId, before }).then(tell)
  }
  return (
    <section className={styles.away}>
      <SectionHead
        level={2}
        title={label}
        end={
          <>
            <span>{message('delegations.away-note')}</span>
            <Button edits variant="link" onPress={() => addParty('stakeholder')}>
              {message('delegations.add-party')}
            </Button>
          </>
        }
      />
      {delegations.length > 0 && (
        <SortableTable
          label={label}
          columns={COLUMNS}
          groups={[{ id: 'away', label, rows: delegations }]}
          getRowId={({ party }) => party.id}
          rowLabel={({ party }) => party.name}
          selectedId={held?.party.id ?? null}
          onSelect={({ party }) => select({ collection: 'parties', id: party.id })}
          onOpen={focusFirstField}
          onRemove={({ party }) => void removeRecord('parties', party.id)}
          onRowKeyDown={(event) => {
            if (event.key === 'F2') beginFirstField()
          }}
          onMove={move}
          words={{
            lifted: (row) => message('delegations.lifted', { row }),
            over: (row, _group, at, total) => message('delegations.over', { row, at, total }),
            dropped: (row, _group, at, total) => message('delegations.dropped', { row, at, total }),
            returned: (row) => message('delegations.returned', { row }),
          }}
          isHeadHidden
        />
      )}
    </section>
  )
}
