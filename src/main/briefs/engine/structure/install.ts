import { type InternalName, internals } from '../pdfmake-internals.ts'
import { setInlineHooks } from '../text/draw-line.ts'
import { DocumentFile } from './document-file.ts'
import { type LineInline, LineMarks, slotOf } from './line-marks.ts'
import type { Artifact } from './marked-content.ts'
import type { PdfDocument } from './pdf-document.ts'
import { renderingOf } from './rendering.ts'
import type { Box } from './structure-element.ts'
import type { LaidNode } from './laid-node.ts'
import { structureTree } from './structure-tree.ts'

/** A document, with its file once it is being laid out. */
type Doc = PdfDocument & {
  documentFile?: DocumentFile
  /** The slot of the line that is being drawn, or its marks where its stretches are in several. */
  lineSlot?: number | undefined
  lineMarks?: LineMarks | null
}
/** A line, vector or picture on a page. What it carries of ours goes with it when pdfmake copies it. */
type Item = { _slot?: number; _artifact?: Artifact }
type Line = Item & {
  readonly inlines: readonly LineInline[]
  readonly getHeight: () => number
  readonly getWidth: () => number
}
type Vector = Item & {
  readonly type: string
  readonly points?: readonly { readonly x: number; readonly y: number }[]
} & { readonly [name in 'x' | 'y' | 'x1' | 'x2' | 'y1' | 'y2' | 'r1' | 'r2' | 'w' | 'h' | 'lineWidth']?: number }
type Picture = Item & { readonly x: number; readonly y: number; readonly _width: number; readonly _height: number }
type Page = { readonly items: readonly { readonly item?: Item }[] }
type Writer = { readonly context: () => { readonly pages: readonly Page[]; readonly getCurrentPage: () => Page } }
type Renderer = { readonly pdfDocument: Doc }

/** A method of pdfmake's, called with its own `this`. */
// oxlint-disable-next-line typescript/no-explicit-any -- pdfmake ships no types for these
type Method = (this: any, ...given: any[]) => any

/** Replaces a method by one that is given the one before it. */
function around(name: InternalName, method: string, replace: (before: Method) => Method): void {
  const { prototype } = internals[name]
  prototype[method] = replace(prototype[method] as Method)
}

/** Makes what pdfmake draws tagged, and its files those of `DocumentFile`. Goes on top of what lays out and draws. */
export function installStructure(): void {
  carrySlots()
  markRepeated()
  markDrawing()
  endFiles()
}

/** Makes the tree of a definition before it is measured, and sees that lines and signs of lists carry their slots. */
function carrySlots(): void {
  around(
    'DocMeasure',
    'measureDocument',
    (before) =>
      function (this: { pdfDocument: Doc }, definition: LaidNode) {
        const pdf = this.pdfDocument
        const tree = structureTree(definition, pdf.options.lang ?? '')
        if (pdf.documentFile === undefined)
          pdf.documentFile = new DocumentFile(pdf, tree, renderingOf(definition.stack ?? definition))
        else pdf.documentFile.restart(tree)
        return before.call(this, definition)
      },
  )
  for (const method of ['measureOrderedList', 'measureUnorderedList'])
    around(
      'DocMeasure',
      method,
      (before) =>
        function (this: unknown, list: LaidNode) {
          const measured: unknown = before.call(this, list)
          for (const item of (list.ol ?? list.ul) as readonly ListItem[])
            for (const drawn of [...(item.listMarker?.canvas ?? []), ...(item.listMarker?._inlines ?? [])])
              drawn._slot = item._labelSlot
          return measured
        },
    )
  around(
    'LayoutBuilder',
    'buildNextLine',
    (before) =>
      function (this: unknown, leaf: LaidNode) {
        const line = before.call(this, leaf) as Line | null
        if (line !== null) line._slot = leaf._slot
        return line
      },
  )
}

type ListItem = LaidNode & { readonly listMarker?: { readonly canvas?: Item[]; readonly _inlines?: Item[] } }

/** What pdfmake sets again on every page is read once or never: heads of tables that run on, page heads and feet. */
function markRepeated(): void {
  around(
    'ElementWriter',
    'addFragment',
    (before) =>
      function (this: Writer, block: { readonly insertedOnPages?: unknown }, ...rest) {
        if (block.insertedOnPages === undefined) return before.call(this, block, ...rest) as unknown
        const page = this.context().getCurrentPage()
        const earlier = page.items.slice()
        const added: unknown = before.call(this, block, ...rest)
        markNew(page, earlier, 'layout')
        return added
      },
  )
  around(
    'LayoutBuilder',
    'addDynamicRepeatable',
    (before) =>
      function (this: { writer: Writer }, getter: unknown, size: unknown, kind: 'header' | 'footer') {
        const { pages } = this.writer.context()
        const earlier = pages.map(({ items }) => items.slice())
        before.call(this, getter, size, kind)
        for (const [at, page] of pages.entries()) markNew(page, earlier[at]!, kind === 'header' ? 'head' : 'foot')
      },
  )
}

/**
 * Marks what has come to a page, among what was there and is still in its order. It is not simply at the end: pdfmake puts
 * the grounds of cells before everything else.
 */
function markNew({ items }: Page, earlier: Page['items'], artifact: Artifact): void {
  let next = 0
  for (const item of items) {
    if (item === earlier[next]) next++
    else if (item.item !== undefined) item.item._artifact = artifact
  }
}

