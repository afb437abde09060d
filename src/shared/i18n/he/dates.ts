import type { datesEn } from '../en/dates.ts'
import type { Translated } from '../translated.ts'

/** Hebrew words around a date. */
export const datesHe: Translated<typeof datesEn> = {
  'date.about': 'בערך {date}',
  'date.uncertain': '{date}, לא ודאי',
  'date.uncertain-start': '{date} (לא ודאי)',
  'date.span': '{from} עד {to}',
  'date.some-time': 'בין {from} ל־{to}',
  'date.onwards': 'החל מ־{from}',
  'date.until': 'עד {to}',
  'date.end-unknown': 'החל מ־{from}, הסיום אינו ידוע',
  'date.start-unknown': 'עד {to}, ההתחלה אינה ידועה',
  'date.some-day': '{date}, היום אינו ידוע',
  'date.some-month': '{date}, החודש אינו ידוע',
  'date.some-year': 'שנה כלשהי בין {from} ל־{to}',
  'date.or': '{first} או {second}',
  'date.season': '{season} {year}',
  'date.spring': 'אביב',
  'date.summer': 'קיץ',
  'date.autumn': 'סתיו',
  'date.winter': 'חורף',
}
