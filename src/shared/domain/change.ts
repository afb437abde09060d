import { z } from 'zod'
import { anyRecordId } from './identifier.ts'
import { instant } from './text.ts'

/** One line of the notebook's own diary: which edit touched which record, and when. Written with every edit. */
export const change = z.strictObject({
  at: instant,
  /** The command that made it, e.g. `positions:edit`. */
  command: z.string().max(60),
  /** The record it touched; `null` for the notebook itself. */
  record: anyRecordId.nullable(),
  /** The fields it changed, where it was an edit. */
  fields: z.array(z.string().max(40)).max(60),
})
export type Change = z.output<typeof change>
