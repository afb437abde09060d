import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { guessMapping } from '#shared/domain/import/dataset-mapping.ts'
import { previewInWorker, readInWorker, type SpawnDataset } from './dataset-reader.ts'
import { UnreadableTable } from './tables/table-row.ts'

const spawn: SpawnDataset = (workerData) => new Worker(new URL('dataset-worker.ts', import.meta.url), { workerData })

let folder = ''
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'reader-'))))
afterAll(() => rm(folder, { recursive: true }))

const ROWS = 2_000

/** A table of more rows than may be on their way at once; every hundredth has no day. */
async function table(): Promise<string> {
  const path = join(folder, 'incidents.csv')
  const rows = Array.from({ length: ROWS }, (_, at) => `Clash ${at},${at % 100 === 99 ? '' : '2026-03-01'}`)
  await writeFile(path, ['title,date', ...rows].join('\n'))
  return path
}

const requestOf = (path: string) => ({
  ...{ path, kind: null, mapping: guessMapping(['title', 'date']), release: '', zone: 'Etc/UTC' },
  ...{ parties: [], sources: [], today: '2026-03-12' },
})

test('the first rows of a table, and then all of them, come over from a thread', async () => {
  const path = await table()
  const preview = await previewInWorker(spawn, path, 2)
  expect(preview).toMatchObject({ kind: 'other', header: ['title', 'date'] })
  expect(preview.rows.map(({ cells }) => cells[0])).toEqual(['Clash 0', 'Clash 1'])

  const seen: number[] = []
  const { signal } = new AbortController()
  const read = await readInWorker(spawn, requestOf(path), { signal, onRows: (rows) => void seen.push(rows) })
  expect(read).toMatchObject({ rows: ROWS, rejectedCount: ROWS / 100 })
  expect(read.events.map(({ title }) => title).slice(0, 2)).toEqual(['Clash 0', 'Clash 1'])
  expect(read.events).toHaveLength(ROWS - ROWS / 100)
  expect(seen.at(-1)).toBe(ROWS)
})

test('a file that cannot be read is refused in words, by preview and reading alike', async () => {
  const gone = join(folder, 'gone.csv')
  const { signal } = new AbortController()
  await expect(previewInWorker(spawn, gone, 2)).rejects.toThrow(UnreadableTable)
  await expect(readInWorker(spawn, requestOf(gone), { signal, onRows: () => {} })).rejects.toThrow(UnreadableTable)
})

test('an import that is given up half-way ends with its reason', async () => {
  const controller = new AbortController()
  const reading = readInWorker(spawn, requestOf(await table()), {
    signal: controller.signal,
    onRows: () => controller.abort(new DOMException('Given up.', 'AbortError')),
  })
  await expect(reading).rejects.toThrow('Given up.')
})
