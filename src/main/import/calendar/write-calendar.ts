import ICAL from 'ical.js'
import type { Session } from '#shared/domain/session.ts'
import { addMinutesLocal, localToEpoch } from '#shared/domain/values/zone.ts'
import { message } from '#shared/i18n/message.ts'
import { byDepth, propertyName } from './content-lines.ts'
import { OWN_UID } from './own-uid.ts'
import { compact } from './calendar-entry.ts'
import { shortened } from '#shared/domain/exchange/shortened.ts'
import { vtimezone } from './vtimezone.ts'

const DAY_MINUTES = 1_440
const YEAR_MS = 366 * 86_400_000

/** A calendar file, and how many sessions had no start and so are not in it. */
export type WrittenCalendar = { readonly text: string; readonly written: number; readonly withoutStart: number }

/**
 * Sessions as an iCalendar file (RFC 5545): title, start, length, place and notes, and what came with the entry and has
 * no field. The record of a session is not in it. `at`: the instant of writing, ISO 8601 in UTC. Lines are folded at 75
 * octets by ical.js.
 */
export function writeCalendar(sessions: readonly Session[], at: string): WrittenCalendar {
  const dated = sessions.filter(({ start }) => start !== '')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Aide-Mémoire//Agenda//EN',
    ...zonesOf(dated),
    'END:VCALENDAR',
  ]
  const calendar = new ICAL.Component(ICAL.parse(lines.join('\r\n')) as unknown[])
  for (const session of dated) calendar.addSubcomponent(entryOf(session, at))
  return {
    text: `${calendar.toString()}\r\n`,
    written: dated.length,
    withoutStart: sessions.length - dated.length,
  }
}

function zonesOf(sessions: readonly Session[]): string[] {
  const spans = new Map<string, { from: number; to: number }>()
  for (const { start, zone, calendar } of sessions) {
    const at = calendar?.isAllDay === true ? null : localToEpoch(start, zone)
    if (at === null) continue
    const span = spans.get(zone) ?? { from: at, to: at }
    spans.set(zone, { from: Math.min(span.from, at), to: Math.max(span.to, at) })
  }
  return [...spans].flatMap(([zone, { from, to }]) => vtimezone(zone, dayOf(from - YEAR_MS), dayOf(to + YEAR_MS)))
}

const dayOf = (at: number): number => Math.floor(at / 86_400_000) * 86_400_000

function entryOf(session: Session, at: string): ICAL.Component {
  const { calendar, title, place, notes } = session
  const [own, inner] = byDepth(calendar?.otherLines ?? [])
  const beside = new Map(own.map((line) => [propertyName(line), line]))
  const others = own.filter((line) => !OWN.has(propertyName(line)))
  const isCancelled = others.some((line) => /^STATUS:\s*CANCELLED\s*$/iu.test(line))
  const lines = [
    `UID:${escaped(calendar?.uid ?? `${session.id}${OWN_UID}`)}`,
    ...(others.some((line) => propertyName(line) === 'DTSTAMP') ? [] : [`DTSTAMP:${compact(at)}Z`]),
    ...(calendar === null || calendar.recurrenceId === '' ? [] : [recurrenceLine(calendar.recurrenceId)]),
    ...(calendar === null || calendar.sequence === 0 ? [] : [`SEQUENCE:${calendar.sequence}`]),
    ...timeLines(session, beside),
    ...textLine('SUMMARY', title, beside, (text) =>
      isCancelled ? shortened(message('exchange.ics.cancelled-title', { title: text })) : text,
    ),
    ...textLine('LOCATION', place, beside),
    ...textLine('DESCRIPTION', notes, beside),
  ]
  return parsedEntry([...lines, ...others, ...inner]) ?? parsedEntry(lines)!
}

/** What is written from the session's own fields, or kept only to be written where those have not changed. */
const OWN = new Set(['SUMMARY', 'LOCATION', 'DESCRIPTION', 'DTSTART', 'DURATION'])

/** `null` where the lines that were kept are no longer those of an entry: a notebook's file can be changed by hand. */
function parsedEntry(lines: readonly string[]): ICAL.Component | null {
  try {
    const whole = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n')
    return new ICAL.Component(ICAL.parse(whole) as unknown[]).getFirstSubcomponent('vevent')
  } catch {
    return null
  }
}

