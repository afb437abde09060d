import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Decrypter } from 'age-encryption'
import { describe, expect, test } from 'vitest'
import { type Files, nodeFiles } from '../files.ts'
import type { NotebookPlace } from '../notebook-adapter.ts'
import { NotebookStore } from '../notebook-store.ts'
import { aNotebook } from '../testing/a-notebook.ts'
import { aPlace } from '../testing/a-place.ts'
import { keysInHand, PASSPHRASE } from '../testing/keys.ts'
import { dropHalfMade, finishSwap } from './folder-swap.ts'
import { protectFolder } from './protect-folder.ts'

const rename = (store: NotebookStore, title: string) => store.run('events:edit', { id: 'e0', change: { title } })

/** A notebook of several sittings, one of them ended by a kill. */
async function aUsedNotebook(): Promise<NotebookPlace> {
  const place = await aPlace()
  await NotebookStore.create(place, aNotebook())
  for (const title of ['First sitting', 'Second sitting']) {
    const store = await NotebookStore.open(place)
    await rename(store, title)
    await store.close()
  }
  const killed = await NotebookStore.open(place)
  await rename(killed, 'Before the kill')
  return place
}

async function readable(path: string): Promise<string[]> {
  const files = await readdir(path, { recursive: true, withFileTypes: true })
  const found: string[] = []
  for (const file of files.filter((entry) => entry.isFile()))
    if (/sitting|kill|Pakistan/.test(await readFile(join(file.parentPath, file.name), 'latin1'))) found.push(file.name)
  return found
}

describe('protecting a notebook', () => {
  test('leaves nothing readable, and everything that was there', async () => {
    const place = await aUsedNotebook()
    const { sealing, keys, codec } = await keysInHand()
    const seen: string[] = []
    await protectFolder({
      ...{ files: nodeFiles, path: place.path, sealing, codec, keys, before: null },
      onProgress: (done, total) => seen.push(`${done}/${total}`),
    })
    expect(await readable(join(place.path, '..'))).toEqual([])
    expect(await readdir(join(place.path, '..'))).toEqual(['talks'])
    expect(seen.at(-1)).toBe(`${seen.length}/${seen.length}`)
    const store = await NotebookStore.open({ ...place, codec })
    expect(store.notebook.events[0]!.title).toBe('Before the kill')
    expect(store.takeNotices()).toEqual([])
    expect(store.crossings).toEqual([])
    for (const title of ['Second sitting', 'First sitting', 'Event e0']) {
      await store.undo()
      expect(store.notebook.events[0]!.title).toBe(title)
    }
    await store.close()
  })

  test('finds nothing again that had been kept beside the notebook before', async () => {
    const place = await aPlace()
    await NotebookStore.create(place, aNotebook())
    const one = await NotebookStore.open(place)
    await rename(one, 'Of one')
    await nodeFiles.remove(join(place.path, 'lock'))
    const two = await NotebookStore.open(place)
    await rename(two, 'Of two')
    await rename(one, 'Of one, later')
    await one.close()
    await two.close()
    const after = await NotebookStore.open(place)
    expect(after.crossings).toMatchObject([{ edits: 1 }])
    await after.settleCrossings()
    await after.close()
    const { sealing, keys, codec } = await keysInHand()
    await protectFolder({ files: nodeFiles, path: place.path, sealing, codec, keys, before: null })
    const store = await NotebookStore.open({ ...place, codec })
    expect(store.crossings).toEqual([])
    expect(store.notebook.events[0]!.title).toBe('Of two')
    await store.close()
  })

  test('keeps a damaged journal among what was set aside', async () => {
    const place = await aUsedNotebook()
    const journal = (await readdir(place.path)).filter((name) => name.startsWith('journal')).sort()[1]!
    const text = await readFile(join(place.path, journal), 'utf8')
    await writeFile(join(place.path, journal), text.replace('First', 'Worst'))
    const { sealing, keys, codec } = await keysInHand()
    await protectFolder({ files: nodeFiles, path: place.path, sealing, codec, keys, before: null })
    expect(await readdir(join(place.path, 'quarantine'))).toEqual([`${journal}.age`])
  })

  test('cut off at any of its steps on the disk leaves a notebook that opens whole, the plain one or the protected', async () => {
    for (let steps = 0; ; steps++) {
      const place = await aUsedNotebook()
      const { sealing, keys, codec } = await keysInHand()
      let left = steps
      const files = dyingAfter(() => left-- <= 0)
      const isDone = await protectFolder({ files, path: place.path, sealing, codec, keys, before: null }).then(
        () => true,
        () => false,
      )
      await finishSwap(nodeFiles, place.path)
      await dropHalfMade(nodeFiles, place.path)
      expect(await readdir(join(place.path, '..'))).toEqual(['talks'])
      const isSealed = (await readdir(place.path)).includes('identity.age')
      const store = await NotebookStore.open(isSealed ? { ...place, codec } : place)
      expect(store.notebook.events[0]!.title).toBe('Before the kill')
      await store.close()
      if (isDone) {
        expect(isSealed).toBe(true)
        expect(steps).toBeGreaterThan(20)
        return
      }
    }
  }, 60_000)
})

