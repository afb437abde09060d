import pdfmake from 'pdfmake'
import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { message } from '#shared/i18n/message.ts'
import { closedDefinition } from './closed-definition.ts'
import { type ComingDocument, wholeDocument } from './coming-document.ts'
import { installEngine } from './engine/install.ts'
import { setPacing } from './engine/layout/pacing.ts'
import { NotArchival } from './engine/structure/document-file.ts'
import { setRendering } from './engine/structure/rendering.ts'
import { faceOf, setFontFiles } from './engine/text/faces.ts'
import { FONT_FAMILIES, type FontFamily, type FontFiles } from './text/fonts.ts'

/** How far a brief is. `setting`: pages are being laid out; `total` is 0 until that is done. `writing`: page of total. */
export type RenderProgress = Readonly<{ phase: 'setting' | 'writing'; page: number; total: number }>

export type RenderOptions = Readonly<{
  fonts: FontFiles
  onProgress?: (progress: RenderProgress) => void
  /** Stops the render between two children of the document or two pages; the promise is then rejected with the reason. */
  signal?: Pick<AbortSignal, 'throwIfAborted'>
  /**
   * Sets no more than the first so many pages, for the screen: without tags, and without what is not known before the
   * rest is set (the number of pages, and on which of them later parts begin).
   */
  upTo?: number
  /** Whether the file keeps to PDF/A-2b, which forbids a password. As a rule it does unless it has one. */
  isArchival?: boolean
  /** Asked for when the file is opened (AES-256). It is kept nowhere. */
  password?: string
}>

/** Of a page, in points. */
export type PageSize = Readonly<{ width: number; height: number }>

export type RenderedPdf = Readonly<{
  bytes: Uint8Array<ArrayBuffer>
  pages: number
  /** Of each page. */
  sizes: readonly PageSize[]
}>

/** `isWhole`: not so where the definition goes on behind the pages that were asked for. */
export type RenderedPages = RenderedPdf & Readonly<{ isWhole: boolean }>

/**
 * Turns a definition into a PDF. pdfmake runs on this thread until it is done, so a brief of many pages belongs in the
 * worker; and it is one for the whole thread, so a second call must wait for the first. Nothing outside the definition
 * is read: one that asks for more than texts, tables and pictures written out in it is refused, pdfmake may fetch no
 * address and open no file, and the fonts are read by our own text engine. Rejects when a font file cannot be read.
 */
export async function renderPdf(
  definition: ComingDocument,
  { fonts, onProgress, signal, upTo, password = '', isArchival = password === '' }: RenderOptions,
): Promise<RenderedPages> {
  signal?.throwIfAborted()
  if (isArchival && password !== '') throw new NotArchival(message('brief.archive-password'))
  await prepareFonts(fonts)
  let total = 0
  let shown = 0
  let page = 0
  const sizes: PageSize[] = []
  onProgress?.({ phase: 'setting', page, total })
  const closed = closedDefinition(upTo === undefined ? wholeDocument(definition) : definition)
  const { footer, content, language = 'en', version = '1.7', displayTitle = true } = closed
  setRendering(content as object, { isArchival, password: password === '' ? null : password })
  const watched: ComingDocument = {
    ...closed,
    language,
    version,
    displayTitle,
    // pdfmake tells the number of pages to the foot alone, once all are laid out.
    footer: (number, count, size) => {
      signal?.throwIfAborted()
      total = count
      shown = number
      sizes[number - 1] = { width: size.width, height: size.height }
      return typeof footer === 'function' ? footer(number, count, size) : footer
    },
  }
  const pacing = setPacing(content as object, {
    ...(upTo !== undefined && { upTo }),
    check: () => signal?.throwIfAborted(),
  })
  pdfmake.setProgressCallback((share) => {
    const now = Math.min(shown, Math.floor(share * shown) + 1)
    if (now === page) return
    signal?.throwIfAborted()
    page = now
    onProgress?.({ phase: 'writing', page, total })
  })
  const buffer = await pdfmake.createPdf(watched as TDocumentDefinitions).getBuffer()
  return { bytes: new Uint8Array(buffer), pages: shown, sizes, isWhole: pacing.isWhole }
}

/** The fonts that pdfmake has now, by their paths. */
let prepared = ''

/** Read ahead, since every brief has them; the others are read when a letter asks for them. */
const READ_AHEAD: readonly FontFamily[] = ['Serif', 'SerifLight', 'SerifMedium', 'Sans', 'SansMedium']

/**
 * Names the fonts and reads those that every brief needs; a later call with the same files costs nothing. Rejects when a
 * file cannot be read or is no TrueType font.
 */
export async function prepareFonts(fonts: FontFiles): Promise<void> {
  installEngine()
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(() => false)
  const paths = FONT_FAMILIES.flatMap((family) => Object.values(fonts[family])).join('\n')
  if (prepared === paths) return
  setFontFiles(fonts)
  for (const family of READ_AHEAD) faceOf(family).read()
  pdfmake.setFonts(Object.fromEntries(FONT_FAMILIES.map((family) => [family, { ...fonts[family] }])))
  prepared = paths
}
