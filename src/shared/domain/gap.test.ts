import { describe, expect, it } from 'vitest'
import { gapOf } from './gap.ts'
import type { Party } from './party.ts'
import type { Position } from './position.ts'

const side = (id: string, order: number, role: Party['role'] = 'party') => ({ id, order, role }) as Party
const holds = (party: string, place: number | null, stated = 'words') =>
  ({ party, agendaItem: 'a1', place, stated, summary: '' }) as unknown as Position
const item = { id: 'a1' } as Parameters<typeof gapOf>[1]
const parties = [side('at', 2), side('pk', 1), side('qa', 3, 'mediator')]

describe('gapOf', () => {
  it.each([
    [45, 55, 'agreed', 1],
    [40, 60, 'near', 2],
    [30, 70, 'apart', 3],
    [10, 80, 'far', 4],
    [5, 95, 'opposed', 5],
  ] as const)('reads %i and %i as %s', (a, b, gap, ticks) => {
    expect(gapOf({ parties, positions: [holds('pk', a), holds('at', b)] }, item)).toMatchObject({ gap, ticks })
  })

  it('does not let a mediator widen the gap', () => {
    expect(gapOf({ parties, positions: [holds('pk', 45), holds('at', 50), holds('qa', 100)] }, item).gap).toBe('agreed')
  })

  it('says who is silent, in seating order', () => {
    const { gap, silent } = gapOf({ parties, positions: [holds('at', 90), holds('pk', null, ' ')] }, item)
    expect(gap).toBe('one-side')
    expect(silent.map(({ id }) => id)).toEqual(['pk'])
  })

  it('gives no step without two places', () => {
    expect(gapOf({ parties, positions: [holds('pk', 5), holds('at', null)] }, item)).toMatchObject({
      gap: 'not-placed',
      ticks: 0,
    })
    expect(gapOf({ parties, positions: [] }, item).gap).toBe('silent')
  })
})
