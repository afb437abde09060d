import type { datesEn } from '../en/dates.ts'
import type { Translated } from '../translated.ts'

/** Russian words around a date. */
export const datesRu: Translated<typeof datesEn> = {
  'date.about': '{date} (приблизительно)',
  'date.uncertain': '{date}, точно не известно',
  'date.uncertain-start': '{date} (точно не известно)',
  'date.span': '{from} – {to}',
  'date.some-time': 'в период {from} – {to}',
  'date.onwards': 'начиная: {from}',
  'date.until': 'по: {to}',
  'date.end-unknown': 'начиная: {from}, окончание неизвестно',
  'date.start-unknown': 'по: {to}, начало неизвестно',
  'date.some-day': '{date}, день неизвестен',
  'date.some-month': '{date}, месяц неизвестен',
  'date.some-year': 'один из годов с {from} по {to}',
  'date.or': '{first} или {second}',
  'date.season': '{season} {year}',
  'date.spring': 'весна',
  'date.summer': 'лето',
  'date.autumn': 'осень',
  'date.winter': 'зима',
}
