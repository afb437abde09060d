import type { datesEn } from '../en/dates.ts'
import type { Translated } from '../translated.ts'

/** Urdu words around a date. */
export const datesUr: Translated<typeof datesEn> = {
  'date.about': 'تقریباً {date}',
  'date.uncertain': '{date}، غیر یقینی',
  'date.uncertain-start': '{date} (غیر یقینی)',
  'date.span': '{from} سے {to} تک',
  'date.some-time': '{from} سے {to} کے درمیان کسی وقت',
  'date.onwards': '{from} سے آگے',
  'date.until': '{to} تک',
  'date.end-unknown': '{from} سے، اختتام معلوم نہیں',
  'date.start-unknown': '{to} تک، آغاز معلوم نہیں',
  'date.some-day': '{date} کا کوئی دن',
  'date.some-month': '{date} کا کوئی مہینہ',
  'date.some-year': '{from} سے {to} تک کا کوئی سال',
  'date.or': '{first} یا {second}',
  'date.season': '{season} {year}',
  'date.spring': 'بہار',
  'date.summer': 'گرما',
  'date.autumn': 'خزاں',
  'date.winter': 'سرما',
}
