import { describe, expect, it } from 'vitest'
import { inPairs, ratioOf, swapped } from './paired.ts'

describe('measuring in pairs', () => {
  it('takes turns in going first and keeps what belongs together', async () => {
    const order: string[] = []
    let round = 0
    const pairs = await inPairs(
      4,
      () => {
        order.push('left')
        return ++round
      },
      () => {
        order.push('right')
        return ++round
      },
    )
    expect(order).toEqual(['left', 'right', 'right', 'left', 'left', 'right', 'right', 'left'])
    expect(pairs).toEqual({ left: [1, 4, 5, 8], right: [2, 3, 6, 7] })
  })

  it('does not count the rounds that only warm up', async () => {
    let calls = 0
    const next = (): number => ++calls
    const { left, right } = await inPairs(2, next, next, { unseen: 3 })
    expect(calls).toBe(10)
    expect([...left, ...right].toSorted((a, b) => a - b)).toEqual([7, 8, 9, 10])
  })
})

describe('the ratio of pairs', () => {
  it('is the middle of the ratios, not the ratio of the middles', () => {
    // The machine slowed down threefold in the last round; the ratio of that round is still two.
    const ratio = ratioOf({ left: [2, 4, 30], right: [1, 2, 15] })
    expect(ratio).toEqual({ middle: 2, lower: 2, upper: 2 })
  })

  it('turns round', () => {
    expect(ratioOf(swapped({ left: [2, 2], right: [8, 8] })).middle).toBe(4)
  })

  it('refuses what cannot be divided', () => {
    expect(() => ratioOf({ left: [1], right: [0] })).toThrow(RangeError)
    expect(() => ratioOf({ left: [1, 2], right: [1] })).toThrow(RangeError)
    expect(() => ratioOf({ left: [], right: [] })).toThrow(RangeError)
  })
})
