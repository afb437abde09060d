import { memo, type KeyboardEvent } from 'react'
import { EVENT_TYPES, STANDINGS } from '#shared/domain/event.ts'
import type { Party } from '#shared/domain/party.ts'
import { message } from '#shared/i18n/message.ts'
import { choices } from '../../parts/choices.ts'
import { filterInBrief } from '../../parts/filter-in-brief.ts'
import { askDialog } from '../../state/asked-dialog.ts'
import { Button, ToggleButton } from '../../ui/button/button.tsx'
import type { DataColumn } from '../../ui/data-table/column.ts'
import { ColumnsMenu } from '../../ui/data-table/columns-menu.tsx'
import { Toolbar } from '../../ui/layout/toolbar.tsx'
import { FilterMenu } from '../../ui/menu/filter-menu.tsx'
import { SearchField } from '../../ui/search-field/search-field.tsx'
import { DatesFilter } from './dates-filter.tsx'
import type { EventFilter } from './event-filter.ts'
import type { EventRow } from './event-row.ts'
import { setFilter, setList } from './list-state.ts'

interface EventsToolbarProps {
  readonly filter: EventFilter
  readonly parties: readonly Party[]
  readonly columns: readonly DataColumn<EventRow>[]
  readonly hidden: readonly string[]
  readonly isMapShown: boolean
  readonly onAdd: () => void
  /** ↓ or Enter in the search field: on to the first row found. */
  readonly onIntoList: () => void
}

/** Search, filters, columns, and the way to a new event. */
export const EventsToolbar = memo(function EventsToolbar(props: EventsToolbarProps) {
  const { filter, parties, columns, hidden, isMapShown, onAdd, onIntoList } = props
  const types = choices('event-type', EVENT_TYPES)
  const standings = choices('standing', STANDINGS)
  const sides = parties.map(({ id, name, initials }) => ({ id, label: name, detail: initials }))
  const onSearchKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
    event.preventDefault()
    onIntoList()
  }
  return (
    <Toolbar
      label={message('events.filters')}
      end={
        <>
          <ToggleButton isPressed={isMapShown} onChange={(isShown) => setList({ isMapShown: isShown })}>
            {message('events.show-map')}
          </ToggleButton>
          <ColumnsMenu
            label={message('events.columns')}
            columns={columns}
            hidden={hidden}
            onChange={(ids) => setList({ hidden: ids })}
          />
          <Button edits onPress={() => askDialog('import-dataset')}>
            {message('act.import-dataset')}
          </Button>
          <Button edits kbd="N" onPress={onAdd}>
            {message('events.add')}
          </Button>
        </>
      }
    >
      <SearchField
        label={message('events.search')}
        placeholder={message('events.search-hint')}
        clearLabel={message('events.clear-search')}
        value={filter.search}
        onChange={(search) => setFilter({ search })}
        onKeyDown={onSearchKey}
      />
      <FilterMenu
        label={message('events.type')}
        valueText={filterInBrief(types, filter.types)}
        options={types}
        selected={filter.types}
        onChange={(ids) => setFilter({ types: ids as EventFilter['types'] })}
      />
      <FilterMenu
        label={message('events.party')}
        valueText={filterInBrief(
          sides.map(({ id, detail }) => ({ id, label: detail })),
          filter.parties,
        )}
        options={sides}
        selected={filter.parties}
        onChange={(ids) => setFilter({ parties: ids as EventFilter['parties'] })}
      />
      <DatesFilter from={filter.from} to={filter.to} onChange={setFilter} />
      <FilterMenu
        label={message('events.account')}
        valueText={filterInBrief(standings, filter.standings)}
        options={standings}
        selected={filter.standings}
        onChange={(ids) => setFilter({ standings: ids as EventFilter['standings'] })}
      />
    </Toolbar>
  )
})
