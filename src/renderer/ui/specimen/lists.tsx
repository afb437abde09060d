import { useMemo, useState } from 'react'
import { EmptyState } from '../feedback/empty-state.tsx'
import { Toolbar } from '../layout/toolbar.tsx'
import { DoubtDot } from '../marks/doubt-dot.tsx'
import { PartyTab } from '../marks/party-tab.tsx'
import { SearchField } from '../search-field/search-field.tsx'
import { ColumnsMenu } from '../data-table/columns-menu.tsx'
import type { DataColumn, SortKey } from '../data-table/column.ts'
import { DataTable } from '../data-table/data-table.tsx'
import { useTableView } from '../data-table/use-table-view.ts'
import type { SortableGroup, SortableMove } from '../sortable/sortable-props.ts'
import { SortableTable } from '../sortable/sortable-table.tsx'
import { Provenance } from '../words/provenance.tsx'
import { SectionHead } from '../words/section-head.tsx'
import styles from './specimen.module.css'

interface Row {
  readonly id: string
  readonly date: string
  readonly title: string
  readonly type: string
  readonly by: 'PK' | 'AT'
  readonly killed: number | null
}

const titles = ['Clashes along the border', 'Suicide attack on soldiers', 'Air strikes in Paktika', 'Ceasefire lapses']
const types = ['Clash', 'Attack', 'Air strike', 'Truce']
const rowCount = Number(new URLSearchParams(location.search).get('rows') ?? 100_000)
const rows: readonly Row[] = Array.from({ length: rowCount }, (_, index) => ({
  id: `event-${index + 1}`,
  date: `2025-10-${String((index % 28) + 1).padStart(2, '0')}`,
  title: `${titles[index % titles.length]} ${index + 1}`,
  type: types[(index * 7) % types.length] ?? '',
  by: index % 3 === 0 ? 'AT' : 'PK',
  killed: index % 5 === 0 ? null : index % 90,
}))

const columns: readonly DataColumn<Row>[] = [
  { id: 'date', header: 'Date, zone', width: 8.5, cell: (row) => row.date, sortKey: (row) => row.date },
  {
    id: 'title',
    header: 'Event',
    flex: 3,
    minWidth: 14,
    isTitle: true,
    cell: (row) => row.title,
    sortKey: (row) => row.title,
  },
  { id: 'type', header: 'Type', width: 6, hideable: true, cell: (row) => row.type, sortKey: (row) => row.type },
  {
    id: 'by',
    header: 'By',
    width: 5,
    hideable: true,
    cell: (row) => <PartyTab initials={row.by} tone={row.by === 'PK' ? 1 : 2} name={row.by} />,
  },
  {
    id: 'killed',
    header: 'Killed',
    width: 5,
    align: 'end',
    hideable: true,
    cell: (row) => row.killed ?? '–',
    sortKey: (row) => row.killed,
  },
  { id: 'account', header: 'Account', width: 7, cell: () => <DoubtDot fill="half">contested</DoubtDot> },
]

const getRowId = (row: { readonly id: string }): string => row.id

export function Lists({ onSelect }: { readonly onSelect: (id: string) => void }) {
  return (
    <>
      <section className={styles.wide}>
        <SectionHead title="Table" level={2} count={rowCount} />
        <Table onSelect={onSelect} />
      </section>
      <section className={styles.wide}>
        <SectionHead title="Put in order by hand" level={2} />
        <Agenda />
      </section>
    </>
  )
}

function Table({ onSelect }: { readonly onSelect: (id: string) => void }) {
  const [kept, setKept] = useState(rows)
  const [query, setQuery] = useState('')
  const [sort, setSort] = useState<readonly SortKey[]>([])
  const [hidden, setHidden] = useState<readonly string[]>([])
  const [selected, setSelected] = useState<string | null>('event-8')
  const filter = useMemo(() => {
    const words = query.toLowerCase()
    return words === '' ? undefined : (row: Row) => row.title.toLowerCase().includes(words)
  }, [query])
  const view = useTableView(columns, { rows: kept, filter, sort }, 'en')
  return (
    <div className={styles.tableBox}>
      <Toolbar
        label="Filter"
        end={<ColumnsMenu label="Columns" columns={columns} hidden={hidden} onChange={setHidden} />}
      >
        <SearchField label="Search rows" clearLabel="Clear" hotkey={null} value={query} onChange={setQuery} />
        <Provenance>{view.order.length} shown</Provenance>
      </Toolbar>
      <DataTable
        label="Events"
        columns={columns}
        view={view}
        getRowId={getRowId}
        selectedId={selected}
        onSelect={(row) => {
          setSelected(row.id)
          onSelect(row.id)
        }}
        onRemove={(row) => setKept((before) => before.filter((other) => other !== row))}
        sort={sort}
        onSortChange={setSort}
        hidden={hidden}
        empty={
          <EmptyState>
            None of the {rowCount} rows has “{query}” in it.
          </EmptyState>
        }
      />
    </div>
  )
}

interface Item {
  readonly id: string
  readonly title: string
  readonly minutes: number
}
const itemColumns: readonly DataColumn<Item>[] = [
  { id: 'number', header: 'No.', width: 5, cell: (item) => item.id },
  { id: 'title', header: 'Item', isTitle: true, cell: (item) => <span className={styles.t15}>{item.title}</span> },
  { id: 'minutes', header: 'Min', width: 5, align: 'end', cell: (item) => item.minutes },
]

function Agenda() {
  const [selected, setSelected] = useState<string | null>('2')
  const [sessions, setSessions] = useState<readonly SortableGroup<Item>[]>([
    {
      id: 's1',
      label: 'Session 1',
      head: <b>Session 1</b>,
      rows: [
        { id: '0', title: 'Opening by the host', minutes: 15 },
        { id: '1', title: 'Halting the fighting: a new ceasefire', minutes: 60 },
        { id: '2', title: 'Action against the TTP', minutes: 45 },
      ],
    },
    { id: 's2', label: 'Session 2', head: <b>Session 2</b>, rows: [{ id: '4', title: 'Verification', minutes: 70 }] },
    { id: 'none', label: 'Not placed', head: <b>Not placed</b>, rows: [], empty: 'Nothing here.' },
  ])
  const move = ({ rowId, groupId, index }: SortableMove): void => {
    const item = sessions.flatMap((session) => session.rows).find((row) => row.id === rowId)
    if (!item) return
    setSessions(
      sessions.map((session) => {
        const without = session.rows.filter((row) => row.id !== rowId)
        return { ...session, rows: session.id === groupId ? without.toSpliced(index, 0, item) : without }
      }),
    )
  }
  return (
    <SortableTable
      label="Agenda"
      columns={itemColumns}
      groups={sessions}
      getRowId={getRowId}
      rowLabel={(item) => item.title}
      isFixed={(item) => item.id === '0'}
      selectedId={selected}
      onSelect={(item) => setSelected(item.id)}
      onMove={move}
      words={{
        lifted: (row) => `${row}, picked up`,
        over: (row, group, place, total) => `${row} would be ${place} of ${total} in ${group}`,
        dropped: (row, group, place, total) => `${row} put down, ${place} of ${total} in ${group}`,
        returned: (row) => `${row} put back`,
      }}
    />
  )
}
