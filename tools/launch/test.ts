/** `npm test`: the unit tests, the specs, the torture of the window at its small size, and one last line that sums them. */
import { mkdirSync, rmSync } from 'node:fs'
import { provideNeeds } from './needs.ts'
import { CannotStart, inProject, launcher, say, tool } from './project.ts'
import { closingLine, judge, readReport, tallyPlaywright, tallyTorture, tallyVitest, type Run } from './reports.ts'
import { runHere } from './run-command.ts'
import { prepareSpecs, type SpecRunner } from './specs.ts'

const unitReport = inProject('.test', 'unit.json')
const specReport = inProject('.test', 'e2e.json')
const tortureReport = inProject('.test', 'torture.json')

/** Rows that need the built app; the others run among the unit tests. */
const WINDOW_ROWS = ['hostile-text', 'nothing-leaves', 'no-plaintext']

await launcher(async () => {
  const maySkip = process.env['CI'] === undefined
  mkdirSync(inProject('.test'), { recursive: true })
  await provideNeeds()
  const runSpecs = await specRunnerOrNone()
  const vitest = [tool.vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`]
  const unit = await run(unitReport, () => runHere(process.execPath, vitest))
  const specs = await run(
    specReport,
    async () => (await runSpecs?.([], { PLAYWRIGHT_JSON_OUTPUT_FILE: specReport })) ?? 1,
  )
  const torture = await run(tortureReport, async () =>
    runSpecs === undefined
      ? 1
      : await runHere(process.execPath, [inProject('torture', 'run.ts'), ...WINDOW_ROWS, '--json', tortureReport]),
  )
  const tallies = [
    judge(unit, tallyVitest, maySkip),
    judge(specs, tallyPlaywright, maySkip),
    judge(torture, tallyTorture, maySkip),
  ]
  const skipped = tallies.reduce((total, tally) => total + tally.skipped, 0)
  if (skipped > 0) console.log(`${skipped} skipped${maySkip ? '' : ', which counts as a failure in CI'}`)
  console.log(closingLine(tallies))
  return tallies.every(({ failed }) => failed === 0) ? 0 : 1
})

/** Without a runtime the unit tests still tell something; the specs then count as failed. */
async function specRunnerOrNone(): Promise<SpecRunner | undefined> {
  try {
    return await prepareSpecs()
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error
    say(error.message)
    return undefined
  }
}

/** A report of an earlier run must never count for this one. */
async function run(report: string, runner: () => Promise<number>): Promise<Run> {
  rmSync(report, { force: true })
  const code = await runner()
  return { code, report: readReport(report) }
}
