import type { PacedLayout } from './paced-layout.ts'
import type { Pacing } from './pacing.ts'

type Reference = { readonly positions?: readonly unknown[] }
type Inline = { readonly _pageNodeRef?: Reference }
type Line = { readonly _pageNodeRef?: Reference; inlines: readonly Inline[] }
type Page = { items: { readonly type: string; readonly item?: unknown }[] }

/** Lays out until as many pages are full as are wanted, and takes the one away that was begun behind them. */
export function layFirstPages(layout: PacedLayout, pacing: Pacing): void {
  while (!layout.isDone && layout.page <= pacing.upTo) {
    pacing.check()
    layout.step()
  }
  layout.settleReferences()
  const context = layout.builder.writer.context()
  const pages = context.pages as Page[]
  pacing.isWhole = layout.isDone && pages.length <= pacing.upTo
  if (pacing.isWhole) return
  pages.length = Math.min(pages.length, pacing.upTo)
  context.page = pages.length - 1
  for (const page of pages) leaveOutUnknown(page)
}

/** Takes the numbers of pages away that are not laid out: better none than a wrong one. */
function leaveOutUnknown(page: Page): void {
  page.items = page.items.filter(({ type, item }) => {
    if (type !== 'line') return true
    const line = item as Line
    if (isUnknown(line)) return false
    line.inlines = line.inlines.filter((inline) => !isUnknown(inline))
    return true
  })
}

const isUnknown = ({ _pageNodeRef: reference }: Inline): boolean =>
  reference !== undefined && (reference.positions?.length ?? 0) === 0
