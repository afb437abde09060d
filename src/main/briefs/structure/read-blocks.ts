import type { Block, BriefText, Cell, ContentsLine, Direction, ListItem, Note, Remark, Run } from './blocks.ts'
import { directionOfText, runsOf, textOfRuns, trimmedRuns } from './read-runs.ts'
import { type Said, type Tag, type Tagged, tagOf } from './tag.ts'

type Node = Tagged &
  Readonly<{
    text?: unknown
    stack?: unknown
    columns?: unknown
    section?: unknown
    ul?: unknown
    ol?: unknown
    table?: { readonly body?: unknown; readonly headerRows?: number; readonly widths?: readonly unknown[] }
    image?: unknown
    id?: string
    linkToDestination?: string
    colSpan?: number
    rowSpan?: number
  }>

/** A piece that is only part of something: an item waits for its list, a line of the contents for the others. */
type Loose =
  | Block
  | (ListItem & Readonly<{ kind: 'item' }>)
  | (ContentsLine & Readonly<{ kind: 'entry' }>)
  /** Letters that stand for a name, beside what it says or does. */
  | Readonly<{ kind: 'sign'; text: string }>

/**
 * Reads what a tagged definition says, in its reading order. Layout (columns, tables without heads, spaces, lines) is
 * left out, and so are drawings without words. Notes are taken out of the text; a heading under which nothing but notes
 * stood goes with them. `direction` is that of a paragraph without letters.
 */
export function readBlocks(content: unknown, direction: Direction): BriefText {
  const reading = new Reading(direction)
  const blocks = gathered(reading.read(content))
  return { blocks: withoutBareHeadings(blocks), notes: reading.notes }
}

class Reading {
  readonly notes = new Map<string, Note>()
  readonly #direction: Direction

  constructor(direction: Direction) {
    this.#direction = direction
  }

  read(node: unknown): Loose[] {
    if (typeof node === 'string' || typeof node === 'number') return this.#paragraph({ text: node })
    if (Array.isArray(node)) return node.flatMap((part) => this.read(part))
    if (typeof node !== 'object' || node === null) return []
    const tag = tagOf(node)
    return tag === undefined ? this.#untagged(node) : this.#tagged(tag, node)
  }

