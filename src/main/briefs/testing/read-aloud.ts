import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import type * as PdfJs from 'pdfjs-dist'
import { pagesOf } from './pdf-content.ts'
import { PdfFile } from './pdf-file.ts'
import { type ReadElement, readStructure } from './structure-faults.ts'

/** What is heard of an element: its role, with what the tree says of it, and its own words. */
export type Heard = Readonly<{ role: string; depth: number; text: string; alt: string; lang: string; long: string }>

/**
 * A tagged file as somebody hears it who does not see the page: its elements in the order of the tree, each with the words
 * that its own marks hold. The words are found by pdf.js.
 */
export async function readAloud(bytes: Uint8Array): Promise<readonly Heard[]> {
  const file = new PdfFile(bytes)
  const words = await wordsOfMarks(
    bytes,
    pagesOf(file).map(({ id }) => id),
  )
  const heard: Heard[] = []
  const hear = ({ role, dictionary, marks, kids }: ReadElement, depth: number): void => {
    const said = (key: string): string => file.text(dictionary[key]) ?? ''
    const text = marks.map((mark) => words.get(mark) ?? '').join(' ')
    heard.push({
      role,
      depth,
      text: text.replace(/\s+/gu, ' ').trim(),
      alt: said('Alt'),
      lang: said('Lang'),
      long: said('E'),
    })
    for (const kid of kids) hear(kid, depth + 1)
  }
  hear(readStructure(file), 0)
  return heard
}

/** The words of each mark, by the number of its page's object and its own. */
async function wordsOfMarks(bytes: Uint8Array, pages: readonly number[]): Promise<ReadonlyMap<string, string>> {
  const path = createRequire(import.meta.url).resolve('pdfjs-dist/legacy/build/pdf.mjs')
  const { getDocument } = (await import(pathToFileURL(path).href)) as typeof PdfJs
  const task = getDocument({ data: bytes.slice(), verbosity: 0 })
  const document = await task.promise
  const words = new Map<string, string>()
  try {
    for (const [at, id] of pages.entries()) {
      const page = await document.getPage(at + 1)
      const { items } = await page.getTextContent({ includeMarkedContent: true })
      const open: string[] = []
      for (const item of items) {
        if ('str' in item) {
          const key = open.findLast((mark) => mark !== '')
          if (key !== undefined) words.set(key, `${words.get(key) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`)
        } else if (item.type === 'endMarkedContent') open.pop()
        else open.push(/_mc(\d+)$/.exec(item.id ?? '')?.[1]?.replace(/^/, `${id}:`) ?? '')
      }
    }
    return words
  } finally {
    await task.destroy()
  }
}
