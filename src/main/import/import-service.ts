import type { Worker, WorkerOptions } from 'node:worker_threads'
import { message } from '#shared/i18n/message.ts'
import type { ExchangeOutcome, ExchangeTask } from './exchange-reading.ts'

/** How a thread for one file is started: in the app through `spawn-import-worker.ts`, in tests from source. */
export type ImportThread = { readonly spawn: (options: WorkerOptions) => Worker }

/** Does one task in a thread of its own. */
export type ReadFile = <T extends ExchangeTask>(task: T) => Promise<ExchangeOutcome<T>>

/** The longest that a file may take. */
const PATIENCE_MS = 30_000
/** The most memory that reading one file may take, in megabytes. */
const MEMORY_MB = 1_024

/**
 * Reads each file in a thread that ends with it: the window goes on meanwhile, what was read is forgotten, and a file that
 * takes too long or too much memory is given up with a sentence that says so.
 */
export function importService(spawn: ImportThread['spawn'], patience = PATIENCE_MS): ReadFile {
  return <T extends ExchangeTask>(task: T) =>
    new Promise<ExchangeOutcome<T>>((resolve) => {
      const thread = spawn({ workerData: task, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } })
      const end = (outcome: ExchangeOutcome<T>): void => {
        clearTimeout(timer)
        resolve(outcome)
        void thread.terminate()
      }
      const refuse = (why: string): void => end({ ok: false, why })
      const timer = setTimeout(
        () => refuse(message('exchange.too-long', { seconds: Math.round(patience / 1_000) })),
        patience,
      )
      thread.once('message', (outcome: ExchangeOutcome<T>) => end(outcome))
      thread.once('error', (error) => refuse(message('exchange.fault', { why: error.message })))
    })
}
