import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { message } from '#shared/i18n/message.ts'
import { answerRequest } from './answer-request.ts'
import type { ArticleRequest } from './article-messages.ts'
import { ArticleService, type ArticleWorker } from './article-service.ts'

/** A worker in this thread, which answers only when it is told to. */
class HeldWorker extends EventEmitter implements ArticleWorker {
  readonly requests: ArticleRequest[] = []
  isEnded = false
  postMessage(request: ArticleRequest): void {
    this.requests.push(request)
  }
  async answer(): Promise<void> {
    this.emit('message', await answerRequest(this.requests.at(-1)!))
  }
  terminate(): Promise<unknown> {
    this.isEnded = true
    return Promise.resolve()
  }
}

const text = (words: string) => ({ kind: 'text', text: words }) as const

test('reads with one worker, one article after the other', async () => {
  const workers: HeldWorker[] = []
  const service = new ArticleService(() => (workers.push(new HeldWorker()), workers.at(-1)!))
  for (const words of [
    'Norway is hosting talks between Mali and Niger.',
    'Chad is hosting talks between Mali and Niger.',
  ]) {
    const reading = service.read(text(words), '', null)
    await new Promise((done) => setImmediate(done))
    await workers[0]!.answer()
    const read = await reading
    expect(read.ok && read.article.text).toBe(words)
  }
  expect(workers).toHaveLength(1)
})

test('a new article gives up the one before, with its worker', async () => {
  const workers: HeldWorker[] = []
  const service = new ArticleService(() => (workers.push(new HeldWorker()), workers.at(-1)!))
  const first = service.read(text('One.'), '', null)
  await new Promise((done) => setImmediate(done))
  const second = service.read(text('Two.'), '', null)
  await new Promise((done) => setImmediate(done))
  expect(await first).toEqual({ ok: false, message: '' })
  expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, false])
  await workers[1]!.answer()
  expect((await second).ok).toBe(true)
})

test('a worker that breaks is told of, and the next article has a new one', async () => {
  const workers: HeldWorker[] = []
  const service = new ArticleService(() => (workers.push(new HeldWorker()), workers.at(-1)!))
  const first = service.read(text('One.'), '', null)
  await new Promise((done) => setImmediate(done))
  workers[0]!.emit('error', Object.assign(new Error('heap'), { code: 'ERR_WORKER_OUT_OF_MEMORY' }))
  expect(await first).toEqual({ ok: false, message: message('import.too-much-memory') })
  const second = service.read(text('Two.'), '', null)
  await new Promise((done) => setImmediate(done))
  await workers[1]!.answer()
  expect((await second).ok).toBe(true)
  await service.stop()
  expect(workers[1]!.isEnded).toBe(true)
})

test('what cannot be read comes back as a sentence', async () => {
  const reply = await answerRequest({
    id: 1,
    from: { kind: 'file', path: '/nowhere/article.txt' },
    articleDate: '',
    notebook: null,
  })
  expect(reply).toEqual({ id: 1, kind: 'failed', message: 'There is no file “article.txt”.' })
})
