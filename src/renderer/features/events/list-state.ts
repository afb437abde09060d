import { useSyncExternalStore } from 'react'
import type { SortKey } from '../../ui/data-table/column.ts'
import { type EventFilter, NO_FILTER } from './event-filter.ts'

/** How the reader has set the list of events. Kept while the notebook is open, also while another screen is. */
export type ListState = {
  readonly filter: EventFilter
  readonly sort: readonly SortKey[]
  readonly hidden: readonly string[]
  /** Whether the map stands under the timeline. */
  readonly isMapShown: boolean
}

function asNew(): ListState {
  return {
    filter: NO_FILTER,
    sort: [{ columnId: 'date', isDescending: false }],
    hidden: WIDTHS.find(({ query }) => window.matchMedia(query).matches)?.hidden ?? [],
    isMapShown: false,
  }
}

/** What a window has no room for, so that the table need not be moved sideways; the titles need it most. */
const WIDTHS: readonly { readonly query: string; readonly hidden: readonly string[] }[] = [
  { query: '(max-width: 48rem)', hidden: ['place', 'type', 'source'] },
  { query: '(min-width: 68.01rem) and (max-width: 77rem)', hidden: ['place', 'type', 'source'] },
  { query: '(max-width: 84rem)', hidden: ['place'] },
]

let notebook = ''
let current: ListState | null = null
const listeners = new Set<() => void>()

const listState = (): ListState => (current ??= asNew())

/** Changes some of it. */
export function setList(change: Partial<ListState>): void {
  current = { ...listState(), ...change }
  for (const listener of listeners) listener()
}

/** Changes a part of the filter. */
export const setFilter = (change: Partial<EventFilter>): void =>
  setList({ filter: { ...listState().filter, ...change } })

function forgetOthers(notebookId: string): void {
  if (notebook === notebookId) return
  notebook = notebookId
  current = null
}

/** The state of the list; as new when another notebook is open than before. */
export function useListState(notebookId: string): ListState {
  forgetOthers(notebookId)
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, listState)
}

let seen: string | null = null

/**
 * Whether the selection is another one than the list was last drawn with, also when another screen was shown meanwhile.
 * Asked once, it is no longer.
 */
export function isNewlySelected(id: string): boolean {
  const isNew = seen !== id
  seen = id
  return isNew
}
