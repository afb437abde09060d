import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { notebook as notebookSchema } from '#shared/domain/notebook.ts'
import type { JournalRecord, ReadJournal } from '../journal-record.ts'
import { NotebookStore } from '../notebook-store.ts'
import type { Snapshot } from '../snapshot-file.ts'
import { aNotebook } from '../testing/a-notebook.ts'
import { aPlace } from '../testing/a-place.ts'
import { keysInHand } from '../testing/keys.ts'
import { pastOf, type VersionSource } from './version-source.ts'
import { listVersions, notebookAt } from './versions.ts'

const AT = '2025-10-17T08:00:00.000Z'

/** What version 1 left behind: a state after four edits, and a fifth edit in its own format. */
function aPastOfVersion1(): VersionSource {
  const text = readFileSync(new URL('../migrations/fixtures/notebook-v1.json', import.meta.url), 'utf8')
  const envelope = { sequence: 4, schemaVersion: 1, savedAt: AT }
  const snapshot = { envelope, notebook: JSON.parse(text) as unknown, history: { undo: [], redo: [] } }
  const record: Pick<JournalRecord, 'sequence' | 'at' | 'patches'> = {
    sequence: 5,
    at: AT,
    patches: [{ op: 'replace', path: ['events', 0, 'title'], value: 'Changed in version 1' }],
  }
  const journal = { head: { notebook: 'talks', after: 4, schemaVersion: 1 }, records: [record], end: 'whole' }
  return {
    generations: async () => ({ snapshots: [1], journals: [1] }),
    snapshot: async () => snapshot as unknown as Snapshot,
    journal: async () => journal as unknown as ReadJournal,
  }
}

test('states that an older version of the app left behind are read in today’s format', async () => {
  const source = aPastOfVersion1()
  expect(await listVersions(source, 5)).toMatchObject([
    { sequence: 5, edits: 1, changed: 1, first: [{ title: 'Changed in version 1' }] },
    { sequence: 4, kept: 'oldest' },
  ])
  for (const sequence of [4, 5])
    expect(notebookSchema.safeParse(await notebookAt(source, sequence)).error).toBeUndefined()
})

test('the past of a protected notebook is read with its keys', async () => {
  const { codec } = await keysInHand()
  const place = { ...(await aPlace()), codec }
  await NotebookStore.create(place, aNotebook())
  const store = await NotebookStore.open(place)
  const before = store.notebook
  await store.run('events:edit', { id: 'e0', change: { title: 'Renamed' } })
  expect(await listVersions(pastOf(place), 1)).toMatchObject([{ sequence: 1, changed: 1 }, { kept: 'oldest' }])
  expect(await notebookAt(pastOf(place), 0)).toEqual(before)
  await store.close()
})
