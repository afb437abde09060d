import { expect, test } from 'vitest'
import { internals, pdfmakeVersion } from './pdfmake-internals.ts'

test('the release of pdfmake is the one that the engine was written against', () => {
  expect(pdfmakeVersion).toBe('0.3.11')
})

/** The methods that the engine replaces or calls. */
const METHODS = {
  DocMeasure: ['measureDocument', 'measureOrderedList', 'measureUnorderedList'],
  DocPreprocessor: ['preprocessDocument'],
  DocumentContext: ['addPage', 'moveDown'],
  ElementWriter: ['addLine', 'alignLine', 'addFragment'],
  LayoutBuilder: ['layoutDocument', 'processLeaf', 'buildNextLine', 'addDynamicRepeatable'],
  Line: ['addInline', 'getWidth', 'getHeight', 'getAscenderHeight', 'hasEnoughSpaceForInline'],
  PageElementWriter: ['addLine'],
  PDFDocument: [
    'provideFont',
    'text',
    'goTo',
    'addPage',
    'end',
    'addNamedDestination',
    'endMarkings',
    'endMetadata',
    '_finalize',
  ],
  Printer: ['createPdfKitDocument'],
  Renderer: [
    'renderPages',
    'renderLine',
    'renderVector',
    'renderImage',
    'beginClip',
    'endClip',
    'beginVerticalAlignment',
    'endVerticalAlignment',
    'renderWatermark',
  ],
  StyleContextStack: ['getProperty'],
  TableProcessor: ['beginTable', 'endRow'],
  TextBreaker: ['getBreaks'],
  TextDecorator: ['drawBackground', 'drawDecorations'],
  TextInlines: ['buildInlines', 'measure', 'widthOfText'],
} as const

test.each(Object.entries(METHODS))('pdfmake still has its class %s with what is hooked there', (name, methods) => {
  const { prototype } = internals[name as keyof typeof METHODS]
  for (const method of methods) expect(prototype[method], `${name}.${method}`).toBeTypeOf('function')
})
