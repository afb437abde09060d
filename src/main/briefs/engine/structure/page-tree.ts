import { ObjectName, type ObjectStreams } from './object-streams.ts'
import type { PdfDocument, PdfReference } from './pdf-document.ts'
import { referenceTo } from './pdf-text.ts'

/** Pages under one node of the tree. */
const BRANCH = 32

/**
 * Gathers the pages of a document under nodes of some dozens (ISO 32000-1, 7.7.3.2). pdfkit hangs all of them on one;
 * readers that take a file piece by piece then look at every page before they show the first, and read most of the file.
 * To be called when there are no more pages, before they are written.
 */
export function growPageTree(pdf: PdfDocument, objects: ObjectStreams): void {
  const tree = pdf._root.data['Pages'] as PdfReference
  const pages = tree.data['Kids'] as readonly PdfReference[]
  if (pages.length <= BRANCH) return
  const nodes: ObjectName[] = []
  for (let from = 0; from < pages.length; from += BRANCH) {
    const under = pages.slice(from, from + BRANCH)
    const id = objects.reserve()
    const node = new ObjectName(id)
    for (const { data } of under) data['Parent'] = node
    const kids = under.map(referenceTo).join(' ')
    objects.put(id, `<</Type/Pages/Parent ${referenceTo(tree)}/Count ${under.length}/Kids[${kids}]>>`)
    nodes.push(node)
  }
  tree.data['Kids'] = nodes
}
