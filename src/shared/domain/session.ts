import { z } from 'zod'
import { localDateTime, zone } from './dated.ts'
import { sessionId } from './identifier.ts'
import { line, order, title } from './text.ts'

/** A sitting of the talks, in which agenda items are taken one after the other. */
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
})
export type Session = z.output<typeof session>
