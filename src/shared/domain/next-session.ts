import type { Session } from './session.ts'
import { MINUTE_MS } from './values/calendar.ts'
import { epochToLocal, localToEpoch } from './values/zone.ts'

/**
 * The session to look towards. `start` is in epoch milliseconds; `null` when the session has no start yet, and then it
 * is not sitting.
 */
export type NextSession =
  | { readonly session: Session; readonly start: number; readonly isSitting: boolean }
  | { readonly session: Session; readonly start: null; readonly isSitting: false }

/**
 * The session that is sitting at an instant (epoch milliseconds), else the one that opens next, else the first in order
 * that has no start yet; undefined when none lies ahead. The screen and the printed brief both go by this.
 *
 * A session sits for its minutes. One of open length sits until another opens, and no longer than its own local day: the
 * notebook cannot know when it rose. Of several that sit, the one that opened last counts.
 */
export function nextSession(sessions: readonly Session[], now: number): NextSession | undefined {
  const timed = sessions
    .flatMap((session) => {
      const start = session.start === '' ? null : localToEpoch(session.start, session.zone)
      return start === null ? [] : [{ session, start }]
    })
    .toSorted((a, b) => a.start - b.start || a.session.order - b.session.order)
  const begun = timed.filter(({ start }) => start <= now)
  const lastBegun = begun.at(-1)?.start
  const sitting = begun.findLast(({ session, start }) =>
    session.minutes === null
      ? start === lastBegun && epochToLocal(now, session.zone).slice(0, 10) === session.start.slice(0, 10)
      : now < start + session.minutes * MINUTE_MS,
  )
  if (sitting !== undefined) return { ...sitting, isSitting: true }
  const ahead = timed.find(({ start }) => start > now)
  if (ahead !== undefined) return { ...ahead, isSitting: false }
  const untimed = sessions.filter(({ start }) => start === '').toSorted((a, b) => a.order - b.order)[0]
  return untimed && { session: untimed, start: null, isSitting: false }
}
