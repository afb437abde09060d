import type { Party } from '#shared/domain/party.ts'
import type { Session } from '#shared/domain/session.ts'
import { cityOfZone, clockTimes } from '#shared/domain/values/zone.ts'
import { message } from '#shared/i18n/message.ts'
import { clockIn, partyClocks } from '../../parts/party-clocks.ts'

/** A zone that times are shown in, under the name of the city that people know it by. */
export type CityZone = { readonly city: string; readonly zone: string }

/** The zones that the agenda tells times in: those of the parties' capitals, else those of the sessions themselves. */
export function agendaZones(
  parties: readonly Party[],
  sessions: readonly Session[],
  instant: number,
): readonly CityZone[] {
  const clocks = partyClocks(parties, instant)
  if (clocks.length > 0) return clocks
  return [...new Set(sessions.map(({ zone }) => zone))].map((zone) => ({ zone, city: cityOf(zone, []) }))
}

/** The city to name beside a time of a zone: a party's capital where one lives by it, else the zone's own (`Asia/Qatar`: Qatar). */
export function cityOf(zone: string, cities: readonly CityZone[]): string {
  return cities.find((city) => city.zone === zone)?.city ?? cityOfZone(zone)
}

/** The time in a zone, and how many days after (or before) a day of reference that is. */
export type Reading = { readonly time: string; readonly shift: number }

/** An instant in several zones. @param day the day of reference, 'YYYY-MM-DD' */
export function readings(epoch: number, zones: readonly CityZone[], day: string): readonly Reading[] {
  return clockTimes(
    epoch,
    zones.map(({ zone }) => zone),
  ).map(({ time, date }) => ({ time, shift: (Date.parse(date) - Date.parse(day)) / 86_400_000 }))
}

/** “22:00 Doha, 23:30 Kabul, 00:00 Islamabad on Wed 19 Oct”: a day is named where it is another than the one given, or than the first. */
export function inAllZones(epoch: number, zones: readonly CityZone[], day?: string): string {
  const clocks = zones.map(({ zone, city }) => ({ city, ...clockIn(zone, epoch) }))
  return clocks
    .map((words) => message(words.day === (day ?? clocks[0]?.day) ? 'agenda.time-in' : 'agenda.time-in-on', words))
    .join(', ')
}

/** “Sat 18 Oct, 10:00 to 12:30 Doha”, with the second day where it ends on another. Null without a start. */
export function whenOf(
  { zone }: Pick<Session, 'zone'>,
  { startEpoch, endEpoch }: { readonly startEpoch: number | null; readonly endEpoch: number | null },
  zones: readonly CityZone[],
): string | null {
  if (startEpoch === null) return null
  const city = cityOf(zone, zones)
  const start = clockIn(zone, startEpoch)
  if (endEpoch === null) return message('agenda.when-open', { day: start.day, from: start.time, city })
  const end = clockIn(zone, endEpoch)
  const words = { day: start.day, from: start.time, to: end.time, city }
  return start.day === end.day
    ? message('agenda.when', words)
    : message('agenda.when-days', { ...words, day2: end.day })
}
