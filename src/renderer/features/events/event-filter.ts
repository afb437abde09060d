import type { Event, EventType, Standing } from '#shared/domain/event.ts'
import type { PartyId } from '#shared/domain/identifier.ts'
import { datedSpan, eventSpan } from './dated-span.ts'
import { queryWords, searchText } from './event-search.ts'

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
export function eventPredicate(filter: EventFilter): ((event: Event) => boolean) | undefined {
  if (isUnfiltered(filter)) return undefined
  const tests: ((event: Event) => boolean)[] = []
  const { types, parties, standings, from, to } = filter
  if (types.length > 0) tests.push(({ type }) => types.includes(type))
  if (standings.length > 0) tests.push(({ standing }) => standings.includes(standing))
  if (parties.length > 0) tests.push((event) => parties.some((party) => involves(event, party)))
  if (from !== '' || to !== '') {
    const { first, last } = filteredTime(filter)
    tests.push((event) => {
      const span = eventSpan(event)
      return span !== null && span.first < last && span.last > first
    })
  }
  const words = queryWords(filter.search)
  // Last, since it looks at the most.
  if (words.length > 0) {
    tests.push((event) => {
      const text = searchText(event)
      return words.every((word) => text.includes(word))
    })
  }
  return (event) => tests.every((test) => test(event))
}

function involves({ actors, accounts }: Event, party: PartyId): boolean {
  return actors.includes(party) || accounts.some((account) => account.party === party)
}
