import { ArticleFileProblem } from '../article-file-problem.ts'
import type { ReadText } from './html-text.ts'
import { LIMITS } from './limits.ts'
import { TextGatherer } from './text-gatherer.ts'

/** Lines further apart than this many times their size begin a paragraph. */
const PARAGRAPH_GAP = 1.6
/** A line that ends so far before the longest one ends its paragraph. */
const SHORT_LINE = 0.8

type Line = { text: string; y: number; size: number; width: number }

/** The text of a PDF by pdf.js, line by line from top to bottom, put together into paragraphs. Its scripts are never run. */
export async function pdfText(bytes: Uint8Array): Promise<ReadText> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const worker = await pdfWorker()
  // Without this pdf.js looks for its worker in a file beside it, which a bundle does not have.
  Object.assign(globalThis, { pdfjsWorker: worker })
  // pdf.js takes the bytes over: it gets a copy.
  const task = pdfjs.getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false })
  try {
    const document = await task.promise.catch((error: unknown) => {
      throw new ArticleFileProblem(
        (error as Error).name === 'PasswordException' ? 'import.pdf-password' : 'import.pdf-broken',
      )
    })
    if (document.numPages > LIMITS.pages)
      throw new ArticleFileProblem('import.pdf-pages', { pages: document.numPages, limit: LIMITS.pages })
    const gathered = new TextGatherer()
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number).catch(() => {
        throw new ArticleFileProblem('import.pdf-page', { page: number }, `p. ${number}`)
      })
      const { items } = await page.getTextContent()
      addLines(gathered, linesOf(items))
      page.cleanup()
    }
    const text = gathered.text()
    if (text === '') throw new ArticleFileProblem('import.pdf-pictures')
    const { info } = await document.getMetadata()
    const title = (info as { Title?: unknown }).Title
    return { text, title: typeof title === 'string' ? title.trim() : '' }
  } finally {
    await task.destroy()
  }
}

/** pdf.js's own worker as a module in this thread, which is a worker already. The package types only its front. */
async function pdfWorker(): Promise<object> {
  // @ts-expect-error: pdfjs-dist declares no types for this module.
  return (await import('pdfjs-dist/legacy/build/pdf.worker.mjs')) as object
}

function linesOf(items: readonly object[]): Line[] {
  const lines: Line[] = []
  for (const item of items) {
    if (!('str' in item) || !('transform' in item)) continue
    const { str, transform, width } = item as { str: string; transform: number[]; width: number }
    const y = transform[5] ?? 0
    const size = Math.hypot(transform[2] ?? 0, transform[3] ?? 0) || 10
    const last = lines.at(-1)
    if (last !== undefined && Math.abs(last.y - y) < size / 2) {
      last.text += str
      last.width += width
    } else if (str.trim() !== '') lines.push({ text: str, y, size, width })
  }
  return lines
}

function addLines(gathered: TextGatherer, lines: readonly Line[]): void {
  const widest = Math.max(0, ...lines.map(({ width }) => width))
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1]
    const isApart =
      before !== undefined &&
      (Math.abs(before.y - line.y) > PARAGRAPH_GAP * line.size || Math.abs(before.size - line.size) > 1)
    const isEnded = before !== undefined && before.width < SHORT_LINE * widest && /[.!?:”"]$/u.test(before.text.trim())
    if (isApart || isEnded || /^\s*(?:[•–-]|\(?\d{1,3}[.)])\s/u.test(line.text)) gathered.end()
    // A hyphen at a line's end joins; otherwise lines are parted by a space.
    gathered.add(/\p{L}-$/u.test(line.text) ? line.text.replace(/-$/u, '') : `${line.text} `)
  }
  const last = lines.at(-1)
  if (last === undefined || /[.!?:”"]$/u.test(last.text.trim())) gathered.end()
}
