import { fork } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { answer, say } from '../tools/row-command/answer.ts'
import { readCommandLine, type Request, USAGE } from './command-line.ts'
import { closingLine, remarks, tableOf } from './report.ts'
import { holds, joined, type Outcome, type Result, type Row } from './row.ts'
import { ROWS } from './rows.ts'
import type { Share } from './run-one.ts'

/** `npm run torture`: runs the rows asked for, prints the table, and fails when a promise is broken or a row proves nothing. */
async function run(request: Request): Promise<void> {
  const outcomes: Outcome[] = []
  for (const row of ROWS.filter(({ name }) => request.rows.length === 0 || request.rows.includes(name))) {
    outcomes.push(await outcomeOf(row, request))
  }
  console.log(`\n${tableOf(outcomes)}\n\n${remarks(outcomes)}\n\n${closingLine(outcomes)}`)
  const judged = outcomes.map((outcome) => ({ ...outcome, holds: holds(outcome) }))
  if (request.json !== null) await writeFile(request.json, `${JSON.stringify(judged, null, 2)}\n`)
  if (!outcomes.every((outcome) => 'skipped' in outcome || holds(outcome))) process.exitCode = 1
}

async function outcomeOf(row: Row, request: Request): Promise<Outcome> {
  const obstacle = row.obstacle?.() ?? null
  if (obstacle !== null) return { row: row.name, skipped: obstacle }
  const full = request.size === 'full'
  const size = request.size === 'full' ? row.full : request.size === 'small' ? row.small : request.size
  const date = new Date().toISOString().slice(0, 10)
  const began = performance.now()
  try {
    const unprepared = (await row.prepare?.()) ?? null
    if (unprepared !== null) throw new Error(unprepared)
    say(`${row.name}: the planted fault first …`)
    const plantedSize = full ? (row.plantedFull ?? row.small) : (row.plantedSmall ?? row.small)
    const planted = await shared(row, { ...request, from: 0 }, plantedSize, true)
    say(`${row.name}: ${size.toLocaleString('en')} ${row.cases} …`)
    const ours = await shared(row, request, size, false)
    const seconds = (performance.now() - began) / 1_000
    const { name, cases, aim, plantedFault } = row
    const { seed } = request
    return { row: name, cases, aim, seed, plantedFault, planted, ours, seconds, command: commandOf(row, request), date }
  } catch (error) {
    process.exitCode = 1
    return { row: row.name, skipped: error instanceof Error ? error.message : String(error) }
  }
}

function commandOf({ name }: Row, { size, seed, from }: Request): string {
  const sized = size === 'full' ? ' --full' : size === 'small' ? '' : ` --size ${size}`
  return `npm run torture -- ${name}${sized}${seed === 1 ? '' : ` --seed ${seed}`}${from === 0 ? '' : ` --from ${from}`}`
}

/** Cases are numbered, so neighbouring stretches of them can be run in processes beside each other. */
async function shared(row: Row, request: Request, size: number, planted: boolean): Promise<Result> {
  const jobs = Math.min(row.jobs ?? 1, size)
  const stretch = Math.ceil(size / jobs)
  const shares: Share[] = []
  for (let begun = 0; begun < size; begun += stretch) {
    const { seed, from, folder } = request
    const stretchSize = Math.min(stretch, size - begun)
    shares.push({ row: row.name, seed, planted, parent: folder, from: from + begun, size: stretchSize })
  }
  return joined(await Promise.all(shares.map((share) => apart(share))))
}

function apart(share: Share): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, 'run-one.ts'), [JSON.stringify(share)], {
      execArgv: ['--max-old-space-size=4096', '--expose-gc'],
    })
    let result: Result | null = null
    child.on('message', (message: { progress: number } | { result: Result }) => {
      if ('result' in message) result = message.result
      else say(`  ${share.row}: ${message.progress.toLocaleString('en')} of ${share.size.toLocaleString('en')}`)
    })
    child.once('error', reject)
    // A long result may still be on its way when the process has ended: the channel closes behind its last word.
    void Promise.all([once(child, 'exit'), once(child, 'disconnect')]).then(([[code]]) => {
      if (result === null || code !== 0) reject(new Error(`its process ended with ${code ?? 'a signal'}`))
      else resolve(result)
    }, reject)
  })
}

await answer({ usage: USAGE, known: ROWS.map(({ name }) => name), read: readCommandLine, run })
