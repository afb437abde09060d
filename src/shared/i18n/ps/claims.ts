import type { claimsEn } from '../en/claims.ts'
import type { Translated } from '../translated.ts'

/** Pashto words for what the sides say of an event. */
export const claimsPs: Translated<typeof claimsEn> = {
  'claims.toll-exact': '{best, number}',
  'claims.beside': '{first}، {second}',
  'claims.says-toll': 'د {speaker} په وینا {figures}',
  'claims.spread': '{kind} {range}: {said}',
  'claims.spread-in-words': '{kind}: {said}',
  'claims.recorded': '{spread}؛ دلته ثبت شوي: {figures}',
  'claims.speaker-unnamed': 'یو بې‌نومه اړخ',
  'claims.says': '{speaker} وايي: {text}',
  'claims.disputes': '{speaker} دا ردوي: {text}',
  'claims.contradict': 'د {one} او {other} خبرې یو له بله سره په ټکر کې دي',
  'claims.contradicts-itself': 'د {one} خبرې یو له بله سره په ټکر کې دي',
  'claims.circular': 'یو شاهد، نه څو: د {sources} تر شا {origin} دی',
  'claims.circle': 'یو شاهد، نه څو: {sources} یو پر بل ولاړ دي',
  'claims.leads-back': 'پر {sources} ولاړ',
}
