import { parentPort, workerData } from 'node:worker_threads'
import { ownBuffer } from './own-buffer.ts'
import { sealingHere } from './sealing.ts'
import type { SealingReply, SealingRequest } from './sealing-messages.ts'

const port = parentPort
if (port === null) throw new Error('sealing-worker.ts runs as a worker only.')

const { workFactor } = (workerData ?? {}) as { workFactor?: number }
const sealing = sealingHere(workFactor)

/** The memory of a file or a line that was sealed: it is handed over, not copied. */
function bytesIn(output: unknown): ArrayBuffer[] {
  const made = output instanceof Uint8Array ? output : (output as { readonly line?: unknown } | null)?.line
  return made instanceof Uint8Array ? ownBuffer(made) : []
}

port.on('message', ({ id, method, input }: SealingRequest) => {
  const act = sealing[method] as (...input: readonly unknown[]) => Promise<unknown>
  act(...input).then(
    (output) => port.postMessage({ id, ok: true, output } satisfies SealingReply, bytesIn(output)),
    (error: unknown) => port.postMessage({ id, ok: false, message: String(error) } satisfies SealingReply),
  )
})