const recurrenceLine = (text: string): string => `RECURRENCE-ID${text.includes(':') ? ';' : ':'}${text}`

/** A text, or the longer one that it was cut from where it still is what that was cut to. */
function textLine(
  name: string,
  text: string,
  beside: ReadonlyMap<string, string>,
  shown = (whole: string): string => whole,
): string[] {
  const held = beside.get(name)
  if (held !== undefined && shown(shortened(valueOf(held))) === text) return [held]
  // A title that says it is called off is written without those words: the entry’s status says it.
  const [before = '', after = ''] = shown('\u0000').split('\u0000')
  const isShown = text.startsWith(before) && text.endsWith(after) && text.length > before.length + after.length
  const plain = isShown ? text.slice(before.length, text.length - after.length) : text
  return plain === '' ? [] : [`${name}:${escaped(plain)}`]
}

const valueOf = (line: string): string => {
  const value = parsedEntry([line])?.getAllProperties()[0]?.getFirstValue()
  return typeof value === 'string' ? value.trim() : ''
}

/** A text as RFC 5545 (3.3.11) escapes it. */
const escaped = (text: string): string =>
  text.replaceAll(/[\\;,]/gu, String.raw`\$&`).replaceAll(/\r\n|\r|\n/gu, String.raw`\n`)

function timeLines(session: Session, beside: ReadonlyMap<string, string>): string[] {
  const { start, zone, minutes, calendar } = session
  const length = minutes === null ? (beside.get('DURATION') ?? null) : null
  if (calendar?.isAllDay === true && start.endsWith('T00:00') && (minutes ?? 0) % DAY_MINUTES === 0) {
    const end = minutes === null ? null : dayAfter(start, minutes / DAY_MINUTES)
    return [
      `DTSTART;VALUE=DATE:${compact(start).slice(0, 8)}`,
      ...(end === null ? daysOf(length) : [`DTEND;VALUE=DATE:${end}`]),
    ]
  }
  const held = beside.get('DTSTART')
  const local = `${start}:00`
  if (held === `DTSTART:${compact(local)}`) {
    // A time of no zone ends so many minutes later on the same clock.
    const end = minutes === null ? null : new Date(Date.parse(`${local}Z`) + minutes * 60_000).toISOString()
    return [held, ...(end === null ? listed(length) : [`DTEND:${compact(end)}`])]
  }
  const instant = localToEpoch(start, zone)!
  const inUtc = (at: number): string => `${compact(new Date(at).toISOString())}Z`
  if (held === `DTSTART:${inUtc(instant)}`)
    return [held, ...(minutes === null ? listed(length) : [`DTEND:${inUtc(instant + minutes * 60_000)}`])]
  return [
    `DTSTART;TZID=${zone}:${compact(local)}`,
    ...(minutes === null ? listed(length) : [endLine(session, minutes)]),
  ]
}

/** The end by the session's clock; the length instead where that clock shows the end twice, and the first is not meant. */
function endLine({ start, zone }: Session, minutes: number): string {
  const end = addMinutesLocal(start, minutes, zone)!
  const isPlain = localToEpoch(end, zone) === localToEpoch(start, zone)! + minutes * 60_000
  return isPlain ? `DTEND;TZID=${zone}:${compact(`${end}:00`)}` : `DURATION:PT${minutes}M`
}

const listed = (line: string | null): string[] => (line === null ? [] : [line])

/** A length of whole days in days, which is all that an entry of whole days may have (RFC 5545, 3.6.1). */
function daysOf(line: string | null): string[] {
  const minutes = Number(/^DURATION:PT(\d+)M$/u.exec(line ?? '')?.[1] ?? Number.NaN)
  return Number.isNaN(minutes) ? [] : [`DURATION:P${Math.round(minutes / DAY_MINUTES)}D`]
}

const dayAfter = (start: string, days: number): string =>
  compact(new Date(Date.parse(`${start}:00Z`) + days * 86_400_000).toISOString()).slice(0, 8)
