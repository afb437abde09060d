import { z } from 'zod'
import { describeEdtfProblem, parseEdtf } from './values/edtf.ts'
import { isZone } from './values/zone.ts'

/** A date as EDTF (ISO 8601-2): exact, uncertain, approximate or a span. Empty: no date is known. */
export const edtfText = z
  .string()
  .max(100, 'A date is at most 100 characters.')
  .superRefine((text, context) => {
    if (text === '') return
    const parsed = parseEdtf(text)
    if (!parsed.ok) context.addIssue({ code: 'custom', message: describeEdtfProblem(parsed.problem) })
  })

/** An IANA time zone, e.g. `Asia/Kabul`. Nothing is shown without one. */
export const zone = z
  .string()
  .refine((name) => isZone(name), 'This is not a time zone. Write one such as Asia/Kabul or Asia/Karachi.')

/** A local wall-clock time `YYYY-MM-DDTHH:mm`, read in the zone beside it. Empty: not set. */
export const localDateTime = z
  .string()
  .regex(
    /^(\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d)?$/,
    'Write a start as 2025-10-18T10:00.',
  )
  .refine((text) => text === '' || parseEdtf(text.slice(0, 10)).ok, 'There is no such day in the calendar.')

/** A wall-clock time of day `HH:mm`. */
export const localTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write a time as 16:10.')
