import type { FontFamily } from '../../text/fonts.ts'
import type { PieceStyle } from './inline.ts'

/** pdfmake's stack of styles, from the document's down to the node at hand. */
export type StyleStack = {
  readonly autopush: (item: unknown) => number
  readonly pop: (howMany: number) => void
  readonly getProperty: (name: string) => unknown
}

/** A piece of text as a definition has it. */
export type Piece = { readonly text?: unknown; readonly lang?: string; readonly dir?: Direction } & Record<
  string,
  unknown
>
export type Direction = 'ltr' | 'rtl' | 'auto'

/** A piece with everything it inherits. */
export type StyledPiece = Readonly<{
  piece: Piece
  text: string
  style: PieceStyle
  family: FontFamily
  bold: boolean
  italics: boolean
  /** In points: of Latin letters, before any script's own measure. */
  size: number
  leading: number
  /** Its language, inherited or its own; empty where none is said. */
  lang: string
  /** Its own direction, which isolates it in its paragraph; `undefined` where it has none. */
  dir: Direction | undefined
  /** What the piece carries beyond its style. */
  own: Record<string, unknown>
  keepsLeadingSpaces: boolean
  keepsTrailingSpaces: boolean
  breaksAnywhere: boolean
}>

/** Size of a superior or inferior beside its line, as pdfmake has it. */
const SMALL = 0.58

const wordsOf = (text: unknown): string =>
  typeof text === 'string' ? text : typeof text === 'number' || typeof text === 'boolean' ? String(text) : ''

/** Resolves a piece's style once for all of its words. */
export function styledPiece(item: unknown, stack: StyleStack | undefined): StyledPiece {
  const piece: Piece = typeof item === 'object' && item !== null ? (item as Piece) : { text: item }
  const pushed = stack?.autopush(piece) ?? 0
  const value = <T>(name: string, otherwise: T): T => {
    const found = piece[name] ?? stack?.getProperty(name)
    return (found ?? otherwise) as T
  }
  const { text: words, ...own } = piece
  const isSmall = value('sup', false) || value('sub', false)
  const size = value('fontSize', 12) * (isSmall ? SMALL : 1)
  const styled: StyledPiece = {
    piece,
    text: wordsOf(words),
    style: {
      alignment: value('alignment', 'start'),
      fontFeatures: null,
      characterSpacing: value('characterSpacing', 0),
      color: value('color', 'black'),
      decoration: value('decoration', null),
      decorationColor: value('decorationColor', null),
      decorationStyle: value('decorationStyle', null),
      decorationThickness: value('decorationThickness', null),
      background: value('background', null),
      link: value('link', null),
      linkToPage: value('linkToPage', null),
      linkToDestination: value('linkToDestination', null),
      noWrap: value('noWrap', null),
      opacity: value('opacity', 1),
      sup: value('sup', false),
      sub: value('sub', false),
    },
    family: value<FontFamily>('font', 'Serif'),
    bold: value('bold', false),
    italics: value('italics', false),
    size,
    leading: size * value('lineHeight', 1),
    lang: value('lang', ''),
    dir: piece.dir,
    own,
    keepsLeadingSpaces: value('preserveLeadingSpaces', false),
    keepsTrailingSpaces: value('preserveTrailingSpaces', false),
    breaksAnywhere: value<string>('wordBreak', 'normal') === 'break-all',
  }
  if (pushed > 0) stack?.pop(pushed)
  return styled
}
