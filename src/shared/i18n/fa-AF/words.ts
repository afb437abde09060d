import type { wordsEn } from '../en/words.ts'
import type { Translated } from '../translated.ts'
import { wordsFa } from '../fa/words.ts'

/** Dari words for the domain’s fixed values. Where Dari says it as Persian does, Persian’s word stands. */
export const wordsFaAf: Translated<typeof wordsEn> = {
  ...wordsFa,
  'role.subject': 'موضوع مذاکرات',

  'event-type.statement': 'اعلامیه',

  'place-precision.locality': 'شهر یا قریه',
  'place-precision.district': 'ولسوالی',
  'place-precision.province': 'ولایت',

  'agenda-status.agreed': 'موافقه‌شده',
  'agenda-status.parked': 'به تعویق افتاده',

  'flexibility.unknown': 'میزان نرمش نامعلوم',
  'flexibility.little-room': 'نرمش اندک',
  'flexibility.some-room': 'تا حدی نرمش‌پذیر',

  'red-line': 'خط سرخ',

  'position-text.stated': 'موقف اعلام‌شده',

  'tag.red-line': 'خط سرخ',
  'tag.flexibility': 'نرمش',
  'tag.verify': 'تثبیت شود',

  'gap.agreed': 'موافقه',
  'gap.silent': 'موقفی اعلام نشده',

  'source-type.article-newspaper': 'مقالهٔ روزنامه',
  'source-type.webpage': 'صفحهٔ انترنتی',
  'source-type.broadcast': 'نشرات',
}
