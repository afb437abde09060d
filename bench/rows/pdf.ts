import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { briefingModel, type BriefingModel } from '../briefing/briefing-model.ts'
import { inPairs } from '../measure/paired.ts'
import { chromiumPrint } from '../peers/chromium-print.ts'
import { ours, rawPdfkit, stockPdfmake } from '../peers/in-process.ts'
import { libreOffice } from '../peers/libreoffice.ts'
import type { Peer, Ready } from '../peers/peer.ts'
import { typst } from '../peers/typst.ts'
import { weasyPrint } from '../peers/weasyprint.ts'
import { against, type Aim, type Finding, type Row } from '../row.ts'

/** Fewer rounds where a page is set hundreds of times in each; more that do not count where little code has run yet. */
const roundsFor = (pages: number): number => (pages >= 500 ? 3 : pages >= 50 ? 5 : 11)
const unseenFor = (peer: Peer, pages: number): number => (peer.isCommand === true ? 1 : pages >= 50 ? 2 : 15)

type Comparison = {
  readonly peer: Peer
  readonly way: 'ours ÷ yardstick' | 'yardstick ÷ ours'
  /** The aim at a number of pages, if there is one. */
  readonly aim: (pages: number) => Aim | null
}

const COMPARISONS: readonly Comparison[] = [
  { peer: libreOffice, way: 'yardstick ÷ ours', aim: () => ({ of: 'ratio', is: 'at least', value: 5 }) },
  { peer: weasyPrint, way: 'yardstick ÷ ours', aim: () => null },
  {
    peer: chromiumPrint,
    way: 'ours ÷ yardstick',
    aim: (pages) => (pages === 5 ? { of: 'ratio', is: 'at most', value: 0.5 } : null),
  },
  { peer: typst, way: 'ours ÷ yardstick', aim: () => null },
  { peer: stockPdfmake, way: 'yardstick ÷ ours', aim: () => null },
  { peer: rawPdfkit, way: 'ours ÷ yardstick', aim: () => ({ of: 'ratio', is: 'at most', value: 1.2 }) },
]

/**
 * Milliseconds a page of one brief, set by our engine as the worker of briefs runs it and by everything else that could
 * set it, each in turn with ours. Sizes are pages. A program that is not here is named with the reason.
 */
export const pdf: Row = {
  name: 'pdf',
  sizes: [5, 50, 500],
  measure: async ({ size, folder }) => {
    const model = briefingModel(size)
    const findings: Finding[] = []
    for (const [at, comparison] of COMPARISONS.entries()) {
      const own = join(folder, String(at))
      await mkdir(own)
      findings.push(await compared(comparison, model, own))
    }
    return findings
  },
}

async function compared({ peer, way, aim }: Comparison, model: BriefingModel, folder: string): Promise<Finding> {
  const size = model.items.length
  const obstacle = peer.obstacle()
  if (obstacle !== null) return unmeasured(size, peer.name, obstacle)
  const left = await ours.open(model, folder)
  const right = await peer.open(model, folder)
  try {
    const pages = { left: 0, right: 0 }
    const aPage = (ready: Ready, side: keyof typeof pages) => async (): Promise<number> => {
      const set = await ready.set()
      pages[side] = set.pages
      return set.milliseconds / set.pages
    }
    const pairs = await inPairs(roundsFor(size), aPage(left, 'left'), aPage(right, 'right'), {
      unseen: unseenFor(peer, size),
    })
    return against(
      { size, what: `a page of ${pages.left}`, unit: 'ms' },
      `${peer.name}, a page of ${pages.right}`,
      pairs,
      { way, aim: aim(size) },
    )
  } finally {
    await left.close()
    await right.close()
  }
}

const unmeasured = (size: number, name: string, why: string): Finding => ({
  size,
  what: `a page beside ${name}: not measured, ${why}`,
  unit: 'ms',
  ours: { count: 0, median: Number.NaN, p95: Number.NaN, worst: Number.NaN },
  yardstick: null,
  ratio: null,
  aim: null,
})
