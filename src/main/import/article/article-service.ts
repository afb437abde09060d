import type { ArticleProposals } from '#shared/domain/import/proposal.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { message } from '#shared/i18n/message.ts'
import { Turns } from '../../storage/in-turns.ts'
import type { ArticleFrom, ArticleReply, ArticleRequest, ReadArticle } from './article-messages.ts'
import { knownRecords, withoutLists } from './known-records.ts'

/** What the service needs of a worker thread. */
export type ArticleWorker = {
  postMessage(request: ArticleRequest): void
  on(event: 'message', listener: (reply: ArticleReply) => void): unknown
  on(event: 'error', listener: (error: Error) => void): unknown
  terminate(): Promise<unknown>
}

export type ArticleRead =
  { readonly ok: true; readonly article: ArticleProposals } | { readonly ok: false; readonly message: string }

/** Of an article that was given up nothing is said. */
const GIVEN_UP: ArticleRead = { ok: false, message: '' }

type Waiting = { readonly id: number; readonly settle: (read: ArticleRead) => void }

/**
 * Reads articles in a worker, so that no task of main or of the window is long. The worker is started with the first
 * article and kept for the next. A new article gives up the one before, which then ends as not read.
 */
export class ArticleService {
  readonly #spawn: () => ArticleWorker
  #worker: ArticleWorker | null = null
  #waiting: Waiting | null = null
  #newest = 0

  constructor(spawn: () => ArticleWorker) {
    this.#spawn = spawn
  }

  /** Reads an article for a notebook; `articleDate` is EDTF, empty where the text's own date counts. */
  async read(from: ArticleFrom, articleDate: string, notebook: Notebook | null): Promise<ArticleRead> {
    const id = ++this.#newest
    await this.#giveUp()
    // Another came, or this one was given up, while the worker of the one before was ending.
    if (id !== this.#newest) return GIVEN_UP
    const worker = (this.#worker ??= this.#start())
    return await new Promise<ArticleRead>((settle) => {
      this.#waiting = { id, settle }
      this.#ask(worker, { id, kind: 'read', from, articleDate, notebook }).catch((error: unknown) => {
        // Something could not be sent, so no answer will come.
        if (this.#waiting?.id === id) this.#waiting = null
        settle({ ok: false, message: error instanceof Error ? error.message : String(error) })
      })
    })
  }

  /** Sends what is known first, with a turn for others in between, and stops where the article has been given up. */
  async #ask(worker: ArticleWorker, request: ReadArticle): Promise<void> {
    const { id, notebook } = request
    const turns = new Turns()
    for (const known of notebook === null ? [] : knownRecords(id, notebook)) {
      await turns.next()
      if (this.#waiting?.id !== id) return
      worker.postMessage(known)
    }
    worker.postMessage({ ...request, notebook: notebook === null ? null : withoutLists(notebook) })
  }

  /** Gives up what is being read: its worker ends with it, since a long text cannot be interrupted otherwise. */
  async cancel(): Promise<void> {
    this.#newest++
    await this.#giveUp()
  }

  async #giveUp(): Promise<void> {
    const waiting = this.#waiting
    if (waiting === null) return
    this.#waiting = null
    const worker = this.#worker
    this.#worker = null
    waiting.settle(GIVEN_UP)
    await worker?.terminate()
  }

  async stop(): Promise<void> {
    await this.cancel()
    await this.#worker?.terminate()
    this.#worker = null
  }

  #start(): ArticleWorker {
    const worker = this.#spawn()
    worker.on('message', (reply) => {
      if (this.#waiting?.id !== reply.id) return
      this.#settle(reply.kind === 'done' ? { ok: true, article: reply.article } : { ok: false, message: reply.message })
    })
    worker.on('error', (error) => {
      // One that was given up reads nothing: what is waiting now waits for another.
      if (this.#worker !== worker) return
      this.#worker = null
      this.#settle({ ok: false, message: isOutOfMemory(error) ? message('import.too-much-memory') : error.message })
    })
    return worker
  }

  #settle(read: ArticleRead): void {
    const waiting = this.#waiting
    this.#waiting = null
    waiting?.settle(read)
  }
}

/** A worker that ran out of memory was given a file that no honest article is. */
const isOutOfMemory = (error: Error): boolean => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
