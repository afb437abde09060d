import { internals } from '../pdfmake-internals.ts'
import type { Inline } from './line-parts.ts'

type TextInlines = { readonly measure: (broken: unknown[], styles: unknown) => Inline[] }
type TextBreaker = { readonly getBreaks: (texts: readonly unknown[], styles: unknown) => unknown[] }
type Statics = {
  readonly getStyleProperty: (item: object, styles: unknown, property: string, otherwise: unknown) => unknown
}

/** What a text is made of, and its narrowest and widest columns in points. */
type MeasuredText = { readonly items: Inline[]; readonly minWidth: number; readonly maxWidth: number }

const { StyleContextStack, TextBreaker, TextInlines } = internals

/** Takes texts apart in time that grows with their pieces: pdfmake copies the list so far for each piece. */
export function installInlineBuilding(): void {
  const { prototype } = TextInlines as { prototype: Record<string, unknown> }
  prototype['buildInlines'] = function (this: TextInlines, text: unknown, styles: unknown): MeasuredText {
    const breaker = new TextBreaker() as TextBreaker
    const items = this.measure(breaker.getBreaks(flatPieces(text), styles), styles)
    const { getStyleProperty } = StyleContextStack as unknown as Statics
    const maxWidth = widestLine(items)
    const isOneLine = getStyleProperty({}, styles, 'noWrap', false) as boolean
    return { items, minWidth: isOneLine ? maxWidth : widestPiece(items), maxWidth }
  }
}

/** The pieces of a text in their order, those inside other pieces too. */
export function flatPieces(text: unknown): unknown[] {
  const pieces: unknown[] = []
  const collect = (piece: unknown): void => {
    if (Array.isArray(piece)) for (const part of piece) collect(part)
    else if (isNested(piece)) for (const part of piece.text) collect(part)
    else pieces.push(piece)
  }
  collect(text)
  return pieces
}

const isNested = (piece: unknown): piece is { readonly text: readonly unknown[] } =>
  typeof piece === 'object' && piece !== null && Array.isArray((piece as { text?: unknown }).text)

const trimmed = (width: number, { leadingCut }: Pick<Inline, 'leadingCut'>, trailingCut: number): number =>
  Math.max(0, width - leadingCut - trailingCut)

function widestPiece(items: readonly Inline[]): number {
  let widest = 0
  for (const item of items) widest = Math.max(widest, trimmed(item.width, item, item.trailingCut))
  return widest
}

/** The width of the widest line where lines end only when they are forced to. */
function widestLine(items: readonly Inline[]): number {
  let widest = 0
  let width = 0
  let first: Inline | null = null
  for (const item of items) {
    first ??= item
    width += item.width
    widest = Math.max(widest, trimmed(width, first, item.trailingCut))
    if (item.lineEnd !== true) continue
    first = null
    width = 0
  }
  return widest
}
