import { internals } from '../pdfmake-internals.ts'

type Measured = {
  readonly font: { readonly name: string; readonly widthOfString: (text: string, size: number) => number }
  readonly fontSize: number
  readonly fontFeatures?: unknown
  readonly characterSpacing?: number
}

/** Widths at a size of one point, by the name of the font and the text. */
const widths = new Map<string, number>()

/** As many are kept; they are the signs of lists and the numbers of pages, a few dozen. */
const MOST = 1_000

/**
 * Remembers the widths of short texts from one document to the next: to know how far a list is indented, pdfmake sets a
 * number with each document's own fonts, whose tables pdfkit reads for that.
 */
export function installWidthMemory(): void {
  const { prototype } = internals.TextInlines as {
    prototype: { widthOfText: (text: string, inline: Measured) => number }
  }
  const { widthOfText } = prototype
  prototype.widthOfText = function (text, inline) {
    const { font, fontSize, fontFeatures, characterSpacing = 0 } = inline
    if (fontFeatures || text.length > 8 || text === '') return widthOfText.call(this, text, inline)
    const key = `${font.name} ${text}`
    let width = widths.get(key)
    if (width === undefined) {
      width = font.widthOfString(text, 1)
      if (widths.size < MOST) widths.set(key, width)
    }
    return width * fontSize + characterSpacing * (text.length - 1)
  }
}
