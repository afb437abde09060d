import type { claimsEn } from '../en/claims.ts'
import type { Translated } from '../translated.ts'

/** Hebrew words for what the sides say of an event. */
export const claimsHe: Translated<typeof claimsEn> = {
  'claims.toll-exact': '{best, number}',
  'claims.beside': '{first}, {second}',
  'claims.says-toll': 'לדברי {speaker}: {figures}',
  'claims.spread': '{kind} {range}: {said}',
  'claims.spread-in-words': '{kind}: {said}',
  'claims.recorded': '{spread}; נרשם כאן: {figures}',
  'claims.speaker-unnamed': 'צד ששמו לא נמסר',
  'claims.says': 'לדברי {speaker}: {text}',
  'claims.disputes': 'הכחשה מפי {speaker}: {text}',
  'claims.contradict': 'הגרסאות של {one} ושל {other} סותרות זו את זו',
  'claims.contradicts-itself': 'הגרסאות של {one} סותרות זו את זו',
  'claims.circular': 'עד אחד ולא כמה: {origin} עומד מאחורי {sources}',
  'claims.circle': 'עד אחד ולא כמה: {sources} נשענים זה על זה',
  'claims.leads-back': 'נשען על {sources}',
}
