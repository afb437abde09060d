import { createRecentCache } from '#shared/domain/values/recent-cache.ts'
import { offsetMinutes } from '#shared/domain/values/zone.ts'

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

/**
 * The VTIMEZONE of an IANA zone (RFC 5545, 3.6.5) as content lines, with every change of its clocks from one instant to
 * another (epoch milliseconds), by the tz database in Intl; with whole minutes, as clocks have had them since 1972.
 */
export function vtimezone(zone: string, from: number, to: number): string[] {
  const lines = ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...observance('STANDARD', from, wholeOffset(zone, from))]
  let before = wholeOffset(zone, from)
  for (let day = from; day < to; day += DAY_MS) {
    const after = offsetOfDay(zone, day + DAY_MS)
    if (after === before) continue
    const at = changeBetween(zone, day, day + DAY_MS, before)
    lines.push(...observance(after > before ? 'DAYLIGHT' : 'STANDARD', at, after, before))
    before = after
  }
  return [...lines, 'END:VTIMEZONE']
}

const wholeOffset = (zone: string, at: number): number => Math.round(offsetMinutes(zone, at))

/** Some twenty years of four zones: the sessions of an agenda share zones and years, and Intl takes its time for each day. */
const known = createRecentCache<number>(30_000)

function offsetOfDay(zone: string, day: number): number {
  const key = `${day} ${zone}`
  const before = known.get(key)
  if (before !== undefined) return before
  const offset = wholeOffset(zone, day)
  known.set(key, offset)
  return offset
}

/** The minute at which clocks leave an offset, between two instants. */
function changeBetween(zone: string, early: number, late: number, before: number): number {
  let [low, high] = [early, late]
  while (high - low > MINUTE_MS) {
    const middle = Math.floor((low + high) / 2 / MINUTE_MS) * MINUTE_MS
    if (middle <= low) break
    if (wholeOffset(zone, middle) === before) low = middle
    else high = middle
  }
  return high
}

/** One stretch of a zone: it begins at a local reading of the offset that ends there. */
function observance(name: 'STANDARD' | 'DAYLIGHT', at: number, offset: number, before = offset): string[] {
  const local = new Date(at + before * MINUTE_MS).toISOString().slice(0, 19).replaceAll(/[-:]/gu, '')
  return [
    `BEGIN:${name}`,
    `DTSTART:${local}`,
    `TZOFFSETFROM:${offsetText(before)}`,
    `TZOFFSETTO:${offsetText(offset)}`,
    `END:${name}`,
  ]
}

function offsetText(minutes: number): string {
  const two = (number: number): string => String(number).padStart(2, '0')
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`
}
