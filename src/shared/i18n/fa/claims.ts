import type { claimsEn } from '../en/claims.ts'
import type { Translated } from '../translated.ts'

/** Persian words for what the sides say of an event. */
export const claimsFa: Translated<typeof claimsEn> = {
  'claims.toll-exact': '{best, number}',
  'claims.beside': '{first}، {second}',
  'claims.says-toll': '{speaker} می‌گوید {figures}',
  'claims.spread': '{kind} {range}: {said}',
  'claims.spread-in-words': '{kind}: {said}',
  'claims.recorded': '{spread}؛ در اینجا ثبت شده: {figures}',
  'claims.speaker-unnamed': 'طرفی بی‌نام',
  'claims.says': '{speaker} می‌گوید: {text}',
  'claims.disputes': '{speaker} این را رد می‌کند: {text}',
  'claims.contradict': '{one} و {other} یکدیگر را نقض می‌کنند',
  'claims.contradicts-itself': '{one} خود را نقض می‌کند',
  'claims.circular': 'یک شاهد، نه چند شاهد: {origin} منشأ {sources} است',
  'claims.circle': 'یک شاهد، نه چند شاهد: {sources} به یکدیگر بازمی‌گردند',
  'claims.leads-back': 'برگرفته از {sources}',
}
