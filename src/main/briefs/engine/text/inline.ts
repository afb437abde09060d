import type { CidFont } from './cid-font.ts'
import type { EmbeddedFont } from './pdfkit-types.ts'
import type { Shape, Shaper } from './shape.ts'

/** How a piece of a definition is set, with everything it inherits: what pdfmake writes on its inlines. */
export type PieceStyle = {
  alignment: 'left' | 'right' | 'center' | 'justify' | 'start' | 'end'
  fontFeatures: null
  characterSpacing: number
  color: string
  decoration: unknown
  decorationColor: string | null
  decorationStyle: string | null
  decorationThickness: number | null
  background: unknown
  link: string | null
  linkToPage: number | null
  linkToDestination: string | null
  noWrap: boolean | null
  opacity: number
  sup: boolean
  sub: boolean
}

/** What pdfmake's page references look like once pages are known. */
export type PageNode = { readonly positions?: readonly { readonly pageNumber: number }[] }

/**
 * A unit of a line: a word with the space behind it, or a part of one in one face and at one level. pdfmake's lines are
 * made of these; beside pdfmake's own fields they carry their glyphs.
 */
export type SetInline = PieceStyle & {
  text: string
  width: number
  height: number
  leadingCut: number
  trailingCut: number
  leadingIndent?: number
  font: EmbeddedFont
  fontSize: number
  x?: number
  noNewLine: boolean
  lineEnd: boolean
  justifyShift?: number
  _pageNodeRef?: PageNode
  /** Above the baseline, in points. */
  rise: number
  shape: Shape
  shaper: Shaper
  cid: CidFont
  /** Its level (UAX #9) and its paragraph's. */
  level: number
  base: 0 | 1
  /** The page's: 1 where it is to be mirrored, once it is laid out as from the left. */
  page: 0 | 1
  /** Its language (BCP 47), empty where it is not known. */
  lang: string
  /** The object of the definition that it comes from. */
  piece: object
  /** Its place in its paragraph, for shaping it in sight of its neighbours. */
  source: string
  from: number
  to: number
  /** Shaped together with the words around it: at a line's edge it is shaped again. */
  isJoined: boolean
  /** It was shaped together with the end of the word before it. */
  isUnsafe: boolean
  /** Its end was shaped together with the beginning of the word after it. */
  isUnsafeAfter: boolean
  /** Shaped without regard to what stands around it, as a word that may be kept for its next use. */
  isAlone: boolean
  /** What it says where that is not what it shows, else `null`. */
  says: string | null
  /** Room beside its glyphs that justification has given, in points. */
  gap: number
  /** What stands behind its shape, where it is several words of a line that is laid out; `text` and `width` are of all. */
  more: Shape[] | undefined
}

/** The width of a shape in points. */
export const widthIn = ({ width, glyphs }: Shape, fontSize: number, characterSpacing: number): number =>
  (width * fontSize) / 1000 + characterSpacing * glyphs.length
