import { createRequire } from 'node:module'

/**
 * The parts of pdfmake that its door does not show, reached by deep imports. This is the one file that names them, so
 * that a release which moves them fails in one place (`pdfmake-internals.test.ts`) and not somewhere on a page. What
 * each class holds is declared where it is used.
 */
export type Internals = Readonly<{
  [name in InternalName]: InternalClass
}>

/** A class of pdfmake, whose methods the engine replaces on its prototype. */
// oxlint-disable-next-line typescript/no-explicit-any -- pdfmake ships no types for these
export type InternalClass = (new (...given: any[]) => any) & { readonly prototype: any }

const FILES = [
  'DocMeasure',
  'DocPreprocessor',
  'DocumentContext',
  'ElementWriter',
  'LayoutBuilder',
  'Line',
  'PageElementWriter',
  'PDFDocument',
  'Printer',
  'Renderer',
  'StyleContextStack',
  'TableProcessor',
  'TextBreaker',
  'TextDecorator',
  'TextInlines',
] as const
export type InternalName = (typeof FILES)[number]

/** Not called `require`: the build puts a constant of that name into the bundle. */
const load = createRequire(import.meta.url)

const classOf = (name: InternalName): InternalClass =>
  (load(`pdfmake/js/${name}.js`) as { default: InternalClass }).default

/** pdfmake's own classes, the very ones that its door uses. */
export const internals = Object.fromEntries(FILES.map((name) => [name, classOf(name)])) as Internals

/** The version of pdfmake that is installed. */
export const pdfmakeVersion = (load('pdfmake/package.json') as { readonly version: string }).version
