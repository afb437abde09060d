import type { TypeStyle } from '../theme/type-scale.ts'
import type { Tagged } from '../structure/tag.ts'
import type { FontFamily } from './fonts.ts'
import { plain } from './plain.ts'

/** What may be said of a stretch of text beyond its type. */
export type InlineStyle = Partial<TypeStyle> & {
  readonly decoration?: 'underline' | 'lineThrough'
  readonly decorationStyle?: 'solid' | 'dotted' | 'dashed'
  readonly decorationColor?: string
  readonly decorationThickness?: number
  readonly background?: string
  readonly sup?: boolean
  readonly noWrap?: boolean
  readonly linkToDestination?: string
  /** Its language (BCP 47), where that is not the text's. */
  readonly lang?: string
} & Pick<Tagged, 'tag' | 'anchor'>

/** One stretch of text in one style, as pdfmake takes it inside `text: […]`. */
export type Inline = InlineStyle & { readonly text: string }

/** Letters of Arabic script with what joins them: marks, and the spaces and joiners between two such letters. */
const ARABIC_RUN =
  /\p{Script=Arabic}[\p{Script=Arabic}\p{Mn}\u200C\u200D]*(?:[ \u00A0]+\p{Script=Arabic}[\p{Script=Arabic}\p{Mn}\u200C\u200D]*)*/gu

/** Longest right-to-left stretch set as one shaped run, in UTF-16 units: about half a line of text. */
const LONGEST_RUN = 32

/** Size of Naskh beside Latin letters of size 1, so that their bodies look alike. */
const NASKH_SIZE = 1.06

/**
 * A text of the notebook as stretches of one script each, in the fonts that have its letters. A right-to-left stretch is
 * shaped as one run and never broken inside, because pdfmake lays words out from the left; one that is longer than half
 * a line is put on lines of its own, so that its words still follow in the right order. (Whole right-to-left paragraphs
 * are not set here.)
 */
export function inlines(text: string, style: InlineStyle = {}): Inline[] {
  const clean = plain(text)
  const parts: Inline[] = []
  let at = 0
  for (const found of clean.matchAll(ARABIC_RUN)) {
    if (found.index > at) parts.push({ ...style, text: clean.slice(at, found.index) })
    parts.push(...arabicRuns(found[0], style))
    at = found.index + found[0].length
  }
  if (at < clean.length) parts.push({ ...style, text: clean.slice(at) })
  return parts
}

function arabicRuns(run: string, style: InlineStyle): Inline[] {
  const size = style.fontSize
  const set: InlineStyle = {
    ...style,
    ...arabicFace('Naskh'),
    ...(size === undefined ? {} : { fontSize: size * NASKH_SIZE }),
  }
  if (run.length <= LONGEST_RUN) return [{ ...set, text: unbroken(run) }]
  const lines: string[] = []
  for (const word of run.split(/[ \u00A0]+/u)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= LONGEST_RUN) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return [{ ...style, text: '\n' }, ...lines.map((line): Inline => ({ ...set, text: `${unbroken(line)}\n` }))]
}

/** Arabic script has neither italics nor tracking. */
export const arabicFace = (font: Extract<FontFamily, 'Naskh' | 'Nastaliq'>): InlineStyle => ({ font, italics: false })

/** With spaces that neither break nor are shaped apart: pdfmake breaks and PDFKit shapes at plain spaces. */
export const unbroken = (text: string): string => text.replace(/ /gu, '\u00A0')
