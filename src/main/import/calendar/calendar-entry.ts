import { createHash } from 'node:crypto'
import ICAL from 'ical.js'
import { shortened } from '#shared/domain/exchange/shortened.ts'
import type { CalendarEntry, Session } from '#shared/domain/session.ts'
import { message } from '#shared/i18n/message.ts'
import { ImportProblem } from '../import-problem.ts'
import { byDepth, type ComponentLines, propertyName } from './content-lines.ts'
import { asUtc, clockOf, type EntryClock, type FileZones } from './entry-clock.ts'
import { localOf, tzidOf } from './occurrences.ts'

/** The longest length a session can have, in minutes: a week. */
const LONGEST_SESSION = 10_080
/** The most lines of an entry that are kept beside its session. */
const MOST_LINES = 500

/** A date of a calendar as the fields of a session. */
export type IncomingSession = Pick<Session, 'title' | 'start' | 'zone' | 'minutes' | 'place' | 'notes'> & {
  readonly calendar: CalendarEntry
  /** Called off by its sender (`STATUS:CANCELLED`). */
  readonly isCancelled: boolean
}

/** What is read with: the file's name for messages, the zone of the talks, and now in epoch milliseconds. */
export type CalendarReading = { readonly file: string; readonly home: string; readonly now: number }

/** One component by ical.js, parsed alone so that a fault in it can be told by its line. */
export function parsed(file: string, { name, line, lines }: ComponentLines): ICAL.Component {
  try {
    const whole = ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n')
    return new ICAL.Component(ICAL.parse(whole) as unknown[]).getFirstSubcomponent(name.toLowerCase())!
  } catch (error) {
    throw new ImportProblem(file, line, message('exchange.ics.bad-entry', { why: (error as Error).message }))
  }
}

/** An entry of the file with what is read of it once. */
export class Entry {
  readonly #lines: ComponentLines
  readonly #file: string
  readonly component: ICAL.Component
  readonly uid: string
  readonly sequence: number
  readonly clock: EntryClock
  readonly start: string
  readonly zones: FileZones

