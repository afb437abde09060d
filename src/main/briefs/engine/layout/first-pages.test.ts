import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { internals } from '../pdfmake-internals.ts'
import { DEFINITIONS } from '../testing/definitions.ts'
import { type LaidOutPage, laidOut, useFontsAlone } from '../testing/laid-out.ts'
import { installLayout } from './install-layout.ts'
import { setPacing } from './pacing.ts'

beforeAll(useFontsAlone)

/** Stock pdfmake's pages, before the engine is put in. */
const stock = new Map<string, LaidOutPage[]>()
beforeAll(async () => {
  for (const [name, make] of Object.entries(DEFINITIONS)) stock.set(name, await laidOut(make()))
  installLayout()
})

const notGivenUp = (): void => {}

test.each(Object.keys(DEFINITIONS))('%s: step by step the same as at once', async (name) => {
  const definition = DEFINITIONS[name]!()
  const pacing = setPacing(definition.content as object, { check: notGivenUp })
  expect(await laidOut(definition)).toEqual(stock.get(name))
  expect(pacing.isWhole).toBe(true)
})

/** Parts that begin pages, listed with their page numbers before the first. */
const parts = (count: number): TDocumentDefinitions => ({
  pageSize: 'A5',
  defaultStyle: { font: 'Serif' },
  content: [
    ...Array.from({ length: count }, (_part, at) => ({
      columns: [{ text: `part ${at}` }, { pageReference: `part-${at}`, width: 40 }],
    })),
    ...Array.from({ length: count }, (_part, at) => ({
      stack: [{ text: `Part ${at}`, id: `part-${at}`, pageBreak: 'before' as const }, 'words '.repeat(40)],
    })),
  ],
  footer: (page, pages) => `${page} of ${pages}`,
})

const wordsOn = (page: LaidOutPage): string[] =>
  page.flatMap(({ words }) => ((words ?? []) as [string][]).map(([word]) => word.trim()))

describe('the first pages of a document', () => {
  test('are laid out without a look at what comes after them', async () => {
    const leaves = vi.spyOn(internals.TextInlines.prototype, 'buildInlines')
    const definition = parts(300)
    setPacing(definition.content as object, { upTo: 2, check: notGivenUp })
    const pages = await laidOut(definition)
    expect(pages).toHaveLength(2)
    expect(wordsOn(pages[0]!)).toContain('part')
    expect(leaves.mock.calls.length).toBeLessThan(300)
    leaves.mockRestore()
  })

  test('take of content that comes no more than they hold, and are the same', async () => {
    let made = 0
    function* coming(): Generator<object> {
      for (const text of Array.from({ length: 900 }, (_, at) => `Paragraph ${at} of many.`)) {
        made++
        yield { text }
      }
    }
    const definition = (section: Iterable<object>): TDocumentDefinitions =>
      ({ ...parts(0), content: [{ section, pageOrientation: 'portrait' }] }) as unknown as TDocumentDefinitions
    const first = definition(coming())
    const pacing = setPacing(first.content as object, { upTo: 2, check: notGivenUp })
    const pages = await laidOut(first)
    expect(pacing.isWhole).toBe(false)
    expect(made).toBeLessThan(200)
    const whole = await laidOut(definition([...coming()]))
    expect(pages.map((page) => page.slice(0, -1))).toEqual(whole.slice(0, 2).map((page) => page.slice(0, -1)))
  })

  test('leave out what only the rest can tell', async () => {
    const definition = parts(12)
    const pacing = setPacing(definition.content as object, { upTo: 3, check: notGivenUp })
    const pages = await laidOut(definition)
    expect(pacing.isWhole).toBe(false)
    expect(pages).toHaveLength(3)
    const whole = await laidOut(parts(12))
    // Three of twelve are known: those of the second and third page, and of the one that was begun behind them.
    expect(whole[0]!.length - pages[0]!.length).toBe(9)
    expect(wordsOn(pages[0]!).slice(-3)).toEqual(['1', 'of', 'NaN'])
    expect(pages[1]!.slice(0, -1)).toEqual(whole[1]!.slice(0, -1))
  })

  test('are the whole where there are no more, with all its numbers', async () => {
    const definition = parts(2)
    const pacing = setPacing(definition.content as object, { upTo: 6, check: notGivenUp })
    expect(await laidOut(definition)).toEqual(await laidOut(parts(2)))
    expect(pacing.isWhole).toBe(true)
  })

  test('stop where the document is no longer wanted', async () => {
    const definition = parts(5)
    let steps = 0
    const check = (): void => {
      if (++steps > 3) throw new Error('no longer wanted')
    }
    setPacing(definition.content as object, { check })
    await expect(laidOut(definition)).rejects.toThrow('no longer wanted')
    expect(steps).toBe(4)
  })
})
