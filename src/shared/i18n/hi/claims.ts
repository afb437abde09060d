import type { claimsEn } from '../en/claims.ts'
import type { Translated } from '../translated.ts'

/** Hindi words for what the sides say of an event. */
export const claimsHi: Translated<typeof claimsEn> = {
  'claims.toll-exact': '{best, number}',
  'claims.beside': '{first}, {second}',
  'claims.says-toll': '{speaker} के अनुसार {figures}',
  'claims.spread': '{kind} {range}: {said}',
  'claims.spread-in-words': '{kind}: {said}',
  'claims.recorded': '{spread}; यहाँ दर्ज: {figures}',
  'claims.speaker-unnamed': 'एक अनाम पक्ष',
  'claims.says': '{speaker} का कहना है: {text}',
  'claims.disputes': '{speaker} इसका खंडन करता है: {text}',
  'claims.contradict': '{one} और {other} के कथन परस्पर विरोधी हैं',
  'claims.contradicts-itself': '{one} के कथन आपस में विरोधी हैं',
  'claims.circular': 'एक ही साक्षी, अनेक नहीं: {sources} के पीछे {origin} है',
  'claims.circle': 'एक ही साक्षी, अनेक नहीं: {sources} एक-दूसरे पर आधारित हैं',
  'claims.leads-back': '{sources} पर आधारित',
}
