import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { Notebook } from '#shared/domain/notebook.ts'
import { plainCodec } from './plain-codec.ts'
import { nodeFiles } from './files.ts'
import { readJournal } from './journal-record.ts'
import type { NotebookPlace } from './notebook-adapter.ts'
import { NotebookStore, type StoreOptions } from './notebook-store.ts'
import type { StoreListener } from './store-standing.ts'
import { anEvent, aNotebook } from './testing/a-notebook.ts'
import { aPlace } from './testing/a-place.ts'
import { FaultyFiles } from './testing/faulty-files.ts'

async function aStore(
  place?: NotebookPlace,
  options?: StoreOptions,
): Promise<{ store: NotebookStore; place: NotebookPlace }> {
  const there = place ?? (await aPlace())
  if (place === undefined) await NotebookStore.create(there, aNotebook())
  return { store: await openStore(there, options), place: there }
}

const opened: NotebookStore[] = []

async function openStore(place: NotebookPlace, options?: StoreOptions): Promise<NotebookStore> {
  const store = await NotebookStore.open(place, options)
  opened.push(store)
  return store
}

afterEach(async () => {
  for (const store of opened.splice(0)) await store.close()
})

/** Opens the folder again as after a kill: nothing of the running store is asked to finish. */
const reopened = (place: NotebookPlace): Promise<NotebookStore> => openStore(place)

/** The journal that the first snapshot begins. */
const OF_CREATION = 'journal-000001.ndjson'
const namesOf = async ({ path }: NotebookPlace, kind: string): Promise<string[]> =>
  (await readdir(path)).filter((name) => name.startsWith(kind)).sort()
const journals = (place: NotebookPlace): Promise<string[]> => namesOf(place, 'journal')
const snapshots = (place: NotebookPlace): Promise<string[]> => namesOf(place, 'snapshot')

const rename = (store: NotebookStore, title: string) => store.run('events:edit', { id: 'e0', change: { title } })
const titles = ({ notebook }: NotebookStore): string[] => notebook.events.map(({ title }) => title)

describe('a store that was closed', () => {
  test('takes nothing more, says so, and announces nothing: another notebook may be open by then', async () => {
    const heard: unknown[] = []
    const listener = { changed: (change: unknown) => heard.push(change), saving: () => {} }
    const { store, place } = await aStore(undefined, { listener })
    await rename(store, 'Renamed')
    await store.close()
    const files = await readdir(place.path)
    for (const late of [rename(store, 'Too late'), store.undo(), store.redo()])
      expect(await late).toMatchObject({ ok: false, code: 'refused', problem: { message: 'No notebook is open.' } })
    expect(heard).toHaveLength(1)
    expect(await readdir(place.path)).toEqual(files)
    expect(titles(await reopened(place))[0]).toBe('Renamed')
  })
})

describe('the notebook as JSON', () => {
  const read = (json: Uint8Array): Notebook => JSON.parse(Buffer.from(json).toString()) as Notebook

  test('is what was read, for whoever asks and as often as is asked', async () => {
    const { store } = await aStore()
    expect(read(store.takeJson())).toEqual(aNotebook())
    expect(read(store.takeJson())).toEqual(aNotebook())
  })

  test('holds what was edited since, whether it had been asked for before or not', async () => {
    const { store, place } = await aStore()
    await rename(store, 'Renamed')
    expect(read(store.takeJson())).toEqual(store.notebook)
    await rename(store, 'Renamed again')
    expect(read(store.takeJson()).events[0]?.title).toBe('Renamed again')
    const killed = await reopened(place)
    expect(read(killed.takeJson())).toEqual(killed.notebook)
    expect(read(killed.takeJson()).events[0]?.title).toBe('Renamed again')
  })

  test('is the bytes on the disk where no edit came after them, and nobody else’s to change', async () => {
    const { store, place } = await aStore()
    await rename(store, 'Renamed')
    await store.close()
    const again = await reopened(place)
    const json = again.takeJson()
    const file = await readFile(join(place.path, (await snapshots(place)).at(-1)!))
    expect(file.includes(Buffer.from(json))).toBe(true)
    json.fill(0)
    expect(read(again.takeJson()).events[0]?.title).toBe('Renamed')
  })
})

