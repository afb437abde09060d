import { internals } from '../pdfmake-internals.ts'
import { alignLine } from './align-line.ts'
import { CidFont } from './cid-font.ts'
import { type DrawnLine, drawGlyphs, setPageNumber } from './draw-line.ts'
import { type Face, faceAt } from './faces.ts'
import type { SetInline } from './inline.ts'
import { paragraphInlines, type Part, type Surroundings } from './paragraph.ts'
import { type LaidPage, mirrorPages, pageDirection } from './mirror-pages.ts'
import type { EmbeddedFont, PdfDocument } from './pdfkit-types.ts'
import { type StyledPiece, styledPiece, type StyleStack } from './piece-style.ts'

/** The fonts of one PDF by their faces. */
const fontsOf = new WeakMap<object, Map<Face, CidFont>>()

type Fonts = {
  readonly font: (source: Uint8Array) => { readonly _font: EmbeddedFont }
  _font: EmbeddedFont
}

function fontOf(pdf: Fonts, face: Face): CidFont {
  let fonts = fontsOf.get(pdf)
  if (fonts === undefined) {
    fonts = new Map()
    fontsOf.set(pdf, fonts)
  }
  let font = fonts.get(face)
  if (font === undefined) {
    font = new CidFont(pdf.font(face.bytes)._font, face)
    fonts.set(face, font)
  }
  return font
}

const LINE_END = /\r\n?|[\n\u2028\u2029]/u

type Measuring = { readonly pdfDocument: Fonts & Speaking }
/** A document says its language. */
type Speaking = { readonly options: { readonly lang?: string } }

/** Texts of a node as the units that its lines are made of: paragraph by paragraph, in logical order. */
function measure(this: Measuring, items: readonly unknown[], stack: StyleStack | undefined): SetInline[] {
  const pieces = items.map((item) => styledPiece(item, stack))
  const around: Surroundings = {
    direction: (stack?.getProperty('dir') as Surroundings['direction'] | undefined) ?? 'auto',
    page: pageDirection(this.pdfDocument.options.lang),
    language: this.pdfDocument.options.lang ?? '',
    fontOf: (face) => fontOf(this.pdfDocument, face),
  }
  const set: SetInline[] = []
  const all = paragraphsOf(pieces)
  for (const [at, parts] of all.entries()) {
    const units = paragraphInlines(parts, around)
    const last = units.at(-1)
    if (last !== undefined && at < all.length - 1) last.lineEnd = true
    for (const unit of units) set.push(unit)
  }
  const [first] = set
  const indent = (stack?.getProperty('leadingIndent') as number | undefined) ?? 0
  if (first !== undefined && indent > 0) {
    first.leadingCut = -indent
    first.leadingIndent = indent
  }
  return set
}

/** The pieces parted at line ends. A line end at the very end begins no new paragraph. */
function paragraphsOf(pieces: readonly StyledPiece[]): Part[][] {
  const paragraphs: Part[][] = [[]]
  for (const styled of pieces) {
    styled.text.split(LINE_END).forEach((text, at) => {
      if (at > 0) paragraphs.push([])
      paragraphs.at(-1)!.push({ styled, text })
    })
  }
  const last = paragraphs.at(-1)!
  if (paragraphs.length > 1 && last.every(({ text }) => text === '')) paragraphs.pop()
  return paragraphs
}

