import type { datesEn } from '../en/dates.ts'
import type { Translated } from '../translated.ts'

/** Persian words around a date. */
export const datesFa: Translated<typeof datesEn> = {
  'date.about': 'حدود {date}',
  'date.uncertain': '{date}، نامطمئن',
  'date.uncertain-start': '{date} (نامطمئن)',
  'date.span': 'از {from} تا {to}',
  'date.some-time': 'زمانی میان {from} و {to}',
  'date.onwards': 'از {from} به بعد',
  'date.until': 'تا {to}',
  'date.end-unknown': 'از {from}، پایان نامعلوم',
  'date.start-unknown': 'تا {to}، آغاز نامعلوم',
  'date.some-day': 'روزی در {date}',
  'date.some-month': 'ماهی در {date}',
  'date.some-year': 'سالی میان {from} و {to}',
  'date.or': '{first} یا {second}',
  'date.season': '{season} {year}',
  'date.spring': 'بهار',
  'date.summer': 'تابستان',
  'date.autumn': 'پاییز',
  'date.winter': 'زمستان',
}
