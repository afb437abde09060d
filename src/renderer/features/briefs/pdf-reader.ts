import { getDocument, GlobalWorkerOptions, PDFDataRangeTransport, type PDFDocumentProxy } from 'pdfjs-dist'
import rendererUrl from 'pdfjs-dist/build/pdf.renderer.min.mjs?url'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { startWorker } from '../../parts/start-worker.ts'
import type { Size } from './page-zoom.ts'

/** Briefs that are open at the same moment: the one that is read, the first pages of a newer one, and what replaces both. */
const OPEN_AT_ONCE = 3

let started = false

/** Starts the reader's worker once. Without it pdf.js would fall back on the thread that draws the window. */
function startReading(): void {
  if (started) return
  started = true
  GlobalWorkerOptions.workerPort = startWorker(workerUrl)
  GlobalWorkerOptions.rendererPorts = Array.from({ length: OPEN_AT_ONCE }, () => startWorker(rendererUrl))
}

/** One page of a brief as it will be printed, counted from 1: its size in points. */
export type BriefPage = Size & { readonly number: number }

/** A PDF of which the reader asks for what the page at hand needs. */
export type PdfInPieces = {
  /** In bytes. */
  readonly length: number
  /** The bytes `from` up to `to`; `null` when they cannot be had any more. */
  readonly piece: (from: number, to: number) => Promise<Uint8Array | null>
  /** It is read no further. */
  readonly close: () => void
}

/** Bytes in a piece: each arrives and is passed on within a frame. */
const PIECE = 65_536

/** Passes pieces on to the reader. */
class Pieces extends PDFDataRangeTransport {
  /** Rejects when a piece cannot be had. */
  readonly failure: Promise<never>
  readonly #pdf: PdfInPieces
  #fail: (problem: Error) => void = () => {}

  constructor(pdf: PdfInPieces) {
    super(pdf.length, null)
    this.#pdf = pdf
    this.failure = new Promise((_resolve, reject) => {
      this.#fail = reject
    })
    // Heard by whoever opens the brief; later ones are of a brief that is being closed.
    this.failure.catch(() => undefined)
  }

  override requestDataRange(begin: number, end: number): void {
    void this.#passOn(begin, end).catch((problem: unknown) => this.#fail(problem as Error))
  }

  /** The reader takes a range as one, which is fetched piece by piece. */
  async #passOn(begin: number, end: number): Promise<void> {
    const whole = new Uint8Array(end - begin)
    for (let from = begin; from < end; from += PIECE) {
      const piece = await this.#pdf.piece(from, Math.min(from + PIECE, end))
      if (piece === null) throw new RangeError('A piece of the brief cannot be had.')
      whole.set(piece, from - begin)
    }
    this.onDataRange(begin, whole)
  }
}

/** A PDF that is open for reading. Close it when another takes its place. */
export class BriefReader {
  readonly pages: readonly BriefPage[]
  readonly #document: PDFDocumentProxy

  readonly #closed: () => void

  private constructor(document: PDFDocumentProxy, pages: readonly BriefPage[], closed: () => void) {
    this.#document = document
    this.pages = pages
    this.#closed = closed
  }

  /**
   * Opens a PDF, of which `sizes` are those of its pages in points: to ask the reader for each takes a turn of this thread
   * a page. Bytes are handed over to the reader and cannot be used afterwards. Rejects when it has other pages, or when a
   * piece of it cannot be had.
   */
  static async open(pdf: Uint8Array | PdfInPieces, sizes: readonly Size[]): Promise<BriefReader> {
    startReading()
    const pieces = pdf instanceof Uint8Array ? null : new Pieces(pdf)
    const task = getDocument({
      ...(pieces === null
        ? { data: pdf as Uint8Array }
        : { range: pieces, rangeChunkSize: PIECE, disableAutoFetch: true, disableStream: true }),
      enableXfa: false,
      useSystemFonts: false,
    })
    try {
      const document = await Promise.race([task.promise, ...(pieces === null ? [] : [pieces.failure])])
      if (document.numPages !== sizes.length)
        throw new RangeError(`The brief has ${document.numPages} pages and not ${sizes.length}.`)
      return new BriefReader(
        document,
        sizes.map((size, at) => ({ number: at + 1, ...size })),
        pieces === null ? () => {} : (pdf as PdfInPieces).close,
      )
    } catch (error) {
      await task.destroy()
      if (pieces !== null) (pdf as PdfInPieces).close()
      throw error
    }
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
    this.#closed()
  }
}
