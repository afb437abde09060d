/** Standard structure types of PDF 1.7 (ISO 32000-1, 14.8.4) that our documents use. */
export type Role =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'TOC'
  | 'TOCI'
  | 'Figure'
  | 'BlockQuote'
  | 'Note'
  | 'Reference'
  | 'Link'
  | 'Span'

export type Attributes = Readonly<{
  /** BCP 47, where it differs from that of the element around. */
  lang?: string
  title?: string
  alt?: string
  /** The words that an abbreviation stands for. */
  expansion?: string
  /** Unique among notes. */
  id?: string
  scope?: 'Row' | 'Column'
  colSpan?: number
  rowSpan?: number
  summary?: string
  numbering?: 'None' | 'Decimal' | 'Disc'
  /** The name of the place that a link leads to. */
  destination?: string
}>

/** Of an element that says nothing of itself, as most do not. */
export const PLAIN: Attributes = {}

/** Corners in points from the page's left and head: left, top, right, bottom. */
export type Box = readonly [number, number, number, number]

/** One node of the structure tree. Its kids are in reading order, wherever they stand on the page. */
export class StructureElement {
  readonly role: Role
  readonly attributes: Attributes
  readonly kids: (StructureElement | Slot)[] = []
  /** Where a figure stands on the page of its first mark. */
  box: Box | undefined
  /** What a link says, for those who do not see it; the sign of a note. */
  words = ''
  /** No longer in the tree: what was in it has gone into what was around it. */
  isUnwrapped = false

  /** The number of its object in the file, once it is written. */
  id = 0

  constructor(role: Role, attributes: Attributes = PLAIN) {
    this.role = role
    this.attributes = attributes
  }

  /** Puts a new element at the end of this one. */
  add(role: Role, attributes: Attributes = PLAIN): StructureElement {
    const element = new StructureElement(role, attributes)
    this.kids.push(element)
    return element
  }

  /** The last kid where it is an element of that role. */
  last(role: Role): StructureElement | undefined {
    const kid = this.kids.at(-1)
    return kid instanceof StructureElement && kid.role === role ? kid : undefined
  }
}

/** A stretch of marked content: the page, by its place among pages from 0, and its number there. */
export type Mark = Readonly<{ page: number; mcid: number }>

/** A place among the kids of an element where content of pages goes: text that may run over lines and pages. */
export class Slot {
  readonly marks: Mark[] = []
  element: StructureElement
  /** The number by which nodes and runs name it. */
  readonly index: number
  /** The name of its place, for links that lead to it. */
  readonly anchor: string | undefined
  /** The link that it is part of. */
  readonly link: StructureElement | undefined

  constructor(element: StructureElement, index: number, anchor?: string, link?: StructureElement) {
    this.element = element
    this.index = index
    this.anchor = anchor
    this.link = link
  }
}
