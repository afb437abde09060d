import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import type * as PdfJs from 'pdfjs-dist'

/** One stretch of text on a page: its place from the page's left and foot, and its size, in points. */
export type ReadText = Readonly<{ text: string; x: number; y: number; width: number; size: number }>
export type ReadPage = Readonly<{ width: number; height: number; texts: readonly ReadText[]; text: string }>
export type ReadOutline = Readonly<{ title: string; page: number; items: readonly ReadOutline[] }>
export type ReadPdf = Readonly<{
  pages: readonly ReadPage[]
  info: Readonly<Record<string, unknown>>
  outline: readonly ReadOutline[]
}>

/** Reads a PDF back as a reader would see it, with pdf.js. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const path = createRequire(import.meta.url).resolve('pdfjs-dist/legacy/build/pdf.mjs')
  const { getDocument } = (await import(pathToFileURL(path).href)) as typeof PdfJs
  // pdf.js takes the bytes over: it gets a copy.
  const task = getDocument({ data: bytes.slice(), verbosity: 0 })
  const document = await task.promise
  try {
    const pages: ReadPage[] = []
    for (let number = 1; number <= document.numPages; number++)
      pages.push(await readPage(await document.getPage(number)))
    const { info } = await document.getMetadata()
    const outline = await readOutline(document, (await document.getOutline()) ?? [])
    return { pages, info: info as Record<string, unknown>, outline }
  } finally {
    await task.destroy()
  }
}

async function readPage(page: PdfJs.PDFPageProxy): Promise<ReadPage> {
  const [, , width = 0, height = 0] = page.view
  const { items } = await page.getTextContent()
  const texts = items.flatMap((item): ReadText[] =>
    'str' in item && item.str.trim() !== ''
      ? [
          {
            text: item.str,
            x: item.transform[4] as number,
            y: item.transform[5] as number,
            width: item.width,
            size: item.height,
          },
        ]
      : [],
  )
  const text = items
    .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
    .join('')
    .replace(/\s+/gu, ' ')
  return { width, height, texts, text }
}

type OutlineItems = NonNullable<Awaited<ReturnType<PdfJs.PDFDocumentProxy['getOutline']>>>

async function readOutline(document: PdfJs.PDFDocumentProxy, items: OutlineItems): Promise<ReadOutline[]> {
  const read: ReadOutline[] = []
  for (const { title, dest, items: inner } of items) {
    const explicit = typeof dest === 'string' ? await document.getDestination(dest) : dest
    const page = explicit === null ? -1 : await document.getPageIndex(explicit[0])
    read.push({ title, page: page + 1, items: await readOutline(document, inner as OutlineItems) })
  }
  return read
}
