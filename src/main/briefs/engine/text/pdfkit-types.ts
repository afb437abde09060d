/** What of PDFKit's document the drawing of texts uses. pdfmake's document is one. */
export type PdfDocument = {
  readonly page: { readonly fonts: Record<string, unknown>; readonly height: number }
  readonly outline: PdfOutline
  readonly addContent: (content: string) => unknown
  readonly addNamedDestination: (name: string, ...at: unknown[]) => unknown
  readonly goTo: (x: number, y: number, width: number, height: number, name: string) => unknown
  readonly annotate: (x: number, y: number, width: number, height: number, options: object) => unknown
  readonly opacity: (value: number) => unknown
  readonly resolveColor: (colour: unknown, otherwise: string) => string
  readonly _normalizeColor: (colour: unknown) => readonly number[] | null
  readonly ref: (data: object) => PdfReference
}

export type PdfOutline = { readonly addItem: (title: string, options: { expanded: boolean }) => PdfOutline }

export type PdfReference = { data: Record<string, unknown>; end: (content?: unknown) => void }

/** PDFKit's font with its file read by fontkit. */
export type EmbeddedFont = {
  readonly id: string
  readonly document: PdfDocument
  readonly ascender: number
  readonly descender: number
  readonly scale: number
  readonly bbox: { minX: number; minY: number; maxX: number; maxY: number }
  readonly font: FontkitFont
  readonly subset: { readonly includeGlyph: (glyph: number) => number; readonly encode: () => Uint8Array }
  readonly dictionary: PdfReference
  readonly ref: () => unknown
  readonly layout: (text: string, features?: unknown) => { glyphs: FontkitGlyph[]; positions: unknown[] }
  encode: (text: string, features?: unknown) => [string[], unknown[]]
  embed: () => void
}

type FontkitGlyph = { readonly id: number; readonly codePoints: number[] }
type FontkitFont = {
  readonly postscriptName: string | null
  readonly italicAngle: number
  readonly ascent: number
  readonly capHeight: number
  readonly xHeight: number
  readonly post: { readonly isFixedPitch: number }
  readonly head: { readonly macStyle: { readonly italic: boolean } }
  readonly 'OS/2'?: { readonly sFamilyClass?: number }
}
