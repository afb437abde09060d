import { FONT_FAMILIES, type FontFamily } from '../../text/fonts.ts'
import { type Face, faceOf } from './faces.ts'

/** What a stretch asks of its face. */
export type Wanted = Readonly<{ family: FontFamily; bold: boolean; italics: boolean }>

const isSans = (family: FontFamily): boolean => family.startsWith('Sans')

/**
 * The family for a script beside a Latin family. Urdu is read in Nastaliq, and in Naskh's forms where the Latin is a
 * label's sans; every other language of Arabic script in Naskh.
 */
export function familyFor(script: string, language: string, family: FontFamily): FontFamily {
  const sans = isSans(family)
  switch (script) {
    case 'Arab':
      if (family === 'Naskh' || family === 'Nastaliq') return family
      return sans ? 'SansArabic' : /^ur\b/u.test(language) ? 'Nastaliq' : 'Naskh'
    case 'Hebr':
      return sans ? 'SansHebrew' : 'SerifHebrew'
    case 'Deva':
      return sans ? 'SansDevanagari' : 'SerifDevanagari'
    case 'Hani':
    case 'Hira':
    case 'Kana':
      return sans ? 'SansChinese' : 'SerifChinese'
    default:
      return family === 'Naskh' || family === 'Nastaliq' ? 'Serif' : family
  }
}

/** Where a letter is looked for when its own face lacks it: texts first, the great Chinese faces last. */
const SEARCHED: readonly FontFamily[] = [
  ...FONT_FAMILIES.filter((family) => !family.endsWith('Chinese')),
  'SerifChinese',
]

/** Format characters and spaces have no ink: they stay in whatever face is at work. */
const INKLESS = /^[\p{White_Space}\p{Cf}\p{Cc}\p{Variation_Selector}]$/u

const found = new Map<string, FontFamily | null>()

/**
 * The family to set a letter in: the first that has it of its script's, the Latin one at work, and all others. `null`
 * when no font has it.
 */
export function familyWith(codePoint: number, own: FontFamily, wanted: Wanted): FontFamily | null {
  const key = `${own} ${wanted.family} ${codePoint}`
  let family = found.get(key)
  if (family === undefined) {
    family = INKLESS.test(String.fromCodePoint(codePoint))
      ? own
      : ([own, wanted.family, ...SEARCHED].find((name) => faceOf(name).shaping.hasLetter(codePoint)) ?? null)
    found.set(key, family)
  }
  return family
}

/** Families without slanted or bold files of their own give their upright ones. */
export const faceFor = (family: FontFamily, { bold, italics }: Wanted): Face => faceOf(family, bold, italics)

/** Whether no font of the brief has a letter for a code point. */
export const isMissing = (codePoint: number): boolean =>
  familyWith(codePoint, 'Serif', { family: 'Serif', bold: false, italics: false }) === null
