import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { type Files, nodeFiles, type OpenFile } from './files.ts'
import type { NotebookPlace } from './notebook-adapter.ts'
import { NotebookStore } from './notebook-store.ts'
import { RESERVE_BYTES } from './reserve.ts'
import { aNotebook } from './testing/a-notebook.ts'
import { aPlace } from './testing/a-place.ts'

const opened: NotebookStore[] = []
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close()
})

const fault = (code: string): Error => Object.assign(new Error(code), { code, syscall: 'write' })

/** A disk with so many bytes left; what is removed gives its bytes back. */
function aSmallDisk(): { files: Files; left: (bytes: number) => void } {
  let free = Infinity
  const watch = (file: OpenFile): OpenFile => ({
    ...file,
    append: async (bytes) => {
      if (bytes.length > free) throw fault('ENOSPC')
      free -= bytes.length
      await file.append(bytes)
    },
  })
  const files: Files = {
    ...nodeFiles,
    create: async (path) => watch(await nodeFiles.create(path)),
    remove: async (path) => {
      free += (await nodeFiles.describe(path))?.size ?? 0
      await nodeFiles.remove(path)
    },
  }
  return { files, left: (bytes) => (free = bytes) }
}

async function aStore(files: Files): Promise<{ store: NotebookStore; place: NotebookPlace }> {
  const place = await aPlace(files)
  await NotebookStore.create(place, aNotebook())
  const store = await NotebookStore.open(place)
  opened.push(store)
  // The reserve is set aside behind the opening; an edit that changes nothing waits its turn after it.
  await rename(store, 'Event e0')
  return { store, place }
}

const rename = (store: NotebookStore, title: string) => store.run('events:edit', { id: 'e0', change: { title } })
const firstTitle = (store: NotebookStore): string => store.notebook.events[0]!.title

async function reopened(place: NotebookPlace): Promise<NotebookStore> {
  const store = await NotebookStore.open({ ...place, files: nodeFiles })
  opened.push(store)
  return store
}

describe('a disk that is full', () => {
  test('keeps the edit that finds it so, in room set aside, says it, and takes no other until there is room', async () => {
    const disk = aSmallDisk()
    const { store, place } = await aStore(disk.files)
    disk.left(100)
    expect(await rename(store, 'The last')).toMatchObject({ ok: true })
    expect(store.standing).toMatchObject({
      readOnly: 'disk',
      problem: expect.stringContaining('last edit was kept') as string,
    })
    disk.left(1_000)
    expect(await rename(store, 'One too many')).toMatchObject({ ok: false, code: 'disk' })
    expect(await store.tryAgain()).toBe('still')
    expect(firstTitle(store)).toBe('The last')
    expect(firstTitle(await reopened(place))).toBe('The last')
  })

  test('takes edits again once there is room, and sets some aside first', async () => {
    const disk = aSmallDisk()
    const { store, place } = await aStore(disk.files)
    disk.left(100)
    await rename(store, 'The last')
    disk.left(2 * RESERVE_BYTES)
    expect(await store.tryAgain()).toBe('writable')
    expect(store.standing).toMatchObject({ readOnly: 'no', problem: '' })
    expect((await nodeFiles.describe(join(place.path, 'reserve')))?.size).toBe(RESERVE_BYTES)
    expect(await rename(store, 'Goes on')).toMatchObject({ ok: true })
  })

  test('full from the start: opens to read, edits are refused, nothing is touched', async () => {
    const disk = aSmallDisk()
    const { store, place } = await aStore(disk.files)
    await rename(store, 'Kept')
    await store.close()
    await nodeFiles.remove(join(place.path, 'reserve'))
    disk.left(0)
    const full = await NotebookStore.open(place)
    opened.push(full)
    expect(full.standing.readOnly).toBe('reading')
    expect(firstTitle(full)).toBe('Kept')
    expect(await rename(full, 'No')).toMatchObject({ ok: false, code: 'disk' })
    disk.left(10 * RESERVE_BYTES)
    expect(await full.tryAgain()).toBe('reopen')
  })
})

