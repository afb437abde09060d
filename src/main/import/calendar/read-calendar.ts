import type ICAL from 'ical.js'
import { shortened } from '#shared/domain/exchange/shortened.ts'
import { message } from '#shared/i18n/message.ts'
import { ImportProblem } from '../import-problem.ts'
import { type CalendarReading, Entry, type IncomingSession, parsed, recurrenceText } from './calendar-entry.ts'
import { type ComponentLines, componentsOf } from './content-lines.ts'
import type { FileZones } from './entry-clock.ts'
import { BEHIND_DAYS, HORIZON_DAYS, isRepeated, MOST_OCCURRENCES, occurrencesOf } from './occurrences.ts'

/** The most sessions that are taken from one file. */
export const MOST_SESSIONS = 5_000
/** What a calendar holds, in the order of time, and what a reader should know of how it was read. */
export type ReadCalendar = { readonly sessions: readonly IncomingSession[]; readonly remarks: readonly string[] }

/**
 * Reads an iCalendar file (RFC 5545). Repeated entries become a session for each of their dates. Throws an
 * `ImportProblem` that names the line of what cannot be read; then nothing of the file is taken.
 */
export function readCalendar(text: string, reading: CalendarReading): ReadCalendar {
  const components = componentsOf(reading.file, text)
  const remarks: string[] = []
  const zones = fileZones(reading.file, components)
  const entries = components.filter(({ name }) => name === 'VEVENT').map((lines) => new Entry(lines, zones, reading))
  const others = components.filter(({ name }) => name !== 'VEVENT' && name !== 'VTIMEZONE').length
  if (others > 0) remarks.push(message('exchange.ics.others', { count: others }))
  const sessions = new Map<string, IncomingSession>()
  for (const series of bySeries(entries)) {
    for (const session of sessionsOf(series, reading, remarks)) {
      const key = `${session.calendar.recurrenceId} ${session.calendar.uid}`
      const before = sessions.get(key)
      if (before === undefined || before.calendar.sequence <= session.calendar.sequence) sessions.set(key, session)
      if (sessions.size > MOST_SESSIONS)
        throw new ImportProblem(reading.file, null, message('exchange.ics.too-many', { most: MOST_SESSIONS }))
    }
  }
  const inTime = [...sessions.values()].sort((a, b) => (a.start < b.start ? -1 : Number(a.start > b.start)))
  return { sessions: inTime, remarks: [...new Set(remarks)] }
}

function fileZones(file: string, components: readonly ComponentLines[]): FileZones {
  const zones = new Map<string, ICAL.Component>()
  for (const component of components.filter(({ name }) => name === 'VTIMEZONE')) {
    const zone = parsed(file, component)
    const tzid = zone.getFirstPropertyValue('tzid')
    if (typeof tzid === 'string') zones.set(tzid, zone)
  }
  return zones
}

/** The entry that says the rule, and those that stand for single dates of it, each the newest of its kind. */
type Series = { master: Entry | null; readonly single: Map<number, Entry> }

function bySeries(entries: readonly Entry[]): Iterable<Series> {
  const all = new Map<string, Series>()
  for (const entry of entries) {
    const series = all.get(entry.uid) ?? { master: null, single: new Map<number, Entry>() }
    all.set(entry.uid, series)
    const { recurrence } = entry
    const before = recurrence === null ? series.master : series.single.get(recurrence.instant)
    if ((before?.sequence ?? 0) > entry.sequence) continue
    if (recurrence === null) series.master = entry
    else series.single.set(recurrence.instant, entry)
  }
  return all.values()
}

function* sessionsOf(
  { master, single }: Series,
  { file, now }: CalendarReading,
  remarks: string[],
): Generator<IncomingSession> {
  for (const entry of [master, ...single.values()]) if (entry !== null) remark(entry, file, remarks)
  const rest = new Map(single)
  if (master !== null && !isRepeated(master.component)) yield master.sessionAt(master.start, master.minutes, '')
  else if (master !== null) {
    const { all, isEndless, isCut } = occurrences(master, now)
    const title = shortened(master.title) || message('exchange.ics.untitled')
    if (isEndless)
      remarks.push(message('exchange.ics.endless', { file, title, days: HORIZON_DAYS, behind: BEHIND_DAYS }))
    if (isCut) remarks.push(message('exchange.ics.cut-rule', { file, title, most: MOST_OCCURRENCES }))
    for (const { local, minutes = master.minutes } of all) {
      const instant = master.clock.toEpoch(local)
      const recurrenceId = recurrenceText(master.clock, local)
      const own = rest.get(instant)
      rest.delete(instant)
      yield own === undefined
        ? master.sessionAt(local, minutes, recurrenceId)
        : own.sessionAt(own.start, own.minutes, recurrenceId)
    }
  }
  for (const entry of rest.values()) yield entry.sessionAt(entry.start, entry.minutes, entry.recurrence!.text)
}

function occurrences(master: Entry, now: number): ReturnType<typeof occurrencesOf> {
  try {
    return occurrencesOf(master.component, master.clock, master.zones, now)
  } catch (error) {
    throw master.problem(message('exchange.ics.bad-entry', { why: (error as Error).message }))
  }
}

function remark(entry: Entry, file: string, remarks: string[]): void {
  const { clock } = entry
  if (clock.isUnknown)
    remarks.push(message('exchange.ics.unknown-zone', { file, tzid: clock.tzid ?? '', zone: clock.zone }))
  if (clock.form === 'floating') remarks.push(message('exchange.ics.floating', { file, zone: clock.zone }))
  if (entry.isForLaterToo) remarks.push(message('exchange.ics.later-too', { file, title: shortened(entry.title) }))
}
