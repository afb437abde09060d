import type { briefsEn } from '../en/briefs.ts'
import type { Translated } from '../translated.ts'
import { briefsFa } from '../fa/briefs.ts'

/** Dari words of the printed brief. Where Dari says it as Persian does, Persian’s word stands. */
export const briefsFaAf: Translated<typeof briefsEn> = {
  ...briefsFa,
  'brief.draft': 'مسوده',

  'brief.prepared-by': 'ترتیب‌کننده',
  'brief.marking': 'درجهٔ محرمیت',
  'brief.next-session': 'مجلس بعدی',
  'brief.sitting': 'مجلس جاری',
  'brief.session-items': '{count, plural, one {مادهٔ {list}} other {مواد {list}}}',
  'brief.in-short': 'خلاصه',
  'brief.nothing': 'این یادداشت هنوز چیزی در بر ندارد: در هیچ‌یک از بخش‌های انتخاب‌شدهٔ کتابچه چیزی نوشته نشده است.',

  'brief.part-delegations': 'هیأت‌ها',
  'brief.part-agenda': 'آجندا',
  'brief.part-matrix': 'مواقف طرف‌ها',
  'brief.part-items': 'نکات گفتگو، ماده به ماده',
  'brief.part-chronology': 'ترتیب زمانی',
  'brief.part-challenges': 'آنچه می‌تواند مذاکرات را برهم زند',
  'brief.part-scenarios': 'پایان‌های ممکن مذاکرات',

  'brief.events-note': 'به ترتیب زمان؛ تاریخ‌ها در ترتیب زمانی',
  'brief.source-unknown': 'منبعی که در کتابچه نیست',
  'brief.toll-least': 'حداقل {low, number}',

  'brief.head': '{title}، رئیس هیأت',
  'brief.mandate': 'صلاحیت',

  'brief.no-session': 'هنوز در هیچ مجلسی نیست',
  'brief.no-sessions': 'موادی که هنوز در هیچ مجلسی نیست',
  'brief.item': 'مادهٔ آجندا',

  'brief.gap-head': 'فاصله، به ارزیابی ما',
  'brief.nothing-stated': 'در منابع ما موقفی اعلام نشده است.',
  'brief.red-legend': 'نوار سرخ: خط سرخ؛ بریده‌بریده یعنی ارزیابی ماست و اعلام نشده است.',

  'brief.item-empty': 'در بارهٔ این ماده هنوز چیزی نوشته نشده است.',
  'brief.stand': 'مواقف اعلام‌شده',
  'brief.movement': 'تحول مواقف',

  'brief.likelihood': '{words}، {low, number} تا {high, number} فیصد',
  'brief.touches': '{count, plural, one {مربوط به مادهٔ {items}} other {مربوط به مواد {items}}}',
}
