import type { Span } from '#shared/domain/import/proposal.ts'
import { monthOf } from './calendar-day.ts'
import { MONTH } from './date-words.ts'
import { datesIn } from './find-dates.ts'
import { type BaseDate, baseOf, type FoundDate } from './found-date.ts'
import { full } from './reckoning.ts'

const HEAD = 600
/** Figures above it are no years of a text on what has happened. */
const LAST_YEAR = '2060'
const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}$/u

/** `The text was closed on 2 December`, `information as of 3 May`: the day up to which a paper tells. */
const CLOSED =
  /\b(?:(?:text|report|paper|note|briefing|issue) (?:was )?closed(?: on)?|(?:correct|current|accurate|information|data|status|situation|figures) as (?:of|at)|editorial deadline|date of information)\s*:?\s+(?=(?:\p{L}+\s+)?\d)/iu

/** The date that the article bears: in its head, its dateline or its foot; `null`: none. */
export function articleDateIn(text: string): FoundDate | null {
  const inHead = datesIn(text.slice(0, HEAD), 0, null).filter(({ edtf, words }) => edtf !== '' && /\d{4}/u.test(words))
  const labelled =
    /^(?:date|dated|published|updated|issued|posted)\s*:?\s*/imu.exec(text.slice(0, 2_000)) ??
    CLOSED.exec(text) ??
    /(?<=\s)(?:published|updated|posted)(?:\s+on)?\s*:?\s+(?=(?:\p{L}+\s+)?\d)/iu.exec(text.slice(0, 2_000))
  const after =
    labelled === null
      ? undefined
      : datesIn(text.slice(labelled.index, labelled.index + 80), labelled.index, null).find(({ edtf }) => edtf !== '')
  if (after !== undefined) return after
  // A dateline stands alone on its line, or before the dash that opens the report.
  const dateline = inHead.find(({ span }) => isDateline(text, span))
  return dateline ?? inFoot(text) ?? numericIn(text)
}

/** A date in one of the last lines that are not running text: `(Published - August 28, 2026)`. */
function inFoot(text: string): FoundDate | null {
  let end = text.trimEnd().length
  for (let line = 0; line < 4 && end > 0; line += 1) {
    const start = text.lastIndexOf('\n', end - 1) + 1
    const foot = text.slice(start, end)
    const found =
      foot.length > 90
        ? undefined
        : datesIn(foot, start, null).find(({ edtf, words }) => WHOLE_DAY.test(edtf) && !isTold(foot, words))
    if (found !== undefined) return found
    end = text.slice(0, start).trimEnd().length
  }
  return null
}

/** Whether a line tells something on its date, instead of bearing it. */
const isTold = (line: string, words: string): boolean =>
  /[.!?]$/u.test(line) && line.replace(words, '').split(/\s+/u).length > 6

/**
 * `06/12/2025` alone in the head or the foot: of the two readings, the one in whose month, or next to it, most of the
 * months lie that the text names.
 */
function numericIn(text: string): FoundDate | null {
  const lines = [...text.matchAll(/(?<![\d./])(\d{1,2})([./])(\d{1,2})\2(\d{4})(?![\d/])/gu)].filter(
    ({ index }) => index < HEAD || index > text.length - 200,
  )
  const [match] = lines
  if (match === undefined) return null
  const named = [...text.matchAll(new RegExp(`\\b${MONTH}(?![\\p{L}])`, 'gu'))].map(([month]) => monthOf(month))
  const [, one, , other, year] = match
  const distance = (month: number): number =>
    named.reduce((sum, name) => sum + Math.min((name - month + 12) % 12, (month - name + 12) % 12), 0)
  const [asDay, asMonth] = [distance(Number(other)), distance(Number(one))]
  if (asDay === asMonth) return null
  const edtf =
    asDay < asMonth ? full(Number(year), Number(other), Number(one)) : full(Number(year), Number(one), Number(other))
  const span = { start: match.index, end: match.index + match[0].length }
  return edtf === null ? null : { span, edtf, words: match[0], countedFrom: null }
}

/** What days and months without a year are counted from in a text without a date: the latest day that it gives in full. */
export function baseWithin(text: string): BaseDate | null {
  const latest = datesIn(text, 0, null)
    .filter(({ edtf }) => WHOLE_DAY.test(edtf))
    .map(({ edtf }) => edtf)
    .sort()
    .at(-1)
  // A day of history tells nothing of the days that are given without a year.
  const years = [...text.matchAll(/(?<![\d.,])(?:19|20)\d{2}(?![\d.,]\d|\d)/gu)].map(([year]) => year)
  if (latest === undefined || years.some((year) => year > latest.slice(0, 4) && year <= LAST_YEAR)) return null
  return { ...baseOf(latest)!, day: null, isOf: 'text' }
}

function isDateline(text: string, { start, end }: Span): boolean {
  const lineStart = text.lastIndexOf('\n', start) + 1
  const lineEnd = text.indexOf('\n', end) === -1 ? text.length : text.indexOf('\n', end)
  const isAlone = lineEnd - lineStart < 90 && !/\b(?:was|were|is|are|met|said)\b/u.test(text.slice(lineStart, lineEnd))
  return isAlone || /^[^\n.]{0,30}(?:—|–|--|-)\s/u.test(text.slice(end, end + 40))
}
