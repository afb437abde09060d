import type { Worker } from 'node:worker_threads'
import type { Event } from '#shared/domain/event.ts'
import type { DatasetReply, DatasetWorkerData } from './dataset-messages.ts'
import type { DatasetStart, Rejection } from './read-dataset.ts'
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

/**
 * Reads a data set in a thread of its own. Its rows come over in pieces, of which each costs this thread a few
 * milliseconds. Rejects with an UnreadableTable, with the signal's reason when given up, and with any other error that
 * ended the worker.
 */
export function readInWorker(
  spawn: (data: DatasetWorkerData) => DatasetWorker,
  request: DatasetWorkerData,
  { signal, onRows }: { readonly signal: AbortSignal; readonly onRows: (rows: number) => void },
): Promise<ReadFile> {
  const worker = spawn(request)
  const events: Event[] = []
  const rejected: Rejection[] = []
  let start: DatasetStart | null = null
  let [rows, rejectedCount] = [0, 0]
  return new Promise<ReadFile>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
    if (signal.aborted) reject(signal.reason as Error)
    worker.on('message', (reply: DatasetReply) => {
      if (reply.kind === 'start') start = reply.start
      else if (reply.kind === 'piece') {
        for (const event of reply.piece.events) events.push(event)
        for (const one of reply.piece.rejected) if (rejected.length < REJECTIONS_KEPT) rejected.push(one)
        rejectedCount += reply.piece.rejected.length
        rows = reply.piece.rows
        onRows(rows)
        // The thread goes on when it hears that this one has been taken over.
        worker.postMessage(null)
      } else if (reply.kind === 'failed')
        reject(reply.unreadable ? new UnreadableTable(reply.message) : new Error(reply.message))
      else if (start !== null) resolve({ start, events, rejected, rejectedCount, rows })
    })
    worker.on('error', reject)
    worker.on('exit', () => reject(new Error('The worker that reads the data set ended before it was done.')))
  }).finally(() => void worker.terminate())
}
