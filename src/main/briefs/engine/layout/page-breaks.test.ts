import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { beforeAll, expect, test, vi } from 'vitest'
import { internals } from '../pdfmake-internals.ts'
import { BROKEN_DEFINITIONS, manyChapters } from '../testing/definitions.ts'
import { type LaidOutPage, laidOut, useFontsAlone } from '../testing/laid-out.ts'
import { installPacedMeasuring } from './paced-layout.ts'
import { installPageBreaks } from './page-breaks.ts'

const stock = new Map<string, LaidOutPage[]>()
const without = new Map<string, LaidOutPage[]>()

type Node = Record<string, unknown>

/**
 * A fresh definition with the breaks that were decided on in one that has been set, written where they fell. Stock
 * pdfmake keeps marks of earlier layouts on its tables and draws rules from them that belong nowhere; set at once, with
 * the same breaks, it does not.
 */
function withBreaksOf(used: unknown, fresh: unknown): unknown {
  if (Array.isArray(fresh)) {
    const inside = (Array.isArray(used) ? used : (used as Node)['stack']) as unknown[]
    const items = fresh.map((item, at) => withBreaksOf(inside[at], item))
    return isBroken(used) ? { stack: items, pageBreak: 'before' } : items
  }
  if (typeof used !== 'object' || used === null || Array.isArray(used)) return fresh
  if (typeof fresh !== 'object' || fresh === null) return isBroken(used) ? { text: fresh, pageBreak: 'before' } : fresh
  const made: Node = { ...fresh }
  for (const name of ['stack', 'section', 'columns', 'ul', 'ol', 'table', 'body'])
    if (made[name] !== undefined) made[name] = withBreaksOf((used as Node)[name], made[name])
  return isBroken(used) ? { ...made, pageBreak: 'before' } : made
}

const isBroken = (node: unknown): boolean => (node as Node | undefined)?.['pageBreak'] === 'before'

beforeAll(async () => {
  useFontsAlone()
  for (const [name, make] of Object.entries(BROKEN_DEFINITIONS)) {
    const used = make()
    await laidOut(used)
    const { pageBreakBefore: _decide, ...fresh } = make()
    without.set(name, await laidOut({ ...make(), pageBreakBefore: undefined }))
    const content = withBreaksOf(used.content, fresh.content) as TDocumentDefinitions['content']
    stock.set(name, await laidOut({ ...fresh, content }))
  }
  installPacedMeasuring()
  installPageBreaks()
})

test.each(Object.keys(BROKEN_DEFINITIONS))('breaks decided on %s fall as in stock pdfmake', async (name) => {
  expect(stock.get(name), 'a definition that breaks nowhere tests nothing').not.toEqual(without.get(name))
  expect(await laidOut(BROKEN_DEFINITIONS[name]!())).toEqual(stock.get(name))
})

test('forty breaks lay out little more than none', async () => {
  const leaves = vi.spyOn(internals.LayoutBuilder.prototype, 'processLeaf')
  await laidOut(manyChapters(40, () => false))
  const plain = leaves.mock.calls.length
  leaves.mockClear()
  const pages = await laidOut(manyChapters(40, ({ headlineLevel }) => headlineLevel === 1))
  expect(pages.length).toBeGreaterThanOrEqual(40)
  expect(leaves.mock.calls.length / plain).toBeLessThan(1.2)
})
