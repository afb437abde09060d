import { ObjectName, type ObjectStreams } from './object-streams.ts'
import type { PdfDocument, PdfReference } from './pdf-document.ts'
import { referenceTo } from './pdf-text.ts'

/** Pages under one node of the tree. */
const BRANCH = 32

/**
 * The pages of a document under nodes of some dozens (ISO 32000-1, 7.7.3.2). pdfkit hangs all of them on one; readers
 * that take a file piece by piece then look at every page before they show the first, and read most of the file.
 */
export class PageTree {
  readonly #pdf: PdfDocument
  readonly #objects: ObjectStreams
  readonly #nodes: { readonly id: number; readonly name: ObjectName; readonly pages: PdfReference[] }[] = []

  constructor(pdf: PdfDocument, objects: ObjectStreams) {
    this.#pdf = pdf
    this.#objects = objects
  }

  /** Puts a page under its node, before it is written. */
  add(page: PdfReference): void {
    let node = this.#nodes.at(-1)
    if (node === undefined || node.pages.length === BRANCH) {
      const id = this.#objects.reserve()
      node = { id, name: new ObjectName(id), pages: [] }
      this.#nodes.push(node)
    }
    node.pages.push(page)
    page.data['Parent'] = node.name
  }

  /** Writes the nodes. To be called when there are no more pages, before the tree's root is written. */
  end(): void {
    const root = this.#pdf._root.data['Pages'] as PdfReference
    for (const { id, pages } of this.#nodes) {
      const kids = pages.map(referenceTo).join(' ')
      this.#objects.put(id, `<</Type/Pages/Parent ${referenceTo(root)}/Count ${pages.length}/Kids[${kids}]>>`)
    }
    root.data['Kids'] = this.#nodes.map(({ name }) => name)
  }
}
