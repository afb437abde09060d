import ICAL from 'ical.js'
import { asUtc, clockOf, type EntryClock, type FileZones } from './entry-clock.ts'

/** The most occurrences of one entry that are taken in. */
export const MOST_OCCURRENCES = 1_000
/** How far an endless rule is followed, in days after the later of now and its start. */
export const HORIZON_DAYS = 366
/** How far back an endless rule is followed, in days before now. */
export const BEHIND_DAYS = 31
/** The most steps of one rule that are tried, occurrences or not. */
const MOST_STEPS = 200_000

const DAY_MS = 86_400_000

/** One date of an entry: its local reading `YYYY-MM-DDTHH:mm:ss`, and its own length where the file gives one. */
export type Occurrence = { readonly local: string; readonly minutes?: number }

export type Occurrences = {
  readonly all: readonly Occurrence[]
  /** The rule has no end: it was followed from {@link BEHIND_DAYS} before now to {@link HORIZON_DAYS} after. */
  readonly isEndless: boolean
  /** There are more than {@link MOST_OCCURRENCES}, or a rule, be it one of EXRULE, takes too many steps to follow. */
  readonly isCut: boolean
}

/** Whether an entry has more dates than its start. */
export const isRepeated = (entry: ICAL.Component): boolean => entry.hasProperty('rrule') || entry.hasProperty('rdate')

/**
 * The dates of a repeated entry in order: its start, those of its rules and RDATE, without those of EXDATE and
 * EXRULE (RFC 5545, 3.8.5). Rules are followed by the local clock, as the standard says, so that a meeting at ten stays at ten when the
 * clocks change. `now` is in epoch milliseconds.
 */
export function occurrencesOf(entry: ICAL.Component, clock: EntryClock, zones: FileZones, now: number): Occurrences {
  const start = entry.getFirstPropertyValue('dtstart') as ICAL.Time
  const found = new Map<string, Occurrence>()
  const exclusions = exclusionsOf(entry, clock, zones)
  const take = (one: Occurrence): void => void (exclusions.has(one.local) || found.set(one.local, one))
  const rules = entry
    .getAllProperties('rrule')
    .map((property) => inLocalTime(property.getFirstValue() as ICAL.Recur, clock))
  const isEndless = rules.some((rule) => !rule.isFinite())
  if (!isEndless || asUtc(localOf(start)) >= now - BEHIND_DAYS * DAY_MS) take({ local: localOf(start) })
  let isCut = false
  for (const rule of rules) {
    isCut = follow(rule, floating(start), now, take, () => found.size >= MOST_OCCURRENCES) || isCut
  }
  for (const one of extraDates(entry, clock, zones)) take(one)
  const all = [...found.values()].sort((a, b) => (a.local < b.local ? -1 : 1))
  return {
    all: all.slice(0, MOST_OCCURRENCES),
    isEndless,
    isCut: isCut || exclusions.isCut() || all.length > MOST_OCCURRENCES,
  }
}

/** Follows one rule; resolves with whether it was left before its end. */
function follow(
  rule: ICAL.Recur,
  start: ICAL.Time,
  now: number,
  take: (one: Occurrence) => void,
  isFull: () => boolean,
): boolean {
  const isEndless = !rule.isFinite()
  const first = now - BEHIND_DAYS * DAY_MS
  const last = Math.max(now, asUtc(localOf(start))) + HORIZON_DAYS * DAY_MS
  const steps = rule.iterator(start)
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = steps.next() as ICAL.Time | null
    if (next === null) return false
    const local = localOf(next)
    const at = asUtc(local)
    if (isEndless && at > last) return false
    if (isFull()) return true
    if (!isEndless || at >= first) take({ local })
  }
  return true
}

/** A rule whose UNTIL, which the standard wants in UTC, is read by the entry's own clock. */
function inLocalTime(rule: ICAL.Recur, clock: EntryClock): ICAL.Recur {
  const local = rule.clone()
  const { until } = local
  if (until === null || until.isDate || until.zone !== ICAL.Timezone.utcTimezone || clock.form === 'utc') return local
  const instant = asUtc(localOf(until))
  // What the clock shows then: its offset hardly ever changes within the day.
  const shown = new Date(instant + (asUtc(localOf(until)) - clock.toEpoch(localOf(until)))).toISOString().slice(0, 19)
  local.until = ICAL.Time.fromDateTimeString(shown)
  return local
}