/** Texts right in every script: what this replaces in pdfmake. */
export function installText(): void {
  const { ElementWriter, Line, PDFDocument, Renderer, TextBreaker, TextDecorator, TextInlines } = internals
  TextBreaker.prototype.getBreaks = function (texts: unknown): unknown[] {
    return (Array.isArray(texts) ? texts : [texts]).map((item: unknown) => withReferredText(item))
  }
  TextInlines.prototype.measure = measure
  const widthOfText = TextInlines.prototype.widthOfText as (text: string, inline: object) => number
  TextInlines.prototype.widthOfText = function (text: string, inline: Partial<SetInline>): number {
    const { shaper, fontSize = 0, characterSpacing = 0 } = inline
    if (shaper === undefined) return widthOfText.call(this, text, inline)
    const shape = shaper.word(text)
    return (shape.width * fontSize) / 1000 + characterSpacing * shape.glyphs.length
  }
  const provideFont = PDFDocument.prototype.provideFont as (...which: unknown[]) => EmbeddedFont
  PDFDocument.prototype.provideFont = function (
    this: Fonts & { getFontFile: (...which: unknown[]) => string | null },
    ...which: unknown[]
  ) {
    const path = this.getFontFile(...which)
    return path === null ? provideFont.apply(this, which) : fontOf(this, faceAt(path)).pdf
  }
  const align = ElementWriter.prototype.alignLine as (line: DrawnLine) => void
  ElementWriter.prototype.alignLine = function (
    this: { context: () => { availableWidth: number } },
    line: DrawnLine,
  ): void {
    if (line.inlines[0]?.shape === undefined) align.call(this, line)
    else alignLine(line, this.context().availableWidth)
  }
  Line.prototype.getAscenderHeight = function (this: DrawnLine): number {
    let highest = 0
    for (const { rise, font, fontSize } of this.inlines as Partial<SetInline>[])
      highest = Math.max(highest, rise ?? ((font?.ascender ?? 0) * (fontSize ?? 0)) / 1000)
    return highest
  }
  const renderPages = Renderer.prototype.renderPages as (pages: readonly LaidPage[]) => void
  Renderer.prototype.renderPages = function (this: { pdfDocument: Speaking }, pages: readonly LaidPage[]): void {
    if (pageDirection(this.pdfDocument.options.lang) === 'rtl') mirrorPages(pages)
    renderPages.call(this, pages)
  }
  Renderer.prototype.renderLine = function (this: Drawing, line: OutlinedLine, x = 0, y = 0): void {
    outline(this, line)
    if (line._pageNodeRef !== undefined && line.inlines[0] !== undefined)
      setPageNumber(line.inlines[0], line._pageNodeRef)
    for (const inline of line.inlines) if (inline._pageNodeRef !== undefined) setPageNumber(inline, inline._pageNodeRef)
    const decorator = new TextDecorator(this.pdfDocument) as Decorator
    if (line.inlines.some(({ background }) => background !== null)) decorator.drawBackground(line, x, y)
    drawGlyphs(this.pdfDocument, line, x, y)
    if (line.inlines.some(({ decoration }) => decoration !== null)) decorator.drawDecorations(line, x, y)
  }
}

type Decorator = {
  drawBackground: (line: DrawnLine, x: number, y: number) => void
  drawDecorations: (line: DrawnLine, x: number, y: number) => void
}
type Outline = { id?: string; parentId?: string; text: string; expanded: boolean }
type OutlinedLine = DrawnLine & { readonly _outline?: Outline }
type Drawing = { readonly pdfDocument: PdfDocument; readonly outlineMap: Record<string, PdfDocument['outline']> }

/** Adds a heading's entry under the one it names. */
function outline({ pdfDocument, outlineMap }: Drawing, { _outline: entry }: OutlinedLine): void {
  if (entry === undefined) return
  const above = (entry.parentId === undefined ? undefined : outlineMap[entry.parentId]) ?? pdfDocument.outline
  const added = above.addItem(entry.text, { expanded: entry.expanded })
  if (entry.id !== undefined) outlineMap[entry.id] = added
}

type Referring = { text?: unknown; _textRef?: { _textNodeRef: { text?: unknown } } }

/** A piece that repeats another node's text gets that text. */
function withReferredText(item: unknown): unknown {
  if (typeof item !== 'object' || item === null) return item
  const node = item as Referring
  if (node._textRef?._textNodeRef.text !== undefined) node.text = node._textRef._textNodeRef.text
  return node
}