describe('a disk that fails to confirm', () => {
  test('once: the edit goes into a new file, the descriptor that failed is never used again', async () => {
    let failing = false
    const used = new Map<string, string[]>()
    const files: Files = {
      ...nodeFiles,
      create: async (path) => {
        const file = await nodeFiles.create(path)
        const calls: string[] = []
        used.set(path, calls)
        return {
          ...file,
          append: async (bytes) => {
            calls.push('append')
            await file.append(bytes)
          },
          confirm: async () => {
            if (failing && path.includes('journal')) {
              failing = false
              calls.push('failed')
              throw fault('EIO')
            }
            calls.push('confirm')
            await file.confirm()
          },
        }
      },
    }
    const { store, place } = await aStore(files)
    await rename(store, 'Before')
    failing = true
    expect(await rename(store, 'Through it')).toMatchObject({ ok: true })
    expect(store.standing).toMatchObject({ readOnly: 'no', problem: '' })
    const broken = [...used.values()].find((calls) => calls.includes('failed'))!
    expect(broken.at(-1)).toBe('failed')
    expect(firstTitle(await reopened(place))).toBe('Through it')
  })

  test('again and again: nothing is said to be saved, and all that was is there', async () => {
    let failing = false
    const files: Files = {
      ...nodeFiles,
      create: async (path) => {
        const file = await nodeFiles.create(path)
        return { ...file, confirm: () => (failing ? Promise.reject(fault('EIO')) : file.confirm()) }
      },
    }
    const { store, place } = await aStore(files)
    await rename(store, 'Saved')
    failing = true
    expect(await rename(store, 'Not saved')).toMatchObject({ ok: false, code: 'disk' })
    expect(store.standing).toMatchObject({ readOnly: 'disk', problem: 'The disk reported a fault.' })
    expect(firstTitle(store)).toBe('Saved')
    expect(['Saved', 'Not saved']).toContain(firstTitle(await reopened(place)))
  })
})

test.each(['EROFS', 'EACCES'])('a folder that is write-protected (%s) opens to read and says so', async (code) => {
  const { store, place } = await aStore(nodeFiles)
  await rename(store, 'Kept')
  await store.close()
  const refuse = (): Promise<never> => Promise.reject(fault(code))
  const files: Files = { ...nodeFiles, create: refuse, move: refuse, moveNew: refuse, remove: refuse }
  const before = await readdir(place.path)
  const reading = await NotebookStore.open({ ...place, files })
  opened.push(reading)
  expect(reading.standing).toMatchObject({ readOnly: 'reading', problem: 'The disk or folder is write-protected.' })
  expect(firstTitle(reading)).toBe('Kept')
  expect(await rename(reading, 'No')).toMatchObject({ ok: false, code: 'disk' })
  await reading.close()
  expect(await readdir(place.path)).toEqual(before)
})

describe('a folder that is deleted while its notebook is open', () => {
  test.each([
    ['into the journal that is open', 1_000],
    ['into a new one', 1],
  ])('takes no edit %s', async (_where, snapshotEvery) => {
    const place = await aPlace()
    await NotebookStore.create(place, aNotebook())
    const store = await NotebookStore.open(place, { snapshotEvery })
    opened.push(store)
    expect(await rename(store, 'Before')).toMatchObject({ ok: true })
    // A snapshot may be under way just now.
    await rm(place.path, { recursive: true, maxRetries: 10 })
    for (const title of ['One', 'Two', 'Three'])
      expect(await rename(store, title)).toMatchObject({
        ok: false,
        problem: { message: expect.stringContaining('The folder is not there any more.') as string },
      })
    expect(firstTitle(store)).toBe('Before')
    await store.close()
    expect(await nodeFiles.describe(place.path)).toBeNull()
  })

  test('and stands there again without what was in it takes no edit either', async () => {
    const place = await aPlace()
    await NotebookStore.create(place, aNotebook())
    const store = await NotebookStore.open(place)
    opened.push(store)
    await rename(store, 'Before')
    await nodeFiles.remove(place.path)
    await nodeFiles.makeFolder(place.path)
    for (const title of ['One', 'Two']) expect(await rename(store, title)).toMatchObject({ ok: false })
    expect(store.standing.readOnly).not.toBe('no')
  })
})

test('a disk with room for edits but for no snapshot is not filled with beginnings of journals', async () => {
  let isFull = false
  const files: Files = {
    ...nodeFiles,
    create: async (path) => {
      if (isFull && path.includes('snapshot-')) throw fault('ENOSPC')
      return await nodeFiles.create(path)
    },
  }
  const place = await aPlace(files)
  await NotebookStore.create(place, aNotebook())
  const store = await NotebookStore.open(place, { snapshotEvery: 5 })
  opened.push(store)
  isFull = true
  for (let edit = 0; edit < 40; edit++) expect(await rename(store, `Edit ${edit}`)).toMatchObject({ ok: true })
  expect((await readdir(place.path)).filter((name) => name.startsWith('journal')).length).toBeLessThan(12)
  isFull = false
  for (let edit = 40; edit < 55; edit++) await rename(store, `Edit ${edit}`)
  await store.close()
  expect(firstTitle(await reopened(place))).toBe('Edit 54')
  expect((await readdir(place.path)).filter((name) => name.startsWith('snapshot')).length).toBeGreaterThan(2)
})
