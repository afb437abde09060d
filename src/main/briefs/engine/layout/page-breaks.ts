import { internals } from '../pdfmake-internals.ts'
import { layFirstPages } from './first-pages.ts'
import { pacingOf } from './pacing.ts'
import { type LaidNode, type LayoutBuilder, PacedLayout, type Position } from './paced-layout.ts'

type Decide = (node: object, around: object) => unknown
type PageGetter = ((page: number, pages: number, size: unknown) => unknown) | null | undefined

/** The arguments of pdfmake's `layoutDocument`, in their order. */
type Given = readonly [
  content: unknown,
  pdf: unknown,
  styles: unknown,
  defaultStyle: unknown,
  background: unknown,
  header: PageGetter,
  footer: PageGetter,
  watermark: unknown,
  pageBreakBefore: Decide | undefined,
]

type Finishing = LayoutBuilder & {
  readonly svgMeasure: unknown
  readonly tableLayouts: unknown
  readonly addHeadersAndFooters: (header: PageGetter, footer: PageGetter) => void
  readonly addWatermark: (watermark: unknown, pdf: unknown, defaultStyle: unknown) => void
}

const { DocMeasure, DocPreprocessor, LayoutBuilder } = internals

/**
 * Decides on page breaks as the layout goes on. pdfmake lays out the whole document, asks of one node after the other
 * whether it begins a page, and begins from the first page again after each yes: n breaks cost n documents. Here only
 * what the answer can depend on is laid out, and a yes takes back no more than the child in which it fell.
 */
export function installPageBreaks(): void {
  const { prototype } = LayoutBuilder as { prototype: { layoutDocument: (...given: Given) => unknown[] } }
  const { layoutDocument } = prototype
  prototype.layoutDocument = function (this: Finishing, ...given: Given) {
    const [content, pdf, styles, defaultStyle, background, header, footer, watermark, decide] = given
    const pacing = pacingOf(content)
    if (typeof decide !== 'function' && pacing === undefined) return layoutDocument.apply(this, [...given])
    this.docPreprocessor = new DocPreprocessor() as LayoutBuilder['docPreprocessor']
    this.docMeasure = new DocMeasure(
      pdf,
      styles,
      defaultStyle,
      this.svgMeasure,
      this.tableLayouts,
    ) as LayoutBuilder['docMeasure']
    const isAhead = pacing === undefined || pacing.upTo === Infinity
    const layout = new PacedLayout(this, content, background, { isAhead, canGoBack: typeof decide === 'function' })
    if (typeof decide === 'function') decideBreaks(layout, decide, [header, footer])
    else layFirstPages(layout, pacing!)
    const isCut = pacing !== undefined && !pacing.isWhole
    if (isCut) this.addHeadersAndFooters(untold(header), untold(footer))
    else this.addHeadersAndFooters(header, footer)
    this.addWatermark(watermark, pdf, defaultStyle)
    return this.writer.context().pages
  }
}

/** The head or foot of a page of a document of which only the beginning is laid out. */
const untold =
  (make: PageGetter): PageGetter =>
  (page, _pages, size) =>
    make?.(page, Number.NaN, size)

/** Asks of each node in its turn, and lays out to the end. */
function decideBreaks(layout: PacedLayout, decide: Decide, furniture: readonly PageGetter[]): void {
  const around = new Surroundings(layout, furniture)
  const { builder } = layout
  for (let index = 0; !layout.isDone || index < builder.linearNodeList.length; index++) {
    while (index >= builder.linearNodeList.length && !layout.isDone) layout.step()
    const node = builder.linearNodeList[index]
    if (node === undefined || node.pageBreak === 'before' || node.pageBreakCalculated === true) continue
    if (layout.isGround(node) || !around.isThere(node)) continue
    layout.settle(index)
    node.pageBreakCalculated = true
    if (!decide(around.told(node), around.of(index))) continue
    node.pageBreak = 'before'
    around.forget(node)
    layout.takeBack(index)
    index = builder.linearNodeList.length - 1
  }
}

/** What pdfmake tells of a node beside its places. */
const TOLD =
  'id text ul ol table image qr canvas svg columns headlineLevel style pageBreak pageOrientation width height'.split(
    ' ',
  )

/** What a decision is told of a node. Its pages and those of the document are found when they are asked for. */
class ToldNode {
  readonly stack: boolean
  readonly #layout: PacedLayout
  readonly #node: LaidNode

