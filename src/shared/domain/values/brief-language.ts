/** The languages that a brief can be printed in, as BCP 47 tags. `fa-AF` is Dari, `zh` is set in simplified characters. */
export const BRIEF_LANGUAGES = [
  'en',
  'ar',
  'zh',
  'fr',
  'ru',
  'es',
  'ur',
  'ps',
  'fa',
  'fa-AF',
  'he',
  'hi',
  'tr',
] as const
export type BriefLanguage = (typeof BRIEF_LANGUAGES)[number]

const FROM_RIGHT: ReadonlySet<BriefLanguage> = new Set(['ar', 'ur', 'ps', 'fa', 'fa-AF', 'he'])

/** The direction in which a page in that language is laid out. */
export const directionOf = (language: BriefLanguage): 'ltr' | 'rtl' => (FROM_RIGHT.has(language) ? 'rtl' : 'ltr')
