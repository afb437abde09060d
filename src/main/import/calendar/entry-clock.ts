import ICAL from 'ical.js'
import { epochToLocal, isZone, localToEpoch } from '#shared/domain/values/zone.ts'
import { WINDOWS_ZONES } from './windows-zones.ts'

/** How a time of an entry was written (RFC 5545, 3.3.4 and 3.3.5). */
export type TimeForm = 'zone' | 'utc' | 'floating' | 'date'

/** The clock that the times of one entry are read by. Local readings are `YYYY-MM-DDTHH:mm:ss`, without a zone. */
export type EntryClock = {
  readonly form: TimeForm
  /** As the file writes it; `null` for times without one. */
  readonly tzid: string | null
  /** Nothing says what clock the name stands for: its times are read as those of the talks. */
  readonly isUnknown: boolean
  /** The IANA zone that a session gets. */
  readonly zone: string
  /** The instant of a local reading, epoch milliseconds; of a day its midnight, as if in UTC. */
  readonly toEpoch: (local: string) => number
  /** A local reading as the start of a session in `zone`: `YYYY-MM-DDTHH:mm`. */
  readonly toStart: (local: string) => string
}

/** The zones that a file defines, by TZID. */
export type FileZones = ReadonlyMap<string, ICAL.Component>

/** A local reading as if it were one of UTC. */
export const asUtc = (local: string): number => Date.parse(`${local.slice(0, 19)}Z`)

/**
 * The clock of a time. `home` is the zone of the talks: floating times, whole days and times of zones that have no IANA
 * name are shown by it.
 */
export function clockOf(value: ICAL.Time, tzid: string | null, zones: FileZones, home: string): EntryClock {
  const plain = { tzid: null, isUnknown: false, zone: home, toStart: (local: string) => local.slice(0, 16) }
  if (value.isDate) return { ...plain, form: 'date', toEpoch: asUtc }
  if (tzid === null && value.zone === ICAL.Timezone.utcTimezone)
    return { ...plain, form: 'utc', toEpoch: asUtc, toStart: (local) => epochToLocal(asUtc(local), home) }
  const inHome = (local: string): number => localToEpoch(local, home) ?? asUtc(local)
  if (tzid === null) return { ...plain, form: 'floating', toEpoch: inHome }
  const definition = zones.get(tzid)
  const zone = ianaZone(tzid, definition)
  if (zone !== null) {
    const toEpoch = (local: string): number => localToEpoch(local, zone) ?? asUtc(local)
    return { ...plain, form: 'zone', tzid, zone, toEpoch }
  }
  if (definition === undefined) return { ...plain, form: 'zone', tzid, isUnknown: true, toEpoch: inHome }
  const timezone = new ICAL.Timezone({ component: definition, tzid })
  const toEpoch = (local: string): number =>
    asUtc(local) - timezone.utcOffset(ICAL.Time.fromDateTimeString(local)) * 1_000
  return { ...plain, form: 'zone', tzid, toEpoch, toStart: (local) => epochToLocal(toEpoch(local), home) }
}

/**
 * The IANA zone that a TZID names: itself, the end of a path that some programs write (`/mozilla.org/20050126_1/Asia/Kabul`),
 * a Windows name, or what the definition says beside (`X-LIC-LOCATION`). `null` when there is none.
 */
function ianaZone(tzid: string, definition: ICAL.Component | undefined): string | null {
  const location = definition?.getFirstPropertyValue('x-lic-location')
  const ends = tzid.split('/').map((_, at, parts) => parts.slice(at).join('/'))
  const names = [...ends, WINDOWS_ZONES.get(tzid) ?? '', typeof location === 'string' ? location : '']
  // A path may end in a word that is a zone by chance; a whole name may be a plain one, such as UTC.
  return names.find((name) => (name === tzid || name.includes('/')) && isZone(name)) ?? null
}
