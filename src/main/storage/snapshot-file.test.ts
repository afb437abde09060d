import { expect, test } from 'vitest'
import { SCHEMA_VERSION } from '#shared/domain/notebook.ts'
import type { HistoryEntry } from './history.ts'
import { plainCodec } from './plain-codec.ts'
import { readEnvelope } from './snapshot-envelope.ts'
import { readSnapshot, snapshotBytes } from './snapshot-file.ts'
import { aNotebook } from './testing/a-notebook.ts'

const AT = '2025-10-18T07:00:00.000Z'
const about = { notebook: 'talks', generation: 7, sequence: 12, schemaVersion: SCHEMA_VERSION, savedAt: AT }
const expected = { notebook: 'talks', generation: 7 }
const none = { undo: [], redo: [] }

const anEntry = (title: string): HistoryEntry => ({
  command: 'events:edit',
  at: AT,
  touched: { collection: 'events', record: 'e0', fields: ['title'] },
  patches: [{ op: 'replace', path: ['events', 0, 'title'], value: title }],
  inverse: [{ op: 'replace', path: ['events', 0, 'title'], value: '' }],
})

test.each([0, 1, 199, 200, 201, 1_000])('a notebook with %i events comes back as it was', async (events) => {
  const notebook = aNotebook({ events })
  const history = { undo: [anEntry('a'), anEntry('b')], redo: [anEntry('c')] }
  const bytes = await snapshotBytes(about, notebook, history, plainCodec)
  const snapshot = await readSnapshot(bytes, expected, plainCodec)
  expect(snapshot?.notebook).toEqual(notebook)
  expect(snapshot?.history).toEqual(history)
  expect(snapshot?.envelope).toMatchObject(about)
  // Line 2 is plain JSON of the notebook, to be read without this code should it ever come to that.
  expect(JSON.parse(bytes.toString('utf8').split('\n')[1]!)).toEqual(notebook)
})

test('it is made in steps, between which other work has its turn', async () => {
  let turns = 0
  let isDone = false
  const count = (): void => {
    turns++
    if (!isDone) setImmediate(count)
  }
  setImmediate(count)
  await snapshotBytes(about, aNotebook({ events: 6_000 }), none, plainCodec)
  isDone = true
  expect(turns).toBeGreaterThan(4)
})

test('a change of any one byte is found', async () => {
  const bytes = await snapshotBytes(about, aNotebook({ events: 0 }), none, plainCodec)
  for (let at = 0; at < bytes.length; at++) {
    const changed = Buffer.from(bytes)
    changed[at]! ^= 0x04
    expect(await readSnapshot(changed, expected, plainCodec)).toBeNull()
  }
})

test('another notebook’s, another generation’s and no snapshot at all are not read', async () => {
  const bytes = await snapshotBytes(about, aNotebook(), none, plainCodec)
  expect(await readSnapshot(bytes, { ...expected, notebook: 'other' }, plainCodec)).toBeNull()
  expect(await readSnapshot(bytes, { ...expected, generation: 8 }, plainCodec)).toBeNull()
  for (const text of ['', '\n', 'null\n', '{}\n{}', '[]']) {
    expect(readEnvelope(Buffer.from(text))).toBeNull()
    expect(await readSnapshot(Buffer.from(text), expected, plainCodec)).toBeNull()
  }
})

test('of a very long history the newest edits are kept', async () => {
  const long = 'x'.repeat(1_000_000)
  const undo = Array.from({ length: 20 }, (_, at) => anEntry(`${at} ${long}`))
  const snapshot = await readSnapshot(
    await snapshotBytes(about, aNotebook(), { undo, redo: [] }, plainCodec),
    expected,
    plainCodec,
  )
  const kept = snapshot!.history.undo
  expect(kept.length).toBeGreaterThan(3)
  expect(kept.length).toBeLessThan(10)
  expect(kept).toEqual(undo.slice(-kept.length))
})