describe('an edit', () => {
  test('is on the disk when its call resolves', async () => {
    const { store, place } = await aStore()
    expect(await rename(store, 'Renamed')).toMatchObject({
      ok: true,
      value: { isChanged: true, touched: { record: 'e0', fields: ['title'] } },
    })
    expect(titles(await reopened(place))[0]).toBe('Renamed')
  })

  test('is announced with patches before its call resolves', async () => {
    const heard: Parameters<StoreListener['changed']>[0][] = []
    const listener = { changed: (change: (typeof heard)[number]) => heard.push(change), saving: () => {} }
    const { store } = await aStore(undefined, { listener })
    await rename(store, 'Renamed')
    expect(heard).toHaveLength(1)
    expect(heard[0]).toMatchObject({
      kind: 'edit',
      step: { command: 'events:edit', touched: { record: 'e0' } },
      standing: { sequence: 1, problem: '', undo: { command: 'events:edit' }, redo: null },
    })
    expect(heard[0]!.patches).toContainEqual({ op: 'replace', path: ['events', 0, 'title'], value: 'Renamed' })
  })

  test('that is refused leaves memory and disk as they were', async () => {
    const { store, place } = await aStore()
    const before = store.notebook
    expect(await rename(store, '  ')).toMatchObject({
      ok: false,
      code: 'refused',
      problem: { path: ['change', 'title'] },
    })
    expect(await store.run('events:fold', {})).toMatchObject({ ok: false, code: 'refused' })
    expect(store.notebook).toBe(before)
    expect(await journals(place)).toEqual([OF_CREATION])
  })

  test('that changes nothing is neither written nor undone', async () => {
    const { store, place } = await aStore()
    expect(await rename(store, 'Event e0')).toMatchObject({
      ok: true,
      value: { isChanged: false, touched: { fields: [] } },
    })
    expect(store.standing).toMatchObject({ sequence: 0, undo: null })
    expect(await journals(place)).toEqual([OF_CREATION])
  })

  test('waits for those before it, so that many at once all count', async () => {
    const { store, place } = await aStore()
    const added = Array.from({ length: 20 }, (_, at) => store.run('events:add', { record: anEvent(`new${at}`) }))
    expect((await Promise.all(added)).every(({ ok }) => ok)).toBe(true)
    expect((await reopened(place)).notebook.events).toHaveLength(23)
  })

  test('costs one record, however large the notebook is', async () => {
    const place = await aPlace()
    await NotebookStore.create(place, aNotebook({ events: 2_000 }))
    const { store } = await aStore(place)
    await store.run('events:remove', { id: 'e5' })
    const journal = (await journals(place)).at(-1)!
    const { records } = await readJournal(await nodeFiles.read(join(place.path, journal)), plainCodec)
    // The last event moved into the gap, the length, and the diary line.
    expect(records[0]!.patches.length).toBeLessThanOrEqual(4)
  })
})

describe('undo and redo', () => {
  test('go back to the very start and forth again over every kind of edit', async () => {
    const { store } = await aStore()
    const start = store.notebook
    const steps: [string, object][] = [
      ['events:add', { record: anEvent('new') }],
      ['events:edit', { id: 'new', change: { title: 'Other' } }],
      ['positions:edit', { id: 'pk-truce', change: { stated: 'A truce, once attacks end.' } }],
      ['parties:move', { id: 'at', before: 'pk' }],
      ['parties:remove', { id: 'pk' }],
      ['notebook:edit', { change: { title: 'Doha' } }],
    ]
    for (const [name, input] of steps) expect(await store.run(name, input)).toMatchObject({ ok: true })
    const end = store.notebook
    for (const [name] of steps.toReversed()) {
      expect(await store.undo()).toMatchObject({ ok: true, value: { command: name } })
    }
    expect(store.notebook).toEqual(start)
    expect(await store.undo()).toEqual({ ok: true, value: null })
    for (const [name] of steps) expect(await store.redo()).toMatchObject({ ok: true, value: { command: name } })
    expect(store.notebook).toEqual(end)
    expect(await store.redo()).toEqual({ ok: true, value: null })
  })

  test('reach behind a kill, with redo too', async () => {
    const { store, place } = await aStore()
    await rename(store, 'One')
    await rename(store, 'Two')
    await rename(store, 'Three')
    await store.undo()
    const again = await reopened(place)
    expect(titles(again)[0]).toBe('Two')
    await again.redo()
    expect(titles(again)[0]).toBe('Three')
    for (const expected of ['Two', 'One', 'Event e0']) {
      await again.undo()
      expect(titles(again)[0]).toBe(expected)
    }
  })

  test('reach behind a clean close, through the snapshot', async () => {
    const { store, place } = await aStore()
    await rename(store, 'One')
    await rename(store, 'Two')
    await store.undo()
    await store.close()
    const again = await reopened(place)
    expect(again.standing).toMatchObject({
      sequence: 3,
      undo: { command: 'events:edit' },
      redo: { command: 'events:edit' },
    })
    await again.redo()
    await again.undo()
    await again.undo()
    expect(titles(again)[0]).toBe('Event e0')
  })

  test('a new edit ends what could be redone', async () => {
    const { store } = await aStore()
    await rename(store, 'One')
    await store.undo()
    await rename(store, 'Two')
    expect(store.standing.redo).toBeNull()
  })
})

