import { expect, test } from 'vitest'
import { NotebookStore } from '../../storage/notebook-store.ts'
import { aNotebook } from '../../storage/testing/a-notebook.ts'
import { aPlace } from '../../storage/testing/a-place.ts'
import { pastOf } from '../../storage/versions/version-source.ts'
import { versionsHandlers } from './versions.ts'

async function aDesk() {
  const place = await aPlace()
  await NotebookStore.create(place, aNotebook())
  const store = await NotebookStore.open(place)
  const past = versionsHandlers({ open: { store }, pastOf: () => pastOf(place) })
  return { store, past }
}

test('brings a removed side back with its position by one edit, and undo takes that back', async () => {
  const { store, past } = await aDesk()
  const before = store.notebook
  await store.run('parties:remove', { id: 'pk' })
  const without = store.notebook
  const record = { collection: 'parties', id: 'pk' } as const
  expect(await past['versions:bringBack']({ sequence: 0, record })).toEqual({ ok: true, value: { isChanged: true } })
  const ids = ({ parties, positions }: typeof before): string[] => [...parties, ...positions].map(({ id }) => id).sort()
  expect(ids(store.notebook)).toEqual(ids(before))
  expect(store.standing).toMatchObject({ sequence: 2, undo: { command: 'record:restore' } })
  await store.undo()
  expect(store.notebook).toEqual(without)
  await store.close()
})

test('brings everything back by one edit, and says when nothing is different', async () => {
  const { store, past } = await aDesk()
  const before = store.notebook
  await store.run('events:remove', { id: 'e0' })
  await store.run('notebook:edit', { change: { title: 'Other talks' } })
  const everything = { sequence: 0, record: null }
  expect(await past['versions:bringBack'](everything)).toMatchObject({ value: { isChanged: true } })
  expect(store.notebook.title).toBe(before.title)
  expect(store.notebook.events.map(({ id }) => id).sort()).toEqual(before.events.map(({ id }) => id).sort())
  expect(await past['versions:bringBack'](everything)).toMatchObject({ value: { isChanged: false } })
  expect(store.standing.sequence).toBe(3)
  await store.close()
})

test('an edit that was before it in the queue is not taken for its own change', async () => {
  const { store, past } = await aDesk()
  const { sequence } = store.standing
  const edit = store.run('parties:edit', { id: 'pk', change: { name: 'Islamabad' } })
  const record = { collection: 'events', id: 'e0' } as const
  expect(await past['versions:bringBack']({ sequence, record })).toEqual({ ok: true, value: { isChanged: false } })
  expect(await edit).toMatchObject({ ok: true, value: { isChanged: true } })
  expect(store.standing.sequence).toBe(sequence + 1)
  await store.close()
})

test('refuses in a sentence: a state that is not kept, a record that never was, no notebook', async () => {
  const { store, past } = await aDesk()
  const record = { collection: 'events', id: 'never' } as const
  for (const answer of [
    await past['versions:read']({ sequence: 7 }),
    await past['versions:compare']({ from: 7, to: null }),
    await past['versions:bringBack']({ sequence: 0, record }),
  ])
    expect(answer).toMatchObject({ ok: false, failure: { code: 'refused', message: /\w+ .*\.$/ } })
  await store.close()
  const closed = versionsHandlers({ open: { store: null }, pastOf: () => expect.unreachable() })
  expect(await closed['versions:list'](null)).toMatchObject({ ok: false, failure: { code: 'not-open' } })
})

test('tells what is different from now while edits go on', async () => {
  const { store, past } = await aDesk()
  await store.run('events:edit', { id: 'e0', change: { title: 'First' } })
  const listing = past['versions:list'](null)
  const edits = Promise.all(['e1', 'e2'].map((id) => store.run('events:edit', { id, change: { title: 'Later' } })))
  const listed = await listing
  expect(listed).toMatchObject({ ok: true, value: { versions: [{ sequence: 1, changed: 1 }, { sequence: 0 }] } })
  await edits
  expect(await past['versions:compare']({ from: 1, to: null })).toMatchObject({
    value: { more: 0, changes: [{ id: 'e1', isRestorable: true }, { id: 'e2' }] },
  })
  await store.close()
})
