import { internals } from '../pdfmake-internals.ts'

/** Where a node came to stand; `pageNumber` counts from 1. */
export type Position = { readonly pageNumber: number }

/** A node of a definition that is measured and, once it is laid out, has its places. */
export type LaidNode = {
  positions: Position[]
  resetXY: () => void
  pageBreak?: string
  pageBreakCalculated?: boolean
  readonly pageOrientation?: string
  readonly stack?: LaidNode[]
  readonly section?: LaidNode
  /** Children that are made as they are laid out, in place of a stack. */
  readonly coming?: Iterable<LaidNode>
  readonly text?: unknown
  readonly listMarker?: unknown
} & Readonly<Record<string, unknown>>

type Page = { items: unknown[] }

/** pdfmake's place on the pages. */
type Context = { page: number; pages: Page[]; backgroundLength: number[]; snapshots: unknown[] } & Record<
  string,
  unknown
>

type Writer = {
  readonly context: () => Context
  readonly addPage: (size: unknown, orientation: null, margins: unknown) => void
  readonly moveToNextPage: (orientation?: string) => void
  readonly beginUnbreakableBlock: (width: number, height: number) => void
  readonly popContext: () => void
  transactionLevel: number
}

type Measure = {
  /** Whether each child is measured as it comes to be laid out, and not the document as a whole. */
  isPaced?: boolean
  readonly measureDocument: (content: unknown) => LaidNode
  readonly measureBlock: (node: unknown) => LaidNode
  readonly measureNode: (node: LaidNode) => LaidNode
  readonly styleStack: { readonly autopush: (node: LaidNode) => number; readonly pop: (howMany: number) => void }
}

/** Where a definition's short forms are written out, and references are matched with what they lead to. */
type Preprocessor = {
  parentNode: LaidNode | null
  tocs: unknown
  nodeReferences: Record<string, { readonly _nodeRef: object; readonly _pseudo?: boolean }>
  readonly preprocessDocument: (content: unknown) => LaidNode
  readonly preprocessBlock: (node: unknown) => unknown
  readonly preprocessNode: (node: unknown) => LaidNode
}

/** pdfmake's builder of layouts, as far as it is led here step by step. */
export type LayoutBuilder = {
  linearNodeList: LaidNode[]
  docMeasure: Measure
  docPreprocessor: Preprocessor
  writer: Writer
  nestedLevel: number
  verticalAlignmentItemStack: unknown[]
  readonly pageSize: unknown
  readonly pageMargins: unknown
  readonly processNode: (node: LaidNode) => void
  readonly processSection: (node: LaidNode) => void
  readonly addBackground: (background: unknown) => void
}

/** How a document is gone through. */
type Pace = { readonly isAhead: boolean; readonly canGoBack: boolean }

/**
 * A container whose children are laid out one by one. `node` is `null` for what holds the whole document. `more`: its
 * children that have not come yet, where they come as they are laid out.
 */
type Frame = {
  readonly node: LaidNode | null
  readonly items: LaidNode[]
  readonly more?: Iterator<LaidNode>
  at: number
}

/** All that laying out further changes, as it was before a step. */
type Checkpoint = Readonly<{
  frames: readonly (Frame & { readonly positions: number })[]
  /** Nodes that stood on the list. */
  nodes: number
  context: Readonly<Record<string, unknown>>
  backgroundLength: number | undefined
  pages: number
  /** What stood on the page that was written on and on those behind it. */
  items: readonly (readonly unknown[])[]
  nestedLevel: number
  alignments: number
}>

/** One child of the document, or of a plain stack or section in it. */
type Step = { readonly before: Checkpoint }

const { DocMeasure, DocPreprocessor, DocumentContext, PageElementWriter } = internals

/** Lets a measure leave the document alone that is measured child by child; whoever hooks it still sees the whole. */
export function installPacedMeasuring(): void {
  const { prototype } = DocMeasure as { prototype: Measure & { measureDocument: unknown } }
  const { measureDocument } = prototype
  prototype.measureDocument = function (this: Measure, content: unknown) {
    return this.isPaced === true ? (content as LaidNode) : measureDocument.call(this, content)
  }
}

/**
 * The layout of a document in steps that can be taken back: one for each child of the document and of the stacks and
 * sections in it that do nothing but follow each other. Between two steps nothing is half done, so a copy of the place on
 * the page and of the page's list of marks is all that going back takes.
 */
export class PacedLayout {
  readonly builder: LayoutBuilder
  readonly steps: Step[] = []
  #frames: Frame[]
  /** Nodes that no page can begin with: those of backgrounds, and the whole. */
  readonly #grounds = new WeakSet<LaidNode>()
  /** Writes out each child as it comes to be laid out; `null` where the whole was written out at once. */
  readonly #preprocessor: Preprocessor | null
  /** What stands for nodes that are referred to and have not been written out yet, by their identifiers. */
  readonly #early = new Map<string, object>()
  readonly #canGoBack: boolean