describe('a disk that refuses', () => {
  test.each(['append', 'append-half', 'confirm', 'create'] as const)(
    'at %s: the edit is refused, the next one after it works',
    async (fault) => {
      const disk = new FaultyFiles()
      const place = await aPlace(disk.files)
      const said: string[] = []
      const listener = {
        changed: () => {},
        saving: ({ standing }: { standing: { problem: string } }) => said.push(standing.problem),
      }
      await NotebookStore.create(place, aNotebook())
      const store = await openStore(place, { listener })
      await rename(store, 'Before')

      // A file that is open already is not created again; a broken one is.
      disk.faults.add(fault === 'create' ? 'append' : fault)
      if (fault === 'create') {
        await rename(store, 'Lost at once')
        disk.faults.delete('append')
        disk.faults.add('create')
      }
      expect(await rename(store, 'Lost')).toMatchObject({ ok: false, code: 'disk' })
      expect(titles(store)[0]).toBe('Before')
      expect(store.standing).toMatchObject({ sequence: 1, problem: 'The disk is full.' })

      disk.faults.clear()
      expect(await rename(store, 'After')).toMatchObject({ ok: true })
      expect(said).toEqual(['The disk is full.', ''])
      expect(store.standing.problem).toBe('')
      const again = await reopened(place)
      expect(titles(again)[0]).toBe('After')
      expect(again.takeNotices()).toEqual([])
      await again.undo()
      expect(titles(again)[0]).toBe('Before')
    },
  )

  test('an unacknowledged record that could not be taken back is overruled by the next journal', async () => {
    const disk = new FaultyFiles()
    const place = await aPlace(disk.files)
    await NotebookStore.create(place, aNotebook())
    const store = await openStore(place)
    await rename(store, 'Before')
    disk.faults.add('confirm')
    expect(await rename(store, 'Refused, yet wholly written')).toMatchObject({ ok: false })
    disk.faults.clear()
    await store.run('events:edit', { id: 'e1', change: { title: 'After' } })
    expect(titles(await reopened(place)).slice(0, 2)).toEqual(['Before', 'After'])
  })

  test('a snapshot that fails costs nothing: the journal has every edit', async () => {
    const disk = new FaultyFiles()
    const place = await aPlace(disk.files)
    await NotebookStore.create(place, aNotebook())
    disk.match = /snapshot/
    const store = await openStore(place, { snapshotEvery: 2 })
    disk.faults.add('append')
    for (const title of ['One', 'Two', 'Three', 'Four', 'Five']) await rename(store, title)
    await store.close()
    expect((await readdir(place.path)).filter((name) => name.startsWith('snapshot'))).toHaveLength(1)
    const again = await reopened(place)
    expect(titles(again)[0]).toBe('Five')
    for (let steps = 0; steps < 5; steps++) await again.undo()
    expect(titles(again)[0]).toBe('Event e0')
  })

  test('a snapshot that reads back differently is not used', async () => {
    const disk = new FaultyFiles()
    const place = await aPlace(disk.files)
    await NotebookStore.create(place, aNotebook())
    disk.match = /snapshot/
    const { store } = await aStore(place)
    await rename(store, 'One')
    disk.faults.add('readBack-other')
    await store.close()
    expect((await readdir(place.path)).filter((name) => name.startsWith('snapshot'))).toHaveLength(1)
    expect(titles(await reopened(place))[0]).toBe('One')
  })
})

describe('snapshots', () => {
  test('are written after so many edits, while edits go on; ten are kept', async () => {
    const { store, place } = await aStore(undefined, { snapshotEvery: 3 })
    for (let edit = 0; edit < 60; edit++) await rename(store, `Title ${edit}`)
    await store.close()
    const names = await readdir(place.path)
    expect(names.filter((name) => name.startsWith('snapshot')).length).toBeLessThanOrEqual(10)
    expect(names.filter((name) => name.startsWith('snapshot')).length).toBeGreaterThan(3)
    expect(names.filter((name) => name.endsWith('.new'))).toEqual([])
    const again = await reopened(place)
    expect(titles(again)[0]).toBe('Title 59')
    expect(again.standing.sequence).toBe(60)
    for (let edit = 0; edit < 60; edit++) await again.undo()
    expect(titles(again)[0]).toBe('Event e0')
  })

  test('none is written when nothing has changed', async () => {
    const { store, place } = await aStore()
    const before = await snapshots(place)
    await store.close()
    expect(await snapshots(place)).toEqual(before)
    expect(await journals(place)).toEqual([OF_CREATION])
  })

  test('are readable by their owner only', async () => {
    const { place } = await aStore()
    const { stat } = await import('node:fs/promises')
    const [snapshot] = (await readdir(place.path)).filter((name) => name.startsWith('snapshot'))
    expect((await stat(join(place.path, snapshot!))).mode & 0o777).toBe(0o600)
  })
})

test('the notebook is never opened as an empty one', async () => {
  const place = await aPlace()
  await expect(openStore(place)).rejects.toMatchObject({ code: 'unreadable' })
  expect(await readdir(place.path)).toEqual([])
})

test('what is kept survives in its exact form', async () => {
  const place = await aPlace()
  const whole: Notebook = { ...aNotebook(), summary: 'Two lines\nand “marks”, <b>markup</b>, \u2028, پاکستان, 🕊' }
  await NotebookStore.create(place, whole)
  expect((await reopened(place)).notebook).toEqual(whole)
})
