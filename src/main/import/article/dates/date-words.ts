import { NUMBER_PATTERN } from '../language/numbers.ts'

/** Months in English, in full or short; not `may` and `march`, which are verbs. */
export const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)'
/** Months in capitals as telegrams and tables have them: `NOV`. */
export const CAPITAL_MONTH =
  '(JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)'
export const WEEKDAY = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)'
/** A weekday that only stands beside its date: `Monday, `, `Monday (`. */
export const BESIDE = `(?:(?:Mon|Tues?|Wednes|Thurs|Fri|Satur|Sun)(?:day)?\\.?(?:,?\\s+\\(?|\\s*\\())?`
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first'.split(
    ' ',
  )
export const DAY = '(\\d{1,2})(?:st|nd|rd|th)?'
export const SPELT_DAY = `(${ORDINALS.toReversed().join('|')})`
/** The day of a month that an ordinal names; 0: none. */
export const spelt = (word: string): number => ORDINALS.indexOf(word.toLowerCase()) + 1
export const COUNT = `(an?|a couple of|${NUMBER_PATTERN})`
export const SEASON = '(spring|summer|autumn|fall|winter)'
export const SEASONS: Readonly<Record<string, string>> = {
  spring: '21',
  summer: '22',
  autumn: '23',
  fall: '23',
  winter: '24',
}
export const YEAR = '((?:1[89]|20)\\d{2})'
