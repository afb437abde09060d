import type { datesEn } from '../en/dates.ts'
import type { Translated } from '../translated.ts'

/** Turkish words around a date. */
export const datesTr: Translated<typeof datesEn> = {
  'date.about': '{date} dolayları',
  'date.uncertain': '{date}, kesin değil',
  'date.uncertain-start': '{date} (kesin değil)',
  'date.span': '{from} – {to}',
  'date.some-time': '{from} ile {to} arasında bir zaman',
  'date.onwards': '{from} ve sonrası',
  'date.until': '{to} tarihine kadar',
  'date.end-unknown': '{from} ve sonrası, bitişi bilinmiyor',
  'date.start-unknown': '{to} tarihine kadar, başlangıcı bilinmiyor',
  'date.some-day': '{date}, günü bilinmiyor',
  'date.some-month': '{date}, ayı bilinmiyor',
  'date.some-year': '{from} ile {to} arasında bir yıl',
  'date.or': '{first} veya {second}',
  'date.season': '{year} {season}',
  'date.spring': 'ilkbaharı',
  'date.summer': 'yazı',
  'date.autumn': 'sonbaharı',
  'date.winter': 'kışı',
}
