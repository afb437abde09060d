import { describe, expect, it } from 'vitest'
import { type BriefOptions, type BriefType, defaultBriefOptions } from '#shared/domain/brief-options.ts'
import { BRIEF_KINDS } from '#shared/domain/brief-types.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { makeBrief, type SetBrief } from '../set-brief.ts'
import { crowdedNotebook } from '../testing/crowded-notebook.ts'
import { AS_OF, dohaNotebook, workedNotebook } from '../testing/notebooks.ts'
import { type ReadPdf, readPdf } from '../testing/read-pdf.ts'
import { fontFiles } from '../text/fonts.ts'
import { mm } from '../theme/paper.ts'

const fonts = fontFiles()

async function printed(
  type: BriefType,
  notebook: Notebook,
  change: Partial<BriefOptions> = {},
): Promise<[SetBrief, ReadPdf]> {
  const brief = await makeBrief(notebook, { ...defaultBriefOptions(notebook, AS_OF), type, ...change }, { fonts })
  return [brief, await readPdf(brief.bytes)]
}

/** What is the first to be read of each kind when it is printed. */
const BEGINS: Readonly<Record<Exclude<BriefType, 'position'>, RegExp>> = {
  scenesetter: /Scenesetter.*Doha talks.*In short/u,
  lines: /Lines to take.*1 .*Halting the fighting.*Objective/u,
  'pocket-card': /Pakistan.*Khawaja Muhammad Asif/u,
  delegations: /Delegation book.*Head of delegation/u,
  chronology: /Chronology.*Oct 2025.*Violence/u,
  matrix: /Position matrix.*Agenda item.*Pakistan/u,
  'read-ahead': /Read-ahead.*Purpose.*Objectives/u,
  memcon: /Memorandum of conversation.*Session 1.*When/u,
  changes: /What changed.*No brief has been made/u,
}

describe('each kind, printed and read back', () => {
  it.each(Object.entries(BEGINS) as [keyof typeof BEGINS, RegExp][])(
    '%s keeps to its limit and its margins, and carries its marking at head and foot',
    async (type, begins) => {
      const [{ meter }, { pages, info }] = await printed(type, workedNotebook(), { copy: { number: 2, of: 5 } })
      expect(pages).toHaveLength(meter.pages)
      expect(meter.pages).toBeLessThanOrEqual(meter.limit)
      expect(pages[0]!.text.replace(/\s+/gu, ' ')).toMatch(begins)
      expect(info['Creator']).toBe('Aide-Mémoire')
      for (const { texts, height, width } of pages) {
        const marks = texts.filter(({ text, size }) => text.startsWith('TLP:') && size >= 12).map(({ y }) => y)
        expect(Math.max(...marks)).toBeGreaterThan(height - mm(26))
        expect(Math.min(...marks)).toBeLessThan(mm(26))
        const edge = type === 'pocket-card' ? mm(7) : mm(15)
        expect(
          texts.filter(({ x, width: long }) => x < edge || x + long > width - edge).map(({ text }) => text),
        ).toEqual([])
      }
      const all = pages.map(({ text }) => text).join(' ')
      expect(all).toContain('Copy 2 of 5')
      expect(all).not.toMatch(/undefined|\[object|NaN|null/u)
    },
  )

  it('fits the Doha talks within the limit of every kind, on A4 and on Letter', async () => {
    for (const type of Object.keys(BRIEF_KINDS) as BriefType[])
      for (const paper of ['A4', 'Letter'] as const) {
        const [{ meter }] = await printed(type, dohaNotebook(), { paper })
        expect([type, paper, meter.pages <= meter.limit]).toEqual([type, paper, true])
      }
  })

  it('keeps the matrix on one sheet whatever the talks, and puts it on A3 where that is asked for', async () => {
    for (const [items, sides] of [
      [30, 3],
      [9, 4],
      [14, 6],
    ] as const) {
      const [, { pages }] = await printed('matrix', crowdedNotebook(items, sides, 0))
      expect(pages).toHaveLength(1)
    }
    const [, { pages }] = await printed('matrix', dohaNotebook(), { paper: 'A3' })
    expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([[1191, 842]])
  })

  it('prints on A4 what is not printed on A3', async () => {
    const [, { pages }] = await printed('memcon', dohaNotebook(), { paper: 'A3' })
    expect(Math.round(pages[0]!.width)).toBe(595)
  })
})
