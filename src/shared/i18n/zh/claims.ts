import type { claimsEn } from '../en/claims.ts'
import type { Translated } from '../translated.ts'

/** Chinese words for what the sides say of an event. */
export const claimsZh: Translated<typeof claimsEn> = {
  'claims.toll-exact': '{best, number}人',
  'claims.beside': '{first}，{second}',
  'claims.says-toll': '{speaker}称{figures}',
  'claims.spread': '{kind}{range}：{said}',
  'claims.spread-in-words': '{kind}：{said}',
  'claims.recorded': '{spread}；此处记为{figures}',
  'claims.speaker-unnamed': '未具名一方',
  'claims.says': '{speaker}称：{text}',
  'claims.disputes': '{speaker}对此予以否认：{text}',
  'claims.contradict': '{one}与{other}说法相互矛盾',
  'claims.contradicts-itself': '{one}的说法自相矛盾',
  'claims.circular': '只是一个证人，而非多个：{sources}均出自{origin}',
  'claims.circle': '只是一个证人，而非多个：{sources}互为出处',
  'claims.leads-back': '出自{sources}',
}
