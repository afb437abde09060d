import type { claimsEn } from '../en/claims.ts'
import type { Translated } from '../translated.ts'

/** Arabic words for what the sides say of an event. */
export const claimsAr: Translated<typeof claimsEn> = {
  'claims.toll-exact': '{best, number}',
  'claims.beside': '{first}، {second}',
  'claims.says-toll': 'تقول {speaker}: {figures}',
  'claims.spread': '{kind} {range}: {said}',
  'claims.spread-in-words': '{kind}: {said}',
  'claims.recorded': '{spread}؛ المسجّل هنا: {figures}',
  'claims.speaker-unnamed': 'جهة غير مسماة',
  'claims.says': 'تقول {speaker}: {text}',
  'claims.disputes': 'تنفي {speaker} ذلك: {text}',
  'claims.contradict': 'تتناقض روايتا {one} و{other}',
  'claims.contradicts-itself': 'تتناقض روايات {one}',
  'claims.circular': 'شاهد واحد لا عدة شهود: {origin} وراء {sources}',
  'claims.circle': 'شاهد واحد لا عدة شهود: {sources} يرجع بعضها إلى بعض',
  'claims.leads-back': 'يرجع إلى {sources}',
}
