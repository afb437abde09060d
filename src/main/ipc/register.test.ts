import type { IpcMainInvokeEvent } from 'electron'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { ENDPOINTS } from '#shared/ipc/channels.ts'
import { done } from '#shared/ipc/result.ts'
import { StorageProblem } from '../storage/storage-problem.ts'
import { registerHandlers } from './register.ts'
import type { Handlers } from './handlers.ts'

type Listener = (event: IpcMainInvokeEvent, ...given: unknown[]) => unknown

/** The gate with handlers that say what they were given, some replaced; returns what calls it as a window would. */
function aGate(handlers: Partial<Record<keyof Handlers, (input: never) => Promise<unknown>>>, trusted = true) {
  const listeners = new Map<string, Listener>()
  const all = Object.fromEntries(ENDPOINTS.map((name) => [name, async (input: unknown) => done(input)]))
  registerHandlers(
    { handle: (name, listener) => void listeners.set(name, listener) },
    { ...all, ...handlers } as unknown as Handlers,
    () => trusted,
  )
  return async (name: string, input: unknown) => await listeners.get(name)!({} as IpcMainInvokeEvent, input)
}

afterEach(() => {
  vi.restoreAllMocks()
})

test('every endpoint of the contract is answered', async () => {
  const call = aGate({})
  expect(await call('library:list', null)).toEqual({ ok: true, value: null })
  for (const name of ENDPOINTS)
    expect(await call(name, { not: 'what it takes' })).toMatchObject({ ok: false, failure: { code: 'refused' } })
})

test('a stranger is turned away before anything is read', async () => {
  const handler = vi.fn(async () => done(null))
  const call = aGate({ 'library:burn': handler }, false)
  expect(await call('library:burn', { id: 'talks' })).toMatchObject({ ok: false, failure: { code: 'forbidden' } })
  expect(handler).not.toHaveBeenCalled()
})

describe('an input that does not hold', () => {
  test.each([
    ['library:create', { title: ' ', passphrase: null }, ['title'], 'cannot be empty'],
    ['library:create', { title: 'Talks', passphrase: null, path: '/etc' }, [], ''],
    ['notebook:open', { id: '../../etc' }, ['id'], 'identifier'],
    ['settings:change', { theme: 'pink' }, ['theme'], ''],
    ['edits:run', null, [], ''],
  ])('%s %j never reaches its handler', async (name, input, path, words) => {
    const handler = vi.fn(async () => done(null))
    const answer = await aGate({ [name]: handler })(name, input)
    expect(answer).toMatchObject({
      ok: false,
      failure: { code: 'refused', path, message: expect.stringContaining(words) },
    })
    expect(handler).not.toHaveBeenCalled()
  })
})

describe('what a handler throws becomes a failure in words', () => {
  test('a notebook that cannot be opened', async () => {
    const call = aGate({
      'notebook:open': () => Promise.reject(new StorageProblem('newer', 'storage.newer', { found: 9, known: 2 })),
    })
    const answer = await call('notebook:open', { id: 'talks' })
    expect(answer).toMatchObject({
      ok: false,
      failure: { code: 'unreadable', message: expect.stringContaining('format 9') },
    })
  })

  test('a disk that is full', async () => {
    const full = Object.assign(new Error('ENOSPC: no space, write /home/name/secret.json'), {
      code: 'ENOSPC',
      syscall: 'write',
    })
    const call = aGate({ 'library:create': () => Promise.reject(full) })
    expect(await call('library:create', { title: 'Talks', passphrase: null })).toEqual({
      ok: false,
      failure: { code: 'disk', message: 'The disk is full.', path: [] },
    })
  })

  test('a fault of ours: a calm sentence, and a log without content', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue()
    const call = aGate({ 'library:list': () => Promise.reject(new TypeError('cannot read the minister’s name')) })
    const answer = await call('library:list', null)
    expect(answer).toMatchObject({ ok: false, failure: { code: 'internal' } })
    expect(JSON.stringify(answer)).not.toContain('minister')
    expect(log).toHaveBeenCalledOnce()
    expect(log.mock.calls.flat().join(' ')).toContain('library:list')
    expect(log.mock.calls.flat().join(' ')).not.toContain('minister')
  })
})
