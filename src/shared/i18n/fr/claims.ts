import type { claimsEn } from '../en/claims.ts'
import type { Translated } from '../translated.ts'

/** French words for what the sides say of an event. */
export const claimsFr: Translated<typeof claimsEn> = {
  'claims.toll-exact': '{best, number}',
  'claims.beside': '{first}, {second}',
  'claims.says-toll': '{speaker} dit {figures}',
  'claims.spread': '{kind} {range} : {said}',
  'claims.spread-in-words': '{kind} : {said}',
  'claims.recorded': '{spread} ; retenu ici : {figures}',
  'claims.speaker-unnamed': 'une partie non nommée',
  'claims.says': '{speaker} dit : {text}',
  'claims.disputes': '{speaker} le conteste : {text}',
  'claims.contradict': '{one} et {other} se contredisent',
  'claims.contradicts-itself': '{one} se contredit',
  'claims.circular': 'Un seul témoin, et non plusieurs : {origin} est à l’origine de {sources}',
  'claims.circle': 'Un seul témoin, et non plusieurs : {sources} renvoient l’un à l’autre',
  'claims.leads-back': 'remonte à {sources}',
}
