import type { Worker } from 'node:worker_threads'
import type { BriefOptions } from '#shared/domain/brief-options.ts'
import type { BriefFormat } from '#shared/domain/brief-types.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import type { BriefReply, BriefRequest, BriefWorkerData } from './brief-messages.ts'
import type { RecoverySheet } from './documents/recovery-sheet.ts'
import type { RenderProgress } from './render-pdf.ts'
import type { FirstPages, SetBrief } from './set-brief.ts'
import { fontFiles } from './text/fonts.ts'

/** What the service needs of a worker thread. */
export type BriefWorker = Pick<Worker, 'postMessage' | 'on' | 'terminate' | 'ref' | 'unref'>

export type BriefRequestOptions = Readonly<{
  onProgress?: (progress: RenderProgress) => void
  /** Handed the first pages of a long brief before the rest is set; a short one comes as a whole. */
  onFirstPages?: (first: FirstPages) => void
  /** Gives the brief up: the promise is rejected with the signal's reason at once. */
  signal?: AbortSignal
  /** As what it is made; a PDF unless told. */
  format?: BriefFormat
  /** What the file is to be opened by. It goes to the worker with this brief and is kept nowhere. */
  password?: string
  /** The notebook as it was at the brief since which changes are told, where that is kept. */
  past?: Notebook | null
}>

/** Sets briefs in one worker thread, one at a time, in the order in which they were asked for. */
export type BriefService = Readonly<{
  /** Rejects with the signal's reason when given up, and with an Error in words when the brief could not be set. */
  render: (notebook: Notebook, options: BriefOptions, request?: BriefRequestOptions) => Promise<SetBrief>
  /** Sets a recovery sheet; rejects as `render` does. */
  sheet: (sheet: RecoverySheet) => Promise<SetBrief>
  /** Gives up whatever is under way and ends the worker; the next brief starts another. */
  close: () => Promise<void>
}>

type Asked = Without<BriefRequest, 'id'>

/** `Omit` over each member of a union. */
type Without<T, Key extends string> = T extends unknown ? Omit<T, Key> : never

type Job = Readonly<{
  request: BriefRequest
  onProgress: (progress: RenderProgress) => void
  onFirstPages: (first: FirstPages) => void
  resolve: (brief: SetBrief) => void
  reject: (reason: Error) => void
}>

/**
 * `spawn` starts the worker: in the app through `spawn-brief-worker.ts`, in tests from source. One worker is kept alive,
 * because a fresh one costs several times a warm brief. A brief that is given up while it is being set is told so through
 * memory that both sides share, and its worker goes on to the next; one that does not notice in time is ended.
 */
export const createBriefService = (spawn: (data: BriefWorkerData) => BriefWorker): BriefService =>
  new WorkerBriefs(spawn)

/** How long a worker has to notice that its brief was given up, in milliseconds. */
const GRACE = 400

/** A notebook without its diary of edits: the largest part of an old one, and read for what changed alone. */
const printable = (notebook: Notebook, { type }: BriefOptions): Notebook =>
  type === 'changes' ? notebook : { ...notebook, changes: [], briefs: [] }

class WorkerBriefs implements BriefService {
  readonly #spawn: (data: BriefWorkerData) => BriefWorker
  readonly #waiting: Job[] = []
  #worker: BriefWorker | null = null
  #running: Job | null = null
  /** The brief that was given up and that the worker has not left yet, and what ends the worker if it does not. */
  #leaving: { readonly id: number; readonly end: NodeJS.Timeout } | null = null
  /** Workers that have read their modules: V8 ends the whole process when one is ended while it still awaits them. */
  readonly #loaded = new WeakSet<BriefWorker>()
  readonly #givenUp = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  #lastId = 0

  constructor(spawn: (data: BriefWorkerData) => BriefWorker) {
    this.#spawn = spawn
  }

