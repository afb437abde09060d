import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SCHEMA_VERSION } from '#shared/domain/notebook.ts'
import { plainCodec } from './plain-codec.ts'
import { nodeFiles } from './files.ts'
import type { NotebookPlace } from './notebook-adapter.ts'
import { NotebookStore } from './notebook-store.ts'
import { snapshotBytes } from './snapshot-file.ts'
import { aPlace } from './testing/a-place.ts'
import { FaultyFiles } from './testing/faulty-files.ts'

const OLD = new URL('./migrations/fixtures/notebook-v1.json', import.meta.url)

/** A folder as version 1 left it: a snapshot, and one more edit in its journal. */
async function anOldFolder(place: NotebookPlace): Promise<void> {
  const notebook = JSON.parse(await readFile(OLD, 'utf8')) as { events: { title: string }[] }
  const at = '2025-10-17T08:00:00.000Z'
  const about = { notebook: 'talks', generation: 1, sequence: 4, schemaVersion: 1, savedAt: at }
  const snapshot = await snapshotBytes(about, notebook, { undo: [], redo: [] }, plainCodec)
  const head = {
    format: 'aide-memoire journal',
    notebook: 'talks',
    generation: 1,
    schemaVersion: 1,
    codec: 'plain',
    after: 4,
  } as const
  const touched = { collection: 'events', record: 'x', fields: ['title'] } as const
  const title = { op: 'replace', path: ['events', 0, 'title'] } as const
  const record = {
    sequence: 5,
    at,
    kind: 'edit',
    step: { command: 'events:edit', touched },
    patches: [{ ...title, value: 'Changed in version 1' }],
    inverse: [{ ...title, value: notebook.events[0]!.title }],
  } as const
  const { line } = plainCodec.journal()
  await writeNew(join(place.path, 'snapshot-000001.json'), snapshot)
  await writeNew(
    join(place.path, 'journal-000001.ndjson'),
    Buffer.concat([await line(JSON.stringify(head)), await line(JSON.stringify(record))]),
  )
}

async function writeNew(path: string, bytes: Buffer): Promise<void> {
  const file = await nodeFiles.create(path)
  await file.append(bytes)
  await file.close()
}

test('an older notebook is backed up, brought to today’s format with its journal, and says so once', async () => {
  const place = await aPlace()
  await anOldFolder(place)
  const snapshotBefore = await readFile(join(place.path, 'snapshot-000001.json'))

  const store = await NotebookStore.open(place)
  expect(store.notebook).toMatchObject({
    schemaVersion: SCHEMA_VERSION,
    events: [{ title: 'Changed in version 1' }, {}, {}],
  })
  expect(store.notebook.events[0]).toHaveProperty('accounts')
  expect(store.standing.undo).toBeNull()
  expect(store.takeNotices()).toEqual([expect.stringContaining(`from format 1 to ${SCHEMA_VERSION}`)])
  const [backup] = await readdir(join(place.path, 'backups'))
  expect(await readFile(join(place.path, 'backups', backup!, 'snapshot-000001.json'))).toEqual(snapshotBefore)
  expect(await readdir(join(place.path, 'backups', backup!))).toContain('journal-000001.ndjson')
  await store.run('events:edit', { id: store.notebook.events[0]!.id, change: { title: 'Changed today' } })
  await store.close()

  const again = await NotebookStore.open(place)
  expect(again.notebook.events[0]!.title).toBe('Changed today')
  expect(again.takeNotices()).toEqual([])
  await again.undo()
  expect(again.notebook.events[0]!.title).toBe('Changed in version 1')
  await again.close()
})

test('without room for the backup it opens to read and says so, nothing is changed, and it is tried again', async () => {
  const disk = new FaultyFiles()
  const place = await aPlace(disk.files)
  await anOldFolder(place)
  disk.faults.add('copy')
  const reading = await NotebookStore.open(place)
  expect(reading.standing).toMatchObject({
    readOnly: 'reading',
    problem: expect.stringMatching(/^The disk is full\. .*older format.*can be read but not edited/) as string,
  })
  expect(reading.notebook).toMatchObject({
    schemaVersion: SCHEMA_VERSION,
    events: [{ title: 'Changed in version 1' }, {}, {}],
  })
  const edit = { id: reading.notebook.events[0]!.id, change: { title: 'Changed today' } }
  expect(await reading.run('events:edit', edit)).toMatchObject({ ok: false, code: 'disk' })
  expect(await reading.undo()).toMatchObject({ ok: true, value: null })
  expect(await reading.tryAgain()).toBe('reopen')
  await reading.close()
  expect((await readdir(place.path)).filter((name) => name !== 'backups')).toEqual([
    'journal-000001.ndjson',
    'snapshot-000001.json',
  ])
  // Each attempt would else leave some of it, on a disk that is full.
  expect(await readdir(join(place.path, 'backups'))).toEqual([])

  disk.faults.clear()
  const again = await NotebookStore.open(place)
  expect(again.standing.readOnly).toBe('no')
  expect(again.takeNotices()).toEqual([expect.stringContaining(`from format 1 to ${SCHEMA_VERSION}`)])
  expect(await again.run('events:edit', edit)).toMatchObject({ ok: true })
  await again.close()
})

test('should the migrated snapshot not fit on the disk, edits in the journal still find their way back', async () => {
  const disk = new FaultyFiles()
  const place = await aPlace(disk.files)
  await anOldFolder(place)
  disk.match = /snapshot/
  disk.faults.add('append')
  const store = await NotebookStore.open(place)
  await store.run('events:edit', { id: store.notebook.events[0]!.id, change: { title: 'Changed today' } })
  await store.close()
  disk.faults.clear()
  const again = await NotebookStore.open(place)
  expect(again.notebook.events[0]!.title).toBe('Changed today')
  await again.close()
})
