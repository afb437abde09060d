import { readFileSync } from 'node:fs'

/** What one runner's report says. A test that passed only on a second try has failed. */
export type Tally = { readonly passed: number; readonly failed: number; readonly skipped: number }

/** A runner's exit code and its report's text; `undefined` when it wrote none. */
export type Run = { readonly code: number; readonly report: string | undefined }

export const readReport = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

/** Vitest's JSON report (`--reporter=json`), which has the shape of Jest's. */
export function tallyVitest(text: string): Tally {
  const report = JSON.parse(text) as Partial<
    Record<'numPassedTests' | 'numFailedTests' | 'numPendingTests' | 'numTodoTests', number>
  >
  return {
    passed: count(report.numPassedTests),
    failed: count(report.numFailedTests),
    skipped: count(report.numPendingTests) + count(report.numTodoTests),
  }
}

/** Playwright's JSON report (`--reporter=json`). */
export function tallyPlaywright(text: string): Tally {
  const { stats = {} } = JSON.parse(text) as {
    stats?: Partial<Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>>
  }
  return {
    passed: count(stats.expected),
    failed: count(stats.unexpected) + count(stats.flaky),
    skipped: count(stats.skipped),
  }
}

/** The outcomes that `torture/run.ts --json` writes: a row that `holds` has kept its promise and found its planted fault. */
export function tallyTorture(text: string): Tally {
  const outcomes = JSON.parse(text) as { readonly holds: boolean; readonly skipped?: string }[]
  const skipped = outcomes.filter((outcome) => 'skipped' in outcome).length
  const passed = outcomes.filter((outcome) => outcome.holds).length
  return { passed, failed: outcomes.length - passed - skipped, skipped }
}

function count(value: unknown): number {
  if (typeof value !== 'number') throw new TypeError('The report lacks a count')
  return value
}

/**
 * A run's tally, in which everything that is not a clear pass shows as at least one failure: no report or one that
 * cannot be read, no test at all, an exit code other than 0; and, in CI, a skipped test.
 */
export function judge(run: Run, read: (text: string) => Tally, maySkip: boolean): Tally {
  const tally = tallyOf(run, read)
  const wrong =
    run.code !== 0 || tally === undefined || tally.passed + tally.failed === 0 || (!maySkip && tally.skipped > 0)
  const { passed, failed, skipped } = tally ?? { passed: 0, failed: 0, skipped: 0 }
  return { passed, failed: wrong ? Math.max(1, failed) : failed, skipped }
}

function tallyOf({ report }: Run, read: (text: string) => Tally): Tally | undefined {
  if (report === undefined) return undefined
  try {
    return read(report)
  } catch {
    return undefined
  }
}

/** The last line of `npm test`. */
export function closingLine(tallies: readonly Tally[]): string {
  const sum = (key: keyof Tally): number => tallies.reduce((total, tally) => total + tally[key], 0)
  return `${sum('passed')} passed, ${sum('failed')} failed`
}
