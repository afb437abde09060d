import type { claimsEn } from '../en/claims.ts'
import type { Translated } from '../translated.ts'

/** Spanish words for what the sides say of an event. */
export const claimsEs: Translated<typeof claimsEn> = {
  'claims.toll-exact': '{best, number}',
  'claims.beside': '{first}, {second}',
  'claims.says-toll': '{speaker} dice {figures}',
  'claims.spread': '{kind} {range}: {said}',
  'claims.spread-in-words': '{kind}: {said}',
  'claims.recorded': '{spread}; consta aquí: {figures}',
  'claims.speaker-unnamed': 'una parte no nombrada',
  'claims.says': '{speaker} dice: {text}',
  'claims.disputes': '{speaker} lo niega: {text}',
  'claims.contradict': '{one} y {other} se contradicen',
  'claims.contradicts-itself': '{one} se contradice',
  'claims.circular': 'Un solo testigo, no varios: {origin} está detrás de {sources}',
  'claims.circle': 'Un solo testigo, no varios: {sources} remiten el uno al otro',
  'claims.leads-back': 'remite a {sources}',
}
