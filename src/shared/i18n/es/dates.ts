import type { datesEn } from '../en/dates.ts'
import type { Translated } from '../translated.ts'

/** Spanish words around a date. */
export const datesEs: Translated<typeof datesEn> = {
  'date.about': '{date} aproximadamente',
  'date.uncertain': '{date}, dudoso',
  'date.uncertain-start': '{date} (dudoso)',
  'date.span': 'del {from} al {to}',
  'date.some-time': 'entre el {from} y el {to}',
  'date.onwards': 'desde {from}',
  'date.until': 'hasta {to}',
  'date.end-unknown': 'desde {from}, fin desconocido',
  'date.start-unknown': 'hasta {to}, inicio desconocido',
  'date.some-day': 'algún día de {date}',
  'date.some-month': 'algún mes de {date}',
  'date.some-year': 'algún año de {from} a {to}',
  'date.or': '{first} o {second}',
  'date.season': '{season} de {year}',
  'date.spring': 'primavera',
  'date.summer': 'verano',
  'date.autumn': 'otoño',
  'date.winter': 'invierno',
}
