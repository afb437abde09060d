import { MarkedContent } from './marked-content.ts'
import { ObjectStreams, writeObjectTable } from './object-streams.ts'
import { PageTree } from './page-tree.ts'
import type { PdfDocument } from './pdf-document.ts'
import { encryption } from './encryption.ts'
import type { Rendering } from './rendering.ts'
import { srgbProfile } from './srgb-profile.ts'
import type { StructureTree } from './structure-tree.ts'
import { writeStructure } from './write-structure.ts'
import { type FileInfo, xmp } from './xmp.ts'

/** What cannot be kept in a PDF/A, in words. */
export class NotArchival extends Error {
  override name = 'NotArchival'
}

/** The file around the pages of one document: its tags, its metadata, its colours, its password. */
export class DocumentFile {
  content: MarkedContent
  readonly #pdf: PdfDocument
  readonly #rendering: Rendering
  readonly #objects: ObjectStreams
  readonly #pages: PageTree

  constructor(pdf: PdfDocument, tree: StructureTree, rendering: Rendering) {
    this.#pdf = pdf
    this.#rendering = rendering
    this.#objects = new ObjectStreams(pdf)
    this.#pages = new PageTree(pdf, this.#objects)
    this.content = new MarkedContent(pdf, tree, this.#objects)
    // Nothing with a string or a stream in it is written before this.
    if (rendering.password !== null) pdf._security = encryption(pdf, rendering.password)
    // So that pages are stepped through in the order of their structure.
    pdf._root.data['MarkInfo'] = { Marked: true }
  }

  /** Begins anew with a tree: a document is laid out again where its page breaks ask for it, before anything is drawn. */
  restart(tree: StructureTree): void {
    this.content = new MarkedContent(this.#pdf, tree, this.#objects)
  }

  /** Called for each page before anything is drawn on it. */
  addPage(): void {
    if (this.#pdf.page !== null) this.#pages.add(this.#pdf.page.dictionary)
  }

  /** Writes what belongs to the whole document once its pages are drawn. */
  endStructure(): void {
    this.#pages.end()
    writeStructure(this.#pdf, this.content, this.#objects)
    const { data } = this.#pdf._root
    data['PageLabels'] = { Nums: [0, { S: 'D' }] }
    if (this.#rendering.isArchival) data['OutputIntents'] = [this.#outputIntent()]
  }

  endMetadata(): void {
    const { info, options, _root } = this.#pdf
    const metadata = this.#pdf.ref({ Type: 'Metadata', Subtype: 'XML' })
    // Metadata stand unpressed, so that they can be found without knowing PDF.
    metadata.compress = false
    metadata.end(Buffer.from(xmp(info as FileInfo, options.lang ?? 'und', this.#rendering.isArchival), 'utf8'))
    _root.data['Metadata'] = metadata
  }

  /** Writes the last of the file: the objects that wait in a stream, and the table of all objects. */
  finish(): void {
    this.#objects.flush()
    writeObjectTable(this.#pdf, this.#objects.packed)
  }

  #outputIntent(): object {
    for (const { obj } of Object.values(this.#pdf._imageRegistry))
      if (obj?.data['ColorSpace'] === 'DeviceCMYK')
        throw new NotArchival('A picture in printing colours (CMYK) cannot be kept in a PDF/A: save it as RGB.')
    const profile = this.#pdf.ref({ N: 3 })
    profile.end(srgbProfile())
    const name = 'sRGB IEC61966-2.1'
    // pdfkit tells a string from a name by its box.
    const words = new String(name)
    return {
      Type: 'OutputIntent',
      S: 'GTS_PDFA1',
      OutputConditionIdentifier: words,
      Info: words,
      DestOutputProfile: profile,
    }
  }
}
