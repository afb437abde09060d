import { describe, expect, it } from 'vitest'
import { closingLine, type Outcome, round, tableOf } from './report.ts'
import { against, alone } from './row.ts'

const pairs = (left: number, right: number) => ({ left: [left, left], right: [right, right] })
const edit = against({ size: 10_000, what: 'an edit', unit: 'ms' }, 'one fdatasync', pairs(7, 2), {
  aim: { of: 'ratio', is: 'at most', value: 3 },
})
const sort = against({ size: 100_000, what: 'a sort', unit: 'ms' }, 'another', pairs(10, 120), {
  way: 'yardstick ÷ ours',
  aim: { of: 'ratio', is: 'at least', value: 8 },
})
const outcomes: Outcome[] = [
  { row: 'edit', findings: [edit] },
  { row: 'sort', findings: [sort, alone({ size: 1_000, what: 'memory', unit: 'MB' }, [120, 121])] },
  { row: 'scroll', skipped: 'no browser is installed' },
]

describe('the table', () => {
  it('says each figure with its yardstick, and a miss as a miss', () => {
    const [, , first, second, third, fourth] = tableOf(outcomes).split('\n')
    expect(first).toMatch(/edit +\| 10,000 .*7\.00 \(7\.00\) ms.*one fdatasync.*ours ÷ yardstick = 3\.50.*≤ 3 .*MISSED/)
    expect(second).toMatch(/yardstick ÷ ours = 12\.0.*≥ 8 +\| met/)
    expect(third).toMatch(/121 \(121\) MB/)
    expect(third).not.toMatch(/met|MISSED/)
    expect(fourth).toContain('not measured: no browser is installed')
  })

  it('has lines of one length', () => {
    expect(
      new Set(
        tableOf(outcomes)
          .split('\n')
          .map(({ length }) => length),
      ).size,
    ).toBe(1)
  })

  it('counts aims met at the end, and what was not measured', () => {
    expect(closingLine(outcomes)).toBe('1 of 2 aims met as measured; 1 not measured.')
  })

  it('rounds to what can be believed', () => {
    expect([0.1234, 12.34, 1234.5].map(round)).toEqual(['0.12', '12.3', '1235'])
  })
})
