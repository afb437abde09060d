import { parentPort, workerData } from 'node:worker_threads'
import { doExchange, type ExchangeTask } from './exchange-reading.ts'

const port = parentPort
if (port === null) throw new Error('import-worker.ts runs as a worker only.')

port.postMessage(await doExchange(workerData as ExchangeTask))
