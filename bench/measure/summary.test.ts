import { describe, expect, it } from 'vitest'
import { median, percentile, summarise } from './summary.ts'

describe('percentiles', () => {
  it('stand between neighbours in proportion, whatever the order of the values', () => {
    expect(percentile([40, 10, 30, 20], 0)).toBe(10)
    expect(percentile([40, 10, 30, 20], 1)).toBe(40)
    expect(percentile([40, 10, 30, 20], 0.25)).toBe(17.5)
    expect(median([3, 1, 2])).toBe(2)
    expect(median([4, 1, 2, 3])).toBe(2.5)
  })

  it('leave the values as they were', () => {
    const values = [3, 1, 2]
    median(values)
    expect(values).toEqual([3, 1, 2])
  })

  it('sort by size, not by spelling', () => {
    expect(median([9, 100, 10])).toBe(10)
  })

  it('refuse to make something of nothing', () => {
    expect(() => percentile([], 0.5)).toThrow(RangeError)
    expect(() => percentile([1], 95)).toThrow(RangeError)
  })
})

describe('a summary', () => {
  it('keeps the rare long ones in sight', () => {
    const values = [...Array.from({ length: 99 }, () => 1), 101]
    expect(summarise(values)).toEqual({ count: 100, median: 1, p95: 1, worst: 101 })
    expect(summarise(Array.from({ length: 101 }, (_, at) => at))).toEqual({
      count: 101,
      median: 50,
      p95: 95,
      worst: 100,
    })
  })
})