  /**
   * `builder` has its preprocessor and its measure. With `isAhead` the whole document is written out first, as its
   * references and pdfmake's own lists of contents need it; without, a child is looked at only when it is laid out, and
   * `settleReferences` follows. Without `canGoBack` nothing is kept for going back.
   */
  constructor(builder: LayoutBuilder, content: unknown, background: unknown, { isAhead, canGoBack }: Pace) {
    this.#canGoBack = canGoBack
    this.builder = builder
    builder.linearNodeList = []
    builder.docMeasure.isPaced = true
    const root = isAhead
      ? builder.docMeasure.measureDocument(builder.docPreprocessor.preprocessDocument(content))
      : writtenOut(content)
    this.#preprocessor = isAhead ? null : (new DocPreprocessor() as Preprocessor)
    if (this.#preprocessor !== null)
      Object.assign(this.#preprocessor, { parentNode: null, tocs: [], nodeReferences: [] })
    const context = new DocumentContext() as Context & {
      addListener: (event: 'pageAdded', hear: (page: never) => void) => void
    }
    builder.writer = new PageElementWriter(context) as Writer
    context.addListener('pageAdded', ({ customProperties }: { customProperties: Record<string, unknown> }) => {
      const own = customProperties['background']
      const before = builder.linearNodeList.length
      builder.addBackground(own || own === null ? own : background)
      for (const node of builder.linearNodeList.slice(before)) this.#grounds.add(node)
    })
    // A list of contents becomes a node of pdfmake's own, which nobody can mean.
    if (Array.isArray(content)) this.#grounds.add(root)
    const first = root.stack?.[0] ?? root
    if (first.section === undefined) builder.writer.addPage(builder.pageSize, null, builder.pageMargins)
    this.#frames = [{ node: null, items: [root], at: 0 }]
  }

  get isDone(): boolean {
    return this.#frames.every(isOver)
  }

  /** The page on which the next step begins, counted from 1. */
  get page(): number {
    return this.builder.writer.context().page + 1
  }

  /** Whether more of a node may yet be laid out. */
  isOpen(node: LaidNode): boolean {
    return this.#frames.some((frame) => frame.node === node && !this.#isOver(frame))
  }

  #isOver(frame: Frame): boolean {
    return this.#frames.slice(this.#frames.indexOf(frame)).every(isOver)
  }

  /** Whether no page can begin with a node: one of a page's background, or what holds the whole document. */
  isGround(node: LaidNode): boolean {
    return this.#grounds.has(node)
  }

  /** All before the node of that place on the list stays as it is: what was kept for going back further is let go. */
  settle(index: number): void {
    while ((this.steps[1]?.before.nodes ?? Infinity) <= index) this.steps.shift()
  }

  /** Lays out the next child, or opens it where it is a container that can be taken in steps itself. */
  step(): void {
    while (this.#frames.length > 1 && isOver(this.#top)) this.#frames.pop()
    const frame = this.#top
    if (isOver(frame)) return
    const given = frame.items[frame.at]
    const outside = writtenOut(given)
    const isOpened = isPlainContainer(outside)
    if (this.#canGoBack) this.steps.push({ before: this.#checkpoint() })
    const item = isOpened ? outside : this.#readied(given!)
    frame.items[frame.at] = item
    frame.at++
    if (isOpened) this.#open(item)
    else {
      this.#measure(item)
      this.builder.processNode(item)
      this.#credit(item.positions)
    }
  }

  /** Gives references the places of what came after them, once all is laid out. */
  settleReferences(): void {
    for (const [id, early] of this.#early) {
      const { positions } = (this.#preprocessor?.nodeReferences[id]?._nodeRef ?? {}) as Partial<LaidNode>
      if (positions !== undefined) Object.assign(early, { positions })
    }
  }

  #readied(given: LaidNode): LaidNode {
    if (this.#preprocessor === null) return given
    const { nodeReferences } = this.#preprocessor
    const node = this.#preprocessor.preprocessNode(given)
    for (const [id, { _pseudo, _nodeRef }] of Object.entries(nodeReferences))
      if (_pseudo === true && !this.#early.has(id)) this.#early.set(id, _nodeRef)
    return node
  }

  /** Takes back the step in which the node of that place on the list was laid out, and all behind it. */
  takeBack(index: number): void {
    const at = this.steps.findLastIndex(({ before }) => before.nodes <= index)
    const [{ before }] = this.steps.splice(at) as [Step]
    this.#restore(before)
  }

  get #top(): Frame {
    return this.#frames.at(-1)!
  }

  #open(node: LaidNode): void {
    const { builder } = this
    builder.linearNodeList.push(node)
    node.positions = []
    node.resetXY = () => {}
    if (node.pageBreak === 'before') builder.writer.moveToNextPage(node.pageOrientation)
    if (node.section !== undefined) {
      // pdfmake's own turn of the page, without what it lays out afterwards.
      const turning = Object.create(builder, { processNode: { value: () => {} } }) as LayoutBuilder
      turning.processSection(node)
    }
    const { coming } = node
    if (coming === undefined) this.#frames.push({ node, items: node.stack ?? [node.section!], at: 0 })
    else this.#frames.push({ node, items: [], more: coming[Symbol.iterator](), at: 0 })
  }

  /** A child's places are its parents' too, up to a section, which pdfmake gives none. */
  #credit(positions: readonly Position[]): void {
    for (let at = this.#frames.length - 1; at > 0; at--) {
      const { node } = this.#frames[at]!
      if (node === null || node.section !== undefined) return
      for (const position of positions) node.positions.push(position)
    }
  }

  /** Measures a child with the styles around it: again after it was taken back, since its lines are used up then. */
  #measure(item: LaidNode): void {
    const { docMeasure } = this.builder
    let pushed = 0
    for (const { node } of this.#frames) if (node !== null) pushed += docMeasure.styleStack.autopush(node)
    docMeasure.measureNode(item)
    docMeasure.styleStack.pop(pushed)
  }

  #checkpoint(): Checkpoint {
    const { builder } = this
    const context = builder.writer.context()
    const { page, pages, backgroundLength } = context
    return {
      frames: this.#frames.map((frame) => ({ ...frame, positions: frame.node?.positions.length ?? 0 })),
      nodes: builder.linearNodeList.length,
      context: placeOf(context),
      backgroundLength: backgroundLength[page],
      pages: pages.length,
      items: pages.slice(Math.max(0, page)).map(({ items }) => items.slice()),
      nestedLevel: builder.nestedLevel,
      alignments: builder.verticalAlignmentItemStack.length,
    }
  }

  #restore(before: Checkpoint): void {
    const { builder } = this
    const context = builder.writer.context()
    for (const node of builder.linearNodeList.splice(before.nodes)) {
      node.resetXY()
      for (const mark of MARKS) delete (node as Record<string, unknown>)[mark]
    }
    this.#frames = before.frames.map(({ positions, ...frame }) => {
      if (frame.node !== null) frame.node.positions.length = positions
      return frame
    })
    context.pages.length = context.backgroundLength.length = before.pages
    Object.assign(context, before.context)
    const first = Math.max(0, context.page)
    for (const [at, items] of before.items.entries()) context.pages[first + at]!.items = items.slice()
    if (before.backgroundLength !== undefined) context.backgroundLength[context.page] = before.backgroundLength
    builder.nestedLevel = before.nestedLevel
    builder.verticalAlignmentItemStack.length = before.alignments
  }
}

