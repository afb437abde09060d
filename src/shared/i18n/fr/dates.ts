import type { datesEn } from '../en/dates.ts'
import type { Translated } from '../translated.ts'

/** French words around a date. */
export const datesFr: Translated<typeof datesEn> = {
  'date.about': '{date} environ',
  'date.uncertain': '{date}, date incertaine',
  'date.uncertain-start': '{date} (incertain)',
  'date.span': 'du {from} au {to}',
  'date.some-time': 'entre le {from} et le {to}',
  'date.onwards': 'dès {from}',
  'date.until': 'jusqu’à {to}',
  'date.end-unknown': 'dès {from}, fin non connue',
  'date.start-unknown': 'jusqu’à {to}, début non connu',
  'date.some-day': '{date}, jour non précisé',
  'date.some-month': '{date}, mois non précisé',
  'date.some-year': 'une année entre {from} et {to}',
  'date.or': '{first} ou {second}',
  'date.season': '{season} {year}',
  'date.spring': 'printemps',
  'date.summer': 'été',
  'date.autumn': 'automne',
  'date.winter': 'hiver',
}
