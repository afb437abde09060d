import { createRequire } from 'node:module'

type ApplyLookup = (this: unknown, lookupType: number, table: unknown) => boolean
type Positioning = { applyLookup: ApplyLookup }
type FontkitFont = {
  readonly hasGlyphForCodePoint: (codePoint: number) => boolean
  readonly layout: (text: string) => unknown
  readonly _layoutEngine: { readonly engine: { readonly GPOSProcessor: object | null } }
}
type Fontkit = { readonly create: (bytes: Buffer) => FontkitFont }

let isGuarded = false

/**
 * Mends how fontkit, which PDFKit shapes text with, places marks. OpenType lets a base letter have no anchor for a class
 * of marks (GPOS, BaseRecord and ComponentRecord: “offsets may be NULL”), and then the next subtable is to be tried.
 * fontkit reads the missing anchor and throws, so that one Urdu or Pashto name could keep a whole brief from being
 * written. Here such a lookup counts as not applied, as in HarfBuzz. Its positioning class is reached through a font
 * that has one (`font`: its bytes), since fontkit exports it in no other way. Does nothing the second time.
 */
export function guardShaping(font: Buffer): void {
  if (isGuarded) return
  const fontkit = loadFontkit()
  const sample = fontkit.create(font)
  sample.layout('ا')
  const processor = sample._layoutEngine.engine.GPOSProcessor
  if (processor === null) return
  const positioning = Object.getPrototypeOf(processor) as Positioning
  const apply = positioning.applyLookup
  positioning.applyLookup = function (lookupType, table) {
    try {
      return apply.call(this, lookupType, table)
    } catch (error) {
      if (error instanceof TypeError) return false
      throw error
    }
  }
  isGuarded = true
}

/** The very fontkit that pdfmake's PDFKit uses, whatever else is installed beside it. */
export function loadFontkit(): Fontkit {
  const ours = createRequire(import.meta.url)
  const pdfmakes = createRequire(ours.resolve('pdfmake'))
  const pdfkits = createRequire(pdfmakes.resolve('pdfkit'))
  return pdfkits('fontkit') as Fontkit
}
