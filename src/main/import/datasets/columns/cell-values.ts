import { message } from '#shared/i18n/message.ts'
import type { Place, PlacePrecision, Toll } from '#shared/domain/event.ts'
import { LINE_LIMIT } from '#shared/domain/text.ts'
import { RejectedRow } from './fact.ts'

/** A whole number of persons, `null` for an empty cell; `12.0`, as some programs write it, is one. Throws RejectedRow. */
export function wholeNumber(text: string, column: string): number | null {
  if (text === '') return null
  if (!/^\d{1,9}(\.0+)?$/u.test(text))
    throw new RejectedRow(message('dataset.not-whole', { column, text: short(text) }))
  return Number(text)
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * A day as `YYYY-MM-DD`, from that (with or without a time behind it) or from `18 October 2025`. A day written in
 * figures alone the other way about is refused rather than guessed at. Throws RejectedRow.
 */
export function day(text: string, column: string): string {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/u.exec(text)
  if (iso !== null) return calendarDay(iso[1]!, Number(iso[2]), iso[3]!, text, column)
  const long = /^(\d{1,2})[ -]([A-Za-z]{3,9})[ -](\d{4})$/u.exec(text)
  const month = long === null ? -1 : MONTHS.indexOf(long[2]!.slice(0, 3).toLowerCase())
  if (long === null || month === -1) throw new RejectedRow(message('dataset.not-day', { column, text: short(text) }))
  return calendarDay(long[3]!, month + 1, long[1]!, text, column)
}

function calendarDay(year: string, month: number, dayOfMonth: string, text: string, column: string): string {
  const written = `${year}-${String(month).padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`
  const at = new Date(`${written}T00:00:00Z`)
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== written)
    throw new RejectedRow(message('dataset.not-day', { column, text: short(text) }))
  return written
}

/** A day so many days later. */
export const daysAfter = (from: string, days: number): string =>
  new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** Degrees; `null` for an empty cell. Throws RejectedRow when it is none, or none on the globe. */
export function degrees(text: string, column: string, most: 90 | 180): number | null {
  if (text === '') return null
  const value = Number(text)
  if (!/^[+-]?\d+(\.\d+)?(e-?\d+)?$/iu.test(text) || Math.abs(value) > most)
    throw new RejectedRow(message('dataset.not-degrees', { column, text: short(text), most }))
  return value
}

/** A place of a name and two coordinates; `null` where nothing is said. One coordinate alone is refused. */
export function placeOf(
  name: string,
  [latitude, longitude]: readonly [number | null, number | null],
  precision: PlacePrecision,
): Place | null {
  if ((latitude === null) !== (longitude === null)) throw new RejectedRow(message('dataset.half-coordinates'))
  const coordinates = latitude === null || longitude === null ? null : { latitude, longitude }
  if (name === '' && coordinates === null) return null
  return { name: name.slice(0, LINE_LIMIT), nativeName: null, coordinates, precision }
}

/** A toll; `null` where no figure is given. Throws RejectedRow when the figures do not run from low to high. */
export function tollOf(low: number | null, best: number | null, high: number | null): Toll | null {
  const given = [low, best, high].filter((figure) => figure !== null)
  if (given.length === 0) return null
  if (given.some((figure, at) => at > 0 && figure < given[at - 1]!))
    throw new RejectedRow(message('dataset.toll-order', { low: low ?? '–', best: best ?? '–', high: high ?? '–' }))
  return { low, best, high, words: '' }
}

/** A title of parts, cut at a word where it is longer than one line may be. */
export function titleOf(parts: readonly string[], fallback: string): string {
  const text = oneLine(parts.filter((part) => part !== '').join(', ')) || fallback
  if (text.length <= LINE_LIMIT) return text
  const cut = text.slice(0, LINE_LIMIT - 1)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LINE_LIMIT / 2))}…`
}

/** Text on one line. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** Lines of `label: text`, without those that say nothing. */
export const labelled = (pairs: readonly (readonly [label: string, text: string])[]): string =>
  pairs
    .filter(([, text]) => text !== '')
    .map(([label, text]) => `${label}: ${text}`)
    .join('\n')

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
