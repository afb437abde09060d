import { describe, expect, it } from 'vitest'
import { against, alone, isMet } from './row.ts'

const words = { size: 1_000, what: 'an act', unit: 'ms' } as const
const pairs = { left: [10, 10, 10], right: [40, 40, 40] }

describe('a finding', () => {
  it('divides ours by the yardstick, or the other way round where more is better', () => {
    expect(against(words, 'another', pairs).ratio).toMatchObject({ way: 'ours ÷ yardstick', middle: 0.25 })
    expect(against(words, 'another', pairs, { way: 'yardstick ÷ ours' }).ratio).toMatchObject({ middle: 4 })
  })

  it('meets an aim at its very edge and misses it beyond', () => {
    const ratio = (aim: 'at most' | 'at least', value: number) =>
      isMet(against(words, 'another', pairs, { way: 'yardstick ÷ ours', aim: { of: 'ratio', is: aim, value } }))
    expect(ratio('at least', 4)).toBe(true)
    expect(ratio('at least', 4.01)).toBe(false)
    expect(ratio('at most', 4)).toBe(true)
    expect(ratio('at most', 3.99)).toBe(false)
  })

  it('holds an aim on the 95th percentile against that, not against the median', () => {
    const values = [...Array.from({ length: 80 }, () => 5), ...Array.from({ length: 20 }, () => 50)]
    expect(isMet(alone(words, values, { of: 'p95', is: 'at most', value: 16.7 }))).toBe(false)
  })

  it('says nothing where nothing was aimed at', () => {
    expect(isMet(alone(words, [1]))).toBeNull()
  })
})
