import { describe, expect, it } from 'vitest'
import { party } from '#shared/domain/party.ts'
import { areInitialsOf, holderOf, initialsFor } from './initials.ts'

const taken = (...all: string[]) => all.map((initials) => ({ initials }))

describe('initialsFor', () => {
  it('takes three letters of one word, and the first letter of each of several', () => {
    expect(initialsFor('Armenia', [])).toBe('ARM')
    expect(initialsFor('Afghan Taliban', [])).toBe('AT')
    expect(initialsFor('Organization of the Islamic Cooperation', [])).toBe('OIC')
  })

  it('gives no two parties the same', () => {
    expect(initialsFor('Iraq', taken('IRA'))).toBe('IRQ')
    expect(initialsFor('New party', taken('np'))).not.toBe('NP')
    const given: { initials: string }[] = []
    for (let at = 0; at < 60; at += 1) given.push({ initials: initialsFor('New party', given) })
    expect(new Set(given.map(({ initials }) => initials)).size).toBe(60)
  })

  it.each(['Pakistan', 'پاکستان', '…', 'A', 'One Two Three Four Five Six', 'Côte d’Ivoire'])(
    'are ones the notebook takes, for %s',
    (name) => {
      const { initials } = party.shape
      const given: { initials: string }[] = []
      for (let at = 0; at < 30; at += 1) given.push({ initials: initialsFor(name, given) })
      for (const each of given) expect(initials.safeParse(each.initials).success).toBe(true)
    },
  )
})

describe('areInitialsOf', () => {
  it('tells derived initials from chosen ones, also where the first choice was taken', () => {
    expect(areInitialsOf('NP', 'New party')).toBe(true)
    expect(areInitialsOf(initialsFor('New party', taken('NP')), 'New party')).toBe(true)
    expect(areInitialsOf('PK', 'Pakistan')).toBe(false)
  })
})

describe('holderOf', () => {
  it('finds another party in small letters too, and never the party itself', () => {
    const parties = [
      { id: 'a', initials: 'ARM' },
      { id: 'b', initials: 'AZE' },
    ] as unknown as { id: Parameters<typeof holderOf>[1]; initials: string }[]
    expect(holderOf(' arm', parties[1]!.id, parties)).toBe(parties[0])
    expect(holderOf('ARM', parties[0]!.id, parties)).toBeUndefined()
  })
})
