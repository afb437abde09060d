import { Worker } from 'node:worker_threads'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type BriefOptions, defaultBriefOptions } from '#shared/domain/brief-options.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import type { BriefReply, BriefRequest, BriefWorkerData } from './brief-messages.ts'
import { type BriefService, type BriefWorker, createBriefService } from './brief-service.ts'
import type { RenderProgress } from './render-pdf.ts'
import { crowdedNotebook } from './testing/crowded-notebook.ts'
import { AS_OF, bareNotebook } from './testing/notebooks.ts'

const open: BriefService[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((briefs) => briefs.close()))
})

/** A service on real workers, started from source, which are counted. */
function service(): { briefs: BriefService; started: Worker[] } {
  const started: Worker[] = []
  const briefs = createBriefService((workerData: BriefWorkerData) => {
    const worker = new Worker(new URL('./brief-worker.ts', import.meta.url), { workerData })
    started.push(worker)
    return worker
  })
  open.push(briefs)
  return { briefs, started }
}

const bare = bareNotebook()
const optionsOf = (notebook: Notebook): BriefOptions => defaultBriefOptions(notebook, AS_OF)

describe('the service of briefs', () => {
  it('sets briefs one after the other in one worker', async () => {
    const { briefs, started } = service()
    const both = await Promise.all([briefs.render(bare, optionsOf(bare)), briefs.render(bare, optionsOf(bare))])
    expect(both.map(({ pages }) => pages)).toEqual([1, 1])
    expect(Buffer.from(both[0].bytes).toString('latin1', 0, 5)).toBe('%PDF-')
    expect(started).toHaveLength(1)
  })

  it('tells how far it is', async () => {
    const { briefs } = service()
    const told: RenderProgress[] = []
    await briefs.render(bare, optionsOf(bare), { onProgress: (progress) => told.push(progress) })
    expect(told[0]?.phase).toBe('setting')
    expect(told.at(-1)).toEqual({ phase: 'writing', page: 1, total: 1 })
  })

  it('closes one brief by its password, and not the one after it', async () => {
    const { briefs } = service()
    const closed = await briefs.render(bare, optionsOf(bare), { password: 'right' })
    const plain = await briefs.render(bare, optionsOf(bare))
    const isEncrypted = ({ bytes }: { readonly bytes: Uint8Array }): boolean => Buffer.from(bytes).includes('/Encrypt')
    expect([closed, plain].map(isEncrypted)).toEqual([true, false])
  })

  it('gives a brief up at once, and sets the next', async () => {
    const { briefs, started } = service()
    const large = crowdedNotebook(40, 4, 200)
    const giveUp = new AbortController()
    const first = briefs.render(large, optionsOf(large), {
      signal: giveUp.signal,
      onProgress: () => giveUp.abort(new Error('no longer wanted')),
    })
    const second = briefs.render(bare, optionsOf(bare))
    await expect(first).rejects.toThrow('no longer wanted')
    expect((await second).pages).toBe(1)
    // One where the worker noticed in time, else another.
    expect(started.length).toBeLessThanOrEqual(2)
  })

  it('gives up one that still waits without touching the one at work', async () => {
    const { briefs, started } = service()
    const giveUp = new AbortController()
    const first = briefs.render(bare, optionsOf(bare))
    const second = briefs.render(bare, optionsOf(bare), { signal: giveUp.signal })
    giveUp.abort(new Error('changed my mind'))
    await expect(second).rejects.toThrow('changed my mind')
    expect((await first).pages).toBe(1)
    expect(started).toHaveLength(1)
  })

  it('says when a brief cannot be set, and goes on', async () => {
    const { briefs } = service()
    const broken = { ...bare, marking: null } as unknown as Notebook
    await expect(briefs.render(broken, optionsOf(bare))).rejects.toThrow(Error)
    expect((await briefs.render(bare, optionsOf(bare))).pages).toBe(1)
  })

  it('outlives the end of its worker', async () => {
    const { briefs, started } = service()
    const lost = briefs.render(bare, optionsOf(bare), { onProgress: () => void started[0]?.terminate() })
    await expect(lost).rejects.toThrow('ended before it was done')
    expect((await briefs.render(bare, optionsOf(bare))).pages).toBe(1)
  })

  it('rejects what is under way when it is closed', async () => {
    const { briefs } = service()
    const running = briefs.render(bare, optionsOf(bare))
    await Promise.all([expect(running).rejects.toThrow('closed'), briefs.close()])
  })
})

