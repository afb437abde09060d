import { describe, expect, it } from 'vitest'
import { closingLine, judge, tallyPlaywright, tallyTorture, tallyVitest } from './reports.ts'

const vitest = (passed: number, failed = 0, pending = 0) =>
  JSON.stringify({ numPassedTests: passed, numFailedTests: failed, numPendingTests: pending, numTodoTests: 0 })
const playwright = (stats: object) =>
  JSON.stringify({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats } })

describe('judge', () => {
  it('counts what a clean run reports', () => {
    const tally = judge({ code: 0, report: vitest(12, 0, 2) }, tallyVitest, true)
    expect(tally).toEqual({ passed: 12, failed: 0, skipped: 2 })
  })

  it('counts the failures that are reported', () => {
    expect(judge({ code: 1, report: vitest(12, 3) }, tallyVitest, true).failed).toBe(3)
  })

  it.each([
    ['no report', { code: 0, report: undefined }],
    ['a report that is not JSON', { code: 0, report: 'no' }],
    ['a report without counts', { code: 0, report: '{}' }],
    ['no test at all', { code: 0, report: vitest(0) }],
    ['only skipped tests', { code: 0, report: vitest(0, 0, 5) }],
    ['an exit code other than 0 with no failed test', { code: 1, report: vitest(12) }],
  ])('counts %s as a failure', (_what, run) => {
    expect(judge(run, tallyVitest, true).failed).toBeGreaterThan(0)
  })

  it('counts a skipped test as a failure only where none may be skipped', () => {
    const run = { code: 0, report: vitest(12, 0, 1) }
    expect(judge(run, tallyVitest, true).failed).toBe(0)
    expect(judge(run, tallyVitest, false).failed).toBe(1)
  })

  it('counts a spec that passed only on a second try as failed', () => {
    const report = playwright({ expected: 4, flaky: 1, unexpected: 2, skipped: 1 })
    expect(judge({ code: 1, report }, tallyPlaywright, true)).toEqual({ passed: 4, failed: 3, skipped: 1 })
  })
})

describe('closingLine', () => {
  it('sums both runners in the words that machines look for', () => {
    const line = closingLine([
      { passed: 10, failed: 0, skipped: 1 },
      { passed: 5, failed: 2, skipped: 0 },
    ])
    expect(line).toBe('15 passed, 2 failed')
  })
})

describe('the torture’s report', () => {
  it('counts a row that holds, one that does not, and one that could not be run', () => {
    const outcomes = [{ holds: true }, { holds: false }, { holds: false, skipped: 'no strace' }]
    expect(tallyTorture(JSON.stringify(outcomes))).toEqual({ passed: 1, failed: 1, skipped: 1 })
  })
})
