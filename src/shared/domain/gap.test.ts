import { describe, expect, it } from 'vitest'
import { gapOf } from './gap.ts'
import type { Party } from './party.ts'
import type { Position } from './position.ts'

const side = (id: string, order: number, role: Party['role'] = 'party') => ({ id, order, role }) as Party
const holds = (party: string, place: number | null, stated = 'words') =>
  ({ party, agendaItem: 'a1', place, placeFrom: 'pk', placeTo: 'at', stated, summary: '' }) as unknown as Position
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

  it('is not turned round by another seating', () => {
    const positions = [holds('pk', 10), holds('at', 80)]
    const placesOf = (seated: readonly Party[]) =>
      gapOf({ parties: [...seated], positions }, item).placed.map(({ party, place }) => [party.id, place])
    expect(placesOf(parties)).toEqual([
      ['pk', 10],
      ['at', 80],
    ])
    // The line is drawn from the other side's ask now, and each side stands as far from its own as before.
    expect(placesOf([side('at', 1), side('pk', 2)])).toEqual([
      ['at', 20],
      ['pk', 90],
    ])
  })

  it('does not count a place judged between other sides', () => {
    const [, ...others] = [side('pk', 1), side('ir', 2), side('at', 3)]
    const positions = [
      holds('at', 80),
      { ...holds('ir', 10), placeFrom: 'ir' as Party['id'], placeTo: 'at' as Party['id'] },
    ]
    expect(gapOf({ parties: others, positions }, item)).toMatchObject({ gap: 'not-placed', placed: [{ place: 10 }] })
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
