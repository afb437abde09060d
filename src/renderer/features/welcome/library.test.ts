import { beforeEach, expect, test, vi } from 'vitest'
import type { NotebookId } from '#shared/domain/identifier.ts'
import { emptyNotebook } from '#shared/domain/notebook.ts'
import { done, failed, type Result } from '#shared/ipc/result.ts'

const id = 'talks' as NotebookId
const CREATED = '2025-10-17T08:00:00.000Z'
const standing = { sequence: 0, savedAt: CREATED, problem: '', readOnly: 'no' as const, undo: null, redo: null }

/** The welcome screen's acts in a window whose main process answers `notebook:open` like this. */
async function inWindow(answer: Result<unknown>) {
  vi.resetModules()
  const on = new Proxy({}, { get: () => () => () => {} })
  vi.stubGlobal('window', { notebook: { on, call: { 'notebook:open': async () => answer } } })
  const notice = await import('../../state/notice.ts')
  const said: (string | null)[] = []
  vi.spyOn(notice, 'say').mockImplementation((sentence) => void said.push(sentence))
  return { library: await import('./library.ts'), said }
}

beforeEach(() => vi.unstubAllGlobals())

test('what opening has to say of a notebook stays to be read', async () => {
  const notebook = emptyNotebook(id, CREATED, 'Talks')
  const notices = ['A file was damaged and set aside.']
  const { library, said } = await inWindow(
    done({ notebook: Buffer.from(JSON.stringify(notebook)), standing, notices, isProtected: false, drafts: [] }),
  )
  await library.open(id)
  expect(said.at(-1)).toBe('A file was damaged and set aside.')
})

test('an old notice goes when a notebook opens without one', async () => {
  const notebook = emptyNotebook(id, CREATED, 'Talks')
  const { library, said } = await inWindow(
    done({ notebook: Buffer.from(JSON.stringify(notebook)), standing, notices: [], isProtected: false, drafts: [] }),
  )
  await library.open(id)
  expect(said).toEqual([null])
})

test('why a notebook cannot be opened is said', async () => {
  const { library, said } = await inWindow(failed('unreadable', 'Nothing in it can be read.'))
  await library.open(id)
  expect(said.at(-1)).toBe('Nothing in it can be read.')
})
