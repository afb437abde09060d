import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import type * as PdfJs from 'pdfjs-dist'

/** How many pages a PDF has, by pdf.js. */
export async function countPages(pdf: Uint8Array | string): Promise<number> {
  const path = createRequire(import.meta.url).resolve('pdfjs-dist/legacy/build/pdf.mjs')
  const { getDocument } = (await import(pathToFileURL(path).href)) as typeof PdfJs
  const data = typeof pdf === 'string' ? new Uint8Array(await readFile(pdf)) : pdf.slice()
  const task = getDocument({ data, verbosity: 0 })
  try {
    return (await task.promise).numPages
  } finally {
    await task.destroy()
  }
}