  #tagged(tag: Tag, node: Node): Loose[] {
    switch (tag.as) {
      case 'artifact':
        return []
      case 'heading':
        return this.#heading(tag.level, node)
      case 'table':
        return [this.#table(node, tag.heads, tag.rowHeads, tag.summary)]
      case 'list':
        return [{ kind: 'list', isNumbered: tag.isNumbered, items: this.#items(node) }]
      case 'item':
        return [{ kind: 'item', label: tag.label ?? '', blocks: this.#behindSign(node, tag.label !== undefined) }]
      case 'figure':
        return [{ kind: 'figure', alt: tag.alt, image: typeof node.image === 'string' ? node.image : null }]
      case 'quote':
        return this.#inside(node).map((block) => (block.kind === 'paragraph' ? { ...block, isQuote: true } : block))
      case 'note':
        return this.#note(tag.number, node, tag.said)
      case 'entry':
        return this.#entry(node)
      case 'abbreviation':
        return [{ kind: 'sign', text: tag.long }]
      case 'answer':
      case 'paragraph':
      case 'part':
      case 'reference':
      case 'signature':
        return this.#untagged(node)
    }
  }

  #untagged(node: Node): Loose[] {
    if (node.text !== undefined) return this.#paragraph(node)
    if (node.columns !== undefined) return this.#columns(node.columns)
    if (node.table !== undefined) {
      const { headerRows = 0 } = node.table
      return headerRows > 0 ? [this.#table(node, headerRows, 0, '')] : this.#layoutTable(node)
    }
    const list = node.ul ?? node.ol
    if (list !== undefined) return [{ kind: 'list', isNumbered: node.ol !== undefined, items: this.#listed(list) }]
    return this.read(node.stack ?? node.section ?? [])
  }

  /** What stands inside a node, its own tag aside. */
  #inside(node: Node): Block[] {
    return gathered(this.#untagged(node))
  }

  #paragraph(node: Node): Loose[] {
    const runs = trimmedRuns(this.#withoutNotes(node.text, runsOf(node)))
    if (runs.length === 0) return []
    return [{ kind: 'paragraph', runs, dir: this.#directionOf(node, runs) }]
  }

  #directionOf({ dir }: Tagged, runs: readonly Run[]): Direction {
    if (dir === 'ltr' || dir === 'rtl') return dir
    const text = textOfRuns(runs)
    return text.length < PROSE ? this.#direction : directionOfText(text, this.#direction)
  }

  /** The runs of a text, less the notes that stand in it one behind the other, each a sign and its words. */
  #withoutNotes(text: unknown, runs: Run[]): Run[] {
    const parts = Array.isArray(text) ? (text as unknown[]) : []
    if (!parts.some((part) => tagOf(part)?.as === 'note')) return runs
    let id = ''
    const kept: unknown[] = []
    for (const part of parts) {
      const tag = tagOf(part)
      if (tag?.as !== 'note') {
        kept.push(part)
        continue
      }
      const { anchor } = part as Tagged
      if (anchor !== undefined) id = anchor
      else if (id !== '') {
        const words = trimmedRuns(runsOf(part).map((run) => ({ ...run, isRaised: false })))
        this.notes.set(id, { sign: String(tag.number), blocks: [this.#said(words)] })
      }
    }
    return runsOf(kept)
  }

  #said(runs: readonly Run[]): Block {
    return { kind: 'paragraph', runs, dir: directionOfText(textOfRuns(runs), this.#direction) }
  }

  #heading(level: number, node: Node): Loose[] {
    const words = this.#inside(node).flatMap((block) => ('runs' in block ? [block] : []))
    const joined = words.flatMap(({ runs: said }, at): Run[] => (at === 0 ? [...said] : [{ text: ' ' }, ...said]))
    // How strong a heading looks is a matter of its level.
    const runs = joined.map((run) => ({ ...run, isBold: false }))
    if (runs.length === 0) return []
    return [{ kind: 'heading', level, runs, dir: this.#directionOf(node, runs), ids: idsIn(node) }]
  }

  #columns(columns: unknown): Loose[] {
    const all = Array.isArray(columns) ? (columns as Node[]) : []
    const inOrder = [
      ...all.filter(({ readLast }) => readLast !== true),
      ...all.filter(({ readLast }) => readLast === true),
    ]
    return inOrder.flatMap((column) => this.read(column))
  }

  /** Rows that only lie on the page: short words and what follows them on one line are one paragraph. */
  #layoutTable(node: Node): Loose[] {
    return rowsOf(node).flatMap((row) => {
      const cells = row.map((cell) => this.read(cell)).filter((cell) => cell.length > 0)
      const isPlain = cells.length > 1 && cells.length % 2 === 0 && cells.every(isOneParagraph)
      if (!isPlain) return cells.flat()
      return Array.from({ length: cells.length / 2 }, (_, at): Loose => {
        const [label, value] = [runsIn(cells[at * 2]!), runsIn(cells[at * 2 + 1]!)]
        return this.#said([...strong(label), { text: '\u2002' }, ...value])
      })
    })
  }

  #table(node: Node, heads: number, rowHeads: number, summary: string): Block {
    const rows = rowsOf(node).map((row) => this.#row(row))
    const { widths = [] } = node.table ?? {}
    const isSaid = widths.every((width) => typeof width === 'number')
    return { kind: 'table', heads, rowHeads, summary, widths: isSaid ? widths : [], rows }
  }

  #row(row: readonly unknown[]): Cell[] {
    const cells: Cell[] = []
    for (let at = 0; at < row.length; at++) {
      const node = (typeof row[at] === 'object' && row[at] !== null ? row[at] : {}) as Node & { _span?: boolean }
      const { colSpan = 1, rowSpan = 1 } = node
      cells.push({ blocks: gathered(this.read(row[at])), columns: colSpan, rows: rowSpan })
      at += colSpan - 1
    }
    return cells
  }

  #items(node: Node): ListItem[] {
    const children = node.table === undefined ? node.stack : rowsOf(node).map((row) => ({ stack: row }))
    return this.#listed(children)
  }

  #listed(children: unknown): ListItem[] {
    return (Array.isArray(children) ? (children as unknown[]) : []).flatMap((child): ListItem[] => {
      const loose = this.read(child)
      const items = loose.filter((one) => one.kind === 'item')
      if (items.length > 0) return items
      const blocks = gathered(loose)
      return blocks.length === 0 ? [] : [{ label: '', blocks }]
    })
  }

  #behindSign(node: Node, hasSign: boolean): Block[] {
    const columns = hasSign && Array.isArray(node.columns) ? (node.columns as unknown[]) : null
    return columns === null ? this.#inside(node) : gathered(this.read(columns.slice(1)))
  }

  #note(sign: number | string, node: Node, said: Said | undefined): Loose[] {
    const id = anchorIn(node.columns ?? node.stack ?? node.text)
    // Without columns its number is the first of its runs.
    const whole = node.columns === undefined ? pruned(node, ({ anchor }) => anchor === undefined) : node
    const blocks = this.#behindSign(whole, true)
    if (id === undefined) return blocks
    const thread = node.inMargin === undefined || said === undefined ? {} : { thread: this.#thread(whole, said) }
    this.notes.set(id, { sign: String(sign), blocks, ...thread })
    return []
  }

  /** What was said and what was answered, each without its signature. */
  #thread(node: Node, said: Said): Remark[] {
    const of = (part: Node): Block[] => this.#inside(pruned(part, (inside) => tagOf(inside)?.as !== 'signature'))
    const answers = (Array.isArray(node.stack) ? (node.stack as Node[]) : []).flatMap((part): Remark[] => {
      const tag = tagOf(part)
      return tag?.as === 'answer' ? [{ said: tag.said, blocks: of(part) }] : []
    })
    return [{ said, blocks: of(pruned(node, (inside) => tagOf(inside)?.as !== 'answer')) }, ...answers]
  }

  #entry(node: Node): Loose[] {
    const runs = trimmedRuns(
      withBlanks(
        rowsOf(node)
          .flat()
          .map((cell) => runsOf(cell)),
      ),
    )
    const to = linkIn(node)
    return runs.length === 0 ? [] : [{ kind: 'entry', runs, to: to ?? '', dir: this.#directionOf(node, runs) }]
  }
}

/** A name in another script stays on the document's side; a text of so many letters begins on its own. */
const PROSE = 60

const rowsOf = ({ table }: Node): unknown[][] => (Array.isArray(table?.body) ? (table.body as unknown[][]) : [])

const isOneParagraph = (cell: readonly Loose[]): boolean => cell.length === 1 && cell[0]!.kind === 'paragraph'

const runsIn = ([piece]: readonly Loose[]): readonly Run[] => (piece !== undefined && 'runs' in piece ? piece.runs : [])

const strong = (runs: readonly Run[]): Run[] => runs.map((run) => ({ ...run, isBold: true }))

const withBlanks = (parts: readonly (readonly Run[])[]): Run[] =>
  parts
    .map((runs) => trimmedRuns(runs))
    .filter((runs) => runs.length > 0)
    .flatMap((runs, at): Run[] => (at === 0 ? runs : [{ text: ' ' }, ...runs]))

/** The first thing of a kind in a node and what stands in it. */
function firstIn<Found>(node: unknown, look: (node: Node) => Found | undefined): Found | undefined {
  if (typeof node !== 'object' || node === null) return undefined
  const found = Array.isArray(node) ? undefined : look(node)
  if (found !== undefined) return found
  for (const inside of Array.isArray(node) ? (node as unknown[]) : insides(node)) {
    const deeper = firstIn(inside, look)
    if (deeper !== undefined) return deeper
  }
  return undefined
}

/** A node without what inside it is not to be kept. */
function pruned(node: Node, isKept: (node: Node) => boolean): Node {
  const inside = (parts: unknown): unknown =>
    Array.isArray(parts)
      ? (parts as unknown[])
          .filter((part) => typeof part !== 'object' || part === null || isKept(part))
          .map((part) => (typeof part === 'object' && part !== null ? pruned(part, isKept) : part))
      : parts
  const kept: Record<string, unknown> = { ...node }
  for (const name of ['text', 'stack'] as const) if (name in node) kept[name] = inside(node[name])
  return kept
}

const insides = (node: Node): unknown[] => [node.text, node.stack, node.columns, node.section, node.table?.body]

const anchorIn = (node: unknown): string | undefined => firstIn(node, ({ anchor }) => anchor)
const linkIn = (node: unknown): string | undefined => firstIn(node, ({ linkToDestination }) => linkToDestination)

function idsIn(node: unknown): string[] {
  const ids: string[] = []
  firstIn(node, ({ id }) => {
    if (id !== undefined) ids.push(id)
    return undefined
  })
  return ids
}

/** Whole blocks out of loose pieces: items made a list, lines of the contents one piece, signs put before their words. */
function gathered(loose: readonly Loose[]): Block[] {
  const blocks: Block[] = []
  /** The items of the list that ends the blocks. */
  let items: ListItem[] = []
  let sign = ''
  for (const [at, piece] of loose.entries()) {
    const last = blocks.at(-1)
    const before = loose[at - 1]?.kind
    if (piece.kind === 'sign') sign = piece.text
    else if (piece.kind === 'item') {
      const { label, blocks: inside } = piece
      if (before === 'item') items.push({ label, blocks: inside })
      else {
        items = [{ label, blocks: inside }]
        blocks.push({ kind: 'list', isNumbered: isNumber(label), items })
      }
    } else if (piece.kind === 'entry') {
      const { runs, to, dir } = piece
      if (before === 'entry' && last?.kind === 'contents')
        blocks[blocks.length - 1] = { ...last, entries: [...last.entries, { runs, to, dir }] }
      else blocks.push({ kind: 'contents', entries: [{ runs, to, dir }] })
    } else if (sign !== '' && piece.kind === 'paragraph') {
      const isNamed = textOfRuns(piece.runs).startsWith(sign)
      blocks.push(
        isNamed ? piece : { ...piece, runs: [{ text: sign, isBold: true }, { text: '\u2002' }, ...piece.runs] },
      )
      sign = ''
    } else {
      blocks.push(piece)
      sign = ''
    }
  }
  if (sign !== '') blocks.push({ kind: 'paragraph', runs: [{ text: sign }], dir: directionOfText(sign, 'ltr') })
  return blocks
}

const isNumber = (label: string): boolean => /^\p{N}+[.)]?$/u.test(label)

/** Without headings that are followed by another of their level or above, or by nothing: their notes were taken out. */
const withoutBareHeadings = (blocks: readonly Block[]): Block[] =>
  blocks.filter((block, at) => {
    if (block.kind !== 'heading' || block.level < LEAST_BARE) return true
    const next = blocks[at + 1]
    return next !== undefined && !(next.kind === 'heading' && next.level <= block.level)
  })

/** Headings of documents, parts and items stay, whatever follows. */
const LEAST_BARE = 4
