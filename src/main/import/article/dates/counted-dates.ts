import { NUMBER_PATTERN, numberOf } from '../language/numbers.ts'
import { type Day, edtfDay, edtfMonth, partsOf, WEEKDAYS, weekdayOf } from './calendar-day.ts'
import { dayFrom } from './reckoning.ts'

/** A date counted from another that the text told before: EDTF and where its words stand. */
export type CountedDate = { readonly edtf: string; readonly index: number; readonly words: string }

const COUNT = `(an?|a few|some|several|the|a couple of|${NUMBER_PATTERN})`
const PART_OF_DAY = '(?:day|morning|evening|afternoon|night|dawn)'
const COUNTED = new RegExp(
  `\\b${COUNT}\\s+(?:more\\s+)?(hour|day|week|fortnight|month|year)s?\\s+(later|afterwards?|after that|after(?=[.,;]|$)|on(?=[.,;]|$)|earlier|before(?:hand)?(?=[.,;]|$)|before that)(?![\\p{L}])`,
  'iu',
)
const NEXT = new RegExp(
  `\\bthe (?:very )?(next|following|previous|preceding) (${PART_OF_DAY}|week|weekend|month|year|${WEEKDAYS.join('|')})\\b|\\bthe (${PART_OF_DAY}) (after|before)(?![\\p{L}])(?! yesterday| th| a\\b| an\\b|\\s+[\\p{Lu}\\d])`,
  'iu',
)
const SAME = new RegExp(
  `\\b(?:that|the|on the) same (?:${PART_OF_DAY})\\b|\\bthat (?:${PART_OF_DAY})\\b|\\bwithin (?:a few |the |an |${NUMBER_PATTERN} )?(?:hours?|minutes)\\b(?! of\\b)|\\b(?:hours|minutes|moments) (?:later|afterwards|earlier|before(?=[.,;]|$))`,
  'iu',
)

/** `three days later`, `the next morning`, `the following weekend`, `within hours`, counted from an EDTF day or range of days. */
export function countedFrom(text: string, told: string): CountedDate | null {
  const [first = '', last = first] = told.split('/')
  const [from, to] = [dayFrom(first), dayFrom(last)]
  if (from === null || to === null) return null
  const same = SAME.exec(text)
  if (same !== null) return { edtf: edtfDay(to), index: same.index, words: same[0] }
  const next = NEXT.exec(text)
  if (next !== null) {
    const isBack = /^(?:previous|preceding|before)$/iu.test(next[1] ?? next[4] ?? '')
    const edtf = nextOf((next[2] ?? next[3])!.toLowerCase(), isBack ? from : to, isBack ? -1 : 1)
    return edtf === null ? null : { edtf, index: next.index, words: next[0] }
  }
  const counted = COUNTED.exec(text)
  if (counted === null) return null
  const [words, number, unit, way] = counted as unknown as [string, string, string, string]
  const isBack = /^(?:earlier|before)/iu.test(way)
  const edtf = shiftedBy(number, unit.toLowerCase(), isBack ? from : to, isBack ? -1 : 1)
  return edtf === null ? null : { edtf, index: counted.index, words }
}

/** `a day`, `six weeks`, `a few days` (about three) from a day; months and years to their own precision; `null`: uncounted. */
export function shiftedBy(number: string, unit: string, day: Day, sign: 1 | -1): string | null {
  const isSome = /^(?:a few|some|several|dozens|many)$/iu.test(number)
  const count = /^(?:an?|the)$/iu.test(number) ? 1 : /^a couple/iu.test(number) ? 2 : isSome ? 3 : numberOf(number)
  if (count === undefined) return null
  const { year, month } = partsOf(day)
  if (unit === 'hour') return edtfDay(day)
  if (unit === 'year') return isSome ? null : String(year + sign * count)
  if (unit === 'month') {
    const months = year * 12 + month - 1 + sign * count
    return isSome ? null : edtfMonth(Math.floor(months / 12), (months % 12) + 1)
  }
  const days = unit === 'week' ? 7 : unit === 'fortnight' ? 14 : 1
  return `${edtfDay(day + sign * days * count)}${isSome ? '~' : ''}`
}

function nextOf(unit: string, day: Day, sign: 1 | -1): string | null {
  const weekday = WEEKDAYS.indexOf(unit) + 1
  if (weekday > 0) {
    const ahead = ((weekday - weekdayOf(day) + 6) % 7) + 1
    return edtfDay(sign > 0 ? day + ahead : day - (((weekdayOf(day) - weekday + 6) % 7) + 1))
  }
  if (unit === 'weekend') {
    const saturday = day + ((6 - weekdayOf(day) + 7) % 7 || 7) - (sign > 0 ? 0 : 7)
    return `${edtfDay(saturday)}/${edtfDay(saturday + 1)}`
  }
  if (unit === 'week') {
    const monday = day - weekdayOf(day) + 1 + 7 * sign
    return `[${edtfDay(monday)}..${edtfDay(monday + 6)}]`
  }
  return unit === 'month' || unit === 'year' ? shiftedBy('a', unit, day, sign) : edtfDay(day + sign)
}