  constructor(layout: PacedLayout, node: LaidNode) {
    this.#layout = layout
    this.#node = node
    for (const name of TOLD) if (node[name] !== undefined) Object.assign(this, { [name]: node[name] })
    this.stack = Array.isArray(node.stack)
  }

  get startPosition(): Position {
    return this.#node.positions[0]!
  }

  get pageNumbers(): number[] {
    while (this.#layout.isOpen(this.#node)) this.#layout.step()
    return [...new Set(this.#node.positions.map(({ pageNumber }) => pageNumber))]
  }

  get pages(): number {
    while (!this.#layout.isDone) this.#layout.step()
    return this.#layout.builder.writer.context().pages.length
  }
}

/** What a decision may ask about: nodes, and which of them stand on a page. Lays out as far as an answer needs. */
class Surroundings {
  readonly #layout: PacedLayout
  readonly #furniture: readonly PageGetter[]
  readonly #told = new WeakMap<LaidNode, object>()

  constructor(layout: PacedLayout, furniture: readonly PageGetter[]) {
    this.#layout = layout
    this.#furniture = furniture
  }

  /** Whether a node is to be asked about: not one without a place on any page, nor an empty text. */
  isThere(node: LaidNode): boolean {
    if (node.section !== undefined || node.stack?.every(({ section }) => section !== undefined) === true) return false
    while (node.positions.length === 0 && this.#layout.isOpen(node)) this.#layout.step()
    return node.positions.length > 0 && (node.text !== '' || Boolean(node.listMarker))
  }

  /** What is told of a node. */
  told(node: LaidNode): object {
    const known = this.#told.get(node)
    if (known !== undefined) return known
    const told = new ToldNode(this.#layout, node)
    this.#told.set(node, told)
    return told
  }

  /** A break before a node has been decided on: it is told anew. */
  forget(node: LaidNode): void {
    this.#told.delete(node)
  }

  /** The three questions that pdfmake lets a decision ask. */
  of(index: number): object {
    const { linearNodeList: nodes } = this.#layout.builder
    const page = nodes[index]!.positions[0]!.pageNumber
    return {
      getFollowingNodesOnPage: () => this.#following(index, page),
      getNodesOnNextPage: () => this.#following(index, page + 1),
      getPreviousNodesOnPage: () => this.#toldOf(nodes.slice(0, index), page),
    }
  }

  /** The nodes behind one that stand on a page, with the page's head and foot, which pdfmake counts among them. */
  #following(index: number, page: number): object[] {
    const layout = this.#layout
    while (!layout.isDone && layout.page <= page) layout.step()
    const { linearNodeList: nodes } = layout.builder
    const behind = layout.steps.find(({ before }) => before.nodes > index && (before.context['page'] as number) >= page)
    return [
      ...this.#toldOf(nodes.slice(index + 1, behind?.before.nodes), page),
      ...this.#toldOf(this.#furnitureOf(page), page),
    ]
  }

  #toldOf(nodes: readonly LaidNode[], page: number): object[] {
    const there = nodes.filter(
      (node) => node.positions.some(({ pageNumber }) => pageNumber === page) && this.isThere(node),
    )
    return there.map((node) => this.told(node))
  }

  /** The nodes of a page's head and foot as they would be with the pages so far; they are laid out for this alone. */
  #furnitureOf(page: number): LaidNode[] {
    const { builder } = this.#layout
    const context = builder.writer.context()
    const sheet = context.pages[page - 1] as
      { pageSize: { width: number; height: number }; customProperties: Record<string, PageGetter> } | undefined
    if (sheet === undefined) return []
    const [{ linearNodeList: listed }, current] = [builder, context.page]
    builder.linearNodeList = []
    context.page = page - 1
    for (const [at, name] of (['header', 'footer'] as const).entries()) {
      const own = sheet.customProperties[name]
      const make = own || own === null ? own : this.#furniture[at]
      const node = make?.(page, context.pages.length, sheet.pageSize)
      if (!node) continue
      builder.writer.beginUnbreakableBlock(sheet.pageSize.width, sheet.pageSize.height)
      builder.processNode(builder.docMeasure.measureBlock(builder.docPreprocessor.preprocessBlock(node)))
      builder.writer.transactionLevel--
      builder.writer.popContext()
    }
    const made = builder.linearNodeList
    builder.linearNodeList = listed
    context.page = current
    return made
  }
}
