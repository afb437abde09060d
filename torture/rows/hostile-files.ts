import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Task, Word } from '../hostile/read-in-worker.ts'
import type { Failure, Row, RowContext } from '../row.ts'

/** A thread that has said nothing for so long is taken to hang, however busy the machine is. */
const PATIENCE_MILLISECONDS = 60_000

/** Files that somebody hands over: each is taken as the notebook it is, or refused in a sentence. */
export const hostileFiles: Row = {
  name: 'hostile-files',
  promise: 'A hostile file does no harm.',
  test: 'fast-check puts depth, __proto__, bombs, bidi controls, odd dates and numbers and 100 MB strings into notebook files, or cuts them; each is read in a thread that is watched.',
  cases: 'files',
  aim: '0 crash, hang > 1 s of a processor, pollution',
  full: 1_000_000,
  small: 3_000,
  plantedFault: 'lays the file over an empty notebook by a deep merge',
  plantedFull: 10_000,
  jobs: 2,
  run: async (context) => {
    const end = context.from + context.size
    const failures: Failure[] = []
    let from: number | null = context.from
    while (from !== null) from = await readUntilHang({ from, end }, context, failures)
    return { tried: context.size, failures }
  },
}

/** Reads in a thread until all is read (`null`) or it hangs; then the case after that one. */
async function readUntilHang(
  { from, end }: { from: number; end: number },
  { seed, planted, progress, from: first }: RowContext,
  failures: Failure[],
): Promise<number | null> {
  const task: Task = { from, end, seed, planted }
  const worker = new Worker(new URL('../hostile/read-in-worker.ts', import.meta.url), { workerData: task })
  let at = from
  let isDone = false
  let heardAt = performance.now()
  let died = ''
  worker.on('message', (word: Word) => {
    heardAt = performance.now()
    if ('begun' in word) progress((at = word.begun) - first)
    else if ('at' in word) failures.push(word)
    else isDone = true
  })
  worker.on('error', (error) => {
    died = String(error)
  })
  const watch = setInterval(() => {
    if (performance.now() - heardAt > PATIENCE_MILLISECONDS) void worker.terminate()
  }, 1_000)
  await once(worker, 'exit').catch(() => {})
  clearInterval(watch)
  if (isDone) return null
  failures.push({ at, what: died === '' ? 'A file is never read to its end.' : `A file ends the thread: ${died}` })
  return at + 1 < end ? at + 1 : null
}
