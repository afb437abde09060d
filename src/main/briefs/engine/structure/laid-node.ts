import type { InMargin, MarginGroup } from '../../structure/margin.ts'
import type { Tag } from '../../structure/tag.ts'

/** A node of a definition after pdfmake's preprocessing: what is asked of it here. */
export type LaidNode = {
  readonly tag?: Tag
  readonly lang?: string
  readonly readLast?: boolean
  readonly anchor?: string
  readonly id?: string
  readonly linkToDestination?: string
  readonly section?: LaidNode
  readonly stack?: readonly LaidNode[]
  readonly columns?: readonly LaidNode[]
  readonly ul?: readonly LaidNode[]
  readonly ol?: readonly LaidNode[]
  readonly table?: Readonly<{ body: readonly (readonly (LaidNode | null | undefined)[])[]; headerRows?: number }>
  readonly text?: string | readonly LaidNode[]
  readonly canvas?: readonly { _slot?: number }[]
  readonly image?: unknown
  readonly colSpan?: number
  readonly rowSpan?: number
  readonly marginGroup?: MarginGroup
  readonly inMargin?: InMargin
  /** The slot of what this node draws; on a leaf with several, that of its first. */
  _slot?: number
  /** The slot of a list item's number or bullet. */
  _labelSlot?: number
}

/** What is directly inside a node, in the order in which it is read. A row of a table is a child that holds its cells. */
export function childrenOf(node: LaidNode): readonly LaidNode[] {
  if (node.section !== undefined) return [node.section]
  if (node.stack !== undefined) return lastRead(node.stack)
  if (node.columns !== undefined) return lastRead(node.columns)
  if (node.table === undefined) return []
  const taken: number[] = []
  return node.table.body.map((row) => ({
    stack: cellsOf(row, taken).map(([, cell]) => cell),
  }))
}

const lastRead = (nodes: readonly LaidNode[]): readonly LaidNode[] =>
  nodes.some(({ readLast }) => readLast === true)
    ? [...nodes.filter(({ readLast }) => readLast !== true), ...nodes.filter(({ readLast }) => readLast === true)]
    : nodes

/** The cells of a row that are not covered by one before or above: with the column each begins in, and its width. */
export function cellsOf(
  row: readonly (LaidNode | null | undefined)[],
  taken: number[],
): readonly (readonly [number, LaidNode, number])[] {
  const cells: (readonly [number, LaidNode, number])[] = []
  for (let column = 0; column < row.length; column++) {
    if ((taken[column] ?? 0) > 0) {
      taken[column]!--
      continue
    }
    const cell = row[column] ?? { text: '' }
    const width = Math.min(cell.colSpan ?? 1, row.length - column)
    for (let over = column; over < column + width; over++) taken[over] = (cell.rowSpan ?? 1) - 1
    cells.push([column, cell, width])
    column += width - 1
  }
  return cells
}

/** Whether a leaf draws anything. */
export const hasWords = ({ text }: LaidNode): boolean =>
  typeof text === 'string' ? text !== '' : (text ?? []).some((run) => hasWords(run))
