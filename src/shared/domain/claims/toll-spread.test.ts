import { describe, expect, it } from 'vitest'
import { BARE_ACCOUNT, type Account, type Event, type Toll } from '../event.ts'
import { excludeEachOther, tollSpread } from './toll-spread.ts'

const toll = (fields: Partial<Toll>): Toll => ({ low: null, best: null, high: null, words: '', ...fields })
const account = (id: string, fields: Partial<Account>): Account => ({
  id: id as Account['id'],
  party: null,
  stance: 'claims',
  text: '',
  ...BARE_ACCOUNT,
  ...fields,
})
const event = (accounts: Account[], casualties: Event['casualties'] = null) => ({ accounts, casualties }) as Event

describe('the spread of a toll', () => {
  it('runs from the least to the greatest figure that any account names', () => {
    const spread = tollSpread(
      event([
        account('kabul', { killed: toll({ best: 15 }) }),
        account('islamabad', { killed: toll({ low: 3, high: 5 }) }),
        account('silent', { injured: toll({ best: 40 }) }),
      ]),
      'killed',
    )
    expect(spread).toMatchObject({ kind: 'killed', low: 3, high: 15, ours: null })
    expect(spread?.said.map((one) => one.account.id)).toEqual(['kabul', 'islamabad'])
  })
  it('sets the event’s own toll beside the accounts, not among them', () => {
    const killed = toll({ best: 100 })
    const spread = tollSpread(
      event([account('a', { killed: toll({ best: 15 }) })], { killed, injured: toll({}) }),
      'killed',
    )
    expect(spread).toMatchObject({ low: 15, high: 15, ours: killed })
    const words = { killed: toll({ words: 'claimed, no figure' }), injured: toll({}) }
    expect(tollSpread(event([account('a', { killed })], words), 'killed')?.ours).toBeNull()
  })
  it('keeps an account that counts in words alone, without a figure', () => {
    const spread = tollSpread(event([account('a', { killed: toll({ words: 'dozens' }) })]), 'killed')
    expect(spread).toMatchObject({ low: null, high: null })
    expect(spread?.said).toHaveLength(1)
  })
  it('is not there where no account counts, an empty toll being silence', () => {
    expect(tollSpread(event([account('a', { killed: toll({ words: ' ' }) }), account('b', {})]), 'killed')).toBeNull()
  })
  it('takes nought for a figure', () => {
    expect(tollSpread(event([account('a', { killed: toll({ best: 0 }) })]), 'killed')).toMatchObject({
      low: 0,
      high: 0,
    })
  })
})

describe('two tolls', () => {
  it.each([
    [{ best: 3 }, { best: 15 }, true],
    [{ low: 3, high: 15 }, { best: 15 }, false],
    [{ low: 3 }, { best: 15 }, false],
    [{ low: 16 }, { best: 15 }, true],
    [{ high: 4 }, { low: 5, best: 6 }, true],
    [{ words: 'dozens' }, { best: 3 }, false],
    [{ best: 0 }, { best: 1 }, true],
  ])('%j and %j exclude each other: %s', (one, other, expected) => {
    expect(excludeEachOther(toll(one), toll(other))).toBe(expected)
    expect(excludeEachOther(toll(other), toll(one))).toBe(expected)
  })
})
