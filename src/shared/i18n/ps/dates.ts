import type { datesEn } from '../en/dates.ts'
import type { Translated } from '../translated.ts'

/** Pashto words around a date. */
export const datesPs: Translated<typeof datesEn> = {
  'date.about': 'شاوخوا {date}',
  'date.uncertain': '{date}، ناڅرګنده',
  'date.uncertain-start': '{date} (ناڅرګنده)',
  'date.span': '{from} – {to}',
  'date.some-time': 'د {from} او {to} ترمنځ کوم وخت',
  'date.onwards': 'له {from} وروسته',
  'date.until': 'تر {to} پورې',
  'date.end-unknown': 'له {from}، پای یې نامعلوم',
  'date.start-unknown': 'تر {to} پورې، پیل یې نامعلوم',
  'date.some-day': '{date}، ورځ یې نامعلومه',
  'date.some-month': '{date}، میاشت یې نامعلومه',
  'date.some-year': 'د {from} او {to} ترمنځ کوم کال',
  'date.or': '{first} یا {second}',
  'date.season': 'د {year} {season}',
  'date.spring': 'پسرلی',
  'date.summer': 'اوړی',
  'date.autumn': 'منی',
  'date.winter': 'ژمی',
}
