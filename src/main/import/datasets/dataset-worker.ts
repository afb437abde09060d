import { randomUUID } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import type { DatasetReply, DatasetWorkerData } from './dataset-messages.ts'
import { readDataset } from './read-dataset.ts'
import { UnreadableTable } from './tables/table-row.ts'

const port = parentPort
if (port === null) throw new Error('dataset-worker.ts runs as a worker only.')

const reply = (message: DatasetReply): void => port.postMessage(message)

try {
  const request = workerData as DatasetWorkerData
  for await (const piece of readDataset({ ...request, newId: randomUUID }))
    reply('header' in piece ? { kind: 'start', start: piece } : { kind: 'piece', piece })
  reply({ kind: 'done' })
} catch (error) {
  const message = error instanceof Error ? error.message : String(error)
  reply({ kind: 'failed', unreadable: error instanceof UnreadableTable, message })
}