describe('a worker whose brief is given up', () => {
  /** A stand-in for a worker: `says` makes it answer, `ended` tells whether it was ended. */
  function stub(): {
    worker: BriefWorker
    says: (reply: BriefReply) => void
    asked: BriefRequest[]
    ended: () => boolean
  } {
    const heard: ((reply: BriefReply) => void)[] = []
    let isEnded = false
    const asked: BriefRequest[] = []
    const worker = {
      postMessage: (request: BriefRequest) => void asked.push(request),
      on: (event: string, listener: (typeof heard)[number]) => {
        if (event === 'message') heard.push(listener)
      },
      terminate: async () => ((isEnded = true), 0),
      ref: () => {},
      unref: () => {},
    } as unknown as BriefWorker
    return { worker, says: (reply) => heard.forEach((hear) => hear(reply)), asked, ended: () => isEnded }
  }

  function given(isLoaded = true): { stubs: ReturnType<typeof stub>[]; briefs: BriefService; data: BriefWorkerData[] } {
    const stubs: ReturnType<typeof stub>[] = []
    const data: BriefWorkerData[] = []
    const briefs = createBriefService((workerData) => {
      data.push(workerData)
      const started = stub()
      stubs.push(started)
      if (isLoaded) queueMicrotask(() => started.says({ kind: 'loaded', id: null }))
      return started.worker
    })
    open.push(briefs)
    return { stubs, briefs, data }
  }

  it('is told so where it looks, and sets the next one when it has left', async () => {
    const { stubs, briefs, data } = given()
    const giveUp = new AbortController()
    const first = briefs.render(bare, optionsOf(bare), { signal: giveUp.signal })
    void briefs.render(bare, optionsOf(bare)).catch(() => {})
    giveUp.abort(new Error('no longer wanted'))
    await expect(first).rejects.toThrow('no longer wanted')
    const [worker] = stubs
    expect(Atomics.load(data[0]!.givenUp, 0)).toBe(worker!.asked[0]!.id)
    expect(worker!.asked).toHaveLength(1)
    worker!.says({ kind: 'failed', id: worker!.asked[0]!.id, message: 'given up' })
    expect(worker!.asked).toHaveLength(2)
    expect(Atomics.load(data[0]!.givenUp, 0)).toBeLessThan(worker!.asked[1]!.id)
    expect(stubs).toHaveLength(1)
  })

  it('is ended when it does not notice, and another sets the next one', async () => {
    vi.useFakeTimers()
    const { stubs, briefs } = given()
    const giveUp = new AbortController()
    const first = briefs.render(bare, optionsOf(bare), { signal: giveUp.signal })
    void briefs.render(bare, optionsOf(bare)).catch(() => {})
    giveUp.abort(new Error('no longer wanted'))
    await expect(first).rejects.toThrow('no longer wanted')
    expect(stubs[0]!.ended()).toBe(false)
    vi.advanceTimersByTime(1_000)
    vi.useRealTimers()
    expect(stubs[0]!.ended()).toBe(true)
    expect(stubs[1]!.asked).toHaveLength(1)
  })

  it('is not ended before it has read its modules, nor when the service is closed', async () => {
    vi.useFakeTimers()
    const { stubs, briefs } = given(false)
    const giveUp = new AbortController()
    const first = briefs.render(bare, optionsOf(bare), { signal: giveUp.signal })
    giveUp.abort(new Error('no longer wanted'))
    await expect(first).rejects.toThrow('no longer wanted')
    vi.advanceTimersByTime(10_000)
    vi.useRealTimers()
    expect(stubs[0]!.ended()).toBe(false)
    const closed = briefs.close()
    expect(stubs[0]!.ended()).toBe(false)
    stubs[0]!.says({ kind: 'loaded', id: null })
    await closed
    expect(stubs[0]!.ended()).toBe(true)
  })

  it('hands on first pages only of the brief that is wanted', async () => {
    const { stubs, briefs } = given()
    const first: number[] = []
    void briefs.render(bare, optionsOf(bare), { onFirstPages: ({ pages }) => first.push(pages) }).catch(() => {})
    const [worker] = stubs
    const [{ id } = { id: 0 }] = worker!.asked
    expect(worker!.asked[0]).toMatchObject({ wantsFirstPages: true })
    worker!.says({ kind: 'first', id: id - 1, first: { bytes: new Uint8Array(), pages: 1, sizes: [] } })
    worker!.says({ kind: 'first', id, first: { bytes: new Uint8Array(), pages: 6, sizes: [] } })
    expect(first).toEqual([6])
  })
})
