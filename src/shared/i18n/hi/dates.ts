import type { datesEn } from '../en/dates.ts'
import type { Translated } from '../translated.ts'

/** Hindi words around a date. */
export const datesHi: Translated<typeof datesEn> = {
  'date.about': 'लगभग {date}',
  'date.uncertain': '{date}, अनिश्चित',
  'date.uncertain-start': '{date} (अनिश्चित)',
  'date.span': '{from} से {to} तक',
  'date.some-time': '{from} से {to} के बीच कभी',
  'date.onwards': '{from} से आगे',
  'date.until': '{to} तक',
  'date.end-unknown': '{from} से, समाप्ति ज्ञात नहीं',
  'date.start-unknown': '{to} तक, आरंभ ज्ञात नहीं',
  'date.some-day': '{date} का कोई दिन',
  'date.some-month': '{date} का कोई महीना',
  'date.some-year': '{from} से {to} के बीच का कोई वर्ष',
  'date.or': '{first} या {second}',
  'date.season': '{season} {year}',
  'date.spring': 'वसंत',
  'date.summer': 'ग्रीष्म',
  'date.autumn': 'शरद',
  'date.winter': 'शीत',
}
