import { expect, it } from 'vitest'
import { drawGlyphs, type DrawnLine } from './draw-line.ts'
import type { SetInline } from './inline.ts'
import type { PdfDocument } from './pdfkit-types.ts'
import { NOTHING } from './shape.ts'

it('parts the move that ends a word from the move to the next', () => {
  const written: string[] = []
  const pdf = {
    page: { fonts: {} },
    addContent: (content: string) => written.push(content),
    resolveColor: (colour: string) => colour,
    _normalizeColor: () => [0, 0, 0],
  } as unknown as PdfDocument
  const cid = { pdf: { id: 'F1', ref: () => ({}) }, strokesOf: () => [{ rise: 0, array: '<0001>-25' }] }
  const glyph = { id: 1, cluster: 0, advance: 500, x: 0, y: 0, isUnsafe: false }
  const shape = { ...NOTHING, text: 'a', glyphs: [glyph], says: ['a'], width: 500 }
  const word = {
    shape,
    cid,
    fontSize: 10,
    color: 'black',
    characterSpacing: 0,
    gap: 0,
    opacity: 1,
    level: 0,
    says: null,
  }
  const inlines = [0, 60].map((x) => ({ ...word, x, linkToDestination: null, linkToPage: null }))
  const line = { inlines, getAscenderHeight: () => 8, getHeight: () => 10 } as unknown as DrawnLine & {
    inlines: SetInline[]
  }
  drawGlyphs(pdf, line, 0, 0)
  // From 5 points, where the first word ends, to 60 are 5.5 times the size.
  expect(written.join('\n')).toContain('[<0001>-25 -5500<0001>-25] TJ')
})
