import { ObjectName, type ObjectStreams } from './object-streams.ts'
import type { PdfDocument, PdfReference } from './pdf-document.ts'
import { type Box, Slot, type StructureElement } from './structure-element.ts'
import type { StructureTree } from './structure-tree.ts'

/** Content that is read by nobody: lines and grounds, or the head or foot that each page repeats. */
export type Artifact = 'layout' | 'head' | 'foot'

const ARTIFACTS: Readonly<Record<Artifact, string>> = {
  layout: '/Artifact <</Type /Layout>> BDC',
  head: '/Artifact <</Type /Pagination /Subtype /Header>> BDC',
  foot: '/Artifact <</Type /Pagination /Subtype /Footer>> BDC',
}

/** A page as it was drawn: which element each of its marks belongs to, by number. */
export type MarkedPage = Readonly<{ dictionary: PdfReference; height: number; owners: StructureElement[] }>

/** An active area of a page, in the page's own coordinates, that belongs to a link. */
export type LinkArea = {
  readonly element: StructureElement
  readonly page: number
  /** The number of its object. */
  readonly annotation: number
  readonly rect: [number, number, number, number]
}

/** The place that a name stands for. */
export type Place = Readonly<{ page: PdfReference; x: number; y: number }>

/**
 * Wraps what is drawn, page by page, in the marks by which the structure tree finds it. Content of one slot that follows
 * on itself stays in one mark. Every mark is closed before its page is.
 */
export class MarkedContent {
  readonly tree: StructureTree
  readonly pages: MarkedPage[] = []
  readonly links: LinkArea[] = []
  readonly places = new Map<string, Place>()
  readonly #pdf: PdfDocument
  readonly #objects: ObjectStreams
  #open: Slot | Artifact | null = null
  #page: PdfDocument['page'] = null

  constructor(pdf: PdfDocument, tree: StructureTree, objects: ObjectStreams) {
    this.#pdf = pdf
    this.#objects = objects
    this.tree = tree
  }

  /** What is drawn next belongs to this slot; without one, or with one that is none of ours, it is an artifact. */
  begin(slot: number | undefined, artifact: Artifact = 'layout'): void {
    const next = (slot === undefined ? undefined : this.tree.slots[slot]) ?? artifact
    if (next === this.#open) return
    this.close()
    this.#open = next
    this.#pdf.addContent(typeof next === 'string' ? ARTIFACTS[next] : this.#mark(next))
  }

  /** The operator that begins a mark of this slot, for whoever writes it and ends it himself while none is open. */
  beginning(slot: number): string {
    const found = this.tree.slots[slot]
    return found === undefined ? ARTIFACTS.layout : this.#mark(found)
  }

  /** Draws what is read by nobody in the midst of something else. */
  aside(draw: () => void): void {
    const open = this.#open
    this.begin(undefined)
    draw()
    this.close()
    if (open instanceof Slot) this.begin(open.index)
    else if (open !== null) this.begin(undefined, open)
  }

  #mark(slot: Slot): string {
    const { owners } = this.#currentPage()
    slot.marks.push({ page: this.pages.length - 1, mcid: owners.length })
    owners.push(slot.element)
    return `/${slot.element.role} <</MCID ${owners.length - 1}>> BDC`
  }

  /** Ends the mark that is open: what is open when a page ends would reach into the next. */
  close(): void {
    if (this.#open === null) return
    this.#open = null
    this.#pdf.addContent('EMC')
  }

  /** What is drawn at this place of the page, seen from its left and head, is part of a figure: the figure grows by it. */
  extend(slot: number | undefined, boxOf: () => Box): void {
    const found = slot === undefined ? undefined : this.tree.slots[slot]
    if (found?.element.role !== 'Figure' || found.marks[0]?.page !== this.pages.length - 1) return
    const { box } = found.element
    const [left, top, right, bottom] = boxOf()
    found.element.box =
      box === undefined
        ? [left, top, right, bottom]
        : [Math.min(box[0], left), Math.min(box[1], top), Math.max(box[2], right), Math.max(box[3], bottom)]
  }

  /** Names the place where a slot's content begins, if it has a name. */
  arriveAt(slot: number | undefined, x: number, y: number): void {
    const anchor = slot === undefined ? undefined : this.tree.slots[slot]?.anchor
    if (anchor !== undefined) this.name(anchor, x, y)
  }

  /** Names a place, once: `x`, `y` from the page's left and head. */
  name(name: string, x: number, y: number): void {
    if (this.places.has(name)) return
    const { dictionary } = this.#currentPage()
    this.places.set(name, { page: dictionary, x, y: this.#pdf.page!.height - y })
  }

  /**
   * Makes an area lead where the link around a slot leads; areas of one link on one line are one. An area of what is in no
   * link (a page's head or foot) leads nowhere.
   */
  link(slot: number | undefined, [x, y, width, height]: Box): void {
    const element = slot === undefined ? undefined : this.tree.slots[slot]?.link
    if (element === undefined || element.isUnwrapped) return
    const page = this.pages.length - 1
    const rect = this.#pdf._convertRect(x, y, width, height)
    const last = this.links.at(-1)
    if (last?.element === element && last.page === page && Math.abs(last.rect[1] - rect[1]) < height / 2) {
      last.rect[0] = Math.min(last.rect[0], rect[0])
      last.rect[1] = Math.min(last.rect[1], rect[1])
      last.rect[2] = Math.max(last.rect[2], rect[2])
      last.rect[3] = Math.max(last.rect[3], rect[3])
      return
    }
    const annotation = this.#objects.reserve()
    this.#pdf.page!.annotations.push(new ObjectName(annotation))
    this.links.push({ element, page, annotation, rect })
  }

  #currentPage(): MarkedPage {
    const { page } = this.#pdf
    if (page === null) throw new Error('Nothing can be marked before the first page.')
    if (page !== this.#page) {
      this.#page = page
      page.dictionary.data['StructParents'] = this.pages.length
      this.pages.push({ dictionary: page.dictionary, height: page.height, owners: [] })
    }
    return this.pages.at(-1)!
  }
}
