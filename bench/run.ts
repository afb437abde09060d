import { fork } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { answer, say } from '../tools/row-command/answer.ts'
import { readCommandLine, type Request, USAGE } from './command-line.ts'
import { machineFacts } from './machine.ts'
import { closingLine, type Outcome, tableOf } from './report.ts'
import type { Finding, Row } from './row.ts'
import { ROWS } from './rows.ts'
import { prepareWindows, runtimeInWords } from './window/runtime.ts'

/** `npm run bench`: measures the rows asked for and prints the table. Ends with 0 whether aims are met or not. */
async function run(request: Request): Promise<void> {
  const facts = machineFacts(runtimeInWords())
  say(facts)
  const rows = ROWS.filter(({ name }) => request.rows.length === 0 || request.rows.includes(name))
  const obstacle = rows.some(({ needsWindow }) => needsWindow) ? await prepareWindows() : null
  const outcomes: Outcome[] = []
  for (const row of rows) outcomes.push(...(await outcomesOf(row, request, obstacle)))
  console.log(`\n${facts}\n\n${tableOf(outcomes)}\n\n${closingLine(outcomes)}`)
  if (request.json !== null) await writeFile(request.json, JSON.stringify({ facts, outcomes }, null, 2))
}

async function outcomesOf(row: Row, request: Request, obstacle: string | null): Promise<Outcome[]> {
  if (row.needsWindow && obstacle !== null) return [{ row: row.name, skipped: obstacle }]
  const outcomes: Outcome[] = []
  for (const size of row.sizes ?? request.sizes) {
    say(`${row.name} at ${size.toLocaleString('en')} …`)
    outcomes.push(await measuredApart(row.name, size, request.folder))
  }
  return outcomes
}

/** Measures in a process of its own. One that fails costs its own line and the exit code, not the rest of the table. */
function measuredApart(name: string, size: number, folder: string): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = fork(join(import.meta.dirname, 'measure-one.ts'), [name, String(size), folder], {
      // A notebook of 100,000 events, its copy and lowdb's text of it must find room beside each other.
      execArgv: ['--max-old-space-size=6144'],
    })
    let findings: readonly Finding[] | null = null
    child.once('message', (message) => {
      findings = message as Finding[]
    })
    const fail = (why: string): void => {
      process.exitCode = 1
      resolve({ row: name, skipped: `at ${size.toLocaleString('en')}: ${why}` })
    }
    child.once('error', (error) => fail(error.message))
    child.once('exit', (code) => {
      if (findings === null || code !== 0) fail(`its process ended with ${code ?? 'a signal'}`)
      else resolve({ row: name, findings })
    })
  })
}

await answer({ usage: USAGE, known: ROWS.map(({ name }) => name), read: readCommandLine, run })
