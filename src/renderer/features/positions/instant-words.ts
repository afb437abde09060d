import { zoneOfTalks } from '#shared/domain/place-of-talks.ts'
import { formatOffset, offsetMinutes } from '#shared/domain/values/zone.ts'
import { clockIn } from '../../parts/party-clocks.ts'
import { useNotebook } from '../../state/notebook-store.ts'

/** An instant as it is told on this screen: day, time and the offset without which no time is shown. */
export type InstantWords = { readonly day: string; readonly time: string }

/** An instant (ISO 8601) in a zone: `Sat 18 Oct` and `07:52 +3`. */
export function instantWords(instant: string, zone: string): InstantWords {
  const at = Date.parse(instant)
  const { time, day } = clockIn(zone, at)
  return { day, time: `${time} ${formatOffset(offsetMinutes(zone, at))}` }
}

/** The zone of the talks, in which notes and movements are dated. */
export const useZoneOfTalks = (): string => useNotebook(zoneOfTalks)
