import type { BrowserWindow, IpcMainInvokeEvent } from 'electron'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { defaultBriefOptions } from '#shared/domain/brief-options.ts'
import { templateOf } from '#shared/domain/brief-template.ts'
import { commands } from '#shared/domain/commands/catalogue.ts'
import { ENDPOINTS, type EndpointName } from '#shared/ipc/channels.ts'
import { endpoints } from '#shared/ipc/contract.ts'
import { done } from '#shared/ipc/result.ts'
import { aNotebook } from '../storage/testing/a-notebook.ts'
import type { Handlers } from './handlers.ts'
import { limitOf } from './input-limits.ts'
import { registerHandlers } from './register.ts'
import { isFromOurPage } from './trusted-sender.ts'

const BRIEF = defaultBriefOptions(aNotebook(), '2025-10-18T07:00:00.000Z')

/**
 * One input that each call takes. An endpoint without one fails the first test below: whoever adds a call gives its
 * input here, and everything hostile is then tried on it too. Calls that take nothing need no line.
 */
const TAKES: Partial<Record<EndpointName, unknown>> = {
  'library:create': { title: 'Talks', passphrase: 'correct horse battery' },
  'library:burn': { id: 'talks' },
  'notebook:open': { id: 'talks' },
  'notebook:heard': { notebook: 'talks', sequence: 1, piece: 0 },
  'edits:run': { command: 'positions:edit', input: { id: 'p1', change: { stated: 'No' } } },
  'versions:compare': { from: 1, to: null },
  'versions:read': { sequence: 1 },
  'versions:bringBack': { sequence: 1, record: { collection: 'events', id: 'e1' } },
  'briefs:preview': BRIEF,
  'briefs:export': { options: BRIEF, format: 'pdf', password: 'correct horse battery' },
  'briefs:keepTemplate': templateOf('For the minister', BRIEF),
  'briefs:dropTemplate': { name: 'For the minister' },
  'briefs:shareTemplate': templateOf('For the minister', BRIEF),
  'briefs:previewPiece': { asOf: '2025-10-18T07:00:00.000Z', from: 0, to: 1_024 },
  'briefs:closePreview': { asOf: '2025-10-18T07:00:00.000Z' },
  'exchange:choose': { kind: 'calendar' },
  'exchange:take': { places: [0] },
  'exchange:write': { kind: 'sources' },
  'datasets:import': { mapping: { columns: { title: 'Event', date: 'Day' }, type: 'clash' }, release: '24.1' },
  'import:chooseArticle': { date: '2025-10-18' },
  'import:readText': { text: 'Talks began.', date: '' },
  'import:readFile': { name: 'talks.txt', base64: 'VGFsa3M=', date: '' },
  'settings:change': { theme: 'dark' },
  'lock:keepDrafts': { drafts: [{ recordKey: 'e1', field: 'date', draft: 'soon', message: 'This is no date.' }] },
  'protection:unlock': { id: 'talks', secret: { passphrase: 'correct horse battery' } },
  'protection:protect': { passphrase: 'correct horse battery' },
  'protection:change': { present: 'correct horse battery', next: 'another horse battery' },
  'protection:renew': { passphrase: 'correct horse battery' },
  'protection:saveSheet': { recoveryKey: `AGE-SECRET-KEY-1${'Q'.repeat(58)}` },
}

const takenBy = (name: EndpointName): unknown =>
  endpoints[name].input.safeParse(null).success ? null : structuredClone(TAKES[name])

const page = 'app://bundle/index.html'
const window = { isDestroyed: () => false, webContents: { id: 1 } } as unknown as BrowserWindow
const sentBy = (frame: object | null, sender = 1): IpcMainInvokeEvent =>
  ({ sender: { id: sender }, senderFrame: frame }) as unknown as IpcMainInvokeEvent
const ours = sentBy({ url: page, parent: null })

type Listener = (event: IpcMainInvokeEvent, ...given: unknown[]) => Promise<unknown>

const reached = vi.fn<(name: string, input: unknown) => void>()
const listeners = new Map<string, Listener>()

beforeEach(() => {
  reached.mockClear()
  listeners.clear()
  const handlers = Object.fromEntries(
    ENDPOINTS.map((name) => [
      name,
      async (input: unknown) => {
        reached(name, input)
        return done(null)
      },
    ]),
  )
  registerHandlers(
    { handle: (name, listener) => void listeners.set(name, listener as Listener) },
    handlers as unknown as Handlers,
    (event) => isFromOurPage(event, window, page),
  )
})

afterEach(() => {
  if (Object.keys(Object.prototype).length > 0 || 'polluted' in {}) throw new Error('A name was put on every object')
})

const send = (name: EndpointName, ...given: unknown[]): Promise<unknown> => listeners.get(name)!(ours, ...given)

