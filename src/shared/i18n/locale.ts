import type { BriefLanguage } from '../domain/values/brief-language.ts'

/** The locale by which Intl writes a language's dates and figures. English is British: day before month. */
export const localeOf = (language: BriefLanguage): string => (language === 'en' ? 'en-GB' : language)
