import { z } from 'zod'
import { citations } from './citation.ts'
import { localTime } from './dated.ts'
import { agendaItemId, partyId, sessionId } from './identifier.ts'
import { ownMarking } from './marked.ts'
import { line, order, prose, title } from './text.ts'

export const AGENDA_STATUSES = ['open', 'under-discussion', 'agreed', 'parked', 'closed'] as const
export type AgendaStatus = (typeof AGENDA_STATUSES)[number]

/** A matter the talks take up. */
export const agendaItem = z.strictObject({
  id: agendaItemId,
  order,
  /** As the order of business numbers it, e.g. `4` or `2(b)`. */
  number: z.string().max(12, 'An item number is at most 12 characters.'),
  title,
  /** The party that leads on it. */
  lead: partyId.nullable(),
  session: sessionId.nullable(),
  /** A fixed start in the session's zone; `null`: it follows the item before it. */
  startsAt: localTime.nullable(),
  minutes: z
    .number('Write the minutes as a number.')
    .int('Write whole minutes.')
    .min(0, 'Minutes cannot be below nought.')
    .max(1_440, 'An item lasts at most a day: 1,440 minutes.'),
  status: z.enum(AGENDA_STATUSES),
  /** What we want out of it. */
  objective: prose,
  background: prose,
  /** On what our judgement of the gap between the sides rests. */
  gapNote: line,
  doubt: line,
  citations,
  marking: ownMarking,
})
export type AgendaItem = z.output<typeof agendaItem>
