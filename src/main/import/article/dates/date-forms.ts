import { numberOf } from '../language/numbers.ts'
import { edtfMonth, monthOf } from './calendar-day.ts'
import {
  BESIDE,
  CAPITAL_MONTH,
  COUNT,
  DAY,
  MONTH,
  SEASON,
  SEASONS,
  SPELT_DAY,
  spelt,
  WEEKDAY,
  YEAR,
} from './date-words.ts'
import type { BaseDate } from './found-date.ts'
import * as reckoned from './reckoning.ts'

type Resolve = (match: RegExpExecArray, base: BaseDate | null, isFuture: boolean) => string | null
export type DateForm = readonly [pattern: RegExp, resolve: Resolve, isReckoned: boolean]

const TO = '(\\s*[–-]\\s*|\\s+(?:and|to|until|till|through)\\s+)'
const OF_YEAR = '(?:,?\\s+(\\d{4}))?'
/** A day of a month, as the two are written. */
const dayIn = (day: string | undefined, month: string | undefined) => [Number(day), monthOf(month!)] as const
const yearOf = (year: string): number => Number(year.length === 2 ? `20${year}` : year)

/** Dates that name a day, a month or a year of the calendar, the longest first. */
const OF_CALENDAR: readonly DateForm[] = [
  // `2025-11-03`, `2025/11/03`, `2025-11-03T14:00Z`
  [
    /\b(\d{4})[-/](\d{2})[-/](\d{2})(?=T\d|\b)/gu,
    ([, year, month, day]) => reckoned.full(Number(year), Number(month), Number(day)),
    false,
  ],
  // `14/09/2025`, `14.9.2025`, `9/14/2025`; where either number may be the month, the date stays unread.
  [
    /(?<![\d./])(\d{1,2})([./])(\d{1,2})\2(\d{4})(?![\d/])/gu,
    ([, one, , other, year]) => reckoned.numericDay(Number(one), Number(other), Number(year)),
    false,
  ],
  // `111430Z NOV 25`: a telegram's date-time group.
  [
    new RegExp(`\\b(\\d{2})\\d{4}Z\\s*${CAPITAL_MONTH}\\s*(\\d{4}|\\d{2})\\b`, 'gu'),
    ([, day, month, year]) => reckoned.full(yearOf(year!), monthOf(month!), Number(day)),
    false,
  ],
  // `11 NOV 25`, `11 NOVEMBER 2025`
  [
    new RegExp(`\\b${DAY}[\\s-]+${CAPITAL_MONTH}[\\s-]+(\\d{4}|\\d{2})\\b`, 'gu'),
    ([, day, month, year]) => reckoned.full(yearOf(year!), monthOf(month!), Number(day)),
    false,
  ],
  // `from 30 April to 2 May 2026`, `30 June and 1 July`
  [
    new RegExp(`\\b${DAY}\\s+(${MONTH})${TO}${DAY}\\s+(${MONTH})${OF_YEAR}(?!\\p{L})`, 'gu'),
    ([, fromDay, fromMonth, link, toDay, toMonth, year], base, isFuture) =>
      reckoned.spanOfMonths(dayIn(fromDay, fromMonth), dayIn(toDay, toMonth), link!, year, base, isFuture),
    false,
  ],
  // `June 30 to July 2, 2026`
  [
    new RegExp(`\\b(${MONTH})\\s+${DAY}${TO}(${MONTH})\\s+${DAY}(?!\\d)${OF_YEAR}`, 'gu'),
    ([, fromMonth, fromDay, link, toMonth, toDay, year], base, isFuture) =>
      reckoned.spanOfMonths(dayIn(fromDay, fromMonth), dayIn(toDay, toMonth), link!, year, base, isFuture),
    false,
  ],
  [
    new RegExp(`\\b${DAY}${TO}${DAY}\\s+(?:of\\s+)?(${MONTH})${OF_YEAR}(?!\\p{L})`, 'gu'),
    ([, from, link, to, month, year], base, isFuture) =>
      reckoned.daySpan(Number(from), Number(to), link!, monthOf(month!), year, base, isFuture),
    false,
  ],
  [
    new RegExp(`\\b(${MONTH})\\s+${DAY}${TO}${DAY}\\b(?!\\s+(?:${MONTH}|people|were)\\b)${OF_YEAR}`, 'gu'),
    ([, month, from, link, to, year], base, isFuture) =>
      reckoned.daySpan(Number(from), Number(to), link!, monthOf(month!), year, base, isFuture),
    false,
  ],
  // `5 February last year`, `February 5 of last year`
  [
    new RegExp(
      `\\b${BESIDE}(?:${DAY}\\s+(?:of\\s+)?(${MONTH})|(${MONTH})\\s+${DAY}),?\\s+(?:of\\s+)?(last|this|next)\\s+year\\b`,
      'gu',
    ),
    ([, day, month, monthFirst, dayAfter, which], base) =>
      base === null
        ? ''
        : reckoned.full(
            base.year + (which === 'last' ? -1 : which === 'next' ? 1 : 0),
            monthOf((month ?? monthFirst)!),
            Number(day ?? dayAfter),
          ),
    true,
  ],
  [
    new RegExp(
      `\\b${BESIDE}(?:the\\s+)?${DAY}(?:\\s+(?:of\\s+)?|-)(${MONTH})(?:(?:,?\\s+|-)(\\d{4}))?(?!\\p{L})`,
      'gu',
    ),
    ([, day, month, year], base, isFuture) => reckoned.dayOfMonth(Number(day), monthOf(month!), year, base, isFuture),
    false,
  ],
  // `on the 4th of last month`
  [
    /\bthe\s+(\d{1,2})(?:st|nd|rd|th)\s+of\s+(last|this|next)\s+month\b/gu,
    ([, day, which], base) =>
      reckoned.dayOfShiftedMonth(Number(day), which === 'last' ? -1 : which === 'next' ? 1 : 0, base),
    true,
  ],
  // `New Year’s Day`, `Christmas Eve`
  [
    /\b(New Year|Christmas)(?:[’']s)? (Day|Eve)\b/gu,
    ([, feast, day], base, isFuture) =>
      feast === 'Christmas'
        ? reckoned.dayOfMonth(day === 'Eve' ? 24 : 25, 12, undefined, base, isFuture)
        : reckoned.dayOfMonth(day === 'Eve' ? 31 : 1, day === 'Eve' ? 12 : 1, undefined, base, isFuture),
    true,
  ],
  [
    new RegExp(`\\bthe\\s+${SPELT_DAY}\\s+(?:day\\s+)?of\\s+(${MONTH})${OF_YEAR}(?!\\p{L})`, 'gu'),
    ([, day, month, year], base, isFuture) => reckoned.dayOfMonth(spelt(day!), monthOf(month!), year, base, isFuture),
    false,
  ],
  [
    new RegExp(`\\b${BESIDE}(${MONTH})\\s+(?:the\\s+)?${DAY}(?!\\d|[:.]\\d)${OF_YEAR}`, 'gu'),
    ([, month, day, year], base, isFuture) => reckoned.dayOfMonth(Number(day), monthOf(month!), year, base, isFuture),
    false,
  ],
  // `the last night of January`, `the first day of March`
  [
    new RegExp(
      `\\bthe\\s+(last|final|first)\\s+(?:day|night|evening|morning)\\s+of\\s+(${MONTH})${OF_YEAR}(?!\\p{L})`,
      'gu',
    ),
    ([, edge, month, year], base, isFuture) =>
      reckoned.edgeOfMonth(edge !== 'first', monthOf(month!), year, base, isFuture),
    false,
  ],
  // `from March to May 2025`, `March–May 2025`
  [
    new RegExp(`\\b(${MONTH})(?:\\s*[–-]\\s*|\\s+(?:and|to|until|through)\\s+)(${MONTH})\\s+(\\d{4})\\b`, 'gu'),
    ([, from, to, year]) =>
      monthOf(from!) < monthOf(to!)
        ? `${edtfMonth(Number(year), monthOf(from!))}/${edtfMonth(Number(year), monthOf(to!))}`
        : null,
    false,
  ],
  [
    new RegExp(`\\b(${MONTH}),?\\s+(?:of\\s+)?(\\d{4})\\b`, 'gu'),
    ([, month, year]) => edtfMonth(Number(year), monthOf(month!)),
    false,
  ],
  // `June last year`, `in March of this year`
  [
    new RegExp(`\\b(${MONTH})\\s+(?:of\\s+)?(last|this|next|the previous)\\s+year\\b`, 'gu'),
    ([, month, which], base) =>
      base === null ? '' : edtfMonth(base.year + (which === 'next' ? 1 : which === 'this' ? 0 : -1), monthOf(month!)),
    true,
  ],
  [
    /\b(spring|summer|autumn|fall|winter)\s+(?:of\s+)?(\d{4})\b/giu,
    ([, season, year]) => `${year}-${SEASONS[season!.toLowerCase()]}`,
    false,
  ],
  // `the war of 1998–2000`, `1998-99`, `from 1998 to 2000`, `between 1998 and 2000`
  [
    new RegExp(`(?<![\\d–/-])${YEAR}\\s*[–-]\\s*((?:1[89]|20)?\\d{2})(?![\\d–-])`, 'gu'),
    ([, from, to]) => yearSpan(from!, to!),
    false,
  ],
  [
    new RegExp(`\\b(?:from|between)\\s+${YEAR}\\s+(?:to|and|until|till|through)\\s+${YEAR}\\b`, 'giu'),
    ([, from, to]) => yearSpan(from!, to!),
    false,
  ],
]

function yearSpan(from: string, to: string): string | null {
  const end = to.length === 2 ? `${from.slice(0, 2)}${to}` : to
  return from < end ? `${from}/${end}` : null
}

/** Dates counted from the article's own. */
const FROM_ARTICLE: readonly DateForm[] = [
  // `Thursday of last week`, `Thursday last week`
  [
    new RegExp(`\\b(${WEEKDAY})\\s+(?:of\\s+)?(last|this|next)\\s+week\\b`, 'gu'),
    ([, weekday, which], base) =>
      reckoned.weekdayOfWeek(weekday!, which === 'last' ? -1 : which === 'next' ? 1 : 0, base),
    true,
  ],
  // `from Tuesday to Thursday`, `Monday and Tuesday`
  [
    new RegExp(`\\b(${WEEKDAY})(?:\\s+night)?(\\s*[–-]\\s*|\\s+(?:to|until|through|and)\\s+)(${WEEKDAY})\\b`, 'gu'),
    ([, from, link, to], base, isFuture) => reckoned.weekdaySpan(from!, to!, link!, base, isFuture),
    true,
  ],
  [
    new RegExp(
      `\\b(?:(late|early|last|next|this coming|coming|this|the previous|the following)\\s+(?:on\\s+)?)?(${WEEKDAY})\\b(?:\\s+(?:night|morning|afternoon|evening)\\b)?`,
      'giu',
    ),
    ([, before, weekday], base, isFuture) =>
      reckoned.weekdayDate((before ?? '').toLowerCase(), weekday!, base, isFuture),
    true,
  ],
  [/\b(?:the day before yesterday)\b/giu, (_match, base) => reckoned.shifted(base, -2), true],
  [/\b(?:yesterday|last night|overnight)\b/giu, (_match, base) => reckoned.shifted(base, -1), true],
  [
    /\b(?:today|this morning|this afternoon|this evening|tonight|(?:a few |some |several |\p{L}+ )?hours ago)\b/giu,
    (_match, base) => reckoned.shifted(base, 0),
    true,
  ],
  [/\btomorrow\b/giu, (_match, base) => reckoned.shifted(base, 1), true],
  [/\bearlier (?:in the|this) week\b/giu, (_match, base) => reckoned.earlierThisWeek(base), true],
  [/\b(?:later )?this week\b/giu, (_match, base) => reckoned.week(base, 0), true],
  [/\b(?:earlier )?(?:last|the past|the previous) week\b/giu, (_match, base) => reckoned.week(base, -1), true],
  [
    /\b(?:over|at|during|this|last) (?:the )?(?:past )?weekend\b|\ba weekend (?=\p{L})/giu,
    (_match, base) => reckoned.weekend(base),
    true,
  ],
  [/\bnext week\b/giu, (_match, base) => reckoned.week(base, 1), true],
  [/\b(?:earlier |later )?this month\b/giu, (_match, base) => reckoned.monthShifted(base, 0), true],
  [/\b(?:late |early )?last month\b/giu, (_match, base) => reckoned.monthShifted(base, -1), true],
  [/\bnext month\b/giu, (_match, base) => reckoned.monthShifted(base, 1), true],
  [/\b(?:earlier |later )?this year\b/giu, (_match, base) => (base === null ? '' : String(base.year)), true],
  [/\blast year\b/giu, (_match, base) => (base === null ? '' : String(base.year - 1)), true],
  [/\b(?:early |late )?next year\b/giu, (_match, base) => (base === null ? '' : String(base.year + 1)), true],
  // `last summer`, `next spring`
  [
    new RegExp(`\\b(last|this|next) ${SEASON}\\b`, 'giu'),
    ([, before, season], base) => reckoned.seasonDate(before!.toLowerCase(), season!.toLowerCase(), base),
    true,
  ],
  [/\b(?:in )?(?:recent|the past few|the last few) days\b/giu, (_match, base) => reckoned.recent(base, 7), true],
  [/\b(?:in )?(?:recent|the past few|the last few) weeks\b/giu, (_match, base) => reckoned.recent(base, 30), true],
  [
    new RegExp(`\\b${COUNT}\\s+(day|week|fortnight|month|year)s?\\s+ago\\b`, 'giu'),
    ([, count, unit], base) => {
      const number = /^an?$/iu.test(count!) ? 1 : /^a couple/iu.test(count!) ? 2 : numberOf(count!)
      return number === undefined ? null : reckoned.ago(number, unit!.toLowerCase(), base)
    },
    true,
  ],
  [
    // `In October`, `in late January`, `the second half of April`, `mid-May`, `last November`
    new RegExp(
      `\\b([Ii]n|[Ss]ince|[Bb]y|of|[Uu]ntil|[Dd]uring|[Ff]rom|[Tt]hrough|[Ll]ate|[Ee]arly|[Mm]id-?|[Ll]ast|[Tt]his|[Tt]hat|[Nn]ext)[\\s-]*(${MONTH})(?![\\p{L}])(?!\\s+\\d)`,
      'gu',
    ),
    ([, before, month], base, isFuture) =>
      reckoned.monthAlone(monthOf(month!), base, isFuture || /^next$/iu.test(before!), /^last$/iu.test(before!)),
    true,
  ],
  // `on the 14th`
  [
    /\b(?:on|since|until|by) the (\d{1,2})(?:st|nd|rd|th)(?=[.,;)]|\s+(?:and|when|in|at|near|but|as|after)\b|$)/gu,
    ([, day], base, isFuture) => reckoned.dayAlone(Number(day), base, isFuture),
    true,
  ],
  [
    new RegExp(`\\b(?:in|since|of|the|a|early|late|mid-?)[\\s-]+${YEAR}\\b(?!\\s+\\p{L}+\\s+(?:of|award))`, 'giu'),
    ([, year]) => year!,
    false,
  ],
]

/** Forms of dates in English, the longest first; each gives EDTF, an empty text (needs the article's date) or `null` (no date). */
export const DATE_FORMS: readonly DateForm[] = [...OF_CALENDAR, ...FROM_ARTICLE]
