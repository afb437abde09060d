import { randomUUID } from 'node:crypto'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Files, nodeFiles } from '../files.ts'
import { Library } from '../library.ts'
import { NotebookStore } from '../notebook-store.ts'
import { aFolder } from '../testing/a-folder.ts'
import { aClock } from '../testing/a-place.ts'
import { PASSPHRASE, QUICK } from '../testing/keys.ts'
import { ageCodec } from './age-codec.ts'
import { finishSwap } from './folder-swap.ts'
import { sealingHere } from './sealing.ts'

/** A library whose disk calls `meanwhile` before each move of a folder and each deletion. */
async function aLibrary(): Promise<{ library: Library; other: Library; between: (act: () => Promise<void>) => void }> {
  let meanwhile = async (): Promise<void> => {}
  const files: Files = {
    ...nodeFiles,
    move: async (from, to) => {
      await meanwhile()
      await nodeFiles.move(from, to)
    },
    remove: async (path) => {
      await meanwhile()
      await nodeFiles.remove(path)
    },
  }
  const rest = { folder: join(await aFolder(), 'notebooks'), now: aClock(), newId: randomUUID }
  return {
    library: new Library({ ...rest, files }),
    other: new Library({ ...rest, files: nodeFiles }),
    between: (act) => (meanwhile = act),
  }
}

describe('while a notebook is being protected', () => {
  test.each(['this', 'another'] as const)('%s process may list the notebooks at any step', async (who) => {
    const { library, other, between } = await aLibrary()
    const id = await library.create('Talks')
    let lists = 0
    between(async () => {
      lists += 1
      const listed = await (who === 'this' ? library : other).list()
      expect(listed.map(({ problem }) => problem).join('')).toBe('')
    })
    const sealing = sealingHere(QUICK)
    await library.protect(id, { sealing, passphrase: PASSPHRASE })
    between(async () => {})
    expect(lists).toBeGreaterThan(5)
    expect(await readdir(library.folder)).toEqual([id])
    const store = await NotebookStore.open(library.place(id, ageCodec(sealing)))
    expect(store.notebook.title).toBe('Talks')
    await store.close()
  })

  test('no other process can have it open to write', async () => {
    const { library, other, between } = await aLibrary()
    const id = await library.create('Talks')
    const elsewhere = { writer: 'theirs', pid: 1, computer: 'laptop', started: 'today', isRunning: () => true }
    const store = await NotebookStore.open({ ...other.place(id), writer: elsewhere })
    await nodeFiles.touch(join(library.folder, id, 'lock'), new Date(library.place(id).now()))
    await expect(library.protect(id, { sealing: sealingHere(QUICK), passphrase: PASSPHRASE })).rejects.toMatchObject({
      code: 'disk',
    })
    expect(await store.run('notebook:edit', { change: { title: 'Theirs' } })).toMatchObject({ ok: true })
    await store.close()
    expect((await library.list())[0]).toMatchObject({ title: 'Theirs', isProtected: false })
    between(async () => {})
  })
})

describe('what a crash left of it', () => {
  test('three folders at once are not of our making: nothing is deleted', async () => {
    const path = join(await aFolder(), 'talks')
    for (const folder of [path, `${path}.incoming`, `${path}.outgoing`]) {
      await mkdir(folder)
      await writeFile(join(folder, 'journal-000001.ndjson'), '')
    }
    await finishSwap(nodeFiles, path)
    expect((await readdir(join(path, '..'))).sort()).toEqual(['talks', 'talks.incoming', 'talks.outgoing'])
  })
})

test('a disk that will not delete the readable folder is told of, and the notebook is protected', async () => {
  let isStuck = true
  const files: Files = {
    ...nodeFiles,
    remove: async (path) => {
      if (isStuck && path.endsWith('.outgoing')) throw Object.assign(new Error('EPERM'), { code: 'EPERM' })
      await nodeFiles.remove(path)
    },
  }
  const library = new Library({ folder: await aFolder(), files, now: aClock(), newId: randomUUID })
  const id = await library.create('Talks')
  const sealing = sealingHere(QUICK)
  expect(await library.protect(id, { sealing, passphrase: PASSPHRASE })).toMatchObject({
    isFormerGone: false,
    recoveryKey: expect.stringMatching(/^AGE-SECRET-KEY-1/) as string,
  })
  isStuck = false
  expect(await library.list()).toMatchObject([{ id, isProtected: true }])
  expect(await readdir(library.folder)).toEqual([id])
})
