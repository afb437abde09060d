import { parentPort } from 'node:worker_threads'
import type { ArticleReply, ArticleRequest } from './article-messages.ts'
import { ArticleFileProblem } from './article/article-file-problem.ts'
import { readProposals } from './article/read-proposals.ts'
import { readArticleBytes } from './article/read/read-article-file.ts'

const port = parentPort
if (port === null) throw new Error('article-worker.ts runs as a worker only.')

async function answer({ id, input, notebook, date }: ArticleRequest): Promise<ArticleReply> {
  try {
    const { text, title, hash } =
      input.kind === 'text'
        ? { text: input.text, title: '', hash: '' }
        : await readArticleBytes(input.bytes, input.name)
    return { kind: 'read', id, proposals: readProposals(text, { articleDate: date, title, hash, notebook }) }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { kind: error instanceof ArticleFileProblem ? 'unreadable' : 'failed', id, message }
  }
}

port.on('message', (request: ArticleRequest) => void answer(request).then((reply) => port.postMessage(reply)))
