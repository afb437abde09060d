import { randomUUID } from 'node:crypto'
import { EventEmitter, once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { expect, test } from 'vitest'
import { guessMapping } from '#shared/domain/import/dataset-mapping.ts'
import type { DatasetReply, DatasetWorkerData } from '../../import/datasets/dataset-messages.ts'
import type { DatasetWorker } from '../../import/datasets/dataset-reader.ts'
import { ImportUnderWay } from '../../import/datasets/import-under-way.ts'
import { previewOf, readDataset } from '../../import/datasets/read-dataset.ts'
import type { MappingStore } from '../../settings/mapping-store.ts'
import { nodeFiles } from '../../storage/files.ts'
import { NotebookStore } from '../../storage/notebook-store.ts'
import { aFolder } from '../../storage/testing/a-folder.ts'
import { aNotebook } from '../../storage/testing/a-notebook.ts'
import { aPlace } from '../../storage/testing/a-place.ts'
import type { OpenNotebook } from '../open-notebook.ts'
import { datasetsHandlers, type DatasetsParts } from './datasets.ts'

const ROWS = 2_000
const HEADER = ['title', 'date']

/** Reads as the thread does, in this one, a piece at a time: starting the real one takes seconds. */
class Reader extends EventEmitter {
  isEnded = false

  constructor(data: DatasetWorkerData) {
    super()
    void this.#read(data)
  }

  async #read(data: DatasetWorkerData): Promise<void> {
    if (data.task === 'preview') return this.#reply({ kind: 'preview', preview: await previewOf(data.path, data.rows) })
    for await (const piece of readDataset({ ...data, newId: randomUUID })) {
      if (this.isEnded) return
      const isTaken = once(this, 'taken')
      if ('header' in piece) this.#reply({ kind: 'start', start: piece })
      else {
        this.#reply({ kind: 'piece', piece })
        await isTaken
      }
    }
    this.#reply({ kind: 'done' })
  }

  #reply(reply: DatasetReply): void {
    this.emit('message', reply)
  }

  postMessage(): void {
    this.emit('taken')
  }

  async terminate(): Promise<number> {
    this.isEnded = true
    return 0
  }
}

type Progress = { readonly rows: number; readonly isStoring: boolean }

/** A notebook, and a table that was chosen to be taken in; `onProgress` hears how far it is. `threads` are those that read. */
async function aDesk(onProgress: (progress: Progress, importing: ImportUnderWay) => void) {
  const place = await aPlace()
  await NotebookStore.create(place, aNotebook())
  const store = await NotebookStore.open(place)
  const path = join(await aFolder(), 'incidents.csv')
  const rows = Array.from({ length: ROWS }, (_, at) => `Clash ${at},2026-03-01`)
  await writeFile(path, [HEADER.join(','), ...rows].join('\n'))
  const importing = new ImportUnderWay()
  const threads: Reader[] = []
  const handlers = datasetsHandlers({
    announce: ((_name: string, progress: Progress) => onProgress(progress, importing)) as DatasetsParts['announce'],
    dialog: { showOpenDialog: async () => ({ canceled: false, filePaths: [path] }) },
    files: nodeFiles,
    importing,
    mappings: Promise.resolve({ of: () => null, keep: async () => {} } as unknown as MappingStore),
    now: place.now,
    open: { store, sitting: 0 } as unknown as OpenNotebook,
    spawnDataset: (workerData) => {
      const thread = new Reader(workerData)
      threads.push(thread)
      return thread as unknown as DatasetWorker
    },
    window: (): BrowserWindow | null => null,
  })
  await handlers['datasets:choose'](null)
  const run = () => handlers['datasets:import']({ mapping: guessMapping(HEADER), release: '' })
  return { store, importing, run, threads }
}

test.each([
  ['its rows are read', false],
  ['its events are taken in', true],
])(
  'an import that is given up while %s ends its thread, leaves nothing and makes room for the next',
  async (_when, at) => {
    let isGivenUp = false
    const { store, run, threads } = await aDesk(({ isStoring }, importing) => {
      if (isGivenUp || isStoring !== at) return
      isGivenUp = true
      importing.giveUp()
    })
    expect(await run()).toMatchObject({ ok: false, failure: { code: 'cancelled' } })
    expect(isGivenUp).toBe(true)
    expect(threads.at(-1)!.isEnded).toBe(true)
    expect(store.standing.sequence).toBe(0)
    expect(await run()).toMatchObject({ ok: true, value: { added: ROWS } })
    await store.close()
  },
)

test('there is one import at a time, and giving up where there is none does nothing', async () => {
  const { store, importing, run } = await aDesk(() => {})
  importing.giveUp()
  const first = run()
  expect(await run()).toMatchObject({ ok: false, failure: { code: 'refused' } })
  expect(await first).toMatchObject({ ok: true, value: { added: ROWS } })
  await store.close()
})
