import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ROWS } from './rows.ts'

/*
 * One row at one size in a process of its own, so that no row finds the memory and the compiled code another has left.
 * `node bench/measure-one.ts ROW SIZE FOLDER`, started by run.ts, which hears the findings as a message.
 */
const [name, size, parent] = process.argv.slice(2)
const row = ROWS.find((candidate) => candidate.name === name)
if (row === undefined || parent === undefined || process.send === undefined) {
  throw new Error('measure-one.ts is started by run.ts.')
}
const folder = await mkdtemp(join(parent, 'aide-memoire-bench-'))
try {
  process.send(await row.measure({ size: Number(size), folder }))
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
}
process.disconnect()
