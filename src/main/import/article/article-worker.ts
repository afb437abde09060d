import { parentPort } from 'node:worker_threads'
import { answerRequest } from './answer-request.ts'
import type { ArticleRequest } from './article-messages.ts'

const port = parentPort
if (port === null) throw new Error('article-worker.ts runs as a worker only.')

port.on('message', (request: ArticleRequest) => void answerRequest(request).then((reply) => port.postMessage(reply)))
