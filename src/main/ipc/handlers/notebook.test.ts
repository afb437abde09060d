import type { BrowserWindow } from 'electron'
import { expect, test } from 'vitest'
import type { Notebook } from '#shared/domain/notebook.ts'
import type { KeptDraft } from '#shared/ipc/lock.ipc.ts'
import { nodeFiles } from '../../storage/files.ts'
import { NotebookStore } from '../../storage/notebook-store.ts'
import { aNotebook } from '../../storage/testing/a-notebook.ts'
import { aPlace } from '../../storage/testing/a-place.ts'
import type { OpenNotebook } from '../open-notebook.ts'
import { notebookHandlers } from './notebook.ts'

/** A notebook whose drafts take their time: `meanwhile` is what happens then, and `told` the edits the window hears of. */
async function aDesk(meanwhile: (store: NotebookStore) => Promise<unknown>) {
  const place = await aPlace()
  await NotebookStore.create(place, aNotebook())
  const told: number[] = []
  const listener = { changed: ({ standing }: { standing: { sequence: number } }) => told.push(standing.sequence) }
  const store = await NotebookStore.open(place, { listener: { ...listener, saving: () => {} } })
  const open = {
    store: store as NotebookStore | null,
    current: null,
    open: async () => store,
    takeNotices: () => [],
    takeDrafts: async (): Promise<KeptDraft[]> => {
      await meanwhile(store)
      return []
    },
  }
  const handlers = notebookHandlers({
    heard: () => {},
    open: open as unknown as OpenNotebook,
    files: nodeFiles,
    dialog: { showSaveDialog: () => expect.unreachable() },
    window: (): BrowserWindow | null => null,
    documents: () => '',
  })
  return { handlers, open, store, told }
}

test('the answer holds every edit that the window was told of before it', async () => {
  const { handlers, store, told } = await aDesk((held) => held.run('notebook:edit', { change: { title: 'Meanwhile' } }))
  const answer = await handlers['notebook:open']({ id: store.id })
  if (!answer.ok) return expect.unreachable()
  expect(told).toEqual([1])
  expect(answer.value.standing.sequence).toBe(1)
  expect((JSON.parse(Buffer.from(answer.value.notebook).toString()) as Notebook).title).toBe('Meanwhile')
  await store.close()
})

test('a notebook that was closed meanwhile is not handed over', async () => {
  const { handlers, open, store } = await aDesk(async () => void (open.store = null))
  expect(await handlers['notebook:open']({ id: store.id })).toMatchObject({ ok: false, failure: { code: 'not-open' } })
  await store.close()
})
