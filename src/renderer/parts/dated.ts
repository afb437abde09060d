import { describeEdtfProblem, edtfBounds, formatEdtf, parseEdtf } from '#shared/domain/values/edtf.ts'
import { formatOffset, offsetMinutes } from '#shared/domain/values/zone.ts'
import { edtfWordsIn } from '#shared/i18n/figures.ts'
import { message } from '#shared/i18n/message.ts'

/** The offset of a zone on the day of an EDTF date, e.g. `+4:30`; nothing is shown without one. */
export function offsetOn(date: string, zone: string): string {
  const parsed = date === '' ? undefined : parseEdtf(date)
  const bounds = parsed?.ok === true ? edtfBounds(parsed.date) : undefined
  return formatOffset(offsetMinutes(zone, bounds?.earliest ?? bounds?.latest ?? Date.now()))
}

/**
 * The offset that stands beside a date in words, of its record's zone on that day; empty where the date's text brings a
 * zone of its own, which `dateInWords` then tells: two would contradict each other.
 */
export function offsetBeside(date: string, zone: string): string {
  const parsed = date === '' ? undefined : parseEdtf(date)
  return parsed?.ok === true && parsed.date.zoneOffset !== null ? '' : offsetOn(date, zone)
}

/** An EDTF date as people read it (`Fri 17 Oct~`); the text itself where it is no EDTF, empty where there is none. */
export function dateInWords(date: string, style: 'short' | 'long' = 'short'): string {
  if (date === '') return ''
  const parsed = parseEdtf(date)
  return parsed.ok ? formatEdtf(parsed.date, edtfWordsIn(message), 'en-GB', style) : date
}

/** Why a typed date is refused; an empty one says that none is known. */
export function dateProblem(draft: string): string | undefined {
  if (draft.trim() === '') return undefined
  const parsed = parseEdtf(draft.trim())
  return parsed.ok ? undefined : describeEdtfProblem(parsed.problem)
}