async function expectRefused(name: EndpointName, input: unknown): Promise<void> {
  expect(await send(name, input)).toMatchObject({ ok: false, failure: { code: 'refused' } })
  expect(reached, `the handler of ${name}`).not.toHaveBeenCalled()
}

/** Every place in a value, the value itself first. */
function placesIn(value: unknown, path: string[] = []): string[][] {
  const inside = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return [path, ...inside.flatMap(([name, held]) => placesIn(held, [...path, name]))]
}

const valueAt = (root: unknown, path: readonly string[]): unknown =>
  path.reduce((holder, name) => (holder as Record<string, unknown>)[name], root)

/** A copy with one place changed. */
function changed(root: unknown, path: readonly string[], value: unknown): unknown {
  const [name, ...rest] = path
  if (name === undefined) return value
  const copy = structuredClone(root) as Record<string, unknown>
  copy[name] = changed(copy[name], rest, value)
  return copy
}

/** A copy whose object at a place has one name more, even one that an assignment could not give. */
function withName(root: unknown, path: readonly string[], name: string): unknown {
  const holder = structuredClone(valueAt(root, path)) as object
  const value = { polluted: true }
  Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true })
  return changed(root, path, holder)
}

const objectsIn = (input: unknown): string[][] =>
  placesIn(input).filter((path) => {
    const value = valueAt(input, path)
    return typeof value === 'object' && value !== null
  })

describe.each(ENDPOINTS)('%s', (name) => {
  test('takes what it should, from our own page', async () => {
    expect(takenBy(name), `add an input of ${name} to TAKES in this file`).not.toBeUndefined()
    expect(await send(name, takenBy(name))).toEqual({ ok: true, value: null })
    expect(reached).toHaveBeenCalledOnce()
  })

  test.each([
    ['another origin', sentBy({ url: 'https://example.org/', parent: null })],
    ['a file', sentBy({ url: 'file:///app/index.html', parent: null })],
    ['a blank page', sentBy({ url: 'about:blank', parent: null })],
    ['a frame within the page', sentBy({ url: page, parent: {} })],
    ['another window', sentBy({ url: page, parent: null }, 2)],
    ['a frame that has gone', sentBy(null)],
  ])('refuses %s', async (_who, event) => {
    expect(await listeners.get(name)!(event, takenBy(name))).toMatchObject({
      ok: false,
      failure: { code: 'forbidden' },
    })
    expect(reached).not.toHaveBeenCalled()
  })

  test('refuses a second argument', async () => {
    expect(await send(name, takenBy(name), null)).toMatchObject({ ok: false, failure: { code: 'forbidden' } })
    expect(reached).not.toHaveBeenCalled()
  })

  test.each([
    ['nothing at all', undefined],
    ['a number', 42],
    ['a word', 'talks'],
    ['a yes', true],
    ['a list', []],
    ['a field it does not know', { 'no-such-field': 1 }],
    ['a map', new Map([['id', 'talks']])],
    ['a date', new Date(0)],
    ['bytes', new Uint8Array([1])],
    ['an identifier that is a path', { id: '../../etc' }],
    ['a whole request', { channel: 'library:burn', id: 'talks' }],
  ])('refuses %s', async (_what, input) => expectRefused(name, input))

  test.each(['__proto__', 'constructor', 'prototype'])('refuses the name %s at every place', async (forbidden) => {
    const input = takenBy(name)
    for (const path of objectsIn(input)) await expectRefused(name, withName(input, path, forbidden))
    await expectRefused(name, withName({}, [], forbidden))
  })

  test('refuses a path, or part of one, as an identifier', async () => {
    const input = takenBy(name)
    const identifiers = placesIn(input).filter((path) => path.at(-1) === 'id' && !path.includes('input'))
    const tricks = ['../talks', '..', '.', '/etc/passwd', '..\\talks', 'a/b', 'talks\0', '%2e%2e', 'C:', '~', '', 'a.b']
    for (const path of identifiers) for (const trick of tricks) await expectRefused(name, changed(input, path, trick))
  })

  test('refuses more than its limit, in any place and of any kind', async () => {
    const { characters, values, depth } = limitOf(name)
    const input = takenBy(name)
    let deep: unknown = null
    for (let level = 0; level <= depth + 1; level++) deep = { deep }
    for (const large of ['x'.repeat(characters + 1), Array.from({ length: values + 1 }, () => 0), deep]) {
      await expectRefused(name, large)
      for (const path of placesIn(input).slice(0, 40)) await expectRefused(name, changed(input, path, large))
    }
  })
})

test('an edit that names no command is no edit', () => {
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', ''])
    expect(commands.get(name)).toBeUndefined()
})

describe('every edit behind edits:run', () => {
  test.each([...commands.values()])('$name refuses what is not its input', ({ input }) => {
    const strangers = [null, undefined, 42, 'talks', [], new Map(), { 'no-such-field': 1 }]
    for (const stranger of strangers) expect(input.safeParse(stranger).success).toBe(false)
  })
})
