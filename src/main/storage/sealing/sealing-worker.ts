import { parentPort, workerData } from 'node:worker_threads'
import { sealingHere } from './sealing.ts'
import type { SealingReply, SealingRequest } from './sealing-messages.ts'

const port = parentPort
if (port === null) throw new Error('sealing-worker.ts runs as a worker only.')

const { workFactor } = (workerData ?? {}) as { workFactor?: number }
const sealing = sealingHere(workFactor)

port.on('message', ({ id, method, input }: SealingRequest) => {
  const act = sealing[method] as (...input: readonly unknown[]) => Promise<unknown>
  act(...input).then(
    (output) => port.postMessage({ id, ok: true, output } satisfies SealingReply),
    (error: unknown) => port.postMessage({ id, ok: false, message: String(error) } satisfies SealingReply),
  )
})
