import type { claimsEn } from '../en/claims.ts'
import type { Translated } from '../translated.ts'

/** Turkish words for what the sides say of an event. */
export const claimsTr: Translated<typeof claimsEn> = {
  'claims.toll-exact': '{best, number}',
  'claims.beside': '{first}, {second}',
  'claims.says-toll': '{speaker} tarafına göre {figures}',
  'claims.spread': '{kind} {range}: {said}',
  'claims.spread-in-words': '{kind}: {said}',
  'claims.recorded': '{spread}; burada kayıtlı: {figures}',
  'claims.speaker-unnamed': 'adı verilmeyen bir taraf',
  'claims.says': '{speaker} şöyle diyor: {text}',
  'claims.disputes': '{speaker} bunu reddediyor: {text}',
  'claims.contradict': '{one} ile {other} birbiriyle çelişiyor',
  'claims.contradicts-itself': '{one} kendisiyle çelişiyor',
  'claims.circular': 'Birkaç değil, tek tanık: {sources} kaynaklarının ardında {origin} var',
  'claims.circle': 'Birkaç değil, tek tanık: {sources} birbirine dayanıyor',
  'claims.leads-back': '{sources} kaynağına dayanıyor',
}
