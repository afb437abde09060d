import { describe, expect, it } from 'vitest'
import sample from '../../../../resources/samples/doha-talks.json' with { type: 'json' }
import { emptyNotebook, type Notebook } from '#shared/domain/notebook.ts'
import { missing } from './missing.ts'

const doha = sample as unknown as Notebook

describe('missing', () => {
  it('finds nothing missing in an empty notebook', () => {
    expect(missing(emptyNotebook('n' as Notebook['id'], '2025-10-18T00:00:00.000Z', 'New'))).toEqual([])
  })

  it('names each negotiating side and the items it has said nothing on', () => {
    const found = missing(doha).flatMap((one) =>
      one.kind === 'positions' ? [[one.party.initials, one.items.map(({ number }) => number)]] : [],
    )
    expect(found).toEqual([
      ['PK', ['5', '6']],
      ['AT', ['2']],
    ])
  })

  it('stops asking once the position is recorded', () => {
    const recorded = {
      ...doha.positions[0]!,
      id: 'x',
      party: 'at',
      agendaItem: 'a2',
      stated: 'Denies it.',
    } as Notebook['positions'][number]
    const found = missing({ ...doha, positions: [...doha.positions, recorded] })
    expect(found.some((one) => one.kind === 'positions' && one.party.id === 'at')).toBe(false)
  })

  it('names a few events whose toll has no figure, and counts the others', () => {
    const event = missing(doha).flatMap((one) => (one.kind === 'tolls' ? [one.first] : []))[0]
    const like = doha.events.find(({ id }) => id === event)!
    const ids = Array.from({ length: 9 }, (_, at) => `toll-${at}` as Notebook['events'][number]['id'])
    const found = missing({ ...doha, events: ids.map((id) => ({ ...like, id })) })
    expect(found.flatMap((one) => (one.kind === 'tolls' ? [one.first] : []))).toEqual(ids.slice(0, 6))
    expect(found.filter(({ kind }) => kind === 'more-tolls')).toEqual([
      { kind: 'more-tolls', count: 3, first: 'toll-6' },
    ])
  })

  it('asks for a second source only while all rests on one', () => {
    const two = [doha.sources[0]!, { ...doha.sources[0]!, id: 's2' as Notebook['sources'][number]['id'] }]
    expect(missing(doha).some(({ kind }) => kind === 'second-source')).toBe(true)
    expect(missing({ ...doha, sources: two }).some(({ kind }) => kind === 'second-source')).toBe(false)
  })
})
