import { rm } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import type { Notebook } from '#shared/domain/notebook.ts'
import type { NotebookPlace } from '../notebook-adapter.ts'
import { notebookFolder } from '../notebook-folder.ts'
import { NotebookStore } from '../notebook-store.ts'
import { anEvent, aNotebook } from '../testing/a-notebook.ts'
import { aPlace } from '../testing/a-place.ts'
import { compare } from './changes.ts'
import { pastOf, type VersionSource } from './version-source.ts'
import { listVersions, notebookAt, notebookWhen } from './versions.ts'

const MINUTE = 60_000

/** A notebook on the disk whose clock the test sets, and its past. */
async function aPast() {
  let minutes = 0
  const now = (): string => new Date(Date.UTC(2025, 9, 18, 7, 0) + minutes * MINUTE).toISOString()
  const place: NotebookPlace = { ...(await aPlace()), now }
  await NotebookStore.create(place, aNotebook())
  let store = await NotebookStore.open(place)
  const source = pastOf(place)
  const states: Notebook[] = [store.notebook]
  const edit = async (afterMinutes: number, name: string, input: unknown): Promise<void> => {
    minutes += afterMinutes
    const outcome = await store.run(name, input)
    if (!outcome.ok) throw new Error(outcome.problem.message)
    states[store.standing.sequence] = store.notebook
  }
  const rename = (afterMinutes: number, id: string, title: string) =>
    edit(afterMinutes, 'events:edit', { id, change: { title } })
  /** Closing writes a snapshot; what comes after it goes to another journal. */
  const reopen = async (): Promise<void> => {
    await store.close()
    store = await NotebookStore.open(place)
  }
  const told = () => listVersions(source, store.standing.sequence)
  return {
    get store() {
      return store
    },
    ...{ place, source, states, edit, rename, reopen, told },
  }
}

/** The generation of the first journal that holds an edit. */
async function firstJournal(source: VersionSource): Promise<number> {
  for (const generation of (await source.generations()).journals)
    if (((await source.journal(generation))?.records.length ?? 0) > 0) return generation
  throw new Error('No edit was written.')
}

describe('the list of versions', () => {
  test('tells sittings apart by a pause of half an hour, the newest first, with what each changed', async () => {
    const past = await aPast()
    const { rename, edit } = past
    await rename(1, 'e0', 'First')
    await rename(30, 'e1', 'Second')
    await edit(31, 'events:remove', { id: 'e0' })
    await edit(1, 'events:add', { record: anEvent('new', 'A new one') })
    await edit(1, 'notebook:edit', { change: { title: 'Talks at Doha' } })
    expect(await past.told()).toEqual([
      {
        sequence: 5,
        began: '2025-10-18T08:02:00.000Z',
        ended: '2025-10-18T08:04:00.000Z',
        edits: 3,
        kept: 'sitting',
        added: 1,
        changed: 1,
        removed: 1,
        first: [
          { collection: 'events', kind: 'added', title: 'A new one' },
          { collection: 'events', kind: 'removed', title: 'First' },
          { collection: null, kind: 'changed', title: 'Talks at Doha' },
        ],
      },
      expect.objectContaining({ sequence: 2, edits: 2, kept: 'sitting', changed: 2, added: 0, removed: 0 }),
      expect.objectContaining({ sequence: 0, edits: 0, kept: 'oldest', changed: 0 }),
    ])
    await past.store.close()
  })

  test('ends a sitting after two hours, however busy', async () => {
    const past = await aPast()
    for (let at = 0; at < 8; at++) await past.rename(20, 'e0', `Title ${at}`)
    expect((await past.told()).map(({ edits }) => edits)).toEqual([1, 7, 0])
    await past.store.close()
  })

  test('counts an edit that was taken back, and says that nothing was different', async () => {
    const past = await aPast()
    const { rename } = past
    await rename(1, 'e0', 'First')
    await past.store.undo()
    expect((await past.told())[0]).toMatchObject({ sequence: 2, edits: 2, changed: 0, first: [] })
    await past.store.close()
  })

  test('goes on over snapshots without reading them, while the notebook stays open', async () => {
    const past = await aPast()
    const { source, rename } = past
    for (let at = 0; at < 9; at++) {
      await rename(1, `e${at % 3}`, `Title ${at}`)
      if (at % 3 === 2) await past.reopen()
    }
    await rename(1, 'e0', 'Last')
    const read: number[] = []
    const watched: VersionSource = {
      ...source,
      snapshot: (generation) => {
        read.push(generation)
        return source.snapshot(generation)
      },
    }
    expect(await listVersions(watched, 10)).toMatchObject([{ sequence: 10, edits: 10, changed: 3 }, { sequence: 0 }])
    expect((await source.generations()).snapshots).toHaveLength(4)
    expect(read).toHaveLength(1)
    await past.store.close()
  })

  test('shows the state alone where the edits between are gone', async () => {
    const past = await aPast()
    const { place, rename } = past
    await rename(1, 'e0', 'First')
    await rename(1, 'e0', 'Second')
    await past.reopen()
    await rename(1, 'e1', 'Third')
    await rm(notebookFolder(place.path).journal(await firstJournal(past.source)))
    expect(await past.told()).toMatchObject([
      { sequence: 3, edits: 1, kept: 'sitting' },
      { sequence: 2, edits: 2, kept: 'state', changed: 1, first: [{ title: 'Second' }] },
      { sequence: 0, kept: 'oldest' },
    ])
    await past.store.close()
  })

  test('ends where the journal cannot be followed, and leaves no later edit out that can be', async () => {
    const past = await aPast()
    const { source, rename } = past
    await rename(1, 'e0', 'First')
    await rename(1, 'e0', 'Second')
    await past.reopen()
    await rename(1, 'e0', 'Third')
    const first = await firstJournal(source)
    const torn: VersionSource = {
      ...source,
      journal: async (generation) => {
        const journal = await source.journal(generation)
        if (journal === null || generation !== first) return journal
        const nowhere = { op: 'replace' as const, path: ['events', 99, 'title', 'x'], value: '' }
        return { ...journal, records: journal.records.map((record) => ({ ...record, patches: [nowhere] })) }
      },
    }
    expect(await listVersions(torn, 3)).toMatchObject([
      { sequence: 3, kept: 'sitting', edits: 1 },
      { sequence: 2, kept: 'state', edits: 2, first: [{ title: 'Second' }] },
      { sequence: 0, kept: 'oldest' },
    ])
    expect(await notebookAt(torn, 1)).toBeNull()
    expect(await notebookAt(torn, 3)).toEqual(past.store.notebook)
    await past.store.close()
  })
})

