import { z } from 'zod'
import { briefRecordId } from './identifier.ts'
import { instant, line } from './text.ts'

/** That a brief was written, when and how long it was: what “since the last brief” counts from. */
export const briefRecord = z.strictObject({
  id: briefRecordId,
  /** Kind of brief, e.g. `position`. */
  type: z.string().max(40),
  title: line,
  madeAt: instant,
  /** 0 for a format whose pages are made by whoever opens it. */
  pages: z.number().int().min(0),
  preparedFor: line,
})
export type BriefRecord = z.output<typeof briefRecord>
