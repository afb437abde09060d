import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { fontFiles } from '../../text/fonts.ts'
import { internals } from '../pdfmake-internals.ts'
import { installSharedFonts } from './shared-fonts.ts'

type Document = {
  font: (source: Uint8Array) => { _font: { font: object; id: string } }
  _fontFamilies: Record<string, { font: object }>
}
const document = (): Document =>
  new internals.PDFDocument({}, {}, {}, {}, { autoFirstPage: false, font: null }) as Document

test('documents that are given the same bytes share what was read of them, and embed their own part', async () => {
  installSharedFonts()
  const { Serif, Sans } = fontFiles()
  const [serif, sans] = [await readFile(Serif.normal), await readFile(Sans.normal)]
  const [first, second] = [document(), document()]
  const one = first.font(serif)._font
  const two = second.font(serif)._font
  expect(two).not.toBe(one)
  expect(two.font).toBe(one.font)
  expect(second.font(serif)._font).toBe(two)
  expect(second.font(sans)._font.font).not.toBe(one.font)
  expect(Object.keys(second._fontFamilies)).toEqual(['SourceSerif4-Regular', 'IBMPlexSans-Regular'])
})
