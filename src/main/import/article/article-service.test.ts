import { EventEmitter } from 'node:events'
import { expect, test, vi } from 'vitest'
import { message } from '#shared/i18n/message.ts'
import { articleReader } from './answer-request.ts'
import type { ArticleRequest } from './article-messages.ts'
import { ArticleService, type ArticleWorker } from './article-service.ts'
import { aNotebook, anEvent } from '../../storage/testing/a-notebook.ts'
import type { Notebook } from '#shared/domain/notebook.ts'

/** A worker in this thread, which answers only when it is told to. */
class HeldWorker extends EventEmitter implements ArticleWorker {
  readonly requests: ArticleRequest[] = []
  isEnded = false
  readonly #read = articleReader()
  #reply: ReturnType<ReturnType<typeof articleReader>> = null
  postMessage(request: ArticleRequest): void {
    this.requests.push(request)
    this.#reply = this.#read(request)
  }
  async answer(): Promise<void> {
    this.emit('message', await this.#reply)
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

test('an article that cannot be sent ends as not read, and the next is read', async () => {
  const worker = new HeldWorker()
  const service = new ArticleService(() => worker)
  const send = vi.spyOn(worker, 'postMessage')
  for (const notebook of [null, largeNotebook(10)]) {
    send.mockImplementationOnce(() => {
      throw new Error('It could not be cloned.')
    })
    expect(await service.read(text('One.'), '', notebook)).toEqual({ ok: false, message: 'It could not be cloned.' })
  }
  const next = service.read(text('Two.'), '', null)
  await new Promise((done) => setImmediate(done))
  await worker.answer()
  expect((await next).ok).toBe(true)
})

test('of articles that come while a worker is ending, the last is read and the others end as not read', async () => {
  const workers: HeldWorker[] = []
  const service = new ArticleService(() => (workers.push(new HeldWorker()), workers.at(-1)!))
  const first = service.read(text('One.'), '', null)
  await new Promise((done) => setImmediate(done))
  let end = (): void => {}
  vi.spyOn(workers[0]!, 'terminate').mockReturnValue(new Promise<void>((resolve) => (end = resolve)))
  const second = service.read(text('Two.'), '', null)
  const third = service.read(text('Three.'), '', null)
  end()
  expect(await first).toEqual({ ok: false, message: '' })
  expect(await second).toEqual({ ok: false, message: '' })
  await new Promise((done) => setImmediate(done))
  await workers[1]!.answer()
  const read = await third
  expect(read.ok && read.article.text).toBe('Three.')
  expect(workers).toHaveLength(2)
})

test('an error of a worker that was given up does not end the reading of the next', async () => {
  const workers: HeldWorker[] = []
  const service = new ArticleService(() => (workers.push(new HeldWorker()), workers.at(-1)!))
  const first = service.read(text('One.'), '', null)
  await new Promise((done) => setImmediate(done))
  const second = service.read(text('Two.'), '', null)
  expect(await first).toEqual({ ok: false, message: '' })
  await new Promise((done) => setImmediate(done))
  workers[0]!.emit('error', new Error('Too late.'))
  await workers[1]!.answer()
  expect((await second).ok).toBe(true)
  expect(workers).toHaveLength(2)
})

test('what cannot be read comes back as a sentence', async () => {
  const reply = await articleReader()({
    id: 1,
    kind: 'read',
    from: { kind: 'file', path: '/nowhere/article.txt' },
    articleDate: '',
    notebook: null,
  })
  expect(reply).toEqual({ id: 1, kind: 'failed', message: 'There is no file “article.txt”.' })
})

/** A notebook of so many events, of which the last is the one that the article tells of. */
function largeNotebook(count: number): Notebook {
  const events = Array.from({ length: count }, (_, at) => anEvent(String(at)))
  const told = {
    ...anEvent('told', 'An explosion in Kabul killed 12 people'),
    type: 'attack',
    place: { name: 'Kabul', nativeName: null, lat: null, lon: null, precision: 'exact' },
  }
  return { ...aNotebook(), events: [...events, told] } as Notebook
}

const tellsOfIt = text(
  'On 9 October 2025 an explosion in Kabul killed 12 people. Afghanistan and Pakistan hold talks in Doha.',
)

test('a large notebook comes to the reader in messages of few records, and its last event is found the same', async () => {
  const worker = new HeldWorker()
  const service = new ArticleService(() => worker)
  const reading = service.read(tellsOfIt, '2025-10-18', largeNotebook(1_000))
  await vi.waitFor(() => expect(worker.requests.at(-1)?.kind).toBe('read'))
  await worker.answer()
  const read = await reading
  if (!read.ok) return expect.unreachable()
  const found = read.article.proposals.flatMap((one) =>
    one.kind === 'event' && one.sameAs !== null ? [one.sameAs.id] : [],
  )
  expect(found).toContain('told')
  const [last, ...before] = worker.requests.toReversed()
  for (const one of before)
    expect(one.kind === 'known' && (JSON.parse(one.json) as object[]).length).toBeLessThanOrEqual(200)
  expect(before.length).toBeGreaterThan(5)
  expect(last).toMatchObject({ notebook: { events: [], parties: [], changes: [] } })
})

test('what was sent for an article that was given up is not taken for the next', async () => {
  const read = articleReader()
  void read({ id: 1, kind: 'known', list: 'events', json: JSON.stringify(largeNotebook(0).events) })
  const reply = await read({
    id: 2,
    kind: 'read',
    from: tellsOfIt,
    articleDate: '2025-10-18',
    notebook: { ...aNotebook(), events: [] },
  })
  if (reply?.kind !== 'done') return expect.unreachable()
  expect(reply.article.proposals.filter((one) => one.kind === 'event' && one.sameAs !== null)).toEqual([])
})
