import {
  AlignmentType,
  BookmarkEnd,
  BookmarkStart,
  BorderStyle,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  type IBorderOptions,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Block, Cell, Figure, Heading, List, Table as TableBlock } from '../../structure/blocks.ts'
import { runElements, type RunWorld, writable } from './run-elements.ts'

/** What blocks need to know beyond their runs: the side that tables begin at, and the width between the margins, in twips. */
export type BlockWorld = RunWorld &
  Readonly<{
    isFromRight: boolean
    width: number
    /** How many places are marked so far. */
    bookmarks: { last: number }
  }>

const LEVELS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const

/** Twips of an indent. */
const INDENT = 360

/** Blocks as Word's paragraphs and tables. */
export const blockElements = (blocks: readonly Block[], world: BlockWorld, indent = 0): (Paragraph | Table)[] =>
  blocks.flatMap((block) => elements(block, world, indent))

function elements(block: Block, world: BlockWorld, indent: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [heading(block, world)]
    case 'paragraph': {
      const { runs, dir, isQuote = false } = block
      return [
        new Paragraph({
          ...laid(dir, indent + (isQuote ? INDENT : 0), world),
          children: runElements(runs, dir, world),
        }),
      ]
    }
    case 'list':
      return list(block, world, indent)
    case 'table':
      // Word wants a paragraph between a table and what follows, or it would draw two as one.
      return [table(block, world), new Paragraph({ spacing: { before: 0, after: 0 }, children: [] })]
    case 'figure':
      return [figure(block, world)]
    case 'contents':
      return block.entries.map(
        ({ runs, to, dir }) =>
          new Paragraph({
            ...laid(dir, indent, world),
            spacing: { before: 0, after: 40 },
            children:
              to === ''
                ? runElements(runs, dir, world)
                : [new InternalHyperlink({ anchor: bookmark(to), children: runElements(runs, dir, world) })],
          }),
      )
  }
}

/** A paragraph stands where the page begins, whichever way it reads itself: Word counts start and end by its own direction. */
function laid(dir: 'ltr' | 'rtl', indent: number, { isFromRight }: Pick<BlockWorld, 'isFromRight'>): IParagraphOptions {
  const isAlong = (dir === 'rtl') === isFromRight
  return {
    ...(dir === 'rtl' ? { bidirectional: true } : {}),
    ...(isAlong ? {} : { alignment: AlignmentType.END }),
    ...(indent === 0 ? {} : { indent: isAlong ? { start: indent } : { end: indent } }),
  }
}

function heading({ level, runs, dir, ids }: Heading, world: BlockWorld): Paragraph {
  // Their numbers are counted here: docx counts them through all documents of a process.
  const places = ids.map((id) => ({ name: bookmark(id), number: ++world.bookmarks.last }))
  const children = [
    ...places.map(({ name, number }) => new BookmarkStart(name, number)),
    ...runElements(runs, dir, world),
    ...places.map(({ number }) => new BookmarkEnd(number)),
    // docx knows both inside a paragraph, and leaves them out of its type.
  ] as ParagraphChild[]
  return new Paragraph({ ...laid(dir, 0, world), heading: LEVELS[level - 1] ?? LEVELS[5], children })
}

/** Names of bookmarks have at most 40 letters, figures and underscores, a letter first. */
const bookmark = (id: string): string => `b_${id.replace(/[^A-Za-z0-9_]/gu, '_')}`.slice(0, 40)

/** Items behind their label, which hangs; without one, behind a dash. What is inside an item is indented as it is. */
function list({ items }: List, world: BlockWorld, indent: number): (Paragraph | Table)[] {
  return items.flatMap(({ label, blocks }) => {
    const [first, ...rest] = blocks
    const sign = label === '' ? '–' : writable(label)
    const isWord = sign.length > LONGEST_SIGN
    if (first?.kind !== 'paragraph') {
      const named = new Paragraph({
        ...laid('ltr', indent, world),
        children: [new TextRun({ text: sign, bold: true })],
      })
      return [...(label === '' ? [] : [named]), ...blockElements(blocks, world, indent + INDENT)]
    }
    const lead = [new TextRun({ text: sign, bold: isWord }), new TextRun(isWord ? { text: '\u2002' } : { text: '\t' })]
    return [
      new Paragraph({
        ...laid(first.dir, 0, world),
        indent: isWord ? { start: indent } : { start: indent + INDENT, hanging: INDENT },
        ...(isWord ? {} : { tabStops: [{ type: 'left' as const, position: indent + INDENT }] }),
        children: [...lead, ...runElements(first.runs, first.dir, world)],
      }),
      ...blockElements(rest, world, indent + INDENT),
    ]
  })
}

