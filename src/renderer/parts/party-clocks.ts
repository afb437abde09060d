import { type Party, sitsAtTable } from '#shared/domain/party.ts'
import { formatOffset, offsetMinutes } from '#shared/domain/values/zone.ts'

/** One clock: a party's capital, its offset from UTC, and the time and day there. */
export type PartyClock = {
  readonly city: string
  readonly zone: string
  readonly offset: string
  readonly time: string
  readonly day: string
}

const formats = new Map<string, { time: Intl.DateTimeFormat; day: Intl.DateTimeFormat }>()

function formatsOf(zone: string): { time: Intl.DateTimeFormat; day: Intl.DateTimeFormat } {
  let format = formats.get(zone)
  if (format === undefined) {
    format = {
      time: new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }),
      day: new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'short', day: 'numeric', month: 'short' }),
    }
    formats.set(zone, format)
  }
  return format
}

/** The time (`10:30`) and day (`Sat 18 Oct`) at an instant in a zone. */
export function clockIn(zone: string, instant: number): { time: string; day: string } {
  const { time, day } = formatsOf(zone)
  return { time: time.format(instant), day: day.format(instant).replace(',', '') }
}

/** The clocks of those at the table, one a capital, west to east: the host's in Doha before Kabul's and Islamabad's. */
export function partyClocks(parties: readonly Party[], instant: number): readonly PartyClock[] {
  const seen = new Set<string>()
  return parties
    .filter(sitsAtTable)
    .flatMap(({ city, zone }) => {
      if (zone === null || city === '' || seen.has(city)) return []
      seen.add(city)
      const minutes = offsetMinutes(zone, instant)
      return [{ city, zone, offset: formatOffset(minutes), minutes, ...clockIn(zone, instant) }]
    })
    .toSorted((a, b) => a.minutes - b.minutes)
}
