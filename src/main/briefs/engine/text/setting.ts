import { ASCENT } from '../../text/font-metrics.ts'
import type { FontFamily } from '../../text/fonts.ts'

/** How large a stretch is set, and how much room its line takes above and in all, in points. */
export type Setting = Readonly<{ size: number; leading: number; rise: number }>

/** Where Nastaliq and Naskh grow slower than Latin: beyond the size of a text. */
const NASTALIQ_SIZE = (latin: number): number => (latin <= 10.25 ? latin * 1.195 : 12.25 + (latin - 10.25) * 0.37)
const NASKH_SIZE = (latin: number): number => (latin <= 12.5 ? latin * 1.2 : 15 + (latin - 12.5) * 0.7)

/**
 * How a family is set in a paragraph of its own script beside Latin of `latin` points on `leading`: sizes that look
 * alike, and lines as open as the script needs. `null` where it is set as Latin is. The page's measures: Urdu 12.25 on
 * 26.5 where Latin stands 10.25 on 14.25, a title 21 on 42 where Latin stands 34 on 37. Lines that are read one after the
 * other stand more open than headings.
 * A line set tighter than its size ends at its baseline, for what is drawn along it.
 */
function ledBy(family: FontFamily, latin: number, leading: number): Setting | null {
  const openness = OPENNESS[family]
  if (openness === undefined) return null
  const open = latin > LARGEST_TEXT ? openness.display : openness.text
  const size = latin * (family === 'SansArabic' ? 1.06 : 1)
  if (family === 'Nastaliq') {
    const own = NASTALIQ_SIZE(latin)
    if (leading < latin) return { size: own, leading: own * 1.3, rise: own * 1.25 }
    const line = Math.max(leading, own * open)
    // Nastaliq hangs from above: two thirds of its line stand over the baseline.
    return { size: own, leading: line, rise: line * 0.66 }
  }
  const own = family === 'Naskh' ? NASKH_SIZE(latin) : size
  const line = leading < latin ? (leading * own) / latin : Math.max(leading, own * open)
  return { size: own, leading: line, rise: ASCENT * own }
}

/** The largest size of Latin that is read line after line; beyond it, headings of one line or two stand closer. */
const LARGEST_TEXT = 13

/** Leading beside the size that a script needs. */
const OPENNESS: Partial<Record<FontFamily, Readonly<{ text: number; display: number }>>> = {
  Nastaliq: { text: 2.16, display: 2 },
  Naskh: { text: 1.55, display: 1.4 },
  SansArabic: { text: 1.45, display: 1.4 },
  SerifDevanagari: { text: 1.5, display: 1.35 },
  SansDevanagari: { text: 1.5, display: 1.35 },
  SerifChinese: { text: 1.5, display: 1.25 },
  SansChinese: { text: 1.5, display: 1.25 },
}

/** Sizes of words put into a line of Latin, which keeps its leading. */
const BESIDE_LATIN: Partial<Record<FontFamily, number>> = { Naskh: 1.06, Nastaliq: 0.76, SansArabic: 1.02 }

/**
 * The setting of a stretch: `lead` is the family of the paragraph's own script. Latin words in a paragraph of another
 * script keep their size and take its line.
 */
export function settingOf(family: FontFamily, lead: FontFamily, latin: number, leading: number): Setting {
  const line = ledBy(lead, latin, leading)
  if (line === null) {
    return { size: latin * (BESIDE_LATIN[family] ?? 1), leading, rise: ASCENT * latin }
  }
  const own = ledBy(family, latin, leading)
  return { size: own?.size ?? latin, leading: line.leading, rise: line.rise }
}
