import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DatasetRows } from '#shared/domain/import/dataset-rows.ts'
import { BARE_SOURCE } from '#shared/domain/source.ts'
import { nodeFiles } from './files.ts'
import { NotebookStore } from './notebook-store.ts'
import { aNotebook, anEvent } from './testing/a-notebook.ts'

const NOW = '2026-03-02T09:00:00.000Z'
const ROWS = 1_200

let folder = ''
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'rows-'))))
afterAll(() => rm(folder, { recursive: true }))

const source = {
  id: 'acled',
  order: 1,
  label: 'ACLED',
  type: 'dataset',
  title: 'ACLED',
  ...BARE_SOURCE,
  marking: null,
}

// Letters of four bytes: a long record is written in pieces, none of which may cut one.
const rows = {
  source,
  events: Array.from({ length: ROWS }, (_, at) => ({
    ...anEvent(`r${at}`, `Row ${at} 𐎠𐎡𐎢`),
    dataset: { name: 'acled', id: `A${at}`, release: '1' },
  })),
} as unknown as DatasetRows

test('an import of many rows is one edit: kept by the disk, taken back by one undo, and nothing of one given up stays', async () => {
  const place = { id: 'talks', path: join(folder, 'talks'), files: nodeFiles, now: () => NOW }
  const before = aNotebook()
  await NotebookStore.create(place, before)
  const store = await NotebookStore.open(place)
  const gone = await store.importRows(rows, AbortSignal.abort())
  expect(gone.ok).toBe(false)
  expect(store.standing.sequence).toBe(0)

  const taken = await store.importRows(rows, new AbortController().signal)
  expect(taken).toEqual({ ok: true, value: { added: ROWS, updated: 0, unchanged: 0, older: 0 } })
  expect(store.standing).toMatchObject({ sequence: 1, undo: { command: 'import:rows' } })
  const imported = store.notebook

  // As another process finds it: what the journal holds is what memory holds.
  const reader = await NotebookStore.open(place)
  expect(reader.notebook).toEqual(imported)
  await reader.close()

  await store.undo()
  expect(store.notebook).toEqual(before)
  await store.close()
})

test('an import of very many rows is taken back after the notebook was closed, and brought back again', async () => {
  const place = { id: 'talks', path: join(folder, 'closed'), files: nodeFiles, now: () => NOW }
  await NotebookStore.create(place, aNotebook())
  const [event] = rows.events
  const many = Array.from({ length: 10_001 }, (_, at) => ({
    ...event,
    id: `m${at}`,
    dataset: { ...event!.dataset, id: `M${at}` },
  }))
  const first = await NotebookStore.open(place)
  const before = first.notebook
  await first.importRows({ ...rows, events: many } as unknown as DatasetRows, new AbortController().signal)
  const imported = first.notebook
  await first.close()

  const second = await NotebookStore.open(place)
  expect(second.standing.undo).toMatchObject({ command: 'import:rows' })
  await second.undo()
  expect(isDeepStrictEqual(second.notebook, before)).toBe(true)
  await second.redo()
  expect(isDeepStrictEqual(second.notebook, imported)).toBe(true)
  // Undone once more, and the process ends here: the journal alone says so.
  await second.undo()
  const third = await NotebookStore.open(place)
  expect(isDeepStrictEqual(third.notebook, before)).toBe(true)
  expect(third.standing.redo).toMatchObject({ command: 'import:rows' })
  await third.close()
  await second.close()
})

test('an edit in turns is seen whole or not at all, and edits asked for meanwhile come after it', async () => {
  const place = { id: 'talks', path: join(folder, 'turns'), files: nodeFiles, now: () => NOW }
  await NotebookStore.create(place, aNotebook())
  const lengths = new Set<number>()
  const store = await NotebookStore.open(place)
  const start = store.notebook.events.length
  let isDone = false
  const look = (): void => {
    lengths.add(store.notebook.events.length)
    if (!isDone) setImmediate(look)
  }
  look()
  const importing = store.importRows(rows, new AbortController().signal)
  const renaming = store.run('notebook:edit', { change: { title: 'Renamed meanwhile' } })
  expect((await importing).ok && (await renaming).ok).toBe(true)
  isDone = true
  lengths.add(store.notebook.events.length)
  expect([...lengths].toSorted((a, b) => a - b)).toEqual([start, start + ROWS])
  expect(store.standing).toMatchObject({ sequence: 2, undo: { command: 'notebook:edit' } })
  await store.undo()
  await store.undo()
  expect(store.notebook.events).toHaveLength(start)
  await store.close()
})