  constructor(lines: ComponentLines, zones: FileZones, { file, home }: CalendarReading) {
    this.#lines = lines
    this.#file = file
    this.zones = zones
    this.component = parsed(file, lines)
    const start = this.#time('dtstart')
    if (start === null) throw this.problem(message('exchange.ics.no-start'))
    this.clock = clockOf(start.value, start.tzid, zones, home)
    this.start = localOf(start.value)
    this.uid = shortened(this.#text('uid')) || `no-uid-${hashOf(lines.lines)}`
    const sequence = Number(this.component.getFirstPropertyValue('sequence') ?? 0)
    this.sequence = Number.isSafeInteger(sequence) && sequence > 0 ? sequence : 0
  }

  problem(why: string): ImportProblem {
    return new ImportProblem(this.#file, this.#lines.line, why)
  }

  get title(): string {
    return this.#text('summary')
  }

  get isCancelled(): boolean {
    return this.#text('status').toUpperCase() === 'CANCELLED'
  }

  /** The date of its series that it stands for: as an instant, and as the file writes it; `null` for none. */
  get recurrence(): { readonly instant: number; readonly text: string } | null {
    const time = this.#time('recurrence-id')
    if (time === null) return null
    const clock = clockOf(time.value, time.tzid, this.zones, this.clock.zone)
    return { instant: clock.toEpoch(localOf(time.value)), text: recurrenceText(clock, localOf(time.value)) }
  }

  /** Whether it stands for its date and all later ones, which is not followed. */
  get isForLaterToo(): boolean {
    return this.component.getFirstProperty('recurrence-id')?.getFirstParameter('range') === 'THISANDFUTURE'
  }

  /** Minutes from its start to its end by DTEND or DURATION; a day where neither is given and it is a whole day. */
  get minutes(): number | null {
    const end = this.#time('dtend')
    const duration = this.component.getFirstPropertyValue('duration')
    const instant = this.clock.toEpoch(this.start)
    if (end !== null) {
      const clock = clockOf(end.value, end.tzid, this.zones, this.clock.zone)
      return Math.max(0, Math.round((clock.toEpoch(localOf(end.value)) - instant) / 60_000))
    }
    if (duration instanceof ICAL.Duration) return Math.max(0, Math.round(duration.toSeconds() / 60))
    return this.clock.form === 'date' ? 1_440 : null
  }

  /** The session of one of its dates. */
  sessionAt(local: string, minutes: number | null, recurrenceId: string): IncomingSession {
    const [title, place, notes] = [this.title, this.#text('location'), this.#text('description')]
    const fits = minutes !== null && minutes <= LONGEST_SESSION
    const otherLines = [
      ...this.#linesBeside({ SUMMARY: title, LOCATION: place, DESCRIPTION: notes }),
      ...(this.clock.form === 'floating' || this.clock.form === 'utc'
        ? [`DTSTART:${compact(local)}${this.clock.form === 'utc' ? 'Z' : ''}`]
        : []),
      ...(minutes === null || fits ? [] : [`DURATION:PT${minutes}M`]),
    ]
    if (otherLines.length > MOST_LINES) throw this.problem(message('exchange.ics.many-lines', { most: MOST_LINES }))
    const name = shortened(title) || message('exchange.ics.untitled')
    return {
      title: this.isCancelled ? shortened(message('exchange.ics.cancelled-title', { title: name })) : name,
      start: this.clock.toStart(local),
      zone: this.clock.zone,
      minutes: fits ? minutes : null,
      place: shortened(place),
      notes: shortened(notes),
      calendar: {
        uid: this.uid,
        recurrenceId,
        sequence: this.sequence,
        isAllDay: this.clock.form === 'date',
        otherLines,
      },
      isCancelled: this.isCancelled,
    }
  }

  /** Its lines that a session has no field for, and those of which it keeps less than they say. */
  #linesBeside(texts: Readonly<Record<string, string>>): string[] {
    const [own, inner] = byDepth(this.#lines.lines.slice(1, -1))
    const beside = own.filter((line) => {
      const name = propertyName(line)
      const text = texts[name]
      return text === undefined ? !HELD.has(name) : shortened(text) !== text || !line.startsWith(`${name}:`)
    })
    return [...beside, ...inner]
  }

  #text(name: string): string {
    const value = this.component.getFirstPropertyValue(name)
    return value === null ? '' : String(value).trim()
  }

  #time(name: string): { value: ICAL.Time; tzid: string | null } | null {
    const property = this.component.getFirstProperty(name)
    if (property === null) return null
    const value = timeOf(property)
    if (value === null) throw this.problem(message('exchange.ics.bad-time', { name: name.toUpperCase() }))
    return { value, tzid: tzidOf(property) }
  }
}

/** What a session holds in fields of its own, and what was worked out already. */
const HELD = new Set([
  'UID',
  'SEQUENCE',
  'DTSTART',
  'DTEND',
  'DURATION',
  'RECURRENCE-ID',
  'RRULE',
  'RDATE',
  'EXDATE',
  'EXRULE',
])

/** The time of a property; `null` for one that is none: ical.js makes 3 March of 31 February, and throws on words. */
function timeOf(property: ICAL.Property): ICAL.Time | null {
  const written: unknown = (property.jCal as unknown[])[3]
  try {
    const value = property.getFirstValue() as unknown
    if (!(value instanceof ICAL.Time) || typeof written !== 'string') return null
    const local = localOf(value)
    const isSame = !Number.isNaN(asUtc(local)) && `${local}Z`.startsWith(written.slice(0, 19))
    return isSame && new Date(asUtc(local)).toISOString().startsWith(local.slice(0, 10)) ? value : null
  } catch {
    return null
  }
}

/** A local reading in the basic format of ISO 8601, as calendars write it. */
export const compact = (local: string): string => local.slice(0, 19).replaceAll(/[-:]/gu, '')

/** A date of a series as `RECURRENCE-ID` writes it, with what of its parameters it needs. */
export function recurrenceText({ form, tzid }: EntryClock, local: string): string {
  if (form === 'date') return `VALUE=DATE:${compact(local).slice(0, 8)}`
  if (form === 'utc') return `${compact(local)}Z`
  return tzid === null ? compact(local) : `TZID=${quoted(tzid)}:${compact(local)}`
}

/** A value of a parameter, in quotation marks where it needs them (RFC 5545, 3.2). */
const quoted = (value: string): string => (/[;:,]/u.test(value) ? `"${value}"` : value)

const hashOf = (lines: readonly string[]): string =>
  createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 32)
