import { randomUUID } from 'node:crypto'
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { type Files, nodeFiles } from './files.ts'
import { Library } from './library.ts'
import { NotebookStore } from './notebook-store.ts'
import { sealingHere } from './sealing/sealing.ts'
import { aFolder } from './testing/a-folder.ts'
import { aClock } from './testing/a-place.ts'
import { PASSPHRASE, QUICK } from './testing/keys.ts'

const SAMPLE = fileURLToPath(new URL('../../../resources/samples/doha-talks.json', import.meta.url))

async function aLibrary(): Promise<Library> {
  const folder = join(await aFolder(), 'notebooks')
  return new Library({ folder, files: nodeFiles, now: aClock(), newId: randomUUID })
}

test('lists nothing before there is anything', async () => {
  expect(await (await aLibrary()).list()).toEqual([])
})

test('a new notebook can be opened, and stands first in the list after it was saved', async () => {
  const library = await aLibrary()
  const first = await library.create('First')
  const second = await library.create('Second')
  expect((await library.list()).map(({ title }) => title)).toEqual(['Second', 'First'])
  const store = await NotebookStore.open(library.place(first))
  await store.run('notebook:edit', { change: { title: 'First, renamed' } })
  await store.close()
  expect((await library.list()).map(({ id }) => id)).toEqual([first, second])
  expect((await library.list())[0]).toMatchObject({ title: 'First, renamed', events: 0, problem: '' })
})

test('a card is not believed after a kill: the list shows what the journal says', async () => {
  const library = await aLibrary()
  const id = await library.create('Before')
  const store = await NotebookStore.open(library.place(id))
  await store.run('notebook:edit', { change: { title: 'After' } })
  expect((await library.list())[0]!.title).toBe('After')
  await store.close()
})

test('the sample is copied under an identifier of its own, as often as wanted', async () => {
  const library = await aLibrary()
  const before = await readFile(SAMPLE)
  const [one, two] = [await library.takeCopy(SAMPLE), await library.takeCopy(SAMPLE)]
  if (!one.ok || !two.ok) throw new Error('The sample cannot be read.')
  expect(one.id).not.toBe(two.id)
  const store = await NotebookStore.open(library.place(one.id))
  expect(store.notebook).toEqual({ ...(JSON.parse(before.toString('utf8')) as object), id: one.id })
  await store.close()
  expect(await readFile(SAMPLE)).toEqual(before)
})

test('a file that is none leaves nothing in the library', async () => {
  const library = await aLibrary()
  const path = join(await aFolder(), 'recipe.json')
  await writeFile(path, '{"title": "Soup"}')
  expect(await library.takeCopy(path)).toMatchObject({
    ok: false,
    problem: { message: expect.stringContaining('not a notebook') },
  })
  expect(await library.list()).toEqual([])
})

test('a notebook that cannot be opened is listed with the reason, and strange folders are passed over', async () => {
  const library = await aLibrary()
  const id = await library.create('Damaged')
  const { path } = library.place(id)
  for (const name of await readdir(path)) await writeFile(join(path, name), 'gone')
  await mkdir(join(library.folder, 'not a notebook'))
  await mkdir(join(library.folder, 'empty'))
  await writeFile(join(library.folder, 'a-file-of-somebody'), 'no folder at all')
  expect(await library.list()).toMatchObject([{ id, savedAt: null, problem: expect.stringContaining('can be read') }])
})

test('a notebook that the disk will not give does not hide the others', async () => {
  const folder = join(await aFolder(), 'notebooks')
  const refusing: Files = {
    ...nodeFiles,
    read: async (path) => {
      if (path.includes(refused))
        throw Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO', syscall: 'read' })
      return await nodeFiles.read(path)
    },
  }
  const library = new Library({ folder, files: refusing, now: aClock(), newId: randomUUID })
  let refused = 'none yet'
  const kept = await library.create('Kept')
  refused = await library.create('On a bad sector')
  const listed = await library.list()
  expect(listed.map(({ id }) => id).sort()).toEqual([kept, refused].sort())
  expect(listed.find(({ id }) => id === refused)).toMatchObject({
    savedAt: null,
    problem: 'The disk reported a fault.',
  })
})

test('burning takes the folder with all it holds, and no other', async () => {
  const library = await aLibrary()
  const [kept, burnt] = [await library.create('Kept'), await library.create('Burnt')]
  await library.burn(burnt)
  expect(await readdir(library.folder)).toEqual([kept])
  await expect(NotebookStore.open(library.place(burnt))).rejects.toMatchObject({ code: 'unreadable' })
})

test('a notebook that another process has open is not burnt', async () => {
  const library = await aLibrary()
  const id = await library.create('Theirs')
  const elsewhere = { writer: 'theirs', pid: 1, computer: 'laptop', started: 'today', isRunning: () => true }
  const store = await NotebookStore.open({ ...library.place(id), writer: elsewhere })
  await expect(library.burn(id)).rejects.toMatchObject({ code: 'disk' })
  expect(await store.run('notebook:edit', { change: { title: 'Theirs still' } })).toMatchObject({ ok: true })
  await store.close()
  await library.burn(id)
  expect(await library.list()).toEqual([])
})

test.each(['journal', 'snapshot'])(
  'a disk that refuses the first %s of a new notebook leaves nothing of it',
  async (kind) => {
    const folder = join(await aFolder(), 'notebooks')
    const files: Files = {
      ...nodeFiles,
      create: async (path) => {
        if (path.includes(kind)) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', syscall: 'open' })
        return await nodeFiles.create(path)
      },
    }
    const library = new Library({ folder, files, now: aClock(), newId: randomUUID })
    await expect(library.create('Never')).rejects.toMatchObject({ code: 'ENOSPC' })
    const keys = { sealing: sealingHere(QUICK), passphrase: PASSPHRASE }
    await expect(library.createProtected('Never', keys)).rejects.toMatchObject({ code: 'ENOSPC' })
    expect(await library.list()).toEqual([])
    expect(await readdir(folder)).toEqual([])
  },
)
