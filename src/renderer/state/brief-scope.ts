import { useSyncExternalStore } from 'react'

/** What of the notebook is on screen, as lists of identifiers; `all` where nothing is filtered away. */
export type BriefScope = { readonly events: 'all' | readonly string[]; readonly agendaItems: 'all' | readonly string[] }

const ALL: BriefScope = { events: 'all', agendaItems: 'all' }

let scope: BriefScope = ALL
const listeners = new Set<() => void>()

/** A screen says what it shows, so that “brief from what is on screen” prints just that. */
export function offerForBrief(part: Partial<BriefScope>): void {
  scope = { ...scope, ...part }
  for (const listener of listeners) listener()
}

export const useBriefScope = (): BriefScope =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => scope,
  )
