import type { TypeStyle } from '../theme/type-scale.ts'
import type { Tagged } from '../structure/tag.ts'
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
  /** Its own base direction, which isolates it in its paragraph. */
  readonly dir?: 'ltr' | 'rtl' | 'auto'
  readonly linkToDestination?: string
  /** Its language (BCP 47), where that is not the text's. */
  readonly lang?: string
} & Pick<Tagged, 'tag' | 'anchor' | 'covers' | 'inMargin'>

/** One stretch of text in one style, as pdfmake takes it inside `text: […]`. */
export type Inline = InlineStyle & { readonly text: string }

/**
 * A text of the notebook in one style. Script, fonts and order are the engine's concern (`engine/text/`); what is said
 * here is that it is a text by itself: put beside others in a paragraph it is isolated (UAX #9), so that a name cannot
 * turn round the line it stands in.
 */
export function inlines(text: string, style: InlineStyle = {}): Inline[] {
  const clean = plain(text)
  return clean === '' ? [] : [{ ...style, text: clean, dir: 'auto' }]
}

/** Texts on one line with a middle dot between them, each ordered by itself; empty ones are passed over. */
export const dotted = (texts: readonly string[], style: InlineStyle = {}): Inline[] =>
  texts
    .map((text) => inlines(text, style))
    .filter((set) => set.length > 0)
    .flatMap((set, at) => (at === 0 ? set : [{ ...style, text: ' · ' }, ...set]))

/** Part of a text whose other parts stand beside it in other styles: ordered with them, not by itself. */
export function stretch(text: string, style: InlineStyle = {}): Inline[] {
  const clean = plain(text)
  return clean === '' ? [] : [{ ...style, text: clean }]
}

/** With spaces at which no line ends. */
export const unbroken = (text: string): string => text.replace(/ /gu, '\u00A0')

/**
 * The language of a number or sign that hangs beside a text: by itself it would stand on the line of the document's
 * script, which in Urdu lies far lower than that of a Latin text.
 */
export function spokenBeside(text: string | readonly Inline[]): { readonly lang?: 'en' } {
  const words = typeof text === 'string' ? text : text.map((inline) => inline.text).join('')
  const [letter] = /\p{L}/u.exec(words) ?? []
  return letter !== undefined && /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(letter)
    ? { lang: 'en' }
    : {}
}
