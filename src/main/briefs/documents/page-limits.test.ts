import { describe, expect, it } from 'vitest'
import { type BriefOptions, type BriefType, defaultBriefOptions } from '#shared/domain/brief-options.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { cutInWords } from '#shared/i18n/brief-words.ts'
import { makeBrief } from '../set-brief.ts'
import { wholeText } from '../testing/definition.ts'
import { AS_OF, dohaNotebook, workedNotebook } from '../testing/notebooks.ts'
import { fontFiles } from '../text/fonts.ts'
import { briefDefinition } from './brief-definition.ts'
import { meterOf } from './page-limits.ts'

const optionsOf = (notebook: Notebook, type: BriefType, change: Partial<BriefOptions> = {}): BriefOptions => ({
  ...defaultBriefOptions(notebook, AS_OF),
  type,
  ...change,
})
const meter = (type: BriefType, pages: number, begins: readonly [string, number][] = [], notebook = dohaNotebook()) =>
  meterOf(notebook, optionsOf(notebook, type), pages, new Map(begins))

describe('the limit of a brief', () => {
  it('is that of its kind, and grows with the items where each has its page', () => {
    expect(meter('scenesetter', 2)).toEqual({ pages: 2, limit: 2, tooLong: [], cuts: [] })
    expect(meter('lines', 7)).toMatchObject({ limit: 7, cuts: [] })
    expect(meter('position', 24)).toMatchObject({ limit: 24, cuts: [] })
  })
  it('of lines to take is kept item by item', () => {
    const begins = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7'].map((id, at): [string, number] => [
      `item-${id}`,
      at < 3 ? at + 1 : at + 2,
    ])
    const { tooLong, cuts } = meter('lines', 8, begins)
    expect(tooLong).toEqual(['3'])
    expect(cuts.map(({ id }) => id)).toEqual(
      ['t-a3-5', 't-a3-4', 't-a3-3', 't-a3-2', 't-a3-1'].toSorted((a, b) => rank(a) - rank(b)),
    )
  })
})

/** Should before must; within must, what is not raised first, the last of an item first. */
const rank = (id: string): number => ['t-a3-3', 't-a3-2', 't-a3-5', 't-a3-4', 't-a3-1'].indexOf(id)

describe('what to cut', () => {
  it('offers could before should before must, and names each with the room it frees', () => {
    const { cuts } = meter('read-ahead', 9)
    const weights = cuts.filter(({ collection }) => collection === 'talkingPoints').map(({ weight }) => weight)
    expect(weights.join()).toMatch(/^(could,)+(should,)+(must,)*must$/u)
    expect(cutInWords(cuts[0]!)).toMatch(/^Could say, item \d: “.+” \(about \d lines?\)$/u)
  })
  it('offers the least of other material where a kind has no lines to take', () => {
    expect(
      meter('chronology', 9)
        .cuts.slice(0, 2)
        .map(({ id }) => id),
    ).toEqual(['e-pk-blames-ttp', 'e-durand-line'])
    expect(meter('delegations', 20).cuts.map(({ id }) => id)).not.toContain('d-asif')
    expect(cutInWords(meter('delegations', 20).cuts[0]!)).toMatch(/^person: .* \(about 4 lines\)$/u)
  })
  it('is heeded, and the clock still counts an item that is left out', () => {
    const notebook = workedNotebook()
    const { cuts } = meter('read-ahead', 9, [], notebook)
    const leftOut = cuts.map(({ id }) => id)
    expect(leftOut).toContain('t5')
    expect(meterOf(notebook, optionsOf(notebook, 'read-ahead', { leftOut }), 9, new Map()).cuts).toEqual([])
    const without = briefDefinition(notebook, optionsOf(notebook, 'read-ahead', { leftOut: ['a2'] }))
    expect(wholeText(without.content)).toContain('11:15 12:45 13:15 3 Air strikes across the border')
    expect(wholeText(without.content)).not.toContain('Action against the TTP')
  })
})

describe('a brief that is made', () => {
  it('tells where it is too long, item by item as it was laid out', async () => {
    const notebook = dohaNotebook()
    const point = notebook.talkingPoints.find(({ id }) => id === 't-a2-4')!
    const long = Array.from({ length: 40 }, (_, at) => ({ ...point, id: `long-${at}` as never, order: 99_000 + at }))
    const crowded = { ...notebook, talkingPoints: [...notebook.talkingPoints, ...long] }
    const { meter: told } = await makeBrief(crowded, optionsOf(crowded, 'lines'), { fonts: fontFiles() })
    expect(told).toMatchObject({ limit: 7, tooLong: ['2'] })
    expect(told.pages).toBeGreaterThan(7)
    expect(told.cuts[0]).toMatchObject({ id: 'long-39', weight: 'could', item: '2' })
    const leftOut = told.cuts.slice(0, 40).map(({ id }) => id)
    const { meter: again } = await makeBrief(crowded, optionsOf(crowded, 'lines', { leftOut }), { fonts: fontFiles() })
    expect(again).toEqual({ pages: 7, limit: 7, tooLong: [], cuts: [] })
  })
})
