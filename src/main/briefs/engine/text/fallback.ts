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

/** Where letters are found when `own` is the family of their script beside the Latin `beside`. */
class Letters {
  readonly #own: FontFamily
  readonly #beside: FontFamily
  readonly #found = new Map<number, FontFamily | null>()

  constructor(own: FontFamily, beside: FontFamily) {
    this.#own = own
    this.#beside = beside
  }

  /** The first family that has a letter: its script's own, the Latin one at work, all others; `null` when none has it. */
  familyOf(codePoint: number): FontFamily | null {
    let family = this.#found.get(codePoint)
    if (family === undefined) {
      family = INKLESS.test(String.fromCodePoint(codePoint))
        ? this.#own
        : ([this.#own, this.#beside, ...SEARCHED].find((name) => faceOf(name).shaping.hasLetter(codePoint)) ?? null)
      this.#found.set(codePoint, family)
    }
    return family
  }
}

const found = new Map<string, Letters>()

/** Where letters of a script are found whose family is `own`. */
export function lettersOf(own: FontFamily, { family: beside }: Wanted): Letters {
  const key = `${own} ${beside}`
  let letters = found.get(key)
  if (letters === undefined) {
    letters = new Letters(own, beside)
    found.set(key, letters)
  }
  return letters
}

/** Families without slanted or bold files of their own give their upright ones. */
export const faceFor = (family: FontFamily, { bold, italics }: Wanted): Face => faceOf(family, bold, italics)

/** Whether no font of the brief has a letter for a code point. */
export const isMissing = (codePoint: number): boolean =>
  lettersOf('Serif', { family: 'Serif', bold: false, italics: false }).familyOf(codePoint) === null
