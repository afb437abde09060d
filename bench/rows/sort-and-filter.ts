import {
  columnFilteringFeature,
  constructTable,
  createColumnHelper,
  createFilteredRowModel,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_basic,
  tableFeatures,
} from '@tanstack/react-table'
import { storeReactivityBindings } from '@tanstack/table-core/store-reactivity-bindings'
import { spanRank } from '#shared/domain/timeline/dated-span.ts'
import { eventPredicate, NO_FILTER } from '#renderer/features/events/event-filter.ts'
import { type EventRow, eventRows } from '#renderer/features/events/event-row.ts'
import type { DataColumn, SortKey } from '#renderer/ui/data-table/column.ts'
import { createViewMaker, rowAt, type TableView } from '#renderer/ui/data-table/table-view.ts'
import type { Event, EventType } from '#shared/domain/event.ts'
import { makeNotebook } from '../fixtures/make-notebook.ts'
import { elapsedNow } from '../measure/elapsed.ts'
import { inPairs } from '../measure/paired.ts'
import { against, type Finding, type Row } from '../row.ts'

const collator = new Intl.Collator('en-GB', { numeric: true })
const compareStrings = collator.compare

/** The sortable columns that matter: a number made from each date, a long text, and few values on many rows. */
const COLUMNS: readonly DataColumn<EventRow>[] = [
  { id: 'date', header: 'Date', cell: ({ event }) => event.date, sortKey: ({ span }) => spanRank(span) },
  { id: 'title', header: 'Event', cell: ({ event }) => event.title, sortKey: ({ event }) => event.title },
  { id: 'type', header: 'Type', cell: ({ event }) => event.type, sortKey: ({ event }) => event.type },
]

const features = tableFeatures({
  coreReactivityFeature: storeReactivityBindings(),
  columnFilteringFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
})
const helper = createColumnHelper<typeof features, EventRow>()
const byCollation = (id: 'title' | 'type') =>
  helper.accessor(({ event }) => event[id], {
    id,
    sortFn: (a, b) => compareStrings(a.original.event[id], b.original.event[id]),
    filterFn: (row, _column, wanted: readonly string[]) => wanted.includes(row.original.event[id]),
  })
const columns = helper.columns([
  helper.accessor(({ span }) => spanRank(span), { id: 'date', sortFn: sortFn_basic }),
  byCollation('title'),
  byCollation('type'),
])

/** What is asked of a table at one moment, in words that both sides understand. */
type Ask = { readonly sort: readonly SortKey[]; readonly types: readonly EventType[] | null }

/** Rows in the order a table shows them. */
type Shown = { readonly count: number; readonly at: (place: number) => EventRow | undefined }
type Table = (rows: readonly EventRow[], ask: Ask) => Shown

function oursTable(): Table {
  const makeView = createViewMaker(COLUMNS, collator)
  const shown = (view: TableView<EventRow>): Shown => ({ count: view.order.length, at: (place) => rowAt(view, place) })
  return (rows, { sort, types }) =>
    shown(makeView({ rows, sort, filter: types === null ? undefined : eventPredicate({ ...NO_FILTER, types }) }))
}

function stockTable(first: readonly EventRow[]): Table {
  const options = { features, columns, getRowId: ({ id }: EventRow) => id }
  const table = constructTable({ ...options, data: first })
  return (rows, { sort, types }) => {
    if (table.options.data !== rows) table.setOptions((before) => ({ ...before, data: rows }))
    table.setSorting(sort.map(({ columnId, isDescending }) => ({ id: columnId, desc: isDescending })))
    table.setColumnFilters(types === null ? [] : [{ id: 'type', value: types }])
    const model = table.getRowModel().rows
    return { count: model.length, at: (place) => model[place]?.original }
  }
}

const by = (columnId: string, isDescending = false): readonly SortKey[] => [{ columnId, isDescending }]
const FEW: readonly EventType[] = ['attack', 'clash', 'air-strike']

/** An act of a reader: what the table shows before, and what is asked then; `edits`: one row is changed in between. */
type Act = { readonly what: string; readonly before: Ask; readonly next: Ask; readonly edits?: boolean }

const UNSORTED: Ask = { sort: [], types: null }

const ACTS: readonly Act[] = [
  { what: 'first sort by date', before: UNSORTED, next: { sort: by('date'), types: null } },
  { what: 'first sort by title, by collation', before: UNSORTED, next: { sort: by('title'), types: null } },
  {
    what: 'turn that sort round',
    before: { sort: by('title'), types: null },
    next: { sort: by('title', true), types: null },
  },
  {
    what: 'filter by type, sorted by title',
    before: { sort: by('title'), types: null },
    next: { sort: by('title'), types: FEW },
  },
  {
    what: 'filter taken off, sorted by date',
    before: { sort: by('date'), types: FEW },
    next: { sort: by('date'), types: null },
  },
  {
    what: 'one title edited, sorted by it',
    before: { sort: by('title'), types: null },
    next: { sort: by('title'), types: null },
    edits: true,
  },
]

const roundsFor = (size: number): number => (size >= 100_000 ? 7 : 25)

/** Sorting and filtering as our table does it, against TanStack's sorted and filtered row models on the same rows. */
export const sortAndFilter: Row = {
  name: 'sort-and-filter',
  measure: async ({ size }) => {
    const { events } = makeNotebook({ events: size })
    const findings: Finding[] = []
    for (const act of ACTS) findings.push(await compare(act, events, size))
    return findings
  },
}

async function compare(act: Act, events: readonly Event[], size: number): Promise<Finding> {
  const unedited = eventRows(events)
  let edit = 0
  const shown: { ours?: Shown; stock?: Shown } = {}
  const measured = (side: 'ours' | 'stock') => () => {
    const table = side === 'ours' ? oursTable() : stockTable(unedited)
    table(unedited, act.before)
    const rows = act.edits === true ? withOneEdited(unedited, edit++ >> 1) : unedited
    const took = elapsedNow(() => {
      shown[side] = table(rows, act.next)
    })
    return took
  }
  const pairs = await inPairs(roundsFor(size), measured('ours'), measured('stock'), { unseen: 2 })
  assertSame(shown, act.what)
  return against({ size, what: act.what, unit: 'ms' }, 'TanStack’s own row models', pairs, {
    way: 'yardstick ÷ ours',
    aim: size === 100_000 ? { of: 'ratio', is: 'at least', value: 8 } : null,
  })
}

function withOneEdited(rows: readonly EventRow[], nth: number): readonly EventRow[] {
  const at = (nth * 7_919) % rows.length
  return rows.map((row, place) =>
    place === at ? { ...row, event: { ...row.event, title: `${row.event.title}, corrected ${nth}` } } : row,
  )
}

/** A faster answer counts only if it is the same answer. */
function assertSame({ ours, stock }: { ours?: Shown; stock?: Shown }, what: string): void {
  if (ours === undefined || stock === undefined) throw new Error(`“${what}” was not measured on both sides.`)
  if (ours.count !== stock.count) throw new Error(`“${what}”: ${ours.count} rows against ${stock.count}.`)
  for (let place = 0; place < ours.count; place++) {
    if (ours.at(place)?.id !== stock.at(place)?.id) throw new Error(`“${what}”: another row at place ${place}.`)
  }
}
