import type { Session } from '#shared/domain/session.ts'
import { localToEpoch } from '#shared/domain/values/zone.ts'

/** The session to look towards: the one that is sitting, else the next to open, in epoch milliseconds. */
export type NextSession = { readonly session: Session; readonly start: number; readonly isSitting: boolean }

const MINUTE = 60_000

/** The session that is sitting now, else the one that opens next; `undefined` when none of them lies ahead. */
export function nextSession(sessions: readonly Session[], now: number): NextSession | undefined {
  return sessions
    .flatMap((session) => {
      const start = session.start === '' ? null : localToEpoch(session.start, session.zone)
      return start === null
        ? []
        : [{ session, start, isSitting: start <= now && now < start + (session.minutes ?? 0) * MINUTE }]
    })
    .filter(({ start, isSitting }) => isSitting || start > now)
    .toSorted((a, b) => a.start - b.start)[0]
}

/** A stretch of time in whole minutes as days, hours and minutes, for “opens in 1 h 48 min”. */
export function untilParts(ms: number): { readonly days: number; readonly hours: number; readonly minutes: number } {
  const minutes = Math.max(0, Math.round(ms / MINUTE))
  return { days: Math.floor(minutes / 1_440), hours: Math.floor((minutes % 1_440) / 60), minutes: minutes % 60 }
}
