import { randomUUID } from 'node:crypto'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { Notebook } from '#shared/domain/notebook.ts'
import type { Files } from './files.ts'
import type { NotebookPlace } from './notebook-adapter.ts'
import { NotebookStore, type StoreOptions } from './notebook-store.ts'
import { aNotebook } from './testing/a-notebook.ts'
import { aPlace } from './testing/a-place.ts'

const opened: NotebookStore[] = []
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close()
})

/** Opens although somebody else has it open: as where the lock does not work. */
async function openUnlocked(place: NotebookPlace, options?: StoreOptions): Promise<NotebookStore> {
  await rm(join(place.path, 'lock'), { force: true })
  const store = await NotebookStore.open(place, options)
  opened.push(store)
  return store
}

async function aSharedPlace(): Promise<NotebookPlace> {
  const place = await aPlace()
  await NotebookStore.create(place, aNotebook())
  return place
}

const rename = (store: NotebookStore, event: string, title: string) =>
  store.run('events:edit', { id: event, change: { title } })
const titles = (notebook: unknown): string[] => (notebook as Notebook).events.map(({ title }) => title)

/** Every title that was acknowledged stands in the notebook or in a crossing. */
function allKept(store: NotebookStore): string[] {
  return [store.notebook, ...store.crossings.map(({ state }) => state?.notebook)].flatMap(titles)
}

describe('edits of two processes at once', () => {
  test('the later line goes on, and the other is found with its edits counted', async () => {
    const place = await aSharedPlace()
    const one = await openUnlocked(place)
    await rename(one, 'e0', 'Of one')
    const two = await openUnlocked(place)
    await rename(two, 'e1', 'Of two')
    expect(await rename(one, 'e2', 'Of one, later')).toMatchObject({ ok: true })
    const after = await openUnlocked(place)
    expect(titles(after.notebook)).toEqual(['Of one', 'Of two', 'Event e2'])
    expect(after.crossings).toMatchObject([{ edits: 1 }])
    expect(titles(after.crossings[0]!.state!.notebook)).toEqual(['Of one', 'Event e1', 'Of one, later'])
  })

  test('are looked for even where a journal was copied over the one before it, and so follows itself', async () => {
    const place = await aSharedPlace()
    for (const title of ['One', 'Two', 'Three']) {
      const store = await openUnlocked(place)
      await rename(store, 'e0', title)
      await store.close()
    }
    const names = (await readdir(place.path)).filter((name) => name.startsWith('journal-')).sort()
    const journals = await Promise.all(names.map(async (name) => await readFile(join(place.path, name))))
    // The last one with an edit in it: closing begins a journal that stays empty.
    const last = journals.findLastIndex((bytes) => bytes.toString().trim().split('\n').length > 1)
    await writeFile(join(place.path, names[last - 1]!), journals[last]!)
    await writeFile(join(place.path, names[last]!), '')
    expect(titles((await openUnlocked(place)).notebook)[0]).toBe('Three')
  })

  test('a file that another process prunes between listing and reading is not missed', async () => {
    const place = await aSharedPlace()
    let looks = 0
    const list: Files['list'] = async (folder) => {
      const names = await place.files.list(folder)
      return folder === place.path && looks++ < 2 ? [...names, 'journal-000099.ndjson'] : names
    }
    const store = await openUnlocked({ ...place, files: { ...place.files, list } })
    expect(titles(store.notebook)).toEqual(titles(aNotebook()))
    expect(looks).toBeGreaterThan(2)
  })

  test('settled once, they are not found again; not settled, they are', async () => {
    const place = await aSharedPlace()
    const one = await openUnlocked(place)
    await rename(one, 'e0', 'Of one')
    const two = await openUnlocked(place)
    await rename(two, 'e1', 'Of two')
    await rename(one, 'e0', 'Of one again')
    await (await openUnlocked(place)).close()
    const found = await openUnlocked(place)
    expect(found.crossings).toHaveLength(1)
    await found.settleCrossings()
    await found.close()
    expect((await openUnlocked(place)).crossings).toEqual([])
  })

  test('a process whose notebook was changed meanwhile does not write a snapshot over it, and says why', async () => {
    const place = await aSharedPlace()
    const one = await openUnlocked(place, { snapshotEvery: 2 })
    await rename(one, 'e0', 'Of one')
    const two = await openUnlocked(place)
    await rename(two, 'e1', 'Of two')
    await rename(one, 'e2', 'Of one, later')
    await new Promise((resolve) => setTimeout(resolve, 50))
    await one.close()
    await two.close()
    const after = await openUnlocked(place)
    expect(titles(after.notebook)).toEqual(['Of one', 'Of two', 'Event e2'])
    expect(allKept(after)).toContain('Of one, later')
  })

  test('in whatever order they open, edit and close, none is lost', async () => {
    for (let round = 0; round < 25; round++) {
      const place = await aSharedPlace()
      const acknowledged: string[] = []
      const stores: NotebookStore[] = []
      for (let step = 0; step < 12; step++) {
        // A fixed sequence: the same rounds in every run.
        const turn = (round * 7 + step * 5 + ((round * step) % 3)) % 4
        if (turn === 0 || stores.length === 0) {
          stores.push(await openUnlocked(place, { snapshotEvery: 3 }))
          const found = stores.at(-1)!
          if (found.crossings.length > 0) {
            acknowledged.splice(
              0,
              acknowledged.length,
              ...acknowledged.filter((title) => !allKept(found).includes(title)),
            )
            expect(acknowledged).toEqual([])
            await found.settleCrossings()
          }
        } else if (turn === 3 && stores.length > 1) await stores.shift()!.close()
        else {
          const title = `r${round} s${step} ${randomUUID().slice(0, 4)}`
          const outcome = await stores[step % stores.length]!.run('events:add', {
            record: { ...aNotebook().events[0]!, id: `n${step}-${round}`, title },
          })
          if (outcome.ok) acknowledged.push(title)
        }
      }
      for (const store of stores) await store.close()
      const last = await openUnlocked(place)
      const kept = allKept(last)
      expect(acknowledged.filter((title) => !kept.includes(title))).toEqual([])
    }
  })
})

test('what is written down of journals that were looked at does not grow with those that are gone', async () => {
  const place = await aSharedPlace()
  let head = ''
  for (let sitting = 0; sitting < 40; sitting++) {
    const store = await NotebookStore.open(place)
    await rename(store, 'e0', `Sitting ${sitting}`)
    await store.close()
  }
  const journals = (await readdir(place.path)).filter((name) => name.startsWith('journal-')).sort()
  ;[head = ''] = (await readFile(join(place.path, journals.at(-1)!), 'utf8')).split('\n')
  const { settled } = JSON.parse(head.slice(9)) as { settled: Record<string, number> }
  // One or two went when that sitting was closed.
  expect(Object.keys(settled).length).toBeLessThanOrEqual(journals.length + 2)
  expect(journals.length).toBeLessThan(30)
})