describe('sealing a protected notebook by new keys', () => {
  /** A protected notebook of several sittings, the last of them ended by a kill. */
  async function aProtectedNotebook() {
    const place = await aUsedNotebook()
    const before = await keysInHand()
    await protectFolder({ files: nodeFiles, path: place.path, ...before, before: null })
    const killed = await NotebookStore.open({ ...place, codec: before.codec })
    await rename(killed, 'After protecting')
    return { place, before }
  }

  /** Every file below a folder, whole. */
  async function contents(path: string): Promise<Buffer[]> {
    const files = await readdir(path, { recursive: true, withFileTypes: true })
    return await Promise.all(files.filter((one) => one.isFile()).map((one) => readFile(join(one.parentPath, one.name))))
  }

  /** Age files and, of journals, the age files that their lines are. */
  const ageFiles = (files: readonly Buffer[]): Buffer[] =>
    files.flatMap((file) => [
      file,
      ...file
        .toString('latin1')
        .split('\n')
        .map((line) => Buffer.from(line, 'base64')),
    ])

  const opens = async (file: Buffer, recoveryKey: string): Promise<boolean> => {
    const decrypter = new Decrypter()
    decrypter.addIdentity(recoveryKey)
    return await decrypter.decrypt(file).then(
      () => true,
      () => false,
    )
  }

  test('keeps everything, and the sheet and the keys from before open none of it', async () => {
    const { place, before } = await aProtectedNotebook()
    const kept = join(place.path, 'quarantine')
    await nodeFiles.makeFolder(kept)
    const names = (await readdir(place.path)).filter((name) => name.endsWith('.ages') || name === 'snapshot-000001.age')
    for (const name of names) await nodeFiles.copy(join(place.path, name), join(kept, name))
    await writeFile(join(kept, 'unreadable.age'), 'Not sealed to anybody.')
    const old = ageFiles(await contents(place.path))
    let opened = 0
    for (const file of old) if (await opens(file, before.keys.recoveryKey)) opened += 1
    expect(opened).toBeGreaterThan(10)

    const after = await keysInHand()
    await protectFolder({ files: nodeFiles, path: place.path, ...after, before })
    expect(await readdir(join(place.path, '..'))).toEqual(['talks'])
    let openedByNew = 0
    for (const file of ageFiles(await contents(place.path))) {
      expect(await opens(file, before.keys.recoveryKey)).toBe(false)
      expect(await before.sealing.openFile(file)).toBeNull()
      if (await opens(file, after.keys.recoveryKey)) openedByNew += 1
    }
    expect(openedByNew).toBe(opened)
    expect(await readFile(join(kept, 'unreadable.age'), 'utf8')).toBe('Not sealed to anybody.')
    const store = await NotebookStore.open({ ...place, codec: after.codec })
    expect(store.takeNotices()).toEqual([])
    expect(store.crossings).toEqual([])
    for (const title of ['After protecting', 'Before the kill', 'Second sitting', 'First sitting', 'Event e0']) {
      expect(store.notebook.events[0]!.title).toBe(title)
      await store.undo()
    }
    await store.close()
  })

  test('cut off at any of its steps on the disk leaves a notebook that opens whole by the old keys or by the new', async () => {
    for (let steps = 0; ; steps++) {
      const { place, before } = await aProtectedNotebook()
      const after = await keysInHand()
      let left = steps
      const files = dyingAfter(() => left-- <= 0)
      const isDone = await protectFolder({ files, path: place.path, ...after, before }).then(
        () => true,
        () => false,
      )
      await finishSwap(nodeFiles, place.path)
      await dropHalfMade(nodeFiles, place.path)
      expect(await readdir(join(place.path, '..'))).toEqual(['talks'])
      const identity = await readFile(join(place.path, 'identity.age'))
      const isNew = await after.sealing.unlock(identity, PASSPHRASE)
      expect(await before.sealing.unlock(identity, PASSPHRASE)).toBe(!isNew)
      const store = await NotebookStore.open({ ...place, codec: (isNew ? after : before).codec })
      expect(store.notebook.events[0]!.title).toBe('After protecting')
      await store.close()
      if (isDone) {
        expect(isNew).toBe(true)
        expect(steps).toBeGreaterThan(20)
        return
      }
    }
  }, 120_000)
})

/** A disk that does nothing more after a while, as when the process was killed. */
function dyingAfter(isOver: () => boolean): Files {
  const guarded = Object.entries(nodeFiles).map(([name, act]) => [
    name,
    async (...input: never[]): Promise<unknown> => {
      if (name !== 'read' && name !== 'list' && name !== 'describe' && isOver()) throw new Error('Killed.')
      return await (act as (...input: never[]) => Promise<unknown>)(...input)
    },
  ])
  return Object.fromEntries(guarded) as Files
}
