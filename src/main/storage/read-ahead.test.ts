import { randomUUID } from 'node:crypto'
import { appendFile, readdir, readFile, rename, utimes, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { type Files, nodeFiles } from './files.ts'
import { Library } from './library.ts'
import { isKeptFile } from './notebook-folder.ts'
import { NotebookStore } from './notebook-store.ts'
import { sealingHere } from './sealing/sealing.ts'
import { aFolder } from './testing/a-folder.ts'
import { aClock } from './testing/a-place.ts'
import { PASSPHRASE, QUICK } from './testing/keys.ts'

/** A library, and the snapshots and journals that it reads from now on. */
async function aWatchedLibrary(faults: Partial<Files> = {}): Promise<{ library: Library; read: string[] }> {
  const read: string[] = []
  const files: Files = {
    ...nodeFiles,
    ...faults,
    read: (path) => {
      if (isKeptFile(basename(path))) read.push(basename(path))
      return (faults.read ?? nodeFiles.read)(path)
    },
  }
  const folder = join(await aFolder(), 'notebooks')
  return { library: new Library({ folder, files, now: aClock(), newId: randomUUID }), read }
}

/** A promise that a test keeps when it is time. */
function promised(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => {}
  const promise = new Promise<void>((kept) => {
    resolve = kept
  })
  return { promise, resolve }
}

const fault = (): Error => Object.assign(new Error('EIO: the disk failed'), { code: 'EIO' })

async function titleOf(library: Library, id: Parameters<Library['place']>[0]): Promise<string> {
  const store = await NotebookStore.open(library.place(id))
  try {
    return store.notebook.title
  } finally {
    await store.close()
  }
}

test('what was read ahead is not read again, and only once handed over', async () => {
  const { library, read } = await aWatchedLibrary()
  const id = await library.create('Talks')
  await library.readNewestAhead()
  expect(read).toEqual(['snapshot-000001.json', 'journal-000001.ndjson'])
  read.length = 0
  expect(await titleOf(library, id)).toBe('Talks')
  expect(read).toEqual([])
  expect(await titleOf(library, id)).toBe('Talks')
  expect(read).not.toEqual([])
})

test('one that is being read is waited for', async () => {
  const [begun, goOn, asked] = [promised(), promised(), promised()]
  const { library, read } = await aWatchedLibrary({
    read: async (path) => {
      begun.resolve()
      await goOn.promise
      return await nodeFiles.read(path)
    },
  })
  const id = await library.create('Talks')
  const place = library.place(id)
  const take = place.ahead!.take.bind(place.ahead)
  vi.spyOn(place.ahead!, 'take').mockImplementation((where) => {
    asked.resolve()
    return take(where)
  })
  const ahead = library.readNewestAhead()
  await begun.promise
  const title = titleOf(library, id)
  await asked.promise
  goOn.resolve()
  await ahead
  expect(await title).toBe('Talks')
  expect(read).toEqual(['snapshot-000001.json', 'journal-000001.ndjson'])
})

test.each(['snapshot', 'journal'])('a %s that the disk could not read for a moment is not moved away', async (kind) => {
  let isFaulty = false
  const { library, read } = await aWatchedLibrary({
    read: async (path) => {
      if (isFaulty && path.includes(`${kind}-000003`)) throw fault()
      return await nodeFiles.read(path)
    },
  })
  const id = await library.create('Before')
  const store = await NotebookStore.open(library.place(id))
  await store.run('notebook:edit', { change: { title: 'After' } })
  await store.close()
  read.length = 0
  isFaulty = true
  await library.readNewestAhead()
  isFaulty = false
  expect(read).toContainEqual(expect.stringContaining(`${kind}-000003`))
  expect(await titleOf(library, id)).toBe('After')
  const names = await readdir(library.place(id).path)
  expect(names).toContainEqual(expect.stringContaining(`${kind}-000003`))
  expect(names).not.toContain('quarantine')
})

test('where the files cannot be looked at again, they are read again', async () => {
  let isFaulty = false
  const { library, read } = await aWatchedLibrary({
    describeOpened: async (path) => {
      if (isFaulty) throw fault()
      return await nodeFiles.describeOpened(path)
    },
  })
  const id = await library.create('Talks')
  await library.readNewestAhead()
  isFaulty = true
  read.length = 0
  expect(await titleOf(library, id)).toBe('Talks')
  expect(read).toEqual(['snapshot-000001.json', 'journal-000001.ndjson'])
})

test('an edit that came between is not missed', async () => {
  const { library } = await aWatchedLibrary()
  const id = await library.create('Before')
  await library.readNewestAhead()
  // As another process would: by a library of its own, which has read nothing ahead.
  const other = new Library({ folder: library.folder, files: nodeFiles, now: aClock(), newId: randomUUID })
  const store = await NotebookStore.open(other.place(id))
  await store.run('notebook:edit', { change: { title: 'After' } })
  await store.close()
  expect(await titleOf(library, id)).toBe('After')
})

test('neither is a file that was changed to another of its length, nor one that was added to', async () => {
  const { library, read } = await aWatchedLibrary()
  const id = await library.create('Talks A')
  const { path } = library.place(id)
  const snapshot = join(path, 'snapshot-000001.json')
  await library.readNewestAhead()
  const bytes = await readFile(snapshot, 'utf8')
  await writeFile(snapshot, bytes.replace('Talks A', 'Talks B'))
  await utimes(snapshot, new Date(), new Date(Date.now() + 1_000))
  // Its checksum does not hold any more.
  await expect(NotebookStore.open(library.place(id))).rejects.toMatchObject({ code: 'unreadable' })
  await writeFile(snapshot, bytes)
  await library.readNewestAhead()
  await appendFile(join(path, 'journal-000001.ndjson'), 'torn')
  read.length = 0
  expect(await titleOf(library, id)).toBe('Talks A')
  expect(read).toContain('journal-000001.ndjson')
})

test('only the notebook that was saved last is read, and let go of when another is opened', async () => {
  const { library, read } = await aWatchedLibrary()
  const first = await library.create('First')
  const last = await library.create('Last')
  await library.readNewestAhead()
  read.length = 0
  expect(await titleOf(library, first)).toBe('First')
  expect(read).not.toEqual([])
  read.length = 0
  expect(await titleOf(library, last)).toBe('Last')
  expect(read).not.toEqual([])
})

test('nothing is left of what was read once it is to be forgotten', async () => {
  const { library, read } = await aWatchedLibrary()
  const id = await library.create('Talks')
  await library.readNewestAhead()
  library.forgetAhead()
  read.length = 0
  await titleOf(library, id)
  expect(read).not.toEqual([])
})

test.each<[string, (library: Library, other: Parameters<Library['place']>[0]) => Promise<unknown>]>([
  ['the app is locked', async (library) => library.forgetAhead()],
  ['another is burnt', (library, other) => library.burn(other)],
  ['another is opened', titleOf],
])('nothing is read when %s before it is known what to read', async (_, act) => {
  const goOn = promised()
  const { library, read } = await aWatchedLibrary({
    list: async (folder) => {
      if (basename(folder) === 'notebooks') await goOn.promise
      return await nodeFiles.list(folder)
    },
  })
  const other = await library.create('Other')
  await library.create('Newest')
  const ahead = library.readNewestAhead()
  await act(library, other)
  read.length = 0
  goOn.resolve()
  await ahead
  expect(read).toEqual([])
})

test('nor is one held that was read while it was burnt', async () => {
  const moved: string[] = []
  const { library, read } = await aWatchedLibrary({
    remove: async (path) => {
      if (path !== library.place(id).path) return
      await library.readNewestAhead()
      moved.push(...read.splice(0))
      await rename(path, away)
    },
  })
  const id = await library.create('Talks')
  const away = join(await aFolder(), 'away')
  await library.burn(id)
  expect(moved).not.toEqual([])
  // The same files come back, as out of a backup.
  await rename(away, library.place(id).path)
  expect(await titleOf(library, id)).toBe('Talks')
  expect(read).not.toEqual([])
})

test('a protected notebook is not read ahead, nor is a very long one, nor one that cannot be read', async () => {
  const sealed = await aWatchedLibrary()
  await sealed.library.createProtected('Secret', { sealing: sealingHere(QUICK), passphrase: PASSPHRASE })
  await sealed.library.readNewestAhead()
  expect(sealed.read).toEqual([])

  const long = await aWatchedLibrary({
    describeOpened: async (path) => {
      const described = await nodeFiles.describeOpened(path)
      return described === null ? null : { ...described, size: 40_000_000 }
    },
  })
  await long.library.create('Long')
  await long.library.readNewestAhead()
  expect(long.read).toEqual([])

  const broken = await aWatchedLibrary()
  const id = await broken.library.create('Broken')
  await writeFile(join(broken.library.place(id).path, 'snapshot-000001.json'), 'no snapshot')
  await expect(broken.library.readNewestAhead()).resolves.toBeUndefined()
})
