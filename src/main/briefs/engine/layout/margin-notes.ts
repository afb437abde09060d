import type { InMargin, MarginGroup } from '../../structure/margin.ts'
import { internals } from '../pdfmake-internals.ts'
import { type MarginNote, type MarginSpan, placeInMargin } from './margin-places.ts'

type Line = {
  y: number
  readonly inlines: readonly { readonly linkToDestination?: string | null }[]
  readonly getHeight: () => number
  readonly getAscenderHeight: () => number
  /** On a line of a note in the margin. */
  _inMargin?: InMargin
}
/** Something that stands on a laid out page; of pictures and drawings only how far down they begin is asked. */
type Item = { readonly type: string; readonly item?: Line & { readonly y1?: number } }
type Page = {
  items: Item[]
  readonly pageSize: { readonly height: number }
  readonly pageMargins: { readonly top: number; readonly bottom: number }
}
type Builder = {
  readonly writer: { readonly context: () => { readonly page: number; readonly y: number } }
}
type Leaf = { readonly inMargin?: InMargin }
type Columns = { readonly marginGroup?: MarginGroup }

/** A line of a note, and the page that it stands on. */
type Placed = { readonly page: number; readonly entry: Item; readonly line: Line }

/** Between two notes in the margin, in points. */
const GAP = 6

/**
 * Puts notes in the margin level with the lines that lead to them. pdfmake lays them out as a column one under the
 * other, which takes the room they need on the pages; where they stand in it is settled once all pages are laid out.
 */
export function installMarginNotes(): void {
  const { LayoutBuilder, Renderer } = internals
  const { buildNextLine, processNode } = LayoutBuilder.prototype as {
    buildNextLine: (leaf: Leaf) => Line | null
    processNode: (node: Columns, ...rest: unknown[]) => void
  }
  LayoutBuilder.prototype.buildNextLine = function (this: Builder, leaf: Leaf): Line | null {
    const line = buildNextLine.call(this, leaf)
    if (line !== null && leaf.inMargin !== undefined) line._inMargin = leaf.inMargin
    return line
  }
  LayoutBuilder.prototype.processNode = function (this: Builder, node: Columns, ...rest: unknown[]): void {
    const { marginGroup } = node
    const edge = () => {
      const { page, y } = this.writer.context()
      return { page, y }
    }
    if (marginGroup !== undefined) marginGroup.from = edge()
    processNode.call(this, node, ...rest)
    if (marginGroup !== undefined) marginGroup.to = edge()
  }
  const renderPages = Renderer.prototype.renderPages as (pages: readonly Page[]) => void
  Renderer.prototype.renderPages = function (pages: readonly Page[]): void {
    settleMargins(pages)
    renderPages.call(this, pages)
  }
}

function settleMargins(pages: readonly Page[]): void {
  const groups = new Map<MarginGroup, Map<string, Placed[]>>()
  const marks = new Map<string, Placed>()
  for (const [page, { items }] of pages.entries())
    for (const entry of items) {
      if (entry.type !== 'line') continue
      const line = entry.item!
      if (line._inMargin !== undefined) {
        const { group, note } = line._inMargin
        const notes = groups.get(group) ?? new Map<string, Placed[]>()
        const lines = notes.get(note) ?? []
        lines.push({ page, entry, line })
        groups.set(group, notes.set(note, lines))
        continue
      }
      for (const { linkToDestination: to } of line.inlines)
        if (typeof to === 'string' && !marks.has(to)) marks.set(to, { page, entry, line })
    }
  for (const [group, notes] of groups) settle(pages, group, notes, marks)
}

function settle(
  pages: readonly Page[],
  { from, to }: MarginGroup,
  notes: ReadonlyMap<string, readonly Placed[]>,
  marks: ReadonlyMap<string, Placed>,
): void {
  if (from === undefined || to === undefined) return
  const isCut = to.page >= pages.length
  const shown = [...notes].filter(([name, lines]) => {
    // Where only the first pages are shown, a note on words behind them is not.
    if (!isCut || marks.has(name)) return true
    for (const { page, entry } of lines) takeOff(pages[page]!, entry)
    return false
  })
  const spans = pages.slice(from.page, to.page + 1).map((page, at): MarginSpan => ({
    top: at === 0 ? from.y : page.pageMargins.top,
    bottom: from.page + at < to.page ? footOf(page) : endOf(page, to.y),
  }))
  // Behind the last page that is shown there are others, which take what that page cannot hold.
  if (isCut) spans.push({ top: 0, bottom: Infinity })
  let mark: Pick<MarginNote, 'page' | 'y'> = { page: 0, y: from.y }
  const wanted = shown.map(([name, lines]): MarginNote => {
    const place = marks.get(name)
    // One that no mark leads to follows the note before it.
    if (place !== undefined)
      mark = { page: place.page - from.page, y: place.line.y + place.line.getAscenderHeight() - ascent(lines) }
    return { ...mark, height: offsetsOf(lines).height }
  })
  const places = placeInMargin(wanted, spans, GAP)
  if (places === null) return
  for (const [at, [, lines]] of shown.entries()) {
    const { page, y } = places[at]!
    const { offsets } = offsetsOf(lines)
    const target = pages[from.page + page]
    for (const [number, placed] of lines.entries()) {
      placed.line.y = y + offsets[number]!
      if (placed.page === from.page + page) continue
      takeOff(pages[placed.page]!, placed.entry)
      target?.items.push(placed.entry)
    }
  }
}

const ascent = ([first]: readonly Placed[]): number => first?.line.getAscenderHeight() ?? 0

function takeOff(page: Page, entry: Item): void {
  page.items = page.items.filter((item) => item !== entry)
}

/** How far each line of a note stands below its first, as pdfmake laid them out, and how high all of them are. */
function offsetsOf(lines: readonly Placed[]): { offsets: number[]; height: number } {
  const offsets: number[] = []
  let depth = 0
  for (const [at, { page, line }] of lines.entries()) {
    const before = lines[at - 1]
    if (before !== undefined) depth += page === before.page ? line.y - before.line.y : before.line.getHeight()
    offsets.push(depth)
  }
  return { offsets, height: depth + (lines.at(-1)?.line.getHeight() ?? 0) }
}

const footOf = ({ pageSize, pageMargins }: Page): number => pageSize.height - pageMargins.bottom

/** How far down notes may stand on the last page of their text: to what follows it there, else to the foot. */
function endOf(page: Page, end: number): number {
  const foot = footOf(page)
  const tops = page.items.map(({ item }) => item?.y ?? item?.y1 ?? 0).filter((y) => y > end - 1 && y < foot - 1)
  return tops.length === 0 ? foot : Math.max(end, Math.min(...tops) - GAP)
}
