import type { datesEn } from '../en/dates.ts'
import type { Translated } from '../translated.ts'

/** Arabic words around a date. */
export const datesAr: Translated<typeof datesEn> = {
  'date.about': 'نحو {date}',
  'date.uncertain': '{date}، غير مؤكد',
  'date.uncertain-start': '{date} (غير مؤكد)',
  'date.span': 'من {from} إلى {to}',
  'date.some-time': 'في وقت ما بين {from} و{to}',
  'date.onwards': 'ابتداءً من {from}',
  'date.until': 'حتى {to}',
  'date.end-unknown': 'ابتداءً من {from}، والنهاية غير معروفة',
  'date.start-unknown': 'حتى {to}، والبداية غير معروفة',
  'date.some-day': 'في يوم ما من {date}',
  'date.some-month': 'في شهر ما من {date}',
  'date.some-year': 'في سنة ما بين {from} و{to}',
  'date.or': '{first} أو {second}',
  'date.season': '{season} {year}',
  'date.spring': 'ربيع',
  'date.summer': 'صيف',
  'date.autumn': 'خريف',
  'date.winter': 'شتاء',
}
