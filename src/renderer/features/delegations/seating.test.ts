import { describe, expect, it } from 'vitest'
import type { Delegate } from '#shared/domain/delegate.ts'
import type { Party, PartyRole } from '#shared/domain/party.ts'
import type { RecordRef } from '../../state/records.ts'
import { atTable, columnsOf, delegationsOf, neighbour, notAtTable, rankBefore } from './seating.ts'

const partyOf = (id: string, role: PartyRole): Party => ({ id, role }) as Party
const personOf = (id: string, party: string, isHead = false): Delegate => ({ id, party, isHead }) as Delegate
const person = (id: string): RecordRef => ({ collection: 'delegates', id })
const party = (id: string): RecordRef => ({ collection: 'parties', id })

const ALL = delegationsOf(
  [partyOf('pk', 'party'), partyOf('cn', 'stakeholder'), partyOf('qa', 'mediator'), partyOf('at', 'party')],
  [
    personOf('p1', 'pk'),
    personOf('p2', 'pk', true),
    personOf('p3', 'pk'),
    personOf('t1', 'at', true),
    personOf('p4', 'pk'),
  ],
)
const [PK] = ALL

describe('delegationsOf', () => {
  it('puts who heads a delegation before the others, who keep their order', () => {
    expect(PK?.heads.map(({ id }) => id)).toEqual(['p2'])
    expect(PK?.others.map(({ id }) => id)).toEqual(['p1', 'p3', 'p4'])
  })

  it('parts those at the table from those who watch, in order of seating', () => {
    expect(atTable(ALL).map((one) => one.party.id)).toEqual(['pk', 'qa', 'at'])
    expect(notAtTable(ALL).map((one) => one.party.id)).toEqual(['cn'])
  })
})

describe('neighbour', () => {
  const columns = columnsOf(atTable(ALL))

  it('walks down a column and stops at its ends', () => {
    expect(neighbour(columns, party('pk'), 0, 1)).toEqual(person('p2'))
    expect(neighbour(columns, party('pk'), 0, -1)).toBeUndefined()
    expect(neighbour(columns, person('p4'), 0, 1)).toBeUndefined()
  })

  it('goes across at the same height, or to the last that the next column has', () => {
    expect(neighbour(columns, person('p2'), 1, 0)).toEqual(party('qa'))
    expect(neighbour(columns, party('qa'), 1, 0)).toEqual(party('at'))
    expect(neighbour(columns, person('t1'), -1, 0)).toEqual(party('qa'))
    expect(neighbour(columns, person('t1'), 1, 0)).toBeUndefined()
  })

  it('tells records of two collections apart that share an id', () => {
    expect(neighbour([[party('x')], [person('x')]], person('x'), -1, 0)).toEqual(party('x'))
  })
})

describe('rankBefore', () => {
  it('names the one to stand before, null for the end', () => {
    expect(rankBefore(PK!, 'p3', -1)).toBe('p1')
    expect(rankBefore(PK!, 'p1', 1)).toBe('p4')
    expect(rankBefore(PK!, 'p3', 1)).toBeNull()
  })

  it('moves nobody past an end, or past who heads the delegation', () => {
    expect(rankBefore(PK!, 'p1', -1)).toBeUndefined()
    expect(rankBefore(PK!, 'p2', 1)).toBeUndefined()
    expect(rankBefore(PK!, 'nobody', 1)).toBeUndefined()
  })
})
