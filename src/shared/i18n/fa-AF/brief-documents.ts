import type { briefDocumentsEn } from '../en/brief-documents.ts'
import type { Translated } from '../translated.ts'
import { briefDocumentsFa } from '../fa/brief-documents.ts'

/** Dari words of the kinds of brief beside the position brief. Where Dari says it as Persian does, Persian’s word stands. */
export const briefDocumentsFaAf: Translated<typeof briefDocumentsEn> = {
  ...briefDocumentsFa,
  'brief-type.position': 'یادداشت مواقف',
  'brief-type.lines': 'نکات گفتگو',
  'brief-type.delegations': 'کتابچهٔ هیأت‌ها',
  'brief-type.chronology': 'ترتیب زمانی',
  'brief-type.matrix': 'جدول مواقف',
  'brief-type.read-ahead': 'یادداشت پیش از مجلس',
  'brief-type.memcon': 'یادداشت مذاکره',

  'brief.for-by': 'برای {for}، ترتیب {by}',
  'brief.by-only': 'ترتیب {by}',
  'brief.more': '{count, plural, one {یک مورد دیگر در کتابچه است.} other {# مورد دیگر در کتابچه است.}}',

  'brief.talks': 'مذاکرات',
  'brief.neutral-title': 'مذاکرات',
  'brief.red-line-of': '{party}، خط سرخ در مادهٔ {number}',
  'brief.red-line-on': '{party}، خط سرخ در بارهٔ {title}',

  'brief.no-lines': 'هنوز نکته‌ای برای گفتگو نوشته نشده است.',
  'brief.no-lines-on': 'نکته‌ای نوشته نشده است: {items}.',

  'brief.card-red-line': 'خط سرخ، {party}',

  'brief.rank-head': 'رئیس هیأت',
  'brief.no-biography': 'هنوز سوانح نوشته نشده است.',

  'brief.lane-statements': 'اعلامیه‌ها',
  'brief.map-says':
    'نقشه: {count, plural, one {# رویداد} other {# رویداد}} در {places, plural, one {# محل} other {# محل}}، شمال در بالا. محل‌ها زیر آن آمده‌اند و هر رویداد در ترتیب زمانی است.',
  'brief.map-numbers': 'شماره‌ها پیش از نام محل‌ها در ترتیب زمانی آمده‌اند.',

  'brief.matrix-left-out':
    '{count, plural, one {یک ماده در این ورق نمی‌گنجد} other {# ماده در این ورق نمی‌گنجند}}: {items}. مواد کمتر یا ورق بزرگ‌تر انتخاب کنید.',
  'brief.matrix-shortened': 'مواقف دراز با «…» کوتاه شده‌اند؛ متن کامل در یادداشت مواقف است.',

  'brief.purpose': 'مقصد',
  'brief.no-purpose': 'مقصد مذاکرات هنوز نوشته نشده است.',
  'brief.points': 'نکات گفتگو',

  'brief.participants-not-noted': 'حاضران ثبت نشده‌اند؛ اینها هیأت‌هایی‌اند که می‌شناسیم.',
  'brief.no-session-for': 'در کتابچه مجلسی نیست که بتوان یادداشت مذاکره از آن نوشت.',
  'brief.no-side': 'طرفی که دیگر در کتابچه نیست',
  'brief.follow-up': 'تعقیب',

  'brief.no-brief-before': 'هنوز یادداشتی از این کتابچه ترتیب نشده است، پس مبنایی برای سنجش تغییر نیست.',
  'brief.changes-for-us': 'آنچه در کتابچه تغییر کرده تنها به هیأت خود ما گفته می‌شود.',
  'brief.words-not-kept': 'آنچه پیش‌تر بود، هر جا که کتابچه نگه داشته باشد آورده می‌شود.',
  'brief.change-gone': '{count, plural, one {یک مورد دیگر در کتابچه نیست} other {# مورد دیگر در کتابچه نیستند}}',
  'brief.change-line': '{weight}، در بارهٔ مادهٔ {number}',
  'brief.changes-notebook': 'مذاکرات',
  'brief.changes-sessions': 'مجالس',
  'brief.changes-agendaItems': 'آجندا',
  'brief.changes-positions': 'مواقف',
  'brief.changes-talkingPoints': 'نکات گفتگو',
  'brief.field-red-line': 'خط سرخ',
  'brief.field-flexibility': 'نرمش',
}
