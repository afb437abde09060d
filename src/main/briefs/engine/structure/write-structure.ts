import type { LinkArea, MarkedContent } from './marked-content.ts'
import { ObjectName, type ObjectStreams } from './object-streams.ts'
import type { PdfDocument } from './pdf-document.ts'
import { pdfNumber, pdfString, type PdfText, referenceTo } from './pdf-text.ts'
import { type Attributes, type Mark, PLAIN, Slot, type StructureElement } from './structure-element.ts'

/** Cells stand for a place in their table even where they are empty. */
const KEPT_EMPTY: ReadonlySet<string> = new Set(['TD', 'TH'])

/**
 * Writes the structure tree of a drawn document, the way back from each mark and link to its element (the parent tree),
 * and the areas of links. Elements of which nothing was drawn are left out.
 */
export function writeStructure(pdf: PdfDocument, content: MarkedContent, objects: ObjectStreams): void {
  new StructureWriter(pdf, content, objects).write()
  pdf._root.data['MarkInfo'] = { Marked: true }
}

class StructureWriter {
  readonly #pdf: PdfDocument
  readonly #content: MarkedContent
  readonly #objects: ObjectStreams
  readonly #areas: ReadonlyMap<StructureElement, LinkArea[]>
  readonly #notes: { name: string; id: number }[] = []

  constructor(pdf: PdfDocument, content: MarkedContent, objects: ObjectStreams) {
    this.#pdf = pdf
    this.#content = content
    this.#objects = objects
    this.#areas = Map.groupBy(content.links, ({ element }) => element)
  }

  write(): void {
    const { root } = this.#content.tree
    prune(root)
    const tree = this.#objects.reserve()
    this.#element(root, tree)
    const parents = this.#parents()
    // The names of a tree stand in the order of their bytes.
    const notes = this.#notes.toSorted((a, b) => (a.name < b.name ? -1 : 1))
    this.#objects.put(
      tree,
      `<</Type/StructTreeRoot/K[${root.id} 0 R]/ParentTree ${parents} 0 R/ParentTreeNextKey ${
        this.#content.pages.length + this.#content.links.length
      }${
        notes.length === 0 ? '' : `/IDTree<</Names[${notes.map(({ name, id }) => `(${name}) ${id} 0 R`).join(' ')}]>>`
      }>>`,
    )
    this.#pdf._root.data['StructTreeRoot'] = new ObjectName(tree)
  }

  /** Writes an element with all that is in it, and gives it its number. */
  #element(element: StructureElement, parent: number): number {
    const id = this.#objects.reserve()
    element.id = id
    const { attributes, role, kids } = element
    if (attributes.id !== undefined) this.#notes.push({ name: attributes.id, id })
    const page = this.#firstPage(element)
    const own: PdfText[] = []
    for (const kid of kids) {
      if (kid instanceof Slot) for (const mark of kid.marks) own.push(this.#mark(mark, page))
      else own.push(`${this.#element(kid, id)} 0 R`)
    }
    if (role === 'Link')
      for (const { annotation, page: at } of this.#areas.get(element) ?? [])
        own.push(`<</Type/OBJR/Obj ${annotation} 0 R${at === page ? '' : `/Pg ${this.#page(at)}`}>>`)
    const said = attributes === PLAIN ? '' : `${entries(attributes)}${this.#owned(element)}`
    const on = page === undefined ? '' : `/Pg ${this.#page(page)}`
    const holds = own.length === 0 ? '' : own.length === 1 ? `/K ${own[0]}` : `/K[${own.join(' ')}]`
    this.#objects.put(id, `<</S/${role}/P ${parent} 0 R${on}${said}${holds}>>`)
    return id
  }

  /** Attributes by their owners: what tables, lists and figures say of themselves. */
  #owned({ attributes: { scope, colSpan, rowSpan, summary, numbering }, box, kids }: StructureElement): PdfText {
    const groups: PdfText[] = []
    const table = [
      scope === undefined ? '' : `/Scope/${scope}`,
      colSpan === undefined ? '' : `/ColSpan ${colSpan}`,
      rowSpan === undefined ? '' : `/RowSpan ${rowSpan}`,
      summary === undefined ? '' : `/Summary ${pdfString(summary)}`,
    ].join('')
    if (table !== '') groups.push(`<</O/Table${table}>>`)
    if (numbering !== undefined && numbering !== 'None') groups.push(`<</O/List/ListNumbering/${numbering}>>`)
    if (box !== undefined) {
      const [slot] = kids
      const height = this.#content.pages[slot instanceof Slot ? (slot.marks[0]?.page ?? 0) : 0]?.height ?? 0
      const corners = [box[0], height - box[3], box[2], height - box[1]].map(pdfNumber).join(' ')
      groups.push(`<</O/Layout/Placement/Block/BBox[${corners}]>>`)
    }
    return groups.length === 0 ? '' : `/A ${groups.length === 1 ? groups[0] : `[${groups.join(' ')}]`}`
  }

  #firstPage({ kids }: StructureElement): number | undefined {
    for (const kid of kids) if (kid instanceof Slot && kid.marks[0] !== undefined) return kid.marks[0].page
    return undefined
  }

  #page(at: number): PdfText {
    return referenceTo(this.#content.pages[at]!.dictionary)
  }

  #mark({ page, mcid }: Mark, own: number | undefined): PdfText {
    return page === own ? String(mcid) : `<</Type/MCR/Pg ${this.#page(page)}/MCID ${mcid}>>`
  }

  /** The parent tree: for each page the element of each of its marks, for each link's area its link. */
  #parents(): number {
    const { pages, links } = this.#content
    const numbers = pages.map(({ owners }, key) => {
      const owner = owners.map((element) => `${element.id} 0 R`).join(' ')
      return `${key}[${owner}]`
    })
    for (const [at, link] of links.entries()) {
      const key = pages.length + at
      numbers.push(`${key} ${link.element.id} 0 R`)
      this.#area(link, key)
    }
    const id = this.#objects.reserve()
    this.#objects.put(id, `<</Nums[${numbers.join(' ')}]>>`)
    return id
  }

  /** A link's area as an annotation: printed, without a border, and with what it says for those who do not see it. */
  #area({ annotation, rect, element }: LinkArea, key: number): void {
    const { destination = '' } = element.attributes
    const place = this.#content.places.get(destination)
    const leads =
      place === undefined
        ? ''
        : `/Dest[${referenceTo(place.page)}/XYZ ${pdfNumber(place.x)} ${pdfNumber(place.y)} null]`
    const words = pdfString(element.words === '' ? destination : element.words)
    this.#objects.put(
      annotation,
      `<</Type/Annot/Subtype/Link/Rect[${rect.map(pdfNumber).join(' ')}]/Border[0 0 0]/F 4/StructParent ${key}/Contents ${words}${leads}>>`,
    )
  }
}

/** Leaves elements out of which nothing was drawn: paragraphs without words, lists whose items fell away. */
function prune(element: StructureElement): void {
  const kept = element.kids.filter((kid) => {
    if (kid instanceof Slot) return kid.marks.length > 0
    prune(kid)
    return kid.kids.length > 0 || KEPT_EMPTY.has(kid.role)
  })
  element.kids.splice(0, element.kids.length, ...kept)
}

/** What an element says of itself. */
function entries({ lang, title, alt, expansion, id }: Attributes): PdfText {
  const said = Object.entries({ Lang: lang, T: title, Alt: alt, E: expansion, ID: id })
  return said.flatMap(([name, text]) => (text === undefined ? [] : [`/${name} ${pdfString(text)}`])).join('')
}
