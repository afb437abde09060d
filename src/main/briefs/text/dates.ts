import type { Event } from '#shared/domain/event.ts'
import type { Party } from '#shared/domain/party.ts'
import type { Session } from '#shared/domain/session.ts'
import { sitsAtTable } from '#shared/domain/party.ts'
import { type EdtfDate, edtfBounds, formatEdtf, parseEdtf } from '#shared/domain/values/edtf.ts'
import { cityOfZone, clockTimes, formatOffset, localToEpoch, offsetMinutes } from '#shared/domain/values/zone.ts'
import { edtfWordsIn, yearIn } from '#shared/i18n/figures.ts'
import { localeOf } from '#shared/i18n/locale.ts'
import type { Say } from '#shared/i18n/printed.ts'

/** The city by which a zone is named: that of a party that lives by it, else the zone's own, e.g. `Riyadh`. */
export function cityOf(zone: string, parties: readonly Party[]): string {
  const party = parties.find((candidate) => candidate.zone === zone && candidate.city.trim() !== '')
  return party?.city ?? cityOfZone(zone)
}

/** A day as a brief writes it, `Sat 18 Oct 2025`, from `YYYY-MM-DD`. */
export function dayInWords(say: Say, date: string): string {
  const parsed = parseEdtf(date)
  return parsed.ok ? formatEdtf(parsed.date, edtfWordsIn(say), localeOf(say.language), 'short-year') : date
}

/** A date as a sentence has it, `Friday 17 October 2025`. */
export const dateInWords = (say: Say, date: EdtfDate): string =>
  formatEdtf(date, edtfWordsIn(say), localeOf(say.language), 'long')

/** A year as it stands alone. */
export const yearInWords = (say: Say, year: number | null): string => (year === null ? '' : yearIn(say, year))

/** The day on which an instant (ISO 8601) falls in a zone, `Sat 18 Oct 2025`; empty for one that is none. */
export function dayInZone(say: Say, instant: string, zone: string): string {
  const [clock] = clockTimes(Date.parse(instant), [zone])
  return clock === undefined ? '' : dayInWords(say, clock.date)
}

/** An instant in a zone: `Sat 18 Oct 2025, 08:15 Doha +3`. `instant` is ISO 8601. */
export function instantInWords(say: Say, instant: string, zone: string, parties: readonly Party[]): string {
  const [clock] = clockTimes(Date.parse(instant), [zone])
  if (clock === undefined) return instant
  const { date, time, offset } = clock
  return say('brief.instant', { day: dayInWords(say, date), time, city: cityOf(zone, parties), offset })
}

const dateOf = (text: string): EdtfDate | null => {
  const parsed = text === '' ? null : parseEdtf(text)
  return parsed?.ok === true ? parsed.date : null
}

/** An event's date as it stands at its line, and the zone under it. `year` is `null` without a date. */
export type EventDate = Readonly<{ words: string; year: number | null; zone: string; doubtful: boolean }>

/** An event's date in short words with EDTF's marks of doubt (`Fri 17 Oct ~`), its zone with the offset of that day. */
export function eventDate(say: Say, event: Event, parties: readonly Party[], asOf: string): EventDate {
  const date = dateOf(event.date)
  const bounds = date === null ? null : edtfBounds(date)
  const reading = bounds?.earliest ?? bounds?.latest ?? null
  const offset = formatOffset(offsetMinutes(event.zone, reading ?? Date.parse(asOf)))
  return {
    words: date === null ? '' : apart(say, formatEdtf(date, edtfWordsIn(say), localeOf(say.language), 'short')),
    year: reading === null ? null : new Date(reading).getUTCFullYear(),
    // A zone written in the date stands in its words; another beside it would contradict it.
    zone: date?.zoneOffset == null ? say('brief.zone', { city: cityOf(event.zone, parties), offset }) : '',
    doubtful: date === null || /[?~%X[]/u.test(date.text),
  }
}

/** With the marks of doubt set off by a narrow space, and spans by “to”, as the printed page has them. */
function apart(say: Say, words: string): string {
  const spaced = words.replace(/(?<=\S)([?~%])/gu, '\u202F$1')
  return spaced.replace(/(?<=[^/])\/(?=[^/.])/gu, say('brief.to'))
}

/** One clock beside another. `shift` is the day against the day of reference: `+1`, `−1` or empty. */
export type CityClock = Readonly<{ city: string; zone: string; offset: string; time: string; shift: string }>

/**
 * An instant (epoch milliseconds) on the clocks of `zones`.
 * @param day the day of reference for `shift`, `YYYY-MM-DD`; without it, the first clock's
 */
export function cityClocks(
  epoch: number,
  zones: readonly string[],
  parties: readonly Party[],
  day?: string,
): CityClock[] {
  const clocks = clockTimes(epoch, zones)
  const reference = Date.parse(day ?? clocks[0]?.date ?? '')
  return clocks.map(({ zone, time, date, offset }) => ({
    city: cityOf(zone, parties),
    zone,
    offset,
    time,
    shift: dayShiftInSigns((Date.parse(date) - reference) / DAY_MS),
  }))
}

const DAY_MS = 86_400_000
const dayShiftInSigns = (days: number): string => (days === 0 ? '' : days > 0 ? `+${days}` : `−${-days}`)

/** The zones a session is shown in: its own, then those of the parties at the table from west to east at `epoch`. */
export function zonesOfTable(own: string, parties: readonly Party[], epoch: number): string[] {
  const homes = parties.filter(sitsAtTable).flatMap(({ zone }) => (zone === null ? [] : [zone]))
  return [...new Set([own, ...homes.toSorted((a, b) => offsetMinutes(a, epoch) - offsetMinutes(b, epoch))])]
}

/** The instant a session begins in epoch milliseconds, or `null` while that is not known. */
export const startOf = (session: Session): number | null =>
  session.start === '' ? null : localToEpoch(session.start, session.zone)

/** A length in words: `1 h 30 min`, `40 min`. */
export function lengthInWords(say: Say, minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return say('brief.minutes', { minutes: rest })
  return rest === 0 ? say('brief.hours', { hours }) : say('brief.hours-minutes', { hours, minutes: rest })
}
