import { daysInMonth, MINUTE_MS } from './calendar.ts'
import { firstMs, lastMs } from './edtf-bounds.ts'
import type { EdtfDate, EdtfEnd, EdtfMember, EdtfPoint, EdtfQualifier, EdtfSeason } from './edtf-date.ts'
import { diagnosePoint, YEAR_LAST } from './edtf-diagnose.ts'
import type { EdtfProblem } from './edtf-problem.ts'
import { createRecentCache } from './recent-cache.ts'

/** The outcome of {@link parseEdtf}. The date is shared between callers and must not be changed. */
export type EdtfParse = { ok: true; date: EdtfDate } | { ok: false; problem: EdtfProblem }

/** A date that fits in no field is not worth reading; the longest real ones (a set of days) stay far below. */
const MAX_LENGTH = 200

/** Outcomes by text. As many as a large notebook has different dates; about 30 MB if it ever fills. */
const memo = createRecentCache<EdtfParse>(60_000)

/**
 * Reads an EDTF text: Levels 0 and 1 of the Library of Congress's EDTF specification (2019), that is ISO 8601-2:2019,
 * Annex A, and from Level 2 "one of a set" (`[a..b]`, `[a,b]`, `[..b]`, `[a..]`).
 *
 * Beyond EDTF, as ISO 8601-1 allows: a time may leave off its seconds (`2025-10-18T10:00`), and a date and time may
 * carry a qualifier or stand in an interval. Less than EDTF: years outside 0000 to 9999 are refused.
 * White space around the text is ignored. Outcomes are remembered by text.
 */
export function parseEdtf(text: string): EdtfParse {
  const known = memo.get(text)
  if (known !== undefined) return known
  const outcome = parseFresh(text)
  if (text.length <= MAX_LENGTH) memo.set(text, outcome)
  return outcome
}

function parseFresh(text: string): EdtfParse {
  const body = text.trim()
  const at = text.length - text.trimStart().length
  if (body === '') return { ok: false, problem: { code: 'empty', at: 0 } }
  if (body.length > MAX_LENGTH) return { ok: false, problem: { code: 'too-long', at: MAX_LENGTH } }
  const date = readDate(body, at)
  if (!isProblem(date)) return { ok: true, date }
  const suggestion = date.code === 'not-a-date' ? respelled(body) : null
  return { ok: false, problem: suggestion === null ? date : { code: 'spelling', at: date.at, values: { suggestion } } }
}

/** The text with plain hyphens and without inner spaces, if that alone makes it a date; else null. */
function respelled(body: string): string | null {
  const plain = body.replace(/[\u2010-\u2015\u2212]/gu, '-').replace(/\s+/gu, '')
  return plain === body || isProblem(readDate(plain, 0)) ? null : plain
}

function isProblem(value: object | string): value is EdtfProblem {
  return typeof value === 'object' && 'code' in value
}

function readDate(body: string, at: number): EdtfDate | EdtfProblem {
  const plain = plainDay(body)
  if (plain !== null) return { text: body, zoneOffset: null, kind: 'point', point: plain }
  if (YEAR_LAST.test(body)) return { code: 'year-first', at }
  const first = body[0]
  if (first === '{') return { code: 'set-all', at }
  if (first === '[' || body.endsWith(']')) return readSet(body, at)
  const stroke = body.indexOf('/')
  if (stroke >= 0) return readInterval(body, stroke, at)
  if (body.includes('..', 1)) return { code: 'set-bracket', at }
  const point = readPoint(body, at)
  return isProblem(point) ? point : { text: body, zoneOffset: point.zoneOffset, kind: 'point', point }
}

function readInterval(body: string, stroke: number, at: number): EdtfDate | EdtfProblem {
  const second = body.indexOf('/', stroke + 1)
  if (second >= 0) {
    const suggestion = /^(\d{4})\/(\d\d?)\/(\d\d?)$/u.exec(body)
    return suggestion === null
      ? { code: 'interval-parts', at: at + second }
      : { code: 'hyphens', at: at + stroke, values: { suggestion: padded(suggestion) } }
  }
  const start = readEnd(body.slice(0, stroke), at)
  if (isProblem(start)) return start
  const end = readEnd(body.slice(stroke + 1), at + stroke + 1)
  if (isProblem(end)) return end
  if (typeof start === 'string' && typeof end === 'string') return { code: 'interval-without-date', at }
  if (isReversed(start, end)) {
    const suggestion = `${body.slice(stroke + 1)}/${body.slice(0, stroke)}`
    return { code: 'reversed', at: at + stroke + 1, values: { suggestion } }
  }
  return { text: body, zoneOffset: offsetOf(start) ?? offsetOf(end), kind: 'interval', start, end }
}

