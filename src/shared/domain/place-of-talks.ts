import type { Notebook } from './notebook.ts'
import type { Party } from './party.ts'

/** The host or mediator by whose clock the talks are held: the first in seating order whose zone is known. */
export const hostOf = (parties: readonly Party[]): (Party & { readonly zone: string }) | undefined =>
  parties
    .filter((party): party is Party & { readonly zone: string } => isHosting(party) && party.zone !== null)
    .toSorted((a, b) => a.order - b.order)[0]

const isHosting = ({ role }: Pick<Party, 'role'>): boolean => role === 'host' || role === 'mediator'

/** The zone of the talks: the first session’s, else that of the host or mediator, else the one given. */
export function zoneOfTalks({ sessions, parties }: Notebook, elsewhere = 'UTC'): string {
  const first = sessions.toSorted((a, b) => a.order - b.order)[0]
  return first?.zone ?? hostOf(parties)?.zone ?? elsewhere
}
