import { MINUTE_MS } from './calendar.ts'
import { localToEpoch } from './zone.ts'

/** The session that the items are placed in. */
export type ClockSession = Readonly<{
  /** Local 'YYYY-MM-DDTHH:mm' in `zone`, or '' when not yet fixed. */
  start: string
  /** IANA name. */
  zone: string
  /** Length of the session, or null when not set. */
  minutes: number | null
}>

/** An item, in the order in which it is to be taken. */
export type ClockItem = Readonly<{
  id: string
  minutes: number
  /** 'HH:mm' on the session's clock when the item must start then, else null. */
  startsAt: string | null
}>

/** Where the running clock puts one item. */
export type ClockEntry = Readonly<{
  id: string
  /** Minutes after the session's start; negative when fixed before it. */
  startMinute: number
  endMinute: number
  /** Epoch milliseconds; null when the session has no start. */
  startEpoch: number | null
  endEpoch: number | null
  /** Whether the item stands at its own fixed start. */
  fixed: boolean
  /** Minutes free between the end of what comes before (or the session's start) and this fixed start. */
  gapBefore: number
  /** How many of its minutes lie after the next fixed start: by so much the items before it are too long. */
  overlap: number
}>

/** A session's running clock. */
export type AgendaClock = Readonly<{
  entries: readonly ClockEntry[]
  startEpoch: number | null
  /** When the session is to end; null without a start or a length. */
  endEpoch: number | null
  /** Sum of the items' minutes. */
  planned: number
  /** The session's minutes, or null. */
  available: number | null
  /** Minutes by which the last item to end passes the session's end; 0 without a length. */
  overrun: number
}>

/** How far before the session a fixed start is still read as that morning's slip, not as the next day. */
const EARLY_MINUTES = 6 * 60
const DAY_MINUTES = 24 * 60

/**
 * Gives every item of a session its time: each starts when the one before ends, unless it has a fixed start, which is
 * kept even if what comes before runs into it (`overlap`) or leaves a pause (`gapBefore`).
 *
 * A fixed start is the clock time's occurrence from six hours before the session's start to eighteen after it, so a
 * session may run past midnight. Minutes are elapsed time: a change of clocks during the session moves the readings,
 * not the lengths. Without a session start only the order counts: entries have minutes from 0, no epochs, and fixed
 * starts are not kept, since there is no day to put them on. Negative or non-finite minutes count as 0.
 * Throws RangeError for an unknown zone when the session has a start.
 */
export function runAgendaClock(session: ClockSession, items: readonly ClockItem[]): AgendaClock {
  const startEpoch = session.start === '' ? null : localToEpoch(session.start, session.zone)
  const fixedMinutes = items.map((item) =>
    startEpoch === null || item.startsAt === null ? null : fixedMinute(session, startEpoch, item.startsAt),
  )
  const nextFixed = nextNonNull(fixedMinutes)
  const epochAt = (minute: number): number | null => (startEpoch === null ? null : startEpoch + minute * MINUTE_MS)
  let cursor = 0
  let planned = 0
  let lastEnd = 0
  const entries = items.map((item, index): ClockEntry => {
    const length = Number.isFinite(item.minutes) ? Math.max(0, item.minutes) : 0
    const fixed = fixedMinutes[index] ?? null
    const startMinute = fixed ?? cursor
    const endMinute = startMinute + length
    const limit = nextFixed[index] ?? Infinity
    const gapBefore = Math.max(0, startMinute - cursor)
    cursor = endMinute
    planned += length
    lastEnd = Math.max(lastEnd, endMinute)
    return {
      id: item.id,
      startMinute,
      endMinute,
      startEpoch: epochAt(startMinute),
      endEpoch: epochAt(endMinute),
      fixed: fixed !== null,
      gapBefore,
      overlap: Math.min(length, Math.max(0, endMinute - limit)),
    }
  })
  const available = session.minutes
  return {
    entries,
    startEpoch,
    endEpoch: available === null ? null : epochAt(available),
    planned,
    available,
    overrun: available === null ? 0 : Math.max(0, lastEnd - available),
  }
}

/** For each place, the next value after it that is not null. */
function nextNonNull(values: readonly (number | null)[]): (number | null)[] {
  const next: (number | null)[] = []
  let following: number | null = null
  for (let index = values.length - 1; index >= 0; index--) {
    next[index] = following
    following = values[index] ?? following
  }
  return next
}

/** Minutes from the session's start to a clock time of its own or a neighbouring day; null when it is no clock time. */
function fixedMinute(session: ClockSession, startEpoch: number, clock: string): number | null {
  const day = session.start.slice(0, 10)
  const onDay = localToEpoch(`${day}T${clock}`, session.zone)
  if (onDay === null) return null
  const minutes = (onDay - startEpoch) / MINUTE_MS
  if (minutes < -EARLY_MINUTES) return fixedOnDay(session, startEpoch, clock, 1)
  return minutes >= DAY_MINUTES - EARLY_MINUTES ? fixedOnDay(session, startEpoch, clock, -1) : minutes
}

function fixedOnDay(session: ClockSession, startEpoch: number, clock: string, dayShift: number): number | null {
  const noon = Date.parse(`${session.start.slice(0, 10)}T12:00Z`)
  const day = new Date(noon + dayShift * DAY_MINUTES * MINUTE_MS).toISOString().slice(0, 10)
  const epoch = localToEpoch(`${day}T${clock}`, session.zone)
  return epoch === null ? null : (epoch - startEpoch) / MINUTE_MS
}