function padded(match: RegExpExecArray): string {
  return `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}`
}

function readEnd(piece: string, at: number): EdtfEnd | EdtfProblem {
  if (piece === '') return 'unknown'
  if (piece === '..') return 'open'
  if (/^\.\.[?~%]+$/u.test(piece)) return { code: 'qualifier-open', at: at + 2 }
  return readPoint(piece, at)
}

function offsetOf(end: EdtfEnd | null): number | null {
  return end === null || typeof end === 'string' ? null : end.zoneOffset
}

/** Whether the end lies wholly before the start; ends of different zones are compared as instants. */
function isReversed(start: EdtfEnd | null, end: EdtfEnd | null): boolean {
  if (start === null || end === null || typeof start === 'string' || typeof end === 'string') return false
  const shift = start.zoneOffset === null || end.zoneOffset === null ? 0 : start.zoneOffset - end.zoneOffset
  return firstMs(start) - shift * MINUTE_MS > lastMs(end)
}

function readSet(body: string, at: number): EdtfDate | EdtfProblem {
  if (body[0] !== '[') return { code: 'set-bracket', at }
  if (!body.endsWith(']')) return { code: 'set-bracket', at: at + body.length }
  const inner = body.slice(1, -1)
  const members: EdtfMember[] = []
  let offset = at + 1
  for (const piece of inner.split(',')) {
    const member = readMember(piece.trim(), offset + piece.length - piece.trimStart().length)
    if (isProblem(member)) return member
    members.push(member)
    offset += piece.length + 1
  }
  const zoned = members.map((member) => offsetOf(member.from) ?? offsetOf(member.to)).find((zone) => zone !== null)
  return { text: body, zoneOffset: zoned ?? null, kind: 'set', members }
}

function readMember(piece: string, at: number): EdtfMember | EdtfProblem {
  const dots = piece.indexOf('..')
  if (piece === '' || piece === '..') return { code: 'set-empty', at }
  if (dots < 0) {
    const point = readPoint(piece, at)
    return isProblem(point) ? point : { from: point, to: point }
  }
  const from = dots === 0 ? null : readPoint(piece.slice(0, dots), at)
  if (from !== null && isProblem(from)) return from
  const after = piece.slice(dots + 2)
  const to = after === '' ? null : readPoint(after, at + dots + 2)
  if (to !== null && isProblem(to)) return to
  if (isReversed(from, to)) {
    return { code: 'reversed', at: at + dots + 2, values: { suggestion: `[${after}..${piece.slice(0, dots)}]` } }
  }
  return { from, to }
}

/** year, month, day, hour, minute, second, zone, qualifier. */
const POINT =
  /^(\d{4}|\d{3}X|\d\dXX)(?:-(\d\d|XX)(?:-(\d\d|XX)(?:T(\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d(?::\d\d)?)?)?)?)?([?~%]?)$/u

const [ZERO, NINE, HYPHEN] = ['0', '9', '-'].map((character) => character.charCodeAt(0)) as [number, number, number]

/**
 * A day of the calendar with or without a qualifier, which most dates are: `2025-10-18`, `2025-10-18?`. A tenth of what the
 * expression takes. Null for all else, what is wrong with it included.
 */
function plainDay(piece: string): EdtfPoint | null {
  if (piece.length !== 10 && piece.length !== 11) return null
  const qualifier = piece.slice(10)
  if (qualifier !== '' && qualifier !== '?' && qualifier !== '~' && qualifier !== '%') return null
  if (piece.charCodeAt(4) !== HYPHEN || piece.charCodeAt(7) !== HYPHEN) return null
  const year = 100 * twoDigits(piece, 0) + twoDigits(piece, 2)
  const month = twoDigits(piece, 5)
  const day = twoDigits(piece, 8)
  // Without digits they are NaN, which is in no bounds.
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month))) return null
  const noTime = { hour: null, minute: null, second: null, zoneOffset: null }
  return { year, lastYear: year, season: null, month, day, ...noTime, qualifier }
}

