import { z } from 'zod'
import { briefMeter } from '../domain/brief-meter.ts'
import { briefOptions } from '../domain/brief-options.ts'
import { unprintable } from '../domain/brief-unprintable.ts'
import { endpoint } from './endpoint.ts'
import { nothing } from './nothing.ts'

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)

export const briefsEndpoints = {
  /**
   * Sets the brief and returns the PDF itself, with the characters in it that print as empty boxes, and how long it is
   * beside the limit of its kind. A newer call cancels the one that runs.
   */
  'briefs:preview': endpoint(
    briefOptions,
    z.strictObject({ pdf: bytes, pages: z.number().int(), unprintable: z.array(unprintable), meter: briefMeter }),
  ),
  /** Asks for a place by the system's dialog, writes the PDF there, and notes in the notebook that it was made. */
  'briefs:export': endpoint(briefOptions, z.strictObject({ path: z.string(), pages: z.number().int() }).nullable()),
  'briefs:cancel': endpoint(nothing, nothing),
  /** Shows the brief exported last in the system's file manager. */
  'briefs:reveal': endpoint(nothing, nothing),
}

export const briefsAnnouncements = {
  /** How far the brief being made is; `total` is 0 while that is not known yet. */
  'briefs:progress': z.strictObject({
    phase: z.enum(['setting', 'writing']),
    page: z.number().int(),
    total: z.number().int(),
  }),
  /**
   * The first pages of the preview that was asked for with this `asOf`, before the whole is there: without the number of
   * pages, and without that of parts that begin further on.
   */
  'briefs:first-pages': z.strictObject({ asOf: z.string(), pdf: bytes }),
}
export type BriefProgress = z.output<(typeof briefsAnnouncements)['briefs:progress']>