/** Which dates an entry takes out again, by their local reading. */
type Exclusions = {
  readonly has: (local: string) => boolean
  /** A rule took too many steps to be followed to a date that was asked for. */
  readonly isCut: () => boolean
}

/** What EXDATE and EXRULE take out. */
function exclusionsOf(entry: ICAL.Component, clock: EntryClock, zones: FileZones): Exclusions {
  const [days, instants] = [new Set<string>(), new Set<number>()]
  for (const property of entry.getAllProperties('exdate')) {
    for (const value of property.getValues() as ICAL.Time[]) {
      if (value.isDate) days.add(localOf(value).slice(0, 10))
      else instants.add(ownClock(property, value, zones, clock.zone).toEpoch(localOf(value)))
    }
  }
  // EXRULE is no longer in RFC 5545 (A.3), but was in RFC 2445, and a date that it takes out did not take place.
  const rules = entry.getAllProperties('exrule').map((property) => new ExclusionRule(entry, property, clock))
  return {
    has: (local) =>
      days.has(local.slice(0, 10)) ||
      instants.has(clock.toEpoch(local)) ||
      rules.map((rule) => rule.has(local)).includes(true),
    isCut: () => rules.some(({ isCut }) => isCut),
  }
}

/**
 * One EXRULE, followed from the start of its entry as far as the dates reach that it is asked about, and no further: an endless
 * one has no window of its own.
 */
class ExclusionRule {
  readonly #steps: ICAL.RecurIterator
  readonly #found = new Set<string>()
  #reached = -Infinity
  #left = MOST_STEPS
  /** It took too many steps to get to a date that was asked for. */
  isCut = false

  constructor(entry: ICAL.Component, property: ICAL.Property, clock: EntryClock) {
    const start = entry.getFirstPropertyValue('dtstart') as ICAL.Time
    this.#steps = inLocalTime(property.getFirstValue() as ICAL.Recur, clock).iterator(floating(start))
  }

  /** Whether the rule takes out a date, given by its local reading: by the same clock, as both rules begin with one start. */
  has(local: string): boolean {
    this.#followTo(asUtc(local))
    return this.#found.has(local)
  }

  #followTo(last: number): void {
    while (this.#reached < last) {
      if (this.#left === 0) {
        this.isCut = true
        return
      }
      this.#left -= 1
      const next = this.#steps.next() as ICAL.Time | null
      const local = next === null ? null : localOf(next)
      this.#reached = local === null ? Infinity : asUtc(local)
      if (local !== null) this.#found.add(local)
    }
  }
}

function extraDates(entry: ICAL.Component, clock: EntryClock, zones: FileZones): Occurrence[] {
  return entry.getAllProperties('rdate').flatMap((property) =>
    (property.getValues() as (ICAL.Time | ICAL.Period)[]).map((value): Occurrence => {
      const [time, minutes] =
        value instanceof ICAL.Period ? [value.start, value.getDuration().toSeconds() / 60] : [value, undefined]
      const own = ownClock(property, time, zones, clock.zone)
      const local = own.form === clock.form && own.tzid === clock.tzid ? localOf(time) : shownBy(clock, own, time)
      return minutes === undefined ? { local } : { local, minutes: Math.max(0, Math.round(minutes)) }
    }),
  )
}

/** What one clock shows when another shows a time. */
function shownBy(clock: EntryClock, own: EntryClock, time: ICAL.Time): string {
  const instant = own.toEpoch(localOf(time))
  return new Date(2 * instant - clock.toEpoch(new Date(instant).toISOString())).toISOString().slice(0, 19)
}

const ownClock = (property: ICAL.Property, value: ICAL.Time, zones: FileZones, home: string): EntryClock =>
  clockOf(value, tzidOf(property), zones, home)

export function tzidOf(property: ICAL.Property): string | null {
  const tzid = property.getFirstParameter('tzid') as string | undefined
  return tzid === undefined || tzid === '' ? null : tzid
}

/** A time as its local reading, whatever its zone. */
export function localOf({ year, month, day, hour, minute, second, isDate }: ICAL.Time): string {
  const two = (number: number): string => String(number).padStart(2, '0')
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
  return `${date}T${isDate ? '00:00:00' : [hour, minute, second].map(two).join(':')}`
}

const floating = (time: ICAL.Time): ICAL.Time =>
  time.isDate ? time.clone() : ICAL.Time.fromDateTimeString(localOf(time))
