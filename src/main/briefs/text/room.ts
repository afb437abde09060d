import { familyFor } from '../engine/text/fallback.ts'
import { levelsOf } from '../engine/text/bidi.ts'
import { arabicLanguage, arabicLanguageOn, scriptOfLanguage } from '../engine/text/languages.ts'
import { leadersOf, leadingScript } from '../engine/text/scripts.ts'
import { settingOf } from '../engine/text/setting.ts'
import type { TypeStyle } from '../theme/type-scale.ts'

/** Mean width of a letter beside its size, taken on the large side, and what its lines take, in points. */
export type Room = Readonly<{ letter: number; leading: number }>

/** Mean width of a letter in Source Serif and Plex Sans beside the size. */
const LATIN = 0.52
const LETTER = { Arab: 0.46, Hani: 1, Hira: 1, Kana: 1, Deva: 0.6 } as const

/** Scripts whose letters or lines take more room than Latin, the most first. */
const ROOMY = ['Arab', 'Hani', 'Hira', 'Kana', 'Deva'] as const

/** The script that a text's lines stand by; empty for one without letters. */
export function leadOf(text: string): string {
  const { base, each } = levelsOf(text, 'auto', 'ltr')
  return leadingScript(text, each, base)
}

/**
 * How far the baseline of a text's first line lies under its top, in points, in a brief of `language`: what stands beside
 * it in a box of its own is let down to it. Urdu's line hangs far lower than a Latin one.
 */
export function riseOf(text: string, style: TypeStyle, language: string): number {
  const leading = style.fontSize * style.lineHeight
  const script = leadOf(text) || scriptOfLanguage(language)
  const family = familyFor(script, script === 'Arab' ? arabicLanguageOn(language, text) : '', style.font)
  return settingOf(family, family, style.fontSize, leading).rise
}

/** The room a text takes in a style: scripts differ in how wide their letters run and how open their lines stand. */
export function roomOf(text: string, style: TypeStyle): Room {
  const leading = style.fontSize * style.lineHeight
  // Nearly every text: looked at no further.
  if (!/[\u0590-\u{10FFFF}]/u.test(text)) return { letter: LATIN, leading }
  const leaders = leadersOf(text)
  const script = ROOMY.find((one) => leaders.has(one))
  if (script === undefined) return { letter: LATIN, leading }
  const family = familyFor(script, script === 'Arab' ? arabicLanguage(text) : '', style.font)
  const setting = settingOf(family, family, style.fontSize, leading)
  return { letter: (LETTER[script] * setting.size) / style.fontSize, leading: setting.leading }
}