/** The number that two characters make; NaN where they are no digits. */
function twoDigits(text: string, at: number): number {
  const [tens, ones] = [text.charCodeAt(at), text.charCodeAt(at + 1)]
  const areDigits = tens >= ZERO && tens <= NINE && ones >= ZERO && ones <= NINE
  return areDigits ? 10 * (tens - ZERO) + ones - ZERO : Number.NaN
}

function readPoint(piece: string, at: number): EdtfPoint | EdtfProblem {
  const plain = plainDay(piece)
  if (plain !== null) return plain
  const found = POINT.exec(piece)
  if (found === null) return diagnosePoint(piece, at)
  const [, yearText = '', monthText, dayText, hourText, minuteText, secondText, zoneText, qualifier = ''] = found
  const masked = yearText.indexOf('X')
  if (masked >= 0 && monthText !== undefined) return { code: 'unspecified', at: at + masked }
  const month = part(monthText)
  const day = part(dayText)
  if (month === 'X' && typeof day === 'number') return { code: 'unspecified', at: at + 5 }
  const year = Number(masked < 0 ? yearText : yearText.replaceAll('X', '0'))
  const season = typeof month === 'number' && month > 20 ? month : null
  const calendarFault = season === null ? checkDay(year, month, day, at) : checkSeason(piece, season, day, at)
  if (calendarFault !== null) return calendarFault
  const hour = number(hourText)
  const minute = number(minuteText)
  const second = number(secondText)
  if (hour !== null && typeof day !== 'number') return { code: 'time-without-day', at: at + 8 }
  const clockFault = checkTime(hour, minute, second, at)
  if (clockFault !== null) return clockFault
  const zoneOffset = zoneText === undefined ? null : zoneMinutes(zoneText)
  if (Number.isNaN(zoneOffset)) {
    return {
      code: 'zone',
      at: at + piece.length - qualifier.length - (zoneText ?? '').length,
      values: { zone: zoneText ?? '' },
    }
  }
  return {
    year,
    lastYear: masked < 0 ? year : Number(yearText.replaceAll('X', '9')),
    season: season as EdtfSeason | null,
    month: season === null ? month : null,
    day,
    hour,
    minute,
    second,
    zoneOffset,
    qualifier: qualifier as EdtfQualifier,
  }
}

function number(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits)
}

function part(digits: string | undefined): number | 'X' | null {
  return digits === 'XX' ? 'X' : number(digits)
}

function checkSeason(piece: string, season: number, day: number | 'X' | null, at: number): EdtfProblem | null {
  if (season > 41) return { code: 'month', at: at + 5, values: { month: season } }
  if (season > 24) return { code: 'season', at: at + 5 }
  return day === null ? null : { code: 'season-day', at: at + 7, values: { suggestion: piece.slice(0, 7) } }
}

function checkDay(year: number, month: number | 'X' | null, day: number | 'X' | null, at: number): EdtfProblem | null {
  if (typeof month !== 'number') return null
  if (month < 1 || month > 12) return { code: 'month', at: at + 5, values: { month } }
  const days = daysInMonth(year, month)
  if (typeof day !== 'number' || (day >= 1 && day <= days)) return null
  const yearMonth = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
  return { code: 'day', at: at + 8, values: { day, days, yearMonth } }
}

function checkTime(hour: number | null, minute: number | null, second: number | null, at: number): EdtfProblem | null {
  if (hour !== null && hour > 23) return { code: 'hour', at: at + 11, values: { hour } }
  if (minute !== null && minute > 59) return { code: 'minute', at: at + 14, values: { minute } }
  if (second !== null && second > 59) return { code: 'second', at: at + 17, values: { second } }
  return null
}

/** Minutes east of UTC; NaN beyond the 14 hours that any zone of the tz database reaches. */
function zoneMinutes(zone: string): number {
  if (zone === 'Z') return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4) || 0)
  if (minutes > 14 * 60 || Number(zone.slice(4) || 0) > 59) return Number.NaN
  return zone[0] === '-' ? -minutes : minutes
}
