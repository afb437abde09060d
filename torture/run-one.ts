import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Result } from './row.ts'
import { ROWS } from './rows.ts'

/** A stretch of a row's cases for a process of its own. */
export type Share = {
  readonly row: string
  readonly seed: number
  readonly planted: boolean
  readonly from: number
  readonly size: number
  /** The folder in which a folder is made for it. */
  readonly parent: string
}

/** Between two words on how far it has come. */
const PROGRESS_MILLISECONDS = 30_000

/*
 * `node torture/run-one.ts SHARE`, started by run.ts, which hears how far it has come and at last the result. A process
 * of its own, so that a crash in one row is that row's failure and no row finds what another has left.
 */
const { row: name, parent, ...share } = JSON.parse(process.argv[2] ?? '{}') as Share
const row = ROWS.find((candidate) => candidate.name === name)
if (row === undefined || process.send === undefined) throw new Error('run-one.ts is started by run.ts.')
/** Resolves when it is out: a long result is still waiting when the call returns, and disconnecting would drop it. */
const say = (message: { progress: number } | { result: Result }): Promise<void> =>
  new Promise((resolve, reject) => {
    process.send!(message, (error: Error | null) => (error === null ? resolve() : reject(error)))
  })
const folder = await mkdtemp(join(parent, 'aide-memoire-torture-'))
let spokeAt = performance.now()
const progress = (tried: number): void => {
  if (performance.now() - spokeAt < PROGRESS_MILLISECONDS) return
  spokeAt = performance.now()
  void say({ progress: tried })
}
try {
  await say({ result: await row.run({ ...share, folder, progress }) })
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
}
process.disconnect()
