import { differing, type Offer } from '#shared/domain/exchange/offer.ts'
import { NO_RECORD_KEPT, type Session } from '#shared/domain/session.ts'
import { ORDER_STEP } from '#shared/domain/values/order-key.ts'
import { OWN_UID } from './own-uid.ts'
import type { IncomingSession } from './calendar-entry.ts'

/**
 * The dates of a calendar as sessions of a notebook. A date is the same as a session by its UID and the occurrence it is
 * (RFC 5545, 3.8.4.7); one with a lower SEQUENCE than was taken in before is out of date (RFC 5546, 2.1.5). What a
 * calendar does not know of a session, such as the record that was kept, stays. `newId` makes a fresh identifier each time.
 */
export function offerSessions(
  sessions: readonly Session[],
  incoming: readonly IncomingSession[],
  newId: () => string,
): Offer<Session>[] {
  const known = new Map(sessions.map((session) => [keyOf(session), session]))
  let order = Math.max(0, ...sessions.map((session) => session.order))
  return incoming.map(({ isCancelled, ...fields }): Offer<Session> => {
    const { uid, recurrenceId, sequence } = fields.calendar
    const before = known.get(`${recurrenceId} ${uid}`)
    if (before === undefined) {
      order += ORDER_STEP
      const id = newId() as Session['id']
      return {
        standing: 'new',
        record: { ...NO_RECORD_KEPT, id, order, ...fields },
        fields: [],
        isChosen: !isCancelled,
      }
    }
    // An entry of our own that comes back unchanged remains one of our own.
    const isOurs = before.calendar === null && sequence === 0 && !fields.calendar.isAllDay
    const after = { ...before, ...fields, calendar: isOurs ? null : fields.calendar }
    const changed = differing(before, after)
    if (sequence < (before.calendar?.sequence ?? 0))
      return { standing: 'older', record: before, fields: [], isChosen: false }
    const isSame = changed.every((field) => field === 'calendar' && isSameEntry(before, after))
    if (isSame) return { standing: 'same', record: before, fields: [], isChosen: false }
    return { standing: 'changed', record: after, fields: changed, isChosen: true }
  })
}

const keyOf = ({ id, calendar }: Session): string =>
  calendar === null ? ` ${id}${OWN_UID}` : `${calendar.recurrenceId} ${calendar.uid}`

/** Whether two states of an entry differ in nothing but when their file was written. */
function isSameEntry(before: Session, after: Session): boolean {
  const kept = ({ calendar }: Session): string =>
    JSON.stringify(
      calendar && { ...calendar, otherLines: calendar.otherLines.filter((line) => !/^DTSTAMP[;:]/i.test(line)) },
    )
  return kept(before) === kept(after)
}
