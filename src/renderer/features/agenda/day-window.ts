import { epochToLocal, offsetMinutes } from '#shared/domain/values/zone.ts'
import type { RunningSession } from './running-order.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** The fewest hours that a ruler shows, so that a short day does not stretch over the whole width. */
const LEAST_HOURS = 10
/** How long a session of unknown length is drawn when nothing is planned in it either. */
const UNKNOWN_LENGTH = HOUR

/** A stretch of time that the rulers show, in epoch milliseconds; `from` is a whole hour of the zone it was made for. */
export type DayWindow = { readonly from: number; readonly to: number }

/** A session drawn on the rulers, in epoch milliseconds. */
export type SessionBlock = {
  readonly id: string
  readonly title: string
  readonly from: number
  /** Its planned end; where its length is open, the end of its last item. */
  readonly to: number
  /** How far its items run past the planned end; equal to `to` when they do not. */
  readonly overTo: number
  /** Its end is not planned. */
  readonly isOpenEnded: boolean
}

/** A whole hour on one zone's ruler: its two digits and how far along it stands, 0 to 100. */
export type HourMark = { readonly hour: string; readonly at: number }

/** The days, 'YYYY-MM-DD' in a zone, on which sessions start, each once and in order. */
export function agendaDays(order: readonly RunningSession[], zone: string): readonly string[] {
  const days = order.flatMap(({ clock }) => (clock.startEpoch === null ? [] : [dayOf(clock.startEpoch, zone)]))
  return [...new Set(days)].toSorted()
}

/** The day of an instant in a zone, 'YYYY-MM-DD'. */
export const dayOf = (epoch: number, zone: string): string => epochToLocal(epoch, zone).slice(0, 10)

/** The sessions that start on a day of a zone, in order of time. */
export function blocksOn(order: readonly RunningSession[], day: string, zone: string): readonly SessionBlock[] {
  return order
    .flatMap(({ session, clock }) => {
      const from = clock.startEpoch
      if (session === null || from === null || dayOf(from, zone) !== day) return []
      const lastEnd = Math.max(from, ...clock.entries.map(({ endEpoch }) => endEpoch ?? from))
      const to = clock.endEpoch ?? (lastEnd > from ? lastEnd : from + UNKNOWN_LENGTH)
      const overTo = to + clock.overrun * MINUTE
      return [{ id: session.id, title: session.title, from, to, overTo, isOpenEnded: clock.endEpoch === null }]
    })
    .toSorted((a, b) => a.from - b.from)
}

/** The hours to show for some sessions: an hour on either side, ten at least, and the present hour when it is that day. */
export function windowOf(blocks: readonly SessionBlock[], day: string, zone: string, now: number): DayWindow {
  const isToday = dayOf(now, zone) === day
  const moments = [...blocks.flatMap(({ from, overTo }) => [from - HOUR, overTo + HOUR]), ...(isToday ? [now] : [])]
  const from = floorHour(Math.min(...moments), zone)
  const to = ceilHour(Math.max(...moments), zone)
  return { from, to: Math.max(to, from + LEAST_HOURS * HOUR) }
}

/**
 * The whole hours of a zone within a window. Looked for by quarters of an hour, since that is what offsets are multiples
 * of, so that half-hour zones and a change of clocks during the day come out right.
 */
export function hourMarks(window: DayWindow, zone: string): readonly HourMark[] {
  const marks: HourMark[] = []
  for (let time = window.from; time < window.to; time += HOUR / 4) {
    const [hour = '', minute] = epochToLocal(time, zone).slice(11).split(':')
    if (minute === '00') marks.push({ hour, at: along(window, time) })
  }
  return marks
}

/** How far along a window an instant stands, 0 to 100; beyond either where it lies outside. */
export const along = ({ from, to }: DayWindow, time: number): number => ((time - from) / (to - from)) * 100

function floorHour(time: number, zone: string): number {
  const offset = offsetMinutes(zone, time) * MINUTE
  return Math.floor((time + offset) / HOUR) * HOUR - offset
}

function ceilHour(time: number, zone: string): number {
  const floor = floorHour(time, zone)
  return floor === time ? time : floor + HOUR
}
