import type { Worker } from 'node:worker_threads'
import type { Event } from '#shared/domain/event.ts'
import { message } from '#shared/i18n/message.ts'
import type { DatasetReply, DatasetWorkerData, ReadTask } from './dataset-messages.ts'
import type { DatasetStart, Rejection, TablePreview } from './read-dataset.ts'
import { REJECTIONS_KEPT } from './report.ts'
import { UnreadableTable } from './tables/table-row.ts'

/** What the reader needs of a worker thread. */
export type DatasetWorker = Pick<Worker, 'on' | 'postMessage' | 'terminate'>

/** A whole file as it was read. */
export type ReadFile = {
  readonly start: DatasetStart
  readonly events: readonly Event[]
  readonly rejected: readonly Rejection[]
  readonly rejectedCount: number
  readonly rows: number
}

/** How a thread for one file is started: in the app through `spawn-dataset-worker.ts`. */
export type SpawnDataset = (data: DatasetWorkerData) => DatasetWorker

/** The first rows of a table, found in a thread of their own. Rejects as {@link readInWorker} does. */
export const previewInWorker = (spawn: SpawnDataset, path: string, rows: number): Promise<TablePreview> =>
  inWorker(spawn({ task: 'preview', path, rows }), undefined, (reply, resolve) => {
    if (reply.kind === 'preview') resolve(reply.preview)
  })

/**
 * Reads a data set in a thread of its own. Its rows come over in pieces, of which each costs this thread a few
 * milliseconds. Rejects with an UnreadableTable, with the signal's reason when given up, and with any other error that
 * ended the worker.
 */
export function readInWorker(
  spawn: SpawnDataset,
  request: Omit<ReadTask, 'task'>,
  { signal, onRows }: { readonly signal: AbortSignal; readonly onRows: (rows: number) => void },
): Promise<ReadFile> {
  const worker = spawn({ task: 'read', ...request })
  const events: Event[] = []
  const rejected: Rejection[] = []
  let start: DatasetStart | null = null
  let [rows, rejectedCount] = [0, 0]
  return inWorker<ReadFile>(worker, signal, (reply, resolve) => {
    if (reply.kind === 'start') start = reply.start
    else if (reply.kind === 'piece') {
      for (const event of reply.piece.events) events.push(event)
      for (const one of reply.piece.rejected) if (rejected.length < REJECTIONS_KEPT) rejected.push(one)
      rejectedCount += reply.piece.rejected.length
      rows = reply.piece.rows
      onRows(rows)
      // The thread goes on when it hears that this one has been taken over.
      worker.postMessage(null)
    } else if (start !== null) resolve({ start, events, rejected, rejectedCount, rows })
  })
}

/** Follows a worker until `take` resolves with what its replies come to, and ends it. */
function inWorker<T>(
  worker: DatasetWorker,
  signal: AbortSignal | undefined,
  take: (reply: Exclude<DatasetReply, { kind: 'failed' }>, resolve: (value: T) => void) => void,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const giveUp = (): void => reject(signal?.reason as Error)
    signal?.addEventListener('abort', giveUp, { once: true })
    if (signal?.aborted === true) giveUp()
    worker.on('message', (reply: DatasetReply) => {
      if (reply.kind !== 'failed') take(reply, resolve)
      else reject(reply.unreadable ? new UnreadableTable(reply.message) : new Error(reply.message))
    })
    worker.on('error', (error: Error & { code?: string }) =>
      reject(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new UnreadableTable(message('dataset.too-much-memory')) : error,
      ),
    )
    worker.on('exit', () => reject(new Error('The worker that reads the data set ended before it was done.')))
  }).finally(() => void worker.terminate())
}
