import { z } from 'zod'
import { localDateTime, zone } from './dated.ts'
import { agendaItemId, delegateId, partyId, sessionId } from './identifier.ts'
import { ownMarking } from './marked.ts'
import { line, order, prose, title } from './text.ts'

/** What one side said; a `null` party is one that is no longer in the notebook. */
export const saying = z.strictObject({ party: partyId.nullable(), text: prose })
export type Saying = z.output<typeof saying>

/** What was said on one agenda item: in short, and side by side. A `null` item: on the whole, or on one that is gone. */
export const discussion = z.strictObject({
  agendaItem: agendaItemId.nullable(),
  summary: prose,
  said: z.array(saying).max(50),
})
export type Discussion = z.output<typeof discussion>

/** What ties a session to its entry in a calendar (RFC 5545), so that it goes out again as it came. */
export const calendarEntry = z.strictObject({
  uid: line,
  /** Which occurrence of a repeated entry it is, as the file writes it; empty where it is not repeated. */
  recurrenceId: line,
  sequence: z.number().int().min(0),
  /** An entry of whole days: its start has no time of day, and midnight stands in the session. */
  isAllDay: z.boolean(),
  /** The lines of the entry that a session has no field for, unfolded. */
  otherLines: z.array(prose).max(500),
})
export type CalendarEntry = z.output<typeof calendarEntry>

/** A sitting of the talks, in which agenda items are taken one after the other, and the record that was kept of it. */
export const session = z.strictObject({
  id: sessionId,
  order,
  title,
  /** Local start in `zone`; empty when it is not known. */
  start: localDateTime,
  zone,
  /** Length planned, in minutes; `null` when it is open. */
  minutes: z.number().int().min(0).max(10_080).nullable(),
  place: line,
  notes: line,
  /** When it truly opened and rose, local in `zone`; empty while that is not noted. */
  began: localDateTime,
  ended: localDateTime,
  /** Who was in the room. Empty: not noted. */
  present: z.array(delegateId).max(500),
  noteTaker: line,
  /** How it went, in a few sentences. */
  summary: prose,
  discussions: z.array(discussion).max(500),
  /** What was undertaken: one act a paragraph, with who does it and by when. */
  followUp: prose,
  /** `null` for a session that came from no calendar. */
  calendar: calendarEntry.nullable(),
  marking: ownMarking,
})
export type Session = z.output<typeof session>

/** The record of a session while nobody has kept any. */
export const NO_RECORD_KEPT = {
  began: '',
  ended: '',
  present: [] as Session['present'],
  noteTaker: '',
  summary: '',
  discussions: [] as Session['discussions'],
  followUp: '',
  calendar: null,
  marking: null,
} as const satisfies Partial<Session>

/**
 * The discussions of a session with one text set: the summary of an item (`party` left out) or what a side said on it.
 * A text that is emptied goes, and so does a discussion that holds nothing more.
 */
export function withSaid(
  discussions: Session['discussions'],
  agendaItem: Discussion['agendaItem'],
  text: string,
  party?: NonNullable<Saying['party']>,
): Session['discussions'] {
  const old = discussions.find((one) => one.agendaItem === agendaItem) ?? { agendaItem, summary: '', said: [] }
  const others = old.said.filter((one) => one.party !== party)
  const next: Discussion =
    party === undefined
      ? { ...old, summary: text }
      : { ...old, said: text.trim() === '' ? others : [...others, { party, text }] }
  const isEmpty = next.summary.trim() === '' && next.said.length === 0
  const at = discussions.indexOf(old)
  if (at === -1) return isEmpty ? discussions : [...discussions, next]
  return isEmpty ? discussions.toSpliced(at, 1) : discussions.with(at, next)
}