/** Whether all children of a container are laid out. One that is still coming is fetched. */
function isOver({ items, at, more }: Frame): boolean {
  if (at < items.length) return false
  const next = more?.next()
  if (next === undefined || next.done === true) return true
  items.push(next.value)
  return false
}

/** A node whose short form is written out on the outside only: a list of nodes is a stack, and so is a section's. */
function writtenOut(node: unknown): LaidNode {
  if (Array.isArray(node)) return { stack: node } as unknown as LaidNode
  if (typeof node !== 'object' || node === null) return { text: node } as unknown as LaidNode
  const { section } = node as { section?: unknown }
  if (Array.isArray(section)) Object.assign(node, { section: { stack: section } })
  else if (isComing(section)) Object.assign(node, { section: { stack: [], coming: section } })
  return node as LaidNode
}

const isComing = (section: unknown): section is Iterable<LaidNode> =>
  typeof section === 'object' && section !== null && Symbol.iterator in section

/** What makes a container more than the place of its children. */
const MORE = 'margin marginLeft marginTop marginRight marginBottom unbreakable absolutePosition relativePosition'.split(
  ' ',
)

/** A stack or section that does nothing but hold its children, one under the other. */
function isPlainContainer(node: LaidNode): boolean {
  const { stack, section, pageBreak, style } = node
  if (!Array.isArray(stack) && section === undefined) return false
  if (pageBreak !== undefined && pageBreak !== 'before') return false
  // A named style may bring a margin.
  return style === undefined && MORE.every((name) => node[name] === undefined)
}

/** What laying out leaves on tables and their cells; a table laid out again would draw rules from it. */
const MARKS =
  '_bottomByPage _breaksBySpan _bottomY _endingCell _isUnbreakableContext _lastPageNumber _leftEndingCell _originalXOffset _rowTopPageY _rowTopPageYPadding _startingRowSpanPage _startingRowSpanY _willBreak'.split(
    ' ',
  )

/** What a place on the page is told by: everything but the pages and who listens. */
const PLACE = [
  'x',
  'y',
  'availableWidth',
  'availableHeight',
  'page',
  'pageMargins',
  'lastColumnWidth',
  'marginXTopParent',
  'height',
]

const placeOf = (context: Context): Record<string, unknown> =>
  Object.fromEntries(PLACE.map((name) => [name, context[name]]))