/** A number or a dash hangs; a word runs on. */
const LONGEST_SIGN = 4

const LINE: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: 'B9B4A9' }
const HEAVY: IBorderOptions = { style: BorderStyle.SINGLE, size: 8, color: '1B1A17' }
const NONE: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' }

function table({ heads, rowHeads, widths, rows }: TableBlock, world: BlockWorld): Table {
  const count = Math.max(1, ...rows.map((row) => row.reduce((sum, { columns }) => sum + columns, 0)))
  const twips = columnWidths(widths, count, world.width)
  return new Table({
    visuallyRightToLeft: world.isFromRight,
    width: { size: world.width, type: WidthType.DXA },
    columnWidths: twips,
    borders: { top: HEAVY, bottom: LINE, left: NONE, right: NONE, insideHorizontal: LINE, insideVertical: NONE },
    rows: rows.map((row, at) => {
      let place = 0
      const children = row.map((cell) => {
        const width = twips.slice(place, place + cell.columns).reduce((sum, each) => sum + each, 0)
        const isHead = at < heads || place < rowHeads
        place += cell.columns
        return tableCell(cell, isHead, width, world)
      })
      return new TableRow({ tableHeader: at < heads, cantSplit: true, children })
    }),
  })
}

/** Columns as wide beside each other as on the page; a narrow one still holds a short word. */
function columnWidths(widths: readonly number[], count: number, whole: number): number[] {
  const said =
    widths.length === count ? widths.map((width) => Math.max(width, LEAST_WIDTH)) : Array<number>(count).fill(1)
  const sum = said.reduce((total, width) => total + width, 0)
  return said.map((width) => Math.floor((width / sum) * whole))
}
/** Points. */
const LEAST_WIDTH = 46

function tableCell({ blocks, columns, rows }: Cell, isHead: boolean, width: number, world: BlockWorld): TableCell {
  const children = blockElements(isHead ? blocks.map(strong) : blocks, { ...world, width })
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
    ...(columns > 1 ? { columnSpan: columns } : {}),
    ...(rows > 1 ? { rowSpan: rows } : {}),
    // A cell ends in a paragraph, or Word calls the file damaged.
    children: children.at(-1) instanceof Paragraph ? children : [...children, new Paragraph({ children: [] })],
  })
}

const strong = (block: Block): Block =>
  block.kind === 'paragraph' ? { ...block, runs: block.runs.map((run) => ({ ...run, isBold: true })) } : block

/** Height of a letterhead, in pixels of Word (96 to the inch): 20 mm. */
const PICTURE_HEIGHT = 76

function figure({ alt, image }: Figure, world: BlockWorld): Paragraph {
  const [, kind, base64] = /^data:image\/(png|jpeg);base64,(.+)$/u.exec(image ?? '') ?? []
  if (kind === undefined || base64 === undefined)
    return new Paragraph({ children: [new TextRun({ text: writable(alt), italics: true })] })
  const data = Buffer.from(base64, 'base64')
  const [width, height] = sidesOf(data, kind)
  const scale = Math.min(1, PICTURE_HEIGHT / Math.max(1, height))
  const transformation = {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }
  const altText = { title: '', description: writable(alt), name: 'picture', id: String(++world.bookmarks.last) }
  return new Paragraph({
    children: [new ImageRun({ type: kind === 'png' ? 'png' : 'jpg', data, transformation, altText })],
  })
}

/** Width and height of a picture that has been checked. */
function sidesOf(data: Buffer, kind: string): [number, number] {
  if (kind === 'png') return [data.readUInt32BE(16), data.readUInt32BE(20)]
  for (let at = 2; at + 9 < data.length; at += 2 + data.readUInt16BE(at + 2)) {
    const marker = data[at + 1]!
    if (marker >= 0xc0 && marker <= 0xc2) return [data.readUInt16BE(at + 7), data.readUInt16BE(at + 5)]
  }
  return [1, 1]
}
