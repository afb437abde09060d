import type { Worker } from 'node:worker_threads'
import { ownBuffer } from './own-buffer.ts'
import type { Sealing } from './sealing.ts'
import type { SealingMethod, SealingReply, SealingRequest } from './sealing-messages.ts'

/** What the service needs of a worker thread. */
export type SealingThread = Pick<Worker, 'postMessage' | 'on' | 'terminate'>

/** Sealing in a thread of its own. `end` drops the keys with the thread; whatever is under way is rejected. */
export type SealingService = Sealing & { readonly end: () => Promise<void> }

type Waiting = { readonly resolve: (output: never) => void; readonly reject: (error: Error) => void }

/** Starts a thread by `spawn`: in the app through `spawn-sealing-worker.ts`, in tests from source. */
export function sealingService(spawn: () => SealingThread): SealingService {
  const thread = spawn()
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  let ended = false
  const giveUp = (why: string): void => {
    ended = true
    for (const { reject } of waiting.values()) reject(new Error(why))
    waiting.clear()
  }
  thread.on('message', (reply: SealingReply) => {
    const job = waiting.get(reply.id)
    waiting.delete(reply.id)
    if (reply.ok) job?.resolve(reply.output as never)
    else job?.reject(new Error(reply.message))
  })
  thread.on('error', (error) => giveUp(error.message))
  thread.on('exit', () => giveUp('The thread that holds the keys has ended.'))
  const ask =
    <M extends SealingMethod>(method: M, transfer: (input: Parameters<Sealing[M]>) => ArrayBuffer[] = () => []) =>
    (...input: Parameters<Sealing[M]>): ReturnType<Sealing[M]> =>
      new Promise((resolve, reject) => {
        if (ended) {
          reject(new Error('The thread that holds the keys has ended.'))
          return
        }
        const id = ++lastId
        waiting.set(id, { resolve, reject })
        thread.postMessage({ id, method, input } satisfies SealingRequest, transfer(input))
      }) as ReturnType<Sealing[M]>
  return {
    make: ask('make'),
    unlock: ask('unlock'),
    recover: ask('recover'),
    sealBy: ask('sealBy'),
    sealFile: ask('sealFile'),
    openFile: ask('openFile'),
    sealSnapshot: ask('sealSnapshot', ([, body]) => ownBuffer(body)),
    openSnapshot: ask('openSnapshot'),
    sealLine: ask('sealLine', ([pieces]) => pieces.flatMap(ownBuffer)),
    openJournal: ask('openJournal'),
    end: async () => {
      giveUp('The notebook was locked.')
      await thread.terminate()
    },
  }
}