  readonly render: BriefService['render'] = (notebook, options, request) =>
    this.#ask(
      {
        kind: 'brief',
        notebook: printable(notebook, options),
        options,
        past: request?.past ?? null,
        format: request?.format ?? 'pdf',
        password: request?.password ?? '',
        wantsFirstPages: request?.onFirstPages !== undefined,
      },
      request,
    )

  readonly sheet: BriefService['sheet'] = (sheet) => this.#ask({ kind: 'sheet', sheet })

  #ask(
    asked: Asked,
    { onProgress = () => {}, onFirstPages = () => {}, signal }: BriefRequestOptions = {},
  ): Promise<SetBrief> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted === true) {
        reject(asError(signal.reason))
        return
      }
      const onAbort = (): void => this.#giveUp(job, asError(signal?.reason))
      const ended = (): void => signal?.removeEventListener('abort', onAbort)
      const job: Job = {
        request: { id: ++this.#lastId, ...asked },
        onProgress,
        onFirstPages,
        resolve: (brief) => {
          ended()
          resolve(brief)
        },
        reject: (reason) => {
          ended()
          reject(reason)
        },
      }
      signal?.addEventListener('abort', onAbort, { once: true })
      this.#waiting.push(job)
      this.#next()
    })
  }

  readonly close = async (): Promise<void> => {
    const reason = new DOMException('The service of briefs was closed.', 'AbortError')
    for (const job of this.#waiting.splice(0)) job.reject(reason)
    const ended = this.#drop()
    this.#settle(({ reject }) => reject(reason))
    await ended
  }

  #next(): void {
    if (this.#running !== null || this.#leaving !== null) return
    this.#running = this.#waiting.shift() ?? null
    if (this.#running === null) return
    this.#worker ??= this.#start()
    // An idle worker keeps nobody's process alive; one at work does.
    this.#worker.ref()
    this.#worker.postMessage(this.#running.request)
  }

  #settle(finish: (job: Job) => void): void {
    const job = this.#running
    this.#running = null
    this.#worker?.unref()
    if (job !== null) finish(job)
    this.#next()
  }

  #start(): BriefWorker {
    const started = this.#spawn({ fonts: fontFiles(), givenUp: this.#givenUp })
    // A word from a worker that has been given up meanwhile is nobody's.
    const isCurrent = (): boolean => this.#worker === started
    const lose = (error: Error): void => {
      if (!isCurrent()) return
      this.#worker = null
      this.#left()
      this.#settle((job) => job.reject(error))
    }
    started.on('message', (message: BriefReply) => {
      if (message.kind === 'loaded') this.#loaded.add(started)
      if (message.kind === 'loaded' || !isCurrent()) return
      if (message.id === this.#running?.request.id) this.#take(message)
      else if (message.id === this.#leaving?.id && (message.kind === 'done' || message.kind === 'failed')) {
        this.#left()
        this.#next()
      }
    })
    started.on('error', lose)
    started.on('exit', () => lose(new Error('The worker that sets the brief ended before it was done.')))
    started.unref()
    return started
  }

  #take(message: BriefReply): void {
    if (message.kind === 'progress') this.#running?.onProgress(message.progress)
    else if (message.kind === 'first') this.#running?.onFirstPages(message.first)
    else if (message.kind === 'done') this.#settle((job) => job.resolve(message.brief))
    else if (message.kind === 'failed') this.#settle((job) => job.reject(new Error(message.message)))
  }

  #giveUp(job: Job, reason: Error): void {
    if (this.#running === job) {
      this.#leave(job.request.id)
      this.#settle(({ reject }) => reject(reason))
      return
    }
    const at = this.#waiting.indexOf(job)
    if (at === -1) return
    this.#waiting.splice(at, 1)
    job.reject(reason)
  }

  /** Asks the worker to leave a brief, and sees that it does. */
  #leave(id: number): void {
    Atomics.store(this.#givenUp, 0, id)
    const end = setInterval(() => {
      // One that is still being read has seen nothing yet.
      if (this.#worker !== null && !this.#loaded.has(this.#worker)) return
      void this.#drop()
      this.#next()
    }, GRACE)
    this.#leaving = { id, end }
  }

  #left(): void {
    clearInterval(this.#leaving?.end)
    this.#leaving = null
  }

  #drop(): Promise<unknown> {
    this.#left()
    const worker = this.#worker
    this.#worker = null
    return worker === null ? Promise.resolve() : this.#end(worker)
  }

  /** Ends a worker, once it has read its modules. */
  #end(worker: BriefWorker): Promise<unknown> {
    if (this.#loaded.has(worker)) return worker.terminate()
    worker.ref()
    return new Promise((resolve) => {
      worker.on('message', ({ kind }: BriefReply) => {
        if (kind === 'loaded') resolve(worker.terminate())
      })
      worker.on('exit', resolve)
    })
  }
}

const asError = (reason: unknown): Error => (reason instanceof Error ? reason : new Error(String(reason)))
