/** What pdfmake's layout knows of a stretch of text that is not broken any further, as far as lines are made of it. */
export type Inline = {
  text: string
  /** In points, with the spaces before and after. */
  width: number
  height: number
  /** What falls away of the width where the inline begins or ends a line. */
  leadingCut: number
  trailingCut: number
  x?: number
  fontSize: number
  font: { readonly ascender: number }
  noWrap?: boolean | null
  /** The next inline belongs to the same word. */
  noNewLine?: boolean
  /** A forced end of line follows. */
  lineEnd?: boolean
}

/** A text on its way through the layout. */
export type TextNode = { _inlines?: Inline[] }

/** A line of a text, as far as it is filled here. */
export type Line = {
  readonly inlines: Inline[]
  readonly maxWidth: number
  newLineForced?: boolean
  lastLineInParagraph?: boolean
  readonly getAvailableWidth: () => number
  readonly hasEnoughSpaceForInline: (inline: Inline, next: readonly Inline[]) => boolean
  readonly addInline: (inline: Inline) => void
}
