import { beforeEach, expect, test, vi } from 'vitest'
import type { NotebookId } from '#shared/domain/identifier.ts'
import { emptyNotebook } from '#shared/domain/notebook.ts'
import type { NotebookChanged } from '#shared/ipc/notebook.ipc.ts'
import { done, failed, type Result } from '#shared/ipc/result.ts'

const CREATED = '2025-10-17T08:00:00.000Z'
const here = 'here' as NotebookId
const standing = { sequence: 0, savedAt: CREATED, problem: '', readOnly: 'no' as const, undo: null, redo: null }

/** The store in a window with the notebook `here` open; `tell` is the main process announcing, `answers` its `notebook:open`. */
async function inWindow() {
  vi.resetModules()
  const heard = new Map<string, (words: unknown) => void>()
  const on = new Proxy(
    {},
    { get: (_, name: string) => (listener: (words: unknown) => void) => heard.set(name, listener) },
  )
  const notebook = Buffer.from(JSON.stringify(emptyNotebook(here, CREATED, 'Talks')))
  const answers: Result<unknown>[] = [done({ notebook, standing, notices: [], isProtected: false, drafts: [] })]
  vi.stubGlobal('window', { notebook: { on, call: { 'notebook:open': async () => answers.shift() } } })
  const store = await import('./notebook-store.ts')
  const notice = await import('./notice.ts')
  await store.showNotebook(here)
  return { store, notice, answers, tell: (name: string, words: unknown) => heard.get(name)!(words) }
}

const retitled = (notebook: NotebookId, sequence: number): NotebookChanged => ({
  notebook,
  kind: 'edit',
  step: { command: 'notebook:edit', touched: { collection: null, record: null, fields: ['title'] } },
  patches: [{ op: 'replace', path: ['title'], value: 'Other talks' }],
  standing: { ...standing, sequence },
  more: false,
})

beforeEach(() => vi.unstubAllGlobals())

test('takes over what changed in the notebook that is open', async () => {
  const { store, tell } = await inWindow()
  tell('notebook:changed', retitled(here, 1))
  expect(store.openNotebook()).toMatchObject({ notebook: { title: 'Other talks' }, standing: { sequence: 1 } })
})

test('an edit that comes in pieces is seen with the last of them, and who waits for pieces hears of the others', async () => {
  const { store, tell } = await inWindow()
  const heard: unknown[] = []
  const stop = store.whenPiecesCome((patches) => heard.push(...patches))
  const party = (id: string): NotebookChanged['patches'] => [
    { op: 'add', path: ['parties', Number(id)], value: { id } },
  ]
  tell('notebook:changed', { ...retitled(here, 1), patches: party('0'), more: true })
  expect(store.openNotebook()).toMatchObject({ notebook: { parties: [] }, standing: { sequence: 0 } })
  expect(heard).toEqual(party('0'))
  stop()
  tell('notebook:changed', { ...retitled(here, 1), patches: party('1'), more: true })
  tell('notebook:changed', { ...retitled(here, 1), patches: party('2') })
  expect(store.openNotebook()).toMatchObject({
    notebook: { parties: [{ id: '0' }, { id: '1' }, { id: '2' }] },
    standing: { sequence: 1 },
  })
  expect(heard).toEqual(party('0'))
})

test('what comes late of a notebook that was closed changes nothing in this one', async () => {
  const { store, tell } = await inWindow()
  tell('notebook:changed', retitled('gone' as NotebookId, 1))
  tell('notebook:saving', { notebook: 'gone', standing: { ...standing, problem: 'The disk is full.' } })
  expect(store.openNotebook()).toMatchObject({ notebook: { title: 'Talks' }, standing })
})

test('a change that was missed makes the whole be fetched again', async () => {
  const { store, answers, tell } = await inWindow()
  const fetched = { ...emptyNotebook(here, CREATED, 'As it is now') }
  answers.push(
    done({
      notebook: Buffer.from(JSON.stringify(fetched)),
      standing: { ...standing, sequence: 5 },
      notices: [],
      isProtected: false,
      drafts: [],
    }),
  )
  tell('notebook:changed', retitled(here, 5))
  await vi.waitFor(() => expect(store.openNotebook()?.notebook.title).toBe('As it is now'))
})

test('where that fails the window says that it is behind, and stays as it is', async () => {
  const { store, notice, answers, tell } = await inWindow()
  answers.push(failed('disk', 'The disk does not answer.'))
  tell('notebook:changed', retitled(here, 5))
  await vi.waitFor(() => expect(notice.noticeNow()).toContain('The disk does not answer.'))
  expect(store.openNotebook()?.notebook.title).toBe('Talks')
})
