import { parentPort } from 'node:worker_threads'
import { articleReader } from './answer-request.ts'
import type { ArticleRequest } from './article-messages.ts'

const port = parentPort
if (port === null) throw new Error('article-worker.ts runs as a worker only.')

const read = articleReader()
port.on('message', (request: ArticleRequest) => void read(request)?.then((reply) => port.postMessage(reply)))
