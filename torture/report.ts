import { markdownTable } from '../tools/row-command/markdown-table.ts'
import { holds, type Outcome } from './row.ts'

const HEAD = ['row', 'tried', 'failures in ours', 'found on the planted fault', 'aim', 'seed', 'date', '']

/** Both columns of every row as one table. */
export function tableOf(outcomes: readonly Outcome[]): string {
  return markdownTable(HEAD, outcomes.map(lineOf))
}

function lineOf(outcome: Outcome): string[] {
  if ('skipped' in outcome) return [outcome.row, '', `not run: ${outcome.skipped}`, '', '', '', '', '']
  const { row, cases, aim, seed, plantedFault, planted, ours, date } = outcome
  return [
    row,
    `${number(ours.tried)} ${cases}`,
    number(ours.failures.length),
    `${number(planted.failures.length)} of ${number(planted.tried)}: ${plantedFault}`,
    aim,
    String(seed),
    date,
    verdict(outcome),
  ]
}

function verdict(outcome: Exclude<Outcome, { skipped: string }>): string {
  if (outcome.planted.failures.length === 0) return 'PROVES NOTHING'
  return holds(outcome) ? 'kept' : 'BROKEN'
}

const number = (value: number): string => value.toLocaleString('en')

const FAILURES_SHOWN = 10

/** What a person needs to see a failure again, and what a row has to add to its figures. */
export function remarks(outcomes: readonly Outcome[]): string {
  return outcomes
    .flatMap((outcome) => {
      if ('skipped' in outcome) return []
      const { row, ours, seed, seconds, command } = outcome
      const shown = ours.failures.slice(0, FAILURES_SHOWN)
      return [
        `${row}: ${Math.round(seconds)} s, ${command}`,
        ...Object.entries(ours.counts ?? {}).map(([what, count]) => `  ${number(count)} ${what}`),
        ...shown.map(({ at, what }) => `  ${what} (npm run torture -- ${row} --seed ${seed} --from ${at} --size 1)`),
        ...(ours.failures.length > shown.length ? [`  … and ${number(ours.failures.length - shown.length)} more`] : []),
      ]
    })
    .join('\n')
}

/** How many promises were kept, as the last line. */
export function closingLine(outcomes: readonly Outcome[]): string {
  const run = outcomes.filter((outcome) => !('skipped' in outcome))
  const skipped = outcomes.length - run.length
  const without = skipped === 0 ? '' : `; ${skipped} not run`
  return `${run.filter(holds).length} of ${run.length} promises kept, each by a test that finds its planted fault${without}.`
}
