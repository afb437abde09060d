import type { Worker } from 'node:worker_threads'
import type { BriefOptions } from '#shared/domain/brief-options.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import type { BriefReply, BriefRequest, BriefWorkerData } from './brief-messages.ts'
import type { RenderedPdf, RenderProgress } from './render-pdf.ts'
import { fontFiles } from './text/fonts.ts'

/** What the service needs of a worker thread. */
export type BriefWorker = Pick<Worker, 'postMessage' | 'on' | 'terminate' | 'ref' | 'unref'>

export type BriefRequestOptions = Readonly<{
  onProgress?: (progress: RenderProgress) => void
  /** Gives the brief up: the promise is rejected with the signal's reason at once. */
  signal?: AbortSignal
}>

/** Sets briefs in one worker thread, one at a time, in the order in which they were asked for. */
export type BriefService = Readonly<{
  /** Rejects with the signal's reason when given up, and with an Error in words when the brief could not be set. */
  render: (notebook: Notebook, options: BriefOptions, request?: BriefRequestOptions) => Promise<RenderedPdf>
  /** Starts the worker ahead of the first brief, so that its fonts are read by then. */
  warm: () => void
  /** Gives up whatever is under way and ends the worker. */
  close: () => Promise<void>
}>

type Job = Readonly<{
  request: BriefRequest
  onProgress: (progress: RenderProgress) => void
  resolve: (pdf: RenderedPdf) => void
  reject: (reason: unknown) => void
}>

/**
 * `spawn` starts the worker: in the app through `spawn-brief-worker.ts`, in tests from source. One worker is kept alive,
 * because a fresh one costs several times a warm brief. A brief that is given up while it is being set ends its worker,
 * since pdfmake cannot be stopped in the middle; the next brief starts another.
 */
export function createBriefService(spawn: (data: BriefWorkerData) => BriefWorker): BriefService {
  let worker: BriefWorker | null = null
  let running: Job | null = null
  let lastId = 0
  const waiting: Job[] = []

  const settle = (finish: (job: Job) => void): void => {
    const job = running
    running = null
    worker?.unref()
    if (job !== null) finish(job)
    next()
  }

  const start = (): BriefWorker => {
    const started = spawn({ fonts: fontFiles() })
    // A reply of a worker that has been given up meanwhile is nobody's.
    const isCurrent = (): boolean => worker === started
    started.on('message', (message: BriefReply) => {
      if (!isCurrent() || message.id !== running?.request.id) return
      if (message.kind === 'progress') running.onProgress(message.progress)
      else if (message.kind === 'done') settle((job) => job.resolve({ bytes: message.bytes, pages: message.pages }))
      else settle((job) => job.reject(new Error(message.message)))
    })
    started.on('error', (error: Error) => {
      if (!isCurrent()) return
      worker = null
      settle((job) => job.reject(error))
    })
    started.on('exit', () => {
      if (!isCurrent()) return
      worker = null
      settle((job) => job.reject(new Error('The worker that sets the brief ended before it was done.')))
    })
    started.unref()
    return started
  }

  const next = (): void => {
    if (running !== null) return
    running = waiting.shift() ?? null
    if (running === null) return
    worker ??= start()
    // An idle worker keeps nobody's process alive; one at work does.
    worker.ref()
    worker.postMessage(running.request)
  }

  const drop = (): Promise<unknown> => {
    const ended = worker?.terminate()
    worker = null
    return ended ?? Promise.resolve()
  }

  const giveUp = (job: Job, reason: unknown): void => {
    if (running === job) {
      void drop()
      settle(({ reject }) => reject(reason))
      return
    }
    const at = waiting.indexOf(job)
    if (at === -1) return
    waiting.splice(at, 1)
    job.reject(reason)
  }

  return {
    render: (notebook, options, { onProgress = () => {}, signal } = {}) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted === true) return reject(signal.reason)
        // The diary of edits is the largest part of an old notebook and is never printed.
        const request: BriefRequest = { id: ++lastId, notebook: { ...notebook, changes: [], briefs: [] }, options }
        const onAbort = (): void => giveUp(job, signal?.reason)
        const ended = (): void => signal?.removeEventListener('abort', onAbort)
        const job: Job = {
          request,
          onProgress,
          resolve: (pdf) => {
            ended()
            resolve(pdf)
          },
          reject: (reason) => {
            ended()
            reject(reason)
          },
        }
        signal?.addEventListener('abort', onAbort, { once: true })
        waiting.push(job)
        next()
      }),
    warm: () => {
      worker ??= start()
    },
    close: async () => {
      const reason = new DOMException('The service of briefs was closed.', 'AbortError')
      for (const job of waiting.splice(0)) job.reject(reason)
      const ended = drop()
      settle(({ reject }) => reject(reason))
      await ended
    },
  }
}
