import { describe, expect, it } from 'vitest'
import { BARE_ACCOUNT, type Account, type Toll } from '../event.ts'
import { contradictions, linkBetween, withLink } from './account-links.ts'

const id = (name: string): Account['id'] => name as Account['id']
const account = (name: string, fields: Partial<Account> = {}): Account => ({
  id: id(name),
  party: null,
  stance: 'claims',
  text: '',
  ...BARE_ACCOUNT,
  ...fields,
})
const killed = (best: number): Toll => ({ low: null, best, high: null, words: '' })

describe('a link between accounts', () => {
  const linked = [account('a', { links: [{ account: id('b'), kind: 'contradicts' }] }), account('b'), account('c')]
  it('reads the same from either end', () => {
    expect(linkBetween(linked, id('a'), id('b'))).toBe('contradicts')
    expect(linkBetween(linked, id('b'), id('a'))).toBe('contradicts')
    expect(linkBetween(linked, id('a'), id('c'))).toBeNull()
  })
  it('is replaced from either end, so that one pair never has two', () => {
    const changed = withLink(linked, id('b'), id('a'), 'supports')
    expect(changed.map(({ links }) => links.length)).toEqual([0, 1, 0])
    expect(linkBetween(changed, id('a'), id('b'))).toBe('supports')
    expect(withLink(linked, id('b'), id('a'), null).flatMap(({ links }) => links)).toEqual([])
  })
  it('leaves the links to others', () => {
    const both = withLink(linked, id('a'), id('c'), 'supports')
    expect(linkBetween(both, id('a'), id('b'))).toBe('contradicts')
    expect(both[1]).toBe(linked[1])
  })
})

describe('what contradicts what', () => {
  it('is said by a link, by tolls that exclude each other, or by both, each pair once', () => {
    const found = contradictions([
      account('a', { killed: killed(3), links: [{ account: id('b'), kind: 'contradicts' }] }),
      account('b', { killed: killed(15), links: [{ account: id('a'), kind: 'contradicts' }] }),
      account('c', { killed: killed(3), links: [{ account: id('a'), kind: 'supports' }] }),
    ])
    expect(found.map(({ one, other, isLinked, tolls }) => [one.id, other.id, isLinked, tolls])).toEqual([
      ['a', 'b', true, ['killed']],
      ['b', 'c', false, ['killed']],
    ])
  })
})
