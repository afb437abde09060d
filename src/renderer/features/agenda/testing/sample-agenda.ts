import type { AgendaItem } from '#shared/domain/agenda-item.ts'
import { NO_RECORD_KEPT, type Session } from '#shared/domain/session.ts'

/** A session for tests, in Doha. */
export function sessionOf(id: string, start: string, minutes: number | null = 120): Session {
  return {
    id: id as Session['id'],
    order: 0,
    title: `Session ${id}`,
    start,
    zone: 'Asia/Qatar',
    minutes,
    place: '',
    notes: '',
    ...NO_RECORD_KEPT,
  }
}

/** An item for tests, numbered as its id ends. */
export function itemOf(
  id: string,
  session: string | null,
  minutes: number,
  startsAt: string | null = null,
): AgendaItem {
  return {
    id: id as AgendaItem['id'],
    order: 0,
    number: id.slice(1),
    title: `Item ${id}`,
    lead: null,
    session: session as AgendaItem['session'],
    startsAt,
    minutes,
    status: 'open',
    objective: '',
    background: '',
    gapNote: '',
    doubt: '',
    citations: [],
    marking: null,
  }
}
