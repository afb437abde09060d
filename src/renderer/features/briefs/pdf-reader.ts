import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import type { Size } from './page-zoom.ts'

/** What the platform calls Trusted Types, which the compiler's own declarations do not hold yet. */
type TrustedTypes = {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => { createScriptURL: (url: string) => URL }
}

/** The one place where an address becomes code: the window's policy on trusted types admits just this name. */
const policy = (window as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('aide-worker', {
  createScriptURL: (url) => url,
})

let started = false

/** Starts the reader's worker once. Without it pdf.js would fall back on the thread that draws the window. */
function startWorker(): void {
  if (started) return
  started = true
  const url = new URL(workerUrl, import.meta.url).href
  GlobalWorkerOptions.workerPort = new Worker(policy?.createScriptURL(url) ?? url, { type: 'module' })
}

/** One page of a brief as it will be printed, counted from 1: its size in points. */
export type BriefPage = Size & { readonly number: number }

/** A PDF that is open for reading. Close it when another takes its place. */
export class BriefReader {
  readonly pages: readonly BriefPage[]
  readonly #document: PDFDocumentProxy

  private constructor(document: PDFDocumentProxy, pages: readonly BriefPage[]) {
    this.#document = document
    this.pages = pages
  }

  /**
   * Opens a PDF, of which `sizes` are those of its pages in points: to ask the reader for each takes a turn of this thread
   * a page. The bytes are handed over to the reader and cannot be used afterwards. Rejects when it has other pages.
   */
  static async open(pdf: Uint8Array, sizes: readonly Size[]): Promise<BriefReader> {
    startWorker()
    const document = await getDocument({ data: pdf, enableXfa: false, useSystemFonts: false }).promise
    if (document.numPages !== sizes.length) {
      await document.loadingTask.destroy()
      throw new RangeError(`The brief has ${document.numPages} pages and not ${sizes.length}.`)
    }
    return new BriefReader(
      document,
      sizes.map((size, at) => ({ number: at + 1, ...size })),
    )
  }

  /** Draws a page on a canvas at a width in CSS pixels, as sharp as the screen is. Returns the page's text, for those who listen. */
  async draw(number: number, canvas: HTMLCanvasElement, width: number): Promise<string> {
    const page = await this.#document.getPage(number)
    const scale = (width / page.getViewport({ scale: 1 }).width) * window.devicePixelRatio
    const viewport = page.getViewport({ scale })
    canvas.width = Math.floor(viewport.width)
    canvas.height = Math.floor(viewport.height)
    await page.render({ canvas, viewport }).promise
    const { items } = await page.getTextContent()
    return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
  }

  async close(): Promise<void> {
    await this.#document.loadingTask.destroy()
  }
}
