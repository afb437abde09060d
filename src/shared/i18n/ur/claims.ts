import type { claimsEn } from '../en/claims.ts'
import type { Translated } from '../translated.ts'

/** Urdu words for what the sides say of an event. */
export const claimsUr: Translated<typeof claimsEn> = {
  'claims.toll-exact': '{best, number}',
  'claims.beside': '{first}، {second}',
  'claims.says-toll': '{speaker} کے مطابق {figures}',
  'claims.spread': '{kind} {range}: {said}',
  'claims.spread-in-words': '{kind}: {said}',
  'claims.recorded': '{spread}؛ یہاں درج: {figures}',
  'claims.speaker-unnamed': 'ایک نامعلوم فریق',
  'claims.says': '{speaker} کا کہنا ہے: {text}',
  'claims.disputes': '{speaker} اس کی تردید کرتا ہے: {text}',
  'claims.contradict': '{one} اور {other} کے بیانات ایک دوسرے سے متصادم ہیں',
  'claims.contradicts-itself': '{one} کے بیانات باہم متصادم ہیں',
  'claims.circular': 'ایک ہی گواہ، کئی نہیں: {sources} کے پیچھے {origin} ہے',
  'claims.circle': 'ایک ہی گواہ، کئی نہیں: {sources} ایک دوسرے پر مبنی ہیں',
  'claims.leads-back': '{sources} پر مبنی',
}
