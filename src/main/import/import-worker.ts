import { parentPort, workerData } from 'node:worker_threads'
import { doExchange, type ExchangeTask } from './exchange-reading.ts'

const port = parentPort
if (port === null) throw new Error('import-worker.ts runs as a worker only.')

// Not by an `await` of this module: V8 ends the whole process when a thread is ended while its modules are awaited.
void doExchange(workerData as ExchangeTask).then((outcome) => port.postMessage(outcome))
