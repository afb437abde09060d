import { lazy, Suspense, useCallback, useEffect, type KeyboardEvent } from 'react'
import type { Event } from '#shared/domain/event.ts'
import type { Party } from '#shared/domain/party.ts'
import { message } from '#shared/i18n/message.ts'
import { useSingleKeys } from '../../parts/use-single-keys.ts'
import { show, useSelectedId } from '../../state/navigation.ts'
import { useNotebookInItsTime } from '../../state/in-its-time.ts'
import { Button } from '../../ui/button/button.tsx'
import type { SortKey } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { placeOf } from '../../ui/data-table/table-view.ts'
import { EmptyState } from '../../ui/feedback/empty-state.tsx'
import { InspectorPane } from '../../ui/layout/inspector-pane.tsx'
import { MainPane } from '../../ui/layout/main-pane.tsx'
import { PageHead } from '../../ui/layout/page-head.tsx'
import { type EventFilter, isUnfiltered, NO_FILTER } from './event-filter.ts'
import { foldAhead } from './event-row.ts'
import styles from './events.module.css'
import { EventsStatus } from './events-status.tsx'
import { countEvents, numberInWords, summaryOf } from './events-summary.ts'
import { EventsToolbar } from './events-toolbar.tsx'
import { filterInWords } from './filter-words.ts'
import { EventInspector } from './inspector/event-inspector.tsx'
import { setFilter, setList } from './list-state.ts'
import { TimelineOfList } from './timeline/timeline-of-list.tsx'
import { rowId, useEventActs } from './use-event-acts.ts'
import { useBroughtIntoList, useEventList, useOfferForBrief } from './use-event-list.ts'
import { useInspected } from './use-inspected.ts'

/** Its data are larger than all other code of the screen: read when the map is first shown. */
const EventMap = lazy(async () => ({ default: (await import('./map/event-map.tsx')).EventMap }))

/** What happened, who says so and how sure it is: a picture in time, a table, and the event selected in both. */
export function EventsScreen() {
  const notebook = useNotebookInItsTime('events')
  const { events } = notebook
  const selectedId = useSelectedId('events')
  const list = useEventList(notebook)
  const { view, columns, filter } = list
  const acts = useEventActs(view, list.typed === filter)
  const inspected = useInspected(selectedId)
  const { settle } = inspected
  const { add: addEvent } = acts
  const add = useCallback(() => {
    settle()
    addEvent()
  }, [settle, addEvent])
  useOfferForBrief(view)
  useBroughtIntoList(view, selectedId)
  useEffect(() => foldAhead(view.rows), [view.rows])
  useSingleKeys({ N: add, S: () => showSourceOf(events.find(({ id }) => id === selectedId)) })

  return (
    <>
      <MainPane label={message('act.go-events')} isFixed={!list.isMapShown}>
        <PageHead title={message('act.go-events')} end={events.length > 0 && <Legend />}>
          <Sentence events={events} shown={view.order.length} filter={filter} parties={list.parties} />
        </PageHead>
        {events.length > 0 && (
          <TimelineOfList
            inTime={list.inTime}
            from={filter.from}
            to={filter.to}
            selectedId={selectedId}
            onSelect={inspected.browse}
            onOpen={inspected.open}
            onRemove={acts.remove}
            onDates={setDates}
          />
        )}
        {list.isMapShown && (
          <Suspense fallback={null}>
            <EventMap
              rows={view.rows}
              order={view.order}
              selectedId={selectedId}
              onSelect={inspected.browse}
              onOpen={inspected.open}
            />
          </Suspense>
        )}
        <div className={styles.toolbar}>
          <EventsToolbar
            filter={list.typed}
            parties={list.parties}
            columns={columns}
            hidden={list.hidden}
            isMapShown={list.isMapShown}
            onAdd={add}
            onIntoList={acts.intoList}
          />
        </div>
        <div className={styles.table} data-under-map={list.isMapShown ? '' : undefined}>
          <DataTable
            label={message('events.table')}
            columns={columns}
            view={view}
            getRowId={rowId}
            selectedId={selectedId}
            onSelect={inspected.browse}
            onOpen={inspected.open}
            onRemove={acts.removeRow}
            onRowKeyDown={(event) => openByF2(event, inspected.open)}
            sort={list.sort}
            onSortChange={setSort}
            hidden={list.hidden}
            empty={<Empty isUnwritten={events.length === 0} filter={filterInWords(filter, list.parties)} onAdd={add} />}
          />
        </div>
        <EventsStatus
          columns={columns}
          sort={list.sort}
          place={placeOf(view, rowId, selectedId)}
          rows={view.order.length}
        />
      </MainPane>
      <InspectorPane
        label={message('events.inspector')}
        selectionKey={selectedId}
        closeLabel={message('shell.close-inspector')}
        openLabel={message('shell.open-inspector')}
      >
        {/* While it shows another event than the one selected, nothing can be written in it. */}
        <div inert={inspected.id !== selectedId}>
          <EventInspector id={inspected.id} onRemove={acts.remove} />
        </div>
      </InspectorPane>
    </>
  )
}

const setDates = (from: string, to: string): void => setFilter({ from, to })
const setSort = (sort: readonly SortKey[]): void => setList({ sort })

function openByF2(event: KeyboardEvent, open: () => void): void {
  if (event.key !== 'F2') return
  event.preventDefault()
  open()
}

/** Leads to the first source that an event rests on. */
function showSourceOf(event: Event | undefined): void {
  const source = event?.citations[0]?.source
  if (source !== undefined) show({ collection: 'sources', id: source })
}

interface SentenceProps {
  readonly events: readonly Event[]
  readonly shown: number
  readonly filter: EventFilter
  readonly parties: readonly Party[]
}

/** The events in numbers and words; or those shown, the filter in words, and the way out of it. */
function Sentence({ events, shown, filter, parties }: SentenceProps) {
  const counts = countEvents(events)
  if (isUnfiltered(filter)) return summaryOf(counts)
  const words = filterInWords(filter, parties)
  return (
    <span className={styles.sentence}>
      <span>
        {message('events.filtered', { shown: numberInWords(shown), all: numberInWords(counts.all), filter: words })}
      </span>
      <Button variant="link" onPress={() => setFilter(NO_FILTER)}>
        {message('events.clear-filters')}
      </Button>
    </span>
  )
}

interface EmptyProps {
  readonly isUnwritten: boolean
  readonly filter: string
  readonly onAdd: () => void
}

/** No events yet; or none that the filter, repeated here in words, lets through. */
function Empty({ isUnwritten, filter, onAdd }: EmptyProps) {
  if (isUnwritten) {
    return (
      <EmptyState
        acts={
          <Button edits variant="primary" kbd="N" onPress={onAdd}>
            {message('events.add')}
          </Button>
        }
      >
        {message('events.empty')}
      </EmptyState>
    )
  }
  return (
    <EmptyState acts={<Button onPress={() => setFilter(NO_FILTER)}>{message('events.clear-filters')}</Button>}>
      {message('events.none-found', { filter })}
    </EmptyState>
  )
}

/** What the marks of the timeline mean. */
function Legend() {
  return (
    <div className={styles.legend}>
      <span>
        <i data-look="known" /> {message('events.legend-known')}
      </span>
      <span>
        <i data-look="somewhere" /> {message('events.legend-somewhere')}
      </span>
      <span>
        <i data-look="planned" /> {message('events.legend-planned')}
      </span>
    </div>
  )
}
