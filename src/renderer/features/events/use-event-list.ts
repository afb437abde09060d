import { useCallback, useDeferredValue, useEffect, useMemo, useRef } from 'react'
import type { Event } from '#shared/domain/event.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import type { Party } from '#shared/domain/party.ts'
import { offerForBrief } from '../../state/brief-scope.ts'
import { currentPlace } from '../../state/navigation.ts'
import { whenPiecesCome } from '../../state/notebook-store.ts'
import { byId, inOrder } from '../../state/records.ts'
import type { DataColumn, SortKey } from '../../ui/data-table/column.ts'
import { createViewMaker, placeOf, type TableView } from '../../ui/data-table/table-view.ts'
import { eventColumns } from './event-columns.tsx'
import { type EventFilter, eventPredicate, NO_FILTER } from './event-filter.ts'
import { type EventRow, eventRows, forgetRowsAhead, rowsAhead } from './event-row.ts'
import { isNewlySelected, setList, useListState } from './list-state.ts'
import { timelineItems, type TimelineItems } from './timeline/timeline-items.ts'
import { rowId } from './use-event-acts.ts'

/** The list of events as the reader has set it. */
export type EventList = {
  readonly parties: readonly Party[]
  readonly columns: readonly DataColumn<EventRow>[]
  /** The rows that pass the filter, in their order. */
  readonly view: TableView<EventRow>
  /** Finds those of them that stand on the timeline; another function once that may be others. */
  readonly inTime: () => TimelineItems
  /** The filter that the rows were made by, and the one that stands in the fields: typing runs ahead of the rows. */
  readonly filter: EventFilter
  readonly typed: EventFilter
  readonly sort: readonly SortKey[]
  readonly hidden: readonly string[]
  readonly isMapShown: boolean
}

/** Filters and sorts. What is typed shows at once; the rows follow when there is time for them. */
export function useEventList(notebook: Notebook): EventList {
  const { id, events } = notebook
  const sources = byId(notebook, 'sources')
  const parties = inOrder(notebook.parties)
  const { filter: typed, sort, hidden, isMapShown } = useListState(id)
  const filter = useDeferredValue(typed)
  const rows = useMemo(() => eventRows(events), [events])
  useEffect(() => {
    const stop = whenPiecesCome(makeAhead)
    return () => {
      stop()
      forgetRowsAhead()
    }
  }, [])
  const areYearsShown = useMemo(() => spanSeveralYears(rows), [rows])
  const areTimesShown = useMemo(() => rows.some(({ event }) => event.date.includes('T')), [rows])
  const columns = useMemo(
    () => eventColumns({ parties, sources, areYearsShown, areTimesShown }),
    [parties, sources, areYearsShown, areTimesShown],
  )
  const predicate = useMemo(() => eventPredicate(filter), [filter])
  const makeView = useMemo(() => createViewMaker(columns, collator), [columns])
  // In memos of React's own: while one types, the rows of before and those to come are asked for by turns.
  const view = useMemo(() => makeView({ rows, filter: predicate, sort }), [makeView, rows, predicate, sort])
  const inTime = useCallback(() => {
    const { order } = isByTime(sort) ? view : makeView({ rows, filter: predicate, sort: BY_TIME })
    return timelineItems(rows, order)
    // The order of the table plays no part in what is on the timeline.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [makeView, rows, predicate])
  return { parties, columns, view, inTime, filter, typed, sort, hidden, isMapShown }
}

const collator = new Intl.Collator('en-GB', { numeric: true })
const BY_TIME: readonly SortKey[] = [{ columnId: 'date', isDescending: false }]
const isByTime = (sort: readonly SortKey[]): boolean =>
  sort.length === 1 && sort[0]?.columnId === 'date' && !sort[0].isDescending

/** What a piece of a large edit brings of events is made ready before all of it is shown. */
function makeAhead(patches: Parameters<Parameters<typeof whenPiecesCome>[0]>[0]): void {
  rowsAhead(
    patches.flatMap(({ path, value }) => {
      const [name, at, ...inside] = path
      return name === 'events' && typeof at === 'number' && inside.length === 0 ? [{ at, event: value as Event }] : []
    }),
  )
}

/** Whether the dates of some events lie in another year than those of others. Open ends do not count. */
function spanSeveralYears(rows: readonly EventRow[]): boolean {
  let first = Infinity
  let last = -Infinity
  for (const { span } of rows) {
    if (span === null) continue
    const from = Number.isFinite(span.first) ? span.first : span.last - 1
    const to = Number.isFinite(span.last) ? span.last - 1 : span.first
    if (from < first) first = from
    if (to > last) last = to
  }
  const years = [first, last].filter((at) => Number.isFinite(at)).map((at) => new Date(at).getUTCFullYear())
  return new Set(years).size > 1
}

/** So many identifiers take their time: a longer list is offered when it has not changed for a while (milliseconds). */
const LONG = 5_000
const AT_REST = 250

/** “Brief from what is on screen” prints the events that the filter lets through, for as long as they are on screen. */
export function useOfferForBrief(view: TableView<EventRow>): void {
  const latest = useRef(view)
  useEffect(() => {
    latest.current = view
    if (view.order.length < LONG) return offer(view)
    const timer = setTimeout(() => offer(view), AT_REST)
    return () => clearTimeout(timer)
  }, [view])
  useEffect(
    () => () => {
      if (currentPlace().section === 'briefs') offer(latest.current)
      else offerForBrief({ events: 'all' })
    },
    [],
  )
}

function offer({ rows, order }: TableView<EventRow>): void {
  const ids: string[] = []
  if (order.length < rows.length) for (const index of order) ids.push(rows[index]!.id)
  offerForBrief({ events: order.length < rows.length ? ids : 'all' })
}

/** An event that was led to from elsewhere, or just added, is never hidden by the filter: the filter gives way. */
export function useBroughtIntoList(view: TableView<EventRow>, selectedId: string | null): void {
  useEffect(() => {
    if (selectedId === null || !isNewlySelected(selectedId) || placeOf(view, rowId, selectedId) >= 0) return
    if (view.rows.some(({ id }) => id === selectedId)) setList({ filter: NO_FILTER })
  }, [view, selectedId])
}
