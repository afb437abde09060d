import { beforeEach, expect, test, vi } from 'vitest'
import type { NotebookId } from '#shared/domain/identifier.ts'
import { emptyNotebook } from '#shared/domain/notebook.ts'
import type { NotebookChanged, PieceHeard } from '#shared/ipc/notebook.ipc.ts'
import { done, failed, type Result } from '#shared/ipc/result.ts'

const CREATED = '2025-10-17T08:00:00.000Z'
const here = 'here' as NotebookId
const standing = { sequence: 0, savedAt: CREATED, problem: '', readOnly: 'no' as const, undo: null, redo: null }

/** The main process's answer to `notebook:open`. */
const whole = (title: string, sequence: number): Result<unknown> =>
  done({
    notebook: Buffer.from(JSON.stringify(emptyNotebook(here, CREATED, title))),
    standing: { ...standing, sequence },
    notices: [],
    isProtected: false,
    drafts: [],
  })

/** The store in a window with the notebook `here` open; `tell` is the main process announcing, `answers` its `notebook:open`. */
async function inWindow() {
  vi.resetModules()
  const heard = new Map<string, (words: unknown) => void>()
  const on = new Proxy(
    {},
    { get: (_, name: string) => (listener: (words: unknown) => void) => heard.set(name, listener) },
  )
  const answers: Result<unknown>[] = [whole('Talks', 0)]
  const said: PieceHeard[] = []
  const call = {
    'notebook:open': async () => answers.shift(),
    'notebook:heard': async (piece: PieceHeard) => said.push(piece),
  }
  vi.stubGlobal('window', { notebook: { on, call } })
  const store = await import('./notebook-store.ts')
  const notice = await import('./notice.ts')
  await store.showNotebook(here)
  return { store, notice, answers, said, tell: (name: string, words: unknown) => heard.get(name)!(words) }
}

const retitled = (notebook: NotebookId, sequence: number): NotebookChanged => ({
  notebook,
  kind: 'edit',
  step: { command: 'notebook:edit', touched: { collection: null, record: null, fields: ['title'] } },
  patches: [{ op: 'replace', path: ['title'], value: 'Other talks' }],
  standing: { ...standing, sequence },
  piece: 0,
  pieces: 1,
})

beforeEach(() => vi.unstubAllGlobals())

test('takes over what changed in the notebook that is open', async () => {
  const { store, tell } = await inWindow()
  tell('notebook:changed', retitled(here, 1))
  expect(store.openNotebook()).toMatchObject({ notebook: { title: 'Other talks' }, standing: { sequence: 1 } })
})

/** An edit in three pieces, each of which adds a party. */
const pieceOf = (sequence: number, piece: number): NotebookChanged => ({
  ...retitled(here, sequence),
  patches: [{ op: 'add', path: ['parties', piece], value: { id: String(piece) } }],
  piece,
  pieces: 3,
})

test('says of each piece that it has been heard, and nothing of an edit that comes whole', async () => {
  const { said, answers, tell } = await inWindow()
  answers.push(whole('Fetched', 9))
  tell('notebook:changed', retitled(here, 1))
  expect(said).toEqual([])
  tell('notebook:changed', pieceOf(2, 0))
  tell('notebook:changed', pieceOf(2, 1))
  // One that fits nothing is heard too: the next are waiting for that.
  tell('notebook:changed', pieceOf(9, 2))
  expect(said).toEqual([
    { notebook: here, sequence: 2, piece: 0 },
    { notebook: here, sequence: 2, piece: 1 },
    { notebook: here, sequence: 9, piece: 2 },
  ])
})

test('an edit that comes in pieces is seen with the last of them, and who waits for pieces hears of the others', async () => {
  const { store, tell } = await inWindow()
  const heard: unknown[] = []
  const stop = store.whenPiecesCome((patches) => heard.push(...patches))
  tell('notebook:changed', pieceOf(1, 0))
  expect(store.openNotebook()).toMatchObject({ notebook: { parties: [] }, standing: { sequence: 0 } })
  expect(heard).toEqual(pieceOf(1, 0).patches)
  stop()
  tell('notebook:changed', pieceOf(1, 1))
  tell('notebook:changed', pieceOf(1, 2))
  expect(store.openNotebook()).toMatchObject({
    notebook: { parties: [{ id: '0' }, { id: '1' }, { id: '2' }] },
    standing: { sequence: 1 },
  })
  expect(heard).toEqual(pieceOf(1, 0).patches)
})

/** The patches of this piece fit what is there, so only its number tells that others came before. */
const setTitle = (piece: number): NotebookChanged => ({ ...retitled(here, 1), piece, pieces: 3 })
const misfit = (piece: number): NotebookChanged => ({
  ...setTitle(piece),
  patches: [{ op: 'add', path: ['parties', 7], value: { id: '7' } }],
})

test.each([
  ['joined midway', [setTitle(1), setTitle(2)]],
  ['with a gap', [setTitle(0), setTitle(2)]],
  ['of which the first does not fit', [misfit(0), setTitle(1), setTitle(2)]],
  ['of which one amid does not fit', [setTitle(0), misfit(1), setTitle(2)]],
  ['of which the last does not fit', [setTitle(0), setTitle(1), misfit(2)]],
])('of an edit in pieces %s nothing is seen, and the whole is fetched once', async (_which, pieces) => {
  const { store, answers, tell } = await inWindow()
  answers.push(whole('As it is now', 1), whole('Fetched twice', 1))
  for (const piece of pieces) tell('notebook:changed', piece)
  expect(store.openNotebook()).toMatchObject({ notebook: { title: 'Talks' }, standing: { sequence: 0 } })
  await vi.waitFor(() => expect(store.openNotebook()?.standing.sequence).toBe(1))
  expect(store.openNotebook()?.notebook.title).toBe('As it is now')
  expect(answers).toHaveLength(1)
  // What follows is taken over as ever.
  tell('notebook:changed', retitled(here, 2))
  expect(store.openNotebook()).toMatchObject({ notebook: { title: 'Other talks' }, standing: { sequence: 2 } })
})

test('what comes late of a notebook that was closed changes nothing in this one', async () => {
  const { store, tell } = await inWindow()
  tell('notebook:changed', retitled('gone' as NotebookId, 1))
  tell('notebook:saving', { notebook: 'gone', standing: { ...standing, problem: 'The disk is full.' } })
  expect(store.openNotebook()).toMatchObject({ notebook: { title: 'Talks' }, standing })
})

test('a change that was missed makes the whole be fetched again', async () => {
  const { store, answers, tell } = await inWindow()
  answers.push(whole('As it is now', 5))
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
