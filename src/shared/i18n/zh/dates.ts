import type { datesEn } from '../en/dates.ts'
import type { Translated } from '../translated.ts'

/** Chinese words around a date. */
export const datesZh: Translated<typeof datesEn> = {
  'date.about': '{date}前后',
  'date.uncertain': '{date}，存疑',
  'date.uncertain-start': '{date}（存疑）',
  'date.span': '{from}至{to}',
  'date.some-time': '{from}至{to}间某时',
  'date.onwards': '{from}起',
  'date.until': '至{to}',
  'date.end-unknown': '{from}起，结束时间不详',
  'date.start-unknown': '至{to}，开始时间不详',
  'date.some-day': '{date}某日',
  'date.some-month': '{date}某月',
  'date.some-year': '{from}至{to}间某年',
  'date.or': '{first}或{second}',
  'date.season': '{year}{season}',
  'date.spring': '春季',
  'date.summer': '夏季',
  'date.autumn': '秋季',
  'date.winter': '冬季',
}