/** Where something stands on its page. */
type BoxOf = (drawn: Item) => Box

/** Wraps what is drawn in its marks. */
function markDrawing(): void {
  const marked = (method: string, boxOf: BoxOf): void =>
    around(
      'Renderer',
      method,
      (before) =>
        function (this: Renderer, drawn: Item, ...rest) {
          begin(this.pdfDocument, drawn._slot, drawn, () => boxOf(drawn))
          return before.call(this, drawn, ...rest) as unknown
        },
    )
  marked('renderVector', (drawn) => vectorBox(drawn as Vector))
  marked('renderImage', (drawn) => pictureBox(drawn as Picture))
  setInlineHooks({
    before: (inline, pdf) => (pdf as unknown as Doc).lineMarks?.before(inline) ?? '',
    after: (inline, pdf) => (pdf as unknown as Doc).lineMarks?.after(inline) ?? '',
  })
  around(
    'Renderer',
    'renderLine',
    (before) =>
      function (this: Renderer, line: Line, x: number, y: number) {
        const pdf = this.pdfDocument
        const content = pdf.documentFile?.content
        const slot = slotOf(line)
        if (slot === null && content !== undefined && line._artifact === undefined) {
          content.close()
          pdf.lineMarks = new LineMarks(content, line, x, y)
        } else {
          const own = slot ?? undefined
          begin(pdf, own, line, () => [x, y, x + line.getWidth(), y + line.getHeight()])
          pdf.lineSlot = line._artifact === undefined ? own : undefined
          content?.arriveAt(pdf.lineSlot, x, y)
        }
        before.call(this, line, x, y)
        pdf.lineMarks = null
      },
  )
  for (const method of ['drawBackground', 'drawDecorations'])
    around(
      'TextDecorator',
      method,
      (before) =>
        function (this: Renderer, ...given) {
          const draw = (): unknown => before.apply(this, given)
          const content = this.pdfDocument.documentFile?.content
          if (content === undefined) draw()
          else content.aside(draw)
        },
    )
  // Clips and shifts save the state of the page and restore it: no mark may reach over their edges.
  for (const method of ['beginClip', 'endClip', 'beginVerticalAlignment', 'endVerticalAlignment', 'renderWatermark'])
    around(
      'Renderer',
      method,
      (before) =>
        function (this: Renderer, ...given) {
          const content = this.pdfDocument.documentFile?.content
          content?.close()
          if (method === 'renderWatermark') content?.begin(undefined)
          return before.apply(this, given) as unknown
        },
    )
}

/** Opens the mark of what is drawn next, which grows the figure that it is part of. */
function begin({ documentFile }: Doc, slot: number | undefined, { _artifact }: Item, boxOf: () => Box): void {
  if (_artifact !== undefined) return documentFile?.content.begin(undefined, _artifact)
  documentFile?.content.begin(slot)
  documentFile?.content.extend(slot, boxOf)
}

const pictureBox = ({ x, y, _width, _height }: Picture): Box => [x, y, x + _width, y + _height]

function vectorBox({
  type,
  points = [],
  x = 0,
  y = 0,
  x1 = 0,
  x2 = 0,
  y1 = 0,
  y2 = 0,
  r1 = 0,
  r2 = 0,
  w = 0,
  h = 0,
  lineWidth = 1,
}: Vector): Box {
  const half = lineWidth / 2
  const [xs, ys] =
    type === 'line'
      ? [
          [x1, x2],
          [y1, y2],
        ]
      : type === 'polyline'
        ? [points.map((point) => point.x), points.map((point) => point.y)]
        : [
            [x - r1, x + r1, x + w],
            [y - r2, y + r2, y + h],
          ]
  return [Math.min(...xs) - half, Math.min(...ys) - half, Math.max(...xs) + half, Math.max(...ys) + half]
}

/** Ends pages with their marks closed, and writes what is ours where pdfkit would write its own. */
function endFiles(): void {
  for (const method of ['addPage', 'end'])
    around(
      'PDFDocument',
      method,
      (before) =>
        function (this: Doc, ...given) {
          this.documentFile?.content.close()
          const done: unknown = before.apply(this, given)
          if (method === 'addPage') this.documentFile?.addPage()
          return done
        },
    )
  around(
    'PDFDocument',
    'goTo',
    (before) =>
      function (this: Doc, x: number, y: number, w: number, h: number, ...rest) {
        if (this.documentFile === undefined) return before.call(this, x, y, w, h, ...rest) as unknown
        const slot = this.lineMarks?.linkAt(x) ?? this.lineSlot
        this.documentFile.content.link(slot, [x, y, w, h])
        return this
      },
  )
  // Links lead to pages and not to names: pdfkit sorts its names by language, where readers look for them by bytes.
  around(
    'PDFDocument',
    'addNamedDestination',
    (before) =>
      function (this: Doc, name: string, ...rest) {
        if (this.documentFile === undefined) return before.call(this, name, ...rest) as unknown
        this.documentFile.content.name(name, rest[1] as number, rest[2] as number)
        return this
      },
  )
  const ours = { endMarkings: 'endStructure', endMetadata: 'endMetadata', _finalize: 'finish' } as const
  for (const [method, own] of Object.entries(ours))
    around(
      'PDFDocument',
      method,
      (before) =>
        function (this: Doc, ...given) {
          return this.documentFile === undefined ? (before.apply(this, given) as unknown) : this.documentFile[own]()
        },
    )
}
