import type { Event, EventType, Standing } from '#shared/domain/event.ts'
import type { PartyId } from '#shared/domain/identifier.ts'
import { foldText } from '#shared/domain/values/search-fold.ts'
import { datedSpan } from '#shared/domain/timeline/dated-span.ts'
import { type EventRow, holdsText } from './event-row.ts'

/** What the list of events is narrowed to. Restrictions combine; an empty one does not restrict. */
export type EventFilter = {
  readonly search: string
  readonly types: readonly EventType[]
  readonly parties: readonly PartyId[]
  readonly standings: readonly Standing[]
  /** EDTF texts, or empty: events that can have happened between the beginning of one and the end of the other. */
  readonly from: string
  readonly to: string
}

export const NO_FILTER: EventFilter = { search: '', types: [], parties: [], standings: [], from: '', to: '' }

/** Whether the filter lets everything through. */
export function isUnfiltered({ search, types, parties, standings, from, to }: EventFilter): boolean {
  return search.trim() === '' && types.length + parties.length + standings.length === 0 && from === '' && to === ''
}

/** The time that a filter is narrowed to, in the reading of `datedSpan`; infinite where it is open. */
export function filteredTime({ from, to }: Pick<EventFilter, 'from' | 'to'>): { first: number; last: number } {
  return { first: datedSpan(from)?.first ?? -Infinity, last: datedSpan(to)?.last ?? Infinity }
}

/**
 * The filter as a predicate; undefined when it lets everything through. A party is matched by what it did and by what it
 * said of an event. An event without a date passes no filter by date.
 */
export function eventPredicate(filter: EventFilter): ((row: EventRow) => boolean) | undefined {
  if (isUnfiltered(filter)) return undefined
  const tests: ((row: EventRow) => boolean)[] = []
  const { types, parties, standings, from, to } = filter
  if (types.length > 0) tests.push(({ event }) => types.includes(event.type))
  if (standings.length > 0) tests.push(({ event }) => standings.includes(event.standing))
  if (parties.length > 0) tests.push(({ event }) => parties.some((party) => involves(event, party)))
  if (from !== '' || to !== '') {
    const { first, last } = filteredTime(filter)
    tests.push(({ span }) => span !== null && span.first < last && span.last > first)
  }
  // Last, since they look at the most.
  for (const word of queryWords(filter.search)) tests.push((row) => holdsText(row, word))
  return (row) => {
    for (const test of tests) if (!test(row)) return false
    return true
  }
}

function involves({ actors, accounts }: Event, party: PartyId): boolean {
  return actors.includes(party) || accounts.some((account) => account.party === party)
}

/** The folded words of a query; an event is found when it holds every one of them, in whatever order. */
export function queryWords(query: string): readonly string[] {
  return foldText(query)
    .split(' ')
    .filter((word) => word !== '')
}
