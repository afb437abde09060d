import type { AgendaItem } from '#shared/domain/agenda-item.ts'
import type { BriefMeter } from '#shared/domain/brief-meter.ts'
import type { BriefOptions } from '#shared/domain/brief-options.ts'
import { BRIEF_KINDS } from '#shared/domain/brief-types.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { itemId } from '../parts/items.ts'
import { oneLine } from '../text/plain.ts'
import { contextOf } from './assemble.ts'
import { itemsWithLines } from './lines-to-take.ts'
import { whatToCut } from './what-to-cut.ts'

/** Where the nodes of a laid-out definition stand: identifier of the node, page from 1. */
export type PagesOfNodes = ReadonlyMap<string, number>

/**
 * How long a brief came out beside the limit of its kind, and what to leave out where it is longer. Lines to take are
 * held to their limit item by item: what `begins` knows of where each item begins tells which of them is too long.
 */
export function meterOf(notebook: Notebook, options: BriefOptions, pages: number, begins: PagesOfNodes): BriefMeter {
  const { limit } = BRIEF_KINDS[options.type]
  const items = limit.perItem === 0 ? [] : itemsOf(notebook, options)
  const most = Math.max(1, limit.pages + limit.perItem * items.length)
  if (pages <= most) return { pages, limit: most, tooLong: [], cuts: [] }
  const long =
    options.type === 'lines' ? items.filter((item, at) => spanOf(items, at, pages, begins) > limit.perItem) : []
  const of = long.length === 0 ? null : new Set<string>(long.map(({ id }) => id))
  return {
    pages,
    limit: most,
    tooLong: long.map(({ number, title }) => oneLine(number) || oneLine(title)),
    cuts: whatToCut(contextOf(notebook, options, SECTIONS_OF_CUTS), of),
  }
}

/** The items that a limit counts: those that get a page. */
function itemsOf(notebook: Notebook, options: BriefOptions): readonly AgendaItem[] {
  const context = contextOf(notebook, options, ['items'])
  return options.type === 'lines' ? itemsWithLines(context).written : context.material.items
}

/** Pages from where an item begins to where the next one does; 0 where that is not known. */
function spanOf(items: readonly AgendaItem[], at: number, pages: number, begins: PagesOfNodes): number {
  const [item, next] = [items[at], items[at + 1]]
  const from = item && begins.get(itemId(item))
  const to = next === undefined ? pages + 1 : begins.get(itemId(next))
  return from === undefined || to === undefined ? 0 : to - from
}

/** All that can be left out of any brief. */
const SECTIONS_OF_CUTS = ['situation', 'delegations', 'agenda', 'matrix', 'items', 'challenges', 'scenarios'] as const

/** On which page each node with an identifier begins: pdfmake writes it into the definition that it laid out. */
export function pagesOfNodes(content: unknown): PagesOfNodes {
  const found = new Map<string, number>()
  const look = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(look)
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return
    const { id, positions, section, stack, columns } = node as Readonly<Record<string, unknown>>
    const page = Array.isArray(positions)
      ? (positions[0] as { pageNumber?: unknown } | undefined)?.pageNumber
      : undefined
    if (typeof id === 'string' && typeof page === 'number') found.set(id, page)
    for (const inside of [section, stack, columns]) look(inside)
  }
  look(content)
  return found
}
