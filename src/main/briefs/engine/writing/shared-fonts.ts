import { internals } from '../pdfmake-internals.ts'

/** A font as it is embedded in one document; `font` is what was read of its file. */
type Embedded = { readonly font: object; readonly name: string }
type EmbeddedClass = new (document: FontDocument, font: object, id: string) => Embedded

/** pdfkit's document, as far as it keeps fonts. */
type FontDocument = {
  _fontCount: number
  _font: Embedded
  _fontSource: unknown
  _fontFamily: unknown
  readonly _fontFamilies: Record<string, Embedded>
}

const { PDFDocument } = internals

/** Fonts that have been read, by the bytes of their files. */
const read = new WeakMap<Uint8Array, { readonly font: object; readonly kind: EmbeddedClass }>()

/**
 * Reads a font's tables once for all documents that are given the same bytes. pdfkit reads them again for each, which
 * takes longer than to set a short brief. What a document embeds of a font stays its own.
 */
export function installSharedFonts(): void {
  const { prototype } = PDFDocument as {
    prototype: { font: (this: FontDocument, ...given: unknown[]) => FontDocument }
  }
  const { font } = prototype
  prototype.font = function (...given) {
    const [source, ...others] = given
    if (!(source instanceof Uint8Array) || others.length > 0) return font.apply(this, given)
    const known = read.get(source)
    if (known === undefined) {
      font.call(this, source)
      read.set(source, { font: this._font.font, kind: this._font.constructor as EmbeddedClass })
    } else {
      this._fontSource = source
      this._fontFamily = null
      keep(this, new known.kind(this, known.font, `F${++this._fontCount}`))
    }
    return this
  }
}

/** As pdfkit keeps a font without a name of the caller's: by its own name, or by its number where that is taken. */
function keep(document: FontDocument, made: Embedded): void {
  const { _fontFamilies: families } = document
  const same = families[made.name]
  if (same?.font === made.font) {
    document._font = same
    return
  }
  families[same === undefined ? made.name : `F${document._fontCount}`] = made
  document._font = made
}
