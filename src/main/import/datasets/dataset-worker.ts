import { randomUUID } from 'node:crypto'
import { on } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import type { DatasetReply, DatasetWorkerData, ReadTask } from './dataset-messages.ts'
import { previewOf, readDataset } from './read-dataset.ts'
import { UnreadableTable } from './tables/table-row.ts'

const port = parentPort
if (port === null) throw new Error('dataset-worker.ts runs as a worker only.')

const reply = (message: DatasetReply): void => port.postMessage(message)

/** Pieces that may be on their way: whoever takes them gets them one a turn, and no heap of them lies in between. */
const AHEAD = 2

/** A message comes for each piece that has been taken over. */
const taken = on(port, 'message')

async function read(request: ReadTask): Promise<void> {
  let sent = 0
  for await (const piece of readDataset({ ...request, newId: randomUUID })) {
    if ('header' in piece) reply({ kind: 'start', start: piece })
    else {
      reply({ kind: 'piece', piece })
      sent += 1
      if (sent >= AHEAD) await taken.next()
    }
  }
  reply({ kind: 'done' })
}

try {
  const data = workerData as DatasetWorkerData
  if (data.task === 'read') await read(data)
  else reply({ kind: 'preview', preview: await previewOf(data.path, data.rows) })
} catch (error) {
  const message = error instanceof Error ? error.message : String(error)
  reply({ kind: 'failed', unreadable: error instanceof UnreadableTable, message })
}
