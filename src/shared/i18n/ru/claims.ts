import type { claimsEn } from '../en/claims.ts'
import type { Translated } from '../translated.ts'

/** Russian words for what the sides say of an event. */
export const claimsRu: Translated<typeof claimsEn> = {
  'claims.toll-exact': '{best, number}',
  'claims.beside': '{first}, {second}',
  'claims.says-toll': '{speaker} говорит: {figures}',
  'claims.spread': '{kind} {range}: {said}',
  'claims.spread-in-words': '{kind}: {said}',
  'claims.recorded': '{spread}; здесь записано: {figures}',
  'claims.speaker-unnamed': 'неназванная сторона',
  'claims.says': '{speaker} говорит: {text}',
  'claims.disputes': '{speaker} это оспаривает: {text}',
  'claims.contradict': '{one} и {other} противоречат друг другу',
  'claims.contradicts-itself': '{one} противоречит себе',
  'claims.circular': 'Один свидетель, а не несколько: {origin} стоит за {sources}',
  'claims.circle': 'Один свидетель, а не несколько: {sources} восходят друг к другу',
  'claims.leads-back': 'восходит к {sources}',
}
