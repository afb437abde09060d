import { calendarMs, daysInMonth, MINUTE_MS } from './calendar.ts'

/** One zone's reading of an instant. */
export type ClockTime = Readonly<{
  /** IANA name. */
  zone: string
  /** 'HH:mm' on the 24-hour clock. */
  time: string
  /** 'YYYY-MM-DD'. */
  date: string
  /** As {@link formatOffset} writes it: "+4:30". */
  offset: string
  /** Calendar days ahead of (1) or behind (-1) the first zone of the list. */
  dayShift: number
}>

const DAY_MS = 1440 * MINUTE_MS

/** Formatters by zone name, null for a name that is none; emptied when full, since names may come from bad files. */
const formatters = new Map<string, Intl.DateTimeFormat | null>()
const FORMATTERS_KEPT = 1000

function formatterFor(zone: string): Intl.DateTimeFormat | null {
  const known = formatters.get(zone)
  if (known !== undefined) return known
  if (formatters.size >= FORMATTERS_KEPT) formatters.clear()
  const made = makeFormatter(zone)
  formatters.set(zone, made)
  return made
}

function makeFormatter(zone: string): Intl.DateTimeFormat | null {
  // Intl also takes bare offsets ("+03:00"), which name no place and know no summer time.
  if (!/^[A-Za-z]/u.test(zone)) return null
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  } catch {
    return null
  }
}

/** The city that a zone is named after: `Kabul` for `Asia/Kabul`, `Port of Spain` for `America/Port_of_Spain`. */
export const cityOfZone = (zone: string): string => zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')

/** Whether the name is a zone of the IANA tz database that this machine's Intl (ECMA-402) knows. */
export function isZone(name: string): boolean {
  return formatterFor(name) !== null
}

/**
 * Minutes east of UTC in a zone at an instant (Kabul 270), by the tz database in Intl; fractions only for local mean
 * times before standard time. Throws RangeError for an unknown zone or an instant outside JavaScript's dates.
 */
export function offsetMinutes(zone: string, epochMs: number): number {
  const formatter = formatterFor(zone)
  if (formatter === null) throw new RangeError(`Not a time zone: ${zone}`)
  const read: Record<string, string> = {}
  for (const { type, value } of formatter.formatToParts(epochMs)) read[type] = value
  const year = read['era'] === 'BC' ? 1 - Number(read['year']) : Number(read['year'])
  const [month, day, hour, minute, second] = ['month', 'day', 'hour', 'minute', 'second'].map((part) =>
    Number(read[part]),
  )
  const reading = calendarMs(year, month ?? 1, day ?? 1, hour, minute, second)
  return (reading - Math.floor(epochMs / 1000) * 1000) / MINUTE_MS
}

/** An offset as it stands beside a clock: "+3", "+4:30", "−3:30" (with a true minus), "+0" for UTC. */
export function formatOffset(minutes: number): string {
  const whole = Math.round(Math.abs(minutes))
  const rest = whole % 60
  const sign = minutes < 0 && whole > 0 ? '−' : '+'
  return `${sign}${Math.floor(whole / 60)}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`
}

const LOCAL = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d))?$/u

/** A local reading as if it were UTC; null when it is not one. */
function readLocal(local: string): number | null {
  const found = LOCAL.exec(local)
  if (found === null) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1)
    .map((part) => Number(part ?? 0))
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  if (hour > 23 || minute > 59 || second > 59) return null
  return calendarMs(year, month, day, hour, minute, second)
}

/**
 * The instant (epoch milliseconds) at which a zone's clocks show 'YYYY-MM-DDTHH:mm' (or with ':ss'); null when the text
 * is no such reading. Throws RangeError for an unknown zone.
 *
 * Where clocks were put forward or back the rule is that of RFC 5545 (3.3.5) and Temporal's "compatible": a reading that
 * occurs twice means the first; one that is skipped is read with the offset before the change, so 02:30 in a gap of an
 * hour comes out as 03:30.
 */
export function localToEpoch(local: string, zone: string): number | null {
  const reading = readLocal(local)
  if (reading === null) return null
  const before = offsetMinutes(zone, reading - DAY_MS)
  const after = offsetMinutes(zone, reading + DAY_MS)
  const first = reading - before * MINUTE_MS
  if (before === after || offsetMinutes(zone, first) === before) return first
  const second = reading - after * MINUTE_MS
  return offsetMinutes(zone, second) === after ? second : first
}

/** What a zone's clocks show at an instant, 'YYYY-MM-DDTHH:mm', seconds cut off. Throws RangeError for an unknown zone. */
export function epochToLocal(epochMs: number, zone: string): string {
  return new Date(epochMs + offsetMinutes(zone, epochMs) * MINUTE_MS).toISOString().slice(0, -8)
}

/** One instant in several zones, in their order: the row of clocks under an agenda item. */
export function clockTimes(epochMs: number, zones: readonly string[]): ClockTime[] {
  let firstDay: number | null = null
  return zones.map((zone) => {
    const offset = offsetMinutes(zone, epochMs)
    const [date = '', time = ''] = epochToLocal(epochMs, zone).split('T')
    const day = Math.floor((epochMs + offset * MINUTE_MS) / DAY_MS)
    firstDay ??= day
    return { zone, time, date, offset: formatOffset(offset), dayShift: day - firstDay }
  })
}

/**
 * The local reading so many minutes of elapsed time later (or earlier): two hours of talks last two hours even when the
 * clocks change meanwhile. Null when `local` is no reading. Throws RangeError for an unknown zone.
 */
export function addMinutesLocal(local: string, minutes: number, zone: string): string | null {
  const start = localToEpoch(local, zone)
  return start === null ? null : epochToLocal(start + minutes * MINUTE_MS, zone)
}
