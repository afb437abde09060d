import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Files, nodeFiles } from './files.ts'
import type { NotebookPlace } from './notebook-adapter.ts'
import { notebookFolder } from './notebook-folder.ts'
import { NotebookStore } from './notebook-store.ts'
import { plainCodec } from './plain-codec.ts'
import { pruneGenerations } from './prune.ts'
import { aNotebook } from './testing/a-notebook.ts'
import { aPlace } from './testing/a-place.ts'

const snapshots = async ({ path }: NotebookPlace): Promise<string[]> =>
  (await readdir(path)).filter((name) => name.startsWith('snapshot')).sort()

/** A disk on which a store prunes nothing. */
const keeping: Files = {
  ...nodeFiles,
  remove: async (path) => {
    if (!/snapshot|journal/.test(path)) await nodeFiles.remove(path)
  },
}

/** A notebook that was opened, edited and closed so many times. */
async function sittings(count: number): Promise<NotebookPlace> {
  const place = await aPlace(keeping)
  await NotebookStore.create(place, aNotebook())
  for (let sitting = 0; sitting < count; sitting++) {
    const store = await NotebookStore.open(place)
    await store.run('events:edit', { id: 'e0', change: { title: `Sitting ${sitting}` } })
    await store.close()
  }
  return place
}

const pruning = (place: NotebookPlace, known: readonly number[]) => ({
  files: nodeFiles,
  folder: notebookFolder(place.path),
  codec: plainCodec,
  notebook: place.id,
  // A year on nothing is kept for its day or hour.
  now: new Date(Date.now() + 365 * 86_400_000),
  known: new Set(known),
})

test('nothing older goes while one of the two newest does not verify', async () => {
  const place = await sittings(14)
  const before = await snapshots(place)
  const newest = join(place.path, before.at(-2)!)
  const good = await readFile(newest)
  await writeFile(newest, good.subarray(0, good.length - 1))
  await pruneGenerations(pruning(place, []))
  expect(await snapshots(place)).toEqual(before)
  await writeFile(newest, good)
  await pruneGenerations(pruning(place, []))
  expect((await snapshots(place)).length).toBeLessThan(before.length)
  expect(await snapshots(place)).toEqual(before.slice(-10))
})

test('journals that lead up to what is gone go too, but none that nobody has accounted for', async () => {
  const place = await sittings(14)
  const journals = async (): Promise<number> =>
    (await readdir(place.path)).filter((name) => name.startsWith('journal')).length
  const before = await journals()
  await pruneGenerations(pruning(place, []))
  expect(await journals()).toBe(before)
  await pruneGenerations(
    pruning(
      place,
      Array.from({ length: 100 }, (_, at) => at),
    ),
  )
  expect(await journals()).toBeLessThan(before)
  const store = await NotebookStore.open({ ...place, files: nodeFiles })
  expect(store.notebook.events[0]!.title).toBe('Sitting 13')
  expect(store.takeNotices()).toEqual([])
  await store.close()
})

test('a disk that refuses to delete is no failure, and the first refusal ends it', async () => {
  const place = await sittings(14)
  let asked = 0
  const remove = async (): Promise<never> => {
    asked += 1
    throw Object.assign(new Error('EIO'), { code: 'EIO' })
  }
  await expect(pruneGenerations({ ...pruning(place, []), files: { ...nodeFiles, remove } })).rejects.toThrow('EIO')
  expect(asked).toBe(1)
})

test('half-written files of earlier runs go; one that this process is writing just now stays', async () => {
  const place = await sittings(2)
  const [earlier, ours] = [`card.json.${process.pid + 1}-0.new`, `identity.age.${process.pid}-0.new`]
  for (const name of [earlier, ours]) await writeFile(join(place.path, name), 'half')
  await pruneGenerations(pruning(place, []))
  const names = await readdir(place.path)
  expect(names).not.toContain(earlier)
  expect(names).toContain(ours)
})
