import { expect, test } from 'vitest'
import { closingLine, remarks, tableOf } from './report.ts'
import { joined, type Outcome, type Result } from './row.ts'

const outcome = (planted: Result, ours: Result): Outcome => ({
  row: 'kill',
  cases: 'kills',
  aim: '0 lost',
  seed: 3,
  plantedFault: 'says too much',
  planted,
  ours,
  seconds: 4,
  command: 'npm run torture -- kill',
  date: '2026-11-23',
})
const clean: Result = { tried: 20, failures: [] }
const failed: Result = { tried: 20, failures: [{ at: 7, what: 'Two are gone.' }] }

test('a promise is kept only by a test that has found its planted fault', () => {
  expect(tableOf([outcome(failed, clean)])).toContain('| kept')
  expect(tableOf([outcome(clean, clean)])).toContain('PROVES NOTHING')
  expect(tableOf([outcome(failed, failed)])).toContain('BROKEN')
  expect(closingLine([outcome(failed, clean), outcome(clean, clean), { row: 'x', skipped: 'no strace' }])).toBe(
    '1 of 2 promises kept, each by a test that finds its planted fault; 1 not run.',
  )
})

test('a failure is told with the words that show it again', () => {
  expect(remarks([outcome(failed, failed)])).toContain(
    'Two are gone. (npm run torture -- kill --seed 3 --from 7 --size 1)',
  )
})

test('shares are added up', () => {
  const counted = { ...failed, counts: { found: 2 } }
  expect(joined([counted, counted, clean])).toEqual({
    tried: 60,
    failures: [...failed.failures, ...failed.failures],
    counts: { found: 4 },
  })
})
