import type { Tagged } from './tag.ts'

/** Of a node of a definition, what says something or holds what does. */
export type Node = Tagged &
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

/** The rows of a table; none where it is no table. */
export const rowsOf = ({ table }: Node): unknown[][] => (Array.isArray(table?.body) ? (table.body as unknown[][]) : [])

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
export function pruned(node: Node, isKept: (node: Node) => boolean): Node {
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

/** Where a node is aimed at from, by the first anchor in it. */
export const anchorIn = (node: unknown): string | undefined => firstIn(node, ({ anchor }) => anchor)
/** Where the first link in a node leads. */
export const linkIn = (node: unknown): string | undefined => firstIn(node, ({ linkToDestination }) => linkToDestination)

/** Every place in a node that can be led to. */
export function idsIn(node: unknown): string[] {
  const ids: string[] = []
  firstIn(node, ({ id }) => {
    if (id !== undefined) ids.push(id)
    return undefined
  })
  return ids
}
