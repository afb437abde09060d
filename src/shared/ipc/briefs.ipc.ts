import { z } from 'zod'
import { briefMeter } from '../domain/brief-meter.ts'
import { briefOptions } from '../domain/brief-options.ts'
import { BRIEF_FORMATS } from '../domain/brief-types.ts'
import { briefTemplate } from '../domain/brief-template.ts'
import { unprintable } from '../domain/brief-unprintable.ts'
import { withheldCount } from '../domain/withheld-counts.ts'
import { endpoint } from './endpoint.ts'
import { nothing } from './nothing.ts'

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)

/** Width and height of each page in points, so that a reader need not look them up one by one. */
const sizes = z.array(z.strictObject({ width: z.number(), height: z.number() }))

export const briefsEndpoints = {
  /**
   * Sets the brief and returns the PDF itself, or `null` for one that is long and comes in pieces, with its length in
   * bytes, what it cannot print, how long it is beside the limit of its kind, and
   * how much its audience is not given. A newer call cancels the one that runs.
   */
  'briefs:preview': endpoint(
    briefOptions,
    z.strictObject({
      pdf: bytes.nullable(),
      length: z.number().int(),
      sizes,
      unprintable: z.array(unprintable),
      meter: briefMeter,
      withheld: z.array(withheldCount),
    }),
  ),
  /** Bytes `from` up to `to` of the long preview that was asked for with this `asOf`. */
  'briefs:previewPiece': endpoint(
    z.strictObject({ asOf: z.string(), from: z.number().int().nonnegative(), to: z.number().int().nonnegative() }),
    bytes,
  ),
  /** The window has closed that preview: its bytes need not be kept. */
  'briefs:closePreview': endpoint(z.strictObject({ asOf: z.string() }), nothing),
  /**
   * Asks for a place by the system's dialog, writes the file there, and notes in the notebook that it was made. The
   * password, for a PDF alone, is kept nowhere.
   */
  'briefs:export': endpoint(
    z.strictObject({ options: briefOptions, format: z.enum(BRIEF_FORMATS), password: z.string().max(127).nullable() }),
    z.strictObject({ path: z.string(), pages: z.number().int() }).nullable(),
  ),
  /** Asks for a picture by the system's dialog and gives it back as a `data:` address when it is one that prints. */
  'briefs:chooseLetterhead': endpoint(nothing, z.strictObject({ picture: z.string() }).nullable()),
  /** The templates that are kept on this laptop, by name. */
  'briefs:templates': endpoint(nothing, z.array(briefTemplate)),
  /** Keeps a template, in place of one of its name. */
  'briefs:keepTemplate': endpoint(briefTemplate, nothing),
  'briefs:dropTemplate': endpoint(briefTemplate.pick({ name: true }), nothing),
  /** Writes a template to a file that can be handed on; `null` when the user decides against it. */
  'briefs:shareTemplate': endpoint(briefTemplate, z.strictObject({ path: z.string() }).nullable()),
  /** Reads a template from a file that the user chooses, and keeps it. */
  'briefs:takeTemplate': endpoint(nothing, briefTemplate.nullable()),
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
  'briefs:first-pages': z.strictObject({ asOf: z.string(), pdf: bytes, sizes }),
}
export type BriefProgress = z.output<(typeof briefsAnnouncements)['briefs:progress']>
