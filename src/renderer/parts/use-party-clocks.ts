import { useOrdered } from '../state/records.ts'
import { type PartyClock, partyClocks } from './party-clocks.ts'

/** The clocks of the open notebook's parties at an instant, in epoch milliseconds. */
export function usePartyClocks(instant: number): readonly PartyClock[] {
  return partyClocks(useOrdered('parties'), instant)
}
