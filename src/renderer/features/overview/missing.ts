import type { AgendaItem } from '#shared/domain/agenda-item.ts'
import { isStated } from '#shared/domain/gap.ts'
import type { CollectionName, Notebook } from '#shared/domain/notebook.ts'
import { isNegotiating, type Party } from '#shared/domain/party.ts'

/** Something a desk would want to know or write before the talks, and the record where it would be done. */
export type Missing =
  | { readonly kind: 'positions'; readonly party: Party; readonly items: readonly AgendaItem[] }
  | { readonly kind: 'session-times'; readonly count: number; readonly first: string }
  | { readonly kind: 'names'; readonly count: number; readonly first: string }
  | { readonly kind: 'tolls'; readonly title: string; readonly first: string }
  | { readonly kind: 'more-tolls'; readonly count: number; readonly first: string }
  | { readonly kind: 'dates'; readonly count: number; readonly first: string }
  | { readonly kind: 'second-source'; readonly label: string; readonly first: string }
  | { readonly kind: 'objectives'; readonly items: readonly AgendaItem[] }

/** The collection in which a missing thing is put right. */
export const WHERE = {
  positions: 'positions',
  'session-times': 'sessions',
  names: 'delegates',
  tolls: 'events',
  'more-tolls': 'events',
  dates: 'events',
  'second-source': 'sources',
  objectives: 'agendaItems',
} as const satisfies Record<Missing['kind'], CollectionName>

/** How many events are named one by one for their tolls; of a thousand more the front page gives the number alone. */
const TOLLS_NAMED = 6

/** What is missing from a notebook, most pressing first. Absence is shown as carefully as presence. */
export function missing(notebook: Notebook): readonly Missing[] {
  return [
    ...missingPositions(notebook),
    ...some(
      notebook.sessions.filter(({ start }) => start === ''),
      (records) => ({ kind: 'session-times', count: records.length, first: records[0]!.id }),
    ),
    ...some(
      notebook.delegates.filter(({ name }) => name === ''),
      (records) => ({ kind: 'names', count: records.length, first: records[0]!.id }),
    ),
    ...missingTolls(notebook),
    ...some(
      notebook.events.filter(({ dateNote }) => dateNote !== ''),
      (records) => ({ kind: 'dates', count: records.length, first: records[0]!.id }),
    ),
    ...secondSource(notebook),
    ...some(
      notebook.agendaItems.filter(({ objective }) => objective.trim() === '').toSorted((a, b) => a.order - b.order),
      (items) => ({ kind: 'objectives', items }),
    ),
  ]
}

function some<R>(records: readonly R[], make: (records: readonly R[]) => Missing): Missing[] {
  return records.length === 0 ? [] : [make(records)]
}

function missingPositions({ parties, agendaItems, positions }: Notebook): Missing[] {
  const stated = new Set(positions.filter(isStated).map(({ party, agendaItem }) => `${party} ${agendaItem}`))
  const items = agendaItems.toSorted((a, b) => a.order - b.order)
  return parties
    .filter(isNegotiating)
    .toSorted((a, b) => a.order - b.order)
    .flatMap((party) => {
      const silent = items.filter(({ id }) => !stated.has(`${party.id} ${id}`))
      return silent.length === 0 ? [] : [{ kind: 'positions' as const, party, items: silent }]
    })
}

function missingTolls({ events }: Notebook): Missing[] {
  const without = events.filter(hasTollWithoutFigure)
  return [
    ...without.slice(0, TOLLS_NAMED).map(({ id, title }): Missing => ({ kind: 'tolls', title, first: id })),
    ...some(without.slice(TOLLS_NAMED), (more) => ({ kind: 'more-tolls', count: more.length, first: more[0]!.id })),
  ]
}

function hasTollWithoutFigure({ casualties }: Notebook['events'][number]): boolean {
  if (casualties === null) return false
  return [casualties.killed, casualties.injured].some(
    ({ low, best, high, words }) => words !== '' && low === null && best === null && high === null,
  )
}

function secondSource({ sources, events, positions }: Notebook): Missing[] {
  const only = sources.length === 1 ? sources[0]! : undefined
  if (only === undefined || events.length + positions.length === 0) return []
  return [{ kind: 'second-source', label: `${only.label}, ${only.reliability}${only.credibility}`, first: only.id }]
}