test('follows the line that opening follows where journals cross', async () => {
  const past = await aPast()
  const { source, rename } = past
  await rename(1, 'e0', 'First')
  await rename(1, 'e0', 'Never acknowledged')
  await past.reopen()
  await rename(1, 'e1', 'Second')
  const [first, last] = [await firstJournal(source), (await source.generations()).journals.at(-1)!]
  const crossed: VersionSource = {
    generations: async () => ({
      ...(await source.generations()),
      snapshots: (await source.generations()).snapshots.slice(0, 1),
    }),
    snapshot: source.snapshot,
    journal: async (generation) => {
      const journal = await source.journal(generation)
      if (journal === null || (generation !== first && generation !== last)) return null
      if (generation === first) return journal
      // As the one that went on from the first edit, not from the second.
      const records = journal.records.map((record) => ({ ...record, sequence: 2 }))
      return { ...journal, head: { ...journal.head!, after: 1 }, records }
    },
  }
  const versions = await listVersions(crossed, 2)
  expect(versions[0]).toMatchObject({ sequence: 2, edits: 2 })
  expect((await notebookAt(crossed, 2))!.events.slice(0, 2).map(({ title }) => title)).toEqual(['First', 'Second'])
  await past.store.close()
})

describe('a state of the past', () => {
  test('is found after every single edit, over snapshots and journals', async () => {
    const past = await aPast()
    const { source, states, rename, edit } = past
    for (let at = 0; at < 8; at++) {
      await rename(7, `e${at % 3}`, `Title ${at}`)
      if (at % 3 === 1) await past.reopen()
    }
    await edit(1, 'parties:remove', { id: 'pk' })
    expect(states).toHaveLength(10)
    for (const [sequence, state] of states.entries()) expect(await notebookAt(source, sequence)).toEqual(state)
    expect(await notebookAt(source, 99)).toBeNull()
    await past.store.close()
    expect(await notebookAt(source, 4)).toEqual(states[4])
  })
})

describe('what is different between two states', () => {
  test('is told field by field in words, with names for identifiers', async () => {
    const past = await aPast()
    const { source, edit } = past
    await edit(1, 'events:edit', { id: 'e0', change: { title: 'Renamed', standing: 'claimed', actors: ['pk', 'at'] } })
    await edit(1, 'positions:remove', { id: 'at-truce' })
    const before = (await notebookAt(source, 0))!
    const { changes, more } = await compare(before, past.store.notebook, past.store.notebook)
    expect(more).toBe(0)
    expect(changes).toMatchObject([
      {
        collection: 'events',
        kind: 'changed',
        title: 'Renamed',
        isRestorable: true,
        fields: [
          { field: 'title', before: 'Event e0', after: 'Renamed' },
          { field: 'actors', before: 'Pakistan', after: 'Pakistan\nAfghan Taliban' },
          { field: 'standing', before: 'reported', after: 'claimed' },
        ],
      },
      { collection: 'positions', kind: 'removed', title: 'Afghan Taliban: A lasting truce', isRestorable: true },
    ])
    const back = await compare(past.store.notebook, before, past.store.notebook)
    expect(back.changes.map(({ kind, isRestorable }) => [kind, isRestorable])).toEqual([
      ['changed', false],
      ['added', false],
    ])
    await past.store.close()
  })
})

describe('the notebook at an instant', () => {
  const at = (minutes: number): string => new Date(Date.UTC(2025, 9, 18, 7, 0) + minutes * MINUTE).toISOString()

  test('is that after the last edit of then or before', async () => {
    const past = await aPast()
    await past.rename(10, 'e0', 'First')
    await past.rename(10, 'e0', 'Second')
    await past.reopen()
    await past.rename(10, 'e0', 'Third')
    const title = async (minutes: number): Promise<string | undefined> => {
      const found = await notebookWhen(past.source, past.store.standing.sequence, at(minutes))
      return found?.events.find(({ id }) => id === 'e0')?.title
    }
    expect(await Promise.all([0, 10, 15, 25, 30, 90].map(title))).toEqual([
      'Event e0',
      'First',
      'First',
      'Second',
      'Third',
      'Third',
    ])
  })
  test('is not known from before there was any', async () => {
    const past = await aPast()
    expect(await notebookWhen(past.source, past.store.standing.sequence, at(-5))).toBeNull()
  })
})
