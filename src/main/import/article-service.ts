import type { Worker } from 'node:worker_threads'
import type { ArticleProposals } from '#shared/domain/import/proposal.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { message } from '#shared/i18n/message.ts'
import type { ArticleInput, ArticleReply, ArticleRequest } from './article-messages.ts'

/** What the service needs of a worker thread. */
export type ArticleWorker = Pick<Worker, 'postMessage' | 'on' | 'terminate'>

/** The most memory that the worker's heap may take, in megabytes: a hostile file ends the worker and not the app. */
export const ARTICLE_WORKER_MEMORY = 1_024

/** A file or text that cannot be read as an article; its message is for the user and names the place. */
export class UnreadableArticle extends Error {}

/** Reads articles in a thread of its own, one at a time. */
export type ArticleService = {
  /**
   * Rejects with an `UnreadableArticle` when the file is none, and with the signal's reason when given up. The worker
   * lives for one article: what a file has left in its memory is gone with it.
   */
  readonly read: (
    input: ArticleInput,
    notebook: Notebook,
    request: { readonly date: string; readonly signal: AbortSignal },
  ) => Promise<ArticleProposals>
}

/** `spawn` starts the worker: in the app through `spawn-article-worker.ts`, in tests from source. */
export const createArticleService = (spawn: () => ArticleWorker): ArticleService => ({
  read: (input, notebook, { date, signal }) =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted()
      const worker = spawn()
      const end = (settle: () => void): void => {
        signal.removeEventListener('abort', giveUp)
        void worker.terminate()
        settle()
      }
      const giveUp = (): void => end(() => reject(signal.reason as Error))
      signal.addEventListener('abort', giveUp, { once: true })
      worker.on('message', (reply: ArticleReply) => {
        if (reply.kind === 'read') end(() => resolve(reply.proposals))
        else if (reply.kind === 'unreadable') end(() => reject(new UnreadableArticle(reply.message)))
        else end(() => reject(new Error(reply.message)))
      })
      worker.on('error', (error: unknown) => end(() => reject(asRefusal(error))))
      // What an article can be the same as stands in the records; the diary of edits is the largest part of an old notebook.
      const request: ArticleRequest = { id: 1, input, notebook: { ...notebook, changes: [], briefs: [] }, date }
      worker.postMessage(request)
    }),
})

/** A worker that ran out of memory was given a file that no honest article is. */
const asRefusal = (error: unknown): Error =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? new UnreadableArticle(message('import.too-much-memory'))
    : error instanceof Error
      ? error
      : new Error(String(error))
