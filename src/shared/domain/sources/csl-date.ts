import { type EdtfDate, type EdtfEnd, type EdtfPoint, parseEdtf } from '../values/edtf.ts'

/** A date of CSL-JSON 1.0.2: parts of one day or of a span, a season, “circa”, and the text where parts say less. */
export type CslDate = {
  readonly 'date-parts'?: readonly (readonly number[])[]
  readonly season?: number
  readonly circa?: boolean
  readonly raw?: string
}

/**
 * An EDTF text as a date of CSL. What parts cannot say (uncertain as against approximate, sets, open ends, times of day)
 * also stands in `raw`, from which {@link edtfOfCsl} reads it again. `null` for no date.
 */
export function cslOfEdtf(text: string): CslDate | null {
  const parsed = parseEdtf(text)
  if (!parsed.ok) return null
  const plain = partsOf(parsed.date)
  return plain !== null && edtfOfParts(plain) === text.trim() ? plain : { ...plain, raw: text.trim() }
}

function partsOf(date: EdtfDate): CslDate | null {
  const ends = date.kind === 'point' ? [date.point] : date.kind === 'interval' ? [date.start, date.end] : []
  const points = ends.filter(isPoint)
  if (points.length === 0) return null
  const isCirca = points.some(({ qualifier }) => qualifier !== '')
  const season = points.length === 1 ? points[0]!.season : null
  return {
    'date-parts': points.map(numbersOf),
    ...(season === null ? {} : { season: season - 20 }),
    ...(isCirca ? { circa: true } : {}),
  }
}

const isPoint = (end: EdtfEnd): end is EdtfPoint => typeof end === 'object'

function numbersOf({ year, month, day }: EdtfPoint): number[] {
  if (typeof month !== 'number') return [year]
  return typeof day === 'number' ? [year, month, day] : [year, month]
}

/** The EDTF text of a date of CSL, as a text (CSL 1.0.2 prefers that) or in parts; `null` for what is no date. */
export function edtfOfCsl(date: unknown): string | null {
  if (typeof date === 'string' || typeof date === 'number') return edtfOfText(String(date))
  if (typeof date !== 'object' || date === null) return null
  const { edtf, raw, literal, ...parts } = date as Record<string, unknown>
  for (const text of [edtf, raw, literal]) {
    const read = typeof text === 'string' ? edtfOfText(text) : null
    if (read !== null) return read
  }
  return edtfOfParts(parts)
}

function edtfOfParts(date: Record<string, unknown> | CslDate): string | null {
  const { 'date-parts': parts, season, circa } = date as Record<string, unknown>
  if (!Array.isArray(parts)) return null
  const mark = circa === true || circa === 1 || circa === 'true' || circa === '1' ? '~' : ''
  const ends = parts.map((numbers: unknown) => (Array.isArray(numbers) ? pointText(numbers, season) : null))
  if (ends.length === 0 || ends.length > 2 || ends.includes(null)) return null
  const text = [...new Set(ends)].map((end) => `${end}${mark}`).join('/')
  return parseEdtf(text).ok ? text : null
}

function pointText(numbers: readonly unknown[], season: unknown): string | null {
  const [year, month, day] = numbers.map(Number)
  if (year === undefined || !Number.isInteger(year) || year < 0) return null
  const two = (number: number): string => String(number).padStart(2, '0')
  const start = String(year).padStart(4, '0')
  const quarter = Number(season)
  if (month === undefined || month === 0)
    return season !== undefined && quarter >= 1 && quarter <= 4 ? `${start}-${20 + quarter}` : start
  return [start, two(month), ...(day === undefined || day === 0 ? [] : [two(day)])].join('-')
}

/** A date as people and programs write it in a text: EDTF, an ISO instant, strokes between the parts. */
function edtfOfText(text: string): string | null {
  const trimmed = text.trim()
  if (parseEdtf(trimmed).ok) return trimmed
  const [, circa, stroked] = /^(ca?\.\s*|circa\s+)?(\d{4}(?:[/.-]\d{1,2}){0,2})(?:[/ T].*)?$/iu.exec(trimmed) ?? []
  if (stroked === undefined) return null
  const read = pointText(stroked.split(/[/.-]/u), undefined)
  const marked = `${read}${circa === undefined ? '' : '~'}`
  return read !== null && parseEdtf(marked).ok ? marked : null
}
