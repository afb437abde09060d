import { z } from 'zod'
import { COLLECTIONS } from './notebook.ts'
import { TALKING_POINT_USES, TALKING_POINT_WEIGHTS } from './talking-point.ts'

/**
 * A record that can be left out of a brief to make it shorter. `id` goes into the option `leftOut`; `lines` says about
 * how many lines of text that frees. Of a line to take, also its weight and use, and the number of its agenda item.
 */
export const briefCut = z.strictObject({
  collection: z.enum(COLLECTIONS),
  id: z.string(),
  title: z.string(),
  weight: z.enum(TALKING_POINT_WEIGHTS).nullable(),
  use: z.enum(TALKING_POINT_USES).nullable(),
  item: z.string(),
  lines: z.number().int().min(1),
})
export type BriefCut = z.output<typeof briefCut>

/**
 * How long a brief is beside how long its kind may be, in pages. `tooLong`: agenda items that take more than their page
 * (of lines to take), by number or title. `cuts`: what to leave out, what weighs least first; none while it is short enough.
 */
export const briefMeter = z.strictObject({
  pages: z.number().int(),
  limit: z.number().int(),
  tooLong: z.array(z.string()),
  cuts: z.array(briefCut),
})
export type BriefMeter = z.output<typeof briefMeter>
