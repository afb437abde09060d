import { readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { NotebookId } from '#shared/domain/identifier.ts'
import { nodeFiles } from '../storage/files.ts'
import { Library } from '../storage/library.ts'
import { sealingHere } from '../storage/sealing/sealing.ts'
import type { SealingService } from '../storage/sealing/sealing-service.ts'
import { aFolder } from '../storage/testing/a-folder.ts'
import { aClock } from '../storage/testing/a-place.ts'
import { QUICK } from '../storage/testing/keys.ts'
import { OpenNotebook } from './open-notebook.ts'

const PASSPHRASE = 'seven herons over the strait'
const noProgress = (): void => {}

/** Sealing in this thread, at the least cost that scrypt has; `ended` counts those whose keys were dropped. */
let ended = 0
function cheapSealing(): SealingService {
  return {
    ...sealingHere(QUICK),
    end: async () => {
      ended++
    },
  }
}

let folder: string
let library: Library
let open: OpenNotebook
let id: NotebookId

beforeEach(async () => {
  ended = 0
  let made = 0
  folder = await aFolder()
  library = new Library({ folder, files: nodeFiles, now: aClock(), newId: () => `talks-${++made}` })
  open = new OpenNotebook(library, { changed: noProgress, saving: noProgress }, cheapSealing)
  id = await library.create('Istanbul round')
  await open.open(id)
  return async () => await open.close()
})

const protect = (): Promise<string | null> => open.protect(PASSPHRASE, noProgress)

describe('protecting the open notebook', () => {
  test('leaves it open, under keys, and gives the key of its sheet', async () => {
    expect(await protect()).toMatch(/^AGE-SECRET-KEY-1/)
    expect(open.current).toEqual({ id, isProtected: true })
    expect(open.store?.notebook.title).toBe('Istanbul round')
    expect(await open.store!.run('notebook:edit', { change: { title: 'Ankara round' } })).toMatchObject({ ok: true })
  })

  test('is refused while another process has it: its files are not touched', async () => {
    await open.close()
    const lock = { writer: 'another', pid: 1, computer: 'another', started: '' }
    await writeFile(join(folder, id, 'lock'), JSON.stringify(lock))
    const at = new Date(library.place(id).now())
    await utimes(join(folder, id, 'lock'), at, at)
    await open.open(id)
    const before = await readdir(join(folder, id))
    await expect(protect()).rejects.toMatchObject({
      code: 'disk',
      message: expect.stringContaining('cannot be protected') as string,
    })
    expect(await readdir(join(folder, id))).toEqual(before)
    expect(open.current).toEqual({ id, isProtected: false })
  })

  test('is done once: a protected notebook is not protected again', async () => {
    await protect()
    expect(await protect()).toBeNull()
  })
})

describe('a new recovery sheet', () => {
  const renew = (passphrase: string): Promise<string | null> => open.renewSheet(passphrase, noProgress)

  test('takes the place of the old one; the passphrase stays, and the notebook is open', async () => {
    const first = (await protect())!
    await open.store!.run('notebook:edit', { change: { title: 'Ankara round' } })
    ended = 0
    const second = (await renew(PASSPHRASE))!
    expect(second).toMatch(/^AGE-SECRET-KEY-1/)
    expect(second).not.toBe(first)
    expect(ended).toBe(1)
    expect(open.current).toEqual({ id, isProtected: true })
    expect(await open.store!.run('notebook:edit', { change: { summary: 'Goes on' } })).toMatchObject({ ok: true })
    open.sheetIsSettled()
    await open.close()
    expect(await open.unlock(id, { recoveryKey: first })).toBe(false)
    expect(await open.unlock(id, { recoveryKey: second })).toBe(true)
    expect((await open.open(id)).notebook).toMatchObject({ title: 'Ankara round', summary: 'Goes on' })
    await open.close()
    expect(await open.unlock(id, { passphrase: PASSPHRASE })).toBe(true)
  })

  test('is not made for whoever does not know the passphrase, nor for a notebook without one', async () => {
    expect(await renew(PASSPHRASE)).toBeNull()
    const first = (await protect())!
    expect(await renew('eight herons over the strait')).toBeNull()
    await open.close()
    expect(await open.unlock(id, { recoveryKey: first })).toBe(true)
  })

  test('is refused while nothing can be written, and the old one stays good', async () => {
    const first = (await protect())!
    await open.close()
    const lock = { writer: 'another', pid: 1, computer: 'another', started: '' }
    await writeFile(join(folder, id, 'lock'), JSON.stringify(lock))
    const at = new Date(library.place(id).now())
    await utimes(join(folder, id, 'lock'), at, at)
    await open.unlock(id, { passphrase: PASSPHRASE })
    await open.open(id)
    await expect(renew(PASSPHRASE)).rejects.toMatchObject({
      code: 'disk',
      message: expect.stringContaining('no new recovery sheet') as string,
    })
    await open.close()
    expect(await open.unlock(id, { recoveryKey: first })).toBe(true)
  })

  test('is offered after a lock that came before the sheet was saved, and not after one that was', async () => {
    await protect()
    await open.close()
    await open.unlock(id, { passphrase: PASSPHRASE })
    await open.open(id)
    expect(open.takeNotices()).toEqual([expect.stringContaining('New recovery sheet')])
    await renew(PASSPHRASE)
    open.sheetIsSettled()
    await open.close()
    await open.unlock(id, { passphrase: PASSPHRASE })
    await open.open(id)
    expect(open.takeNotices()).toEqual([])
  })
})

describe('what could not be saved before a lock', () => {
  const drafts = [{ recordKey: 'e1', field: 'date', draft: 'next Thirsday', message: 'This is no date.' }]

  test('comes back once with its own notebook, after the passphrase', async () => {
    await protect()
    await open.keepDrafts(drafts)
    await open.close()
    const other = await library.create('Geneva round')
    await open.open(other)
    expect(await open.takeDrafts(other)).toEqual([])
    expect(await open.takeDrafts(id)).toEqual([])
    await open.unlock(id, { passphrase: PASSPHRASE })
    await open.open(id)
    expect(await open.takeDrafts(id)).toEqual(drafts)
    expect(await open.takeDrafts(id)).toEqual([])
  })

  test('is kept of an open notebook only', async () => {
    await open.close()
    await open.keepDrafts(drafts)
    await open.open(id)
    expect(await open.takeDrafts(id)).toEqual([])
  })
})

describe('the keys', () => {
  test('are dropped on closing, and the notebook does not open without them', async () => {
    await protect()
    await open.close()
    expect(ended).toBe(1)
    await expect(open.open(id)).rejects.toMatchObject({ code: 'locked' })
    expect(open.store).toBeNull()
  })

  test('are taken by the right passphrase alone; those that did not fit are let go of', async () => {
    await protect()
    await open.close()
    expect(await open.unlock(id, { passphrase: 'eight herons over the strait' })).toBe(false)
    expect(ended).toBe(2)
    await expect(open.open(id)).rejects.toMatchObject({ code: 'locked' })
    expect(await open.unlock(id, { passphrase: PASSPHRASE })).toBe(true)
    expect((await open.open(id)).notebook.title).toBe('Istanbul round')
  })

  test('of one notebook open no other', async () => {
    await protect()
    const other = await library.create('Geneva round')
    await open.open(other)
    expect(open.current).toEqual({ id: other, isProtected: false })
    await expect(open.open(id)).rejects.toMatchObject({ code: 'locked' })
  })

  test('that a thread failed to take end with it', async () => {
    await protect()
    await open.close()
    const failing = (): SealingService => ({ ...cheapSealing(), unlock: () => Promise.reject(new Error('No memory.')) })
    const another = new OpenNotebook(library, { changed: noProgress, saving: noProgress }, failing)
    ended = 0
    await expect(another.unlock(id, { passphrase: PASSPHRASE })).rejects.toThrow('No memory.')
    expect(ended).toBe(1)
    expect(another.lockable).toBeNull()
  })

  test('are dropped when the disk refuses what closing writes', async () => {
    await protect()
    open.store!.close = () => Promise.reject(new Error('The disk is full.'))
    await expect(open.close()).rejects.toThrow('The disk is full.')
    expect(ended).toBe(1)
    await expect(open.open(id)).rejects.toMatchObject({ code: 'locked' })
  })
})

describe('a sitting', () => {
  test('ends with the notebook or its keys, and lasts while a new notebook’s sheet is kept and the notebook opened', async () => {
    const first = open.sitting
    await open.close()
    expect(open.sitting).not.toBe(first)
    const created = await open.createProtected('Geneva round', PASSPHRASE)
    const second = open.sitting
    await open.open(created.id)
    expect(open.sitting).toBe(second)
    await open.close()
    expect(open.sitting).not.toBe(second)
    await open.unlock(created.id, { passphrase: PASSPHRASE })
    const third = open.sitting
    await open.close()
    expect(open.sitting).not.toBe(third)
  })
})

describe('what locking would close', () => {
  test('is the open notebook, and nothing once it is closed', async () => {
    expect(open.lockable).toEqual({ id, isProtected: false })
    await open.close()
    expect(open.lockable).toBeNull()
  })

  test('is also one that is being opened, unlocked or protected, and keys in hand', async () => {
    await open.close()
    const opening = open.open(id)
    await Promise.resolve()
    expect(open.lockable).toEqual({ id, isProtected: false })
    await opening
    const seen: unknown[] = []
    await open.protect(PASSPHRASE, () => seen.push(open.lockable))
    expect(seen).toContainEqual({ id, isProtected: true })
    await open.close()
    const unlocking = open.unlock(id, { passphrase: PASSPHRASE })
    await Promise.resolve()
    expect(open.lockable).toEqual({ id, isProtected: true })
    await unlocking
    expect(open.store).toBeNull()
    expect(open.lockable).toEqual({ id, isProtected: true })
  })

  test('is the keys of a new notebook, whose recovery key is on the screen', async () => {
    const created = await open.createProtected('Geneva round', PASSPHRASE)
    expect(open.lockable).toEqual({ id: created.id, isProtected: true })
  })

  test('is nothing after a passphrase that did not fit', async () => {
    await protect()
    await open.close()
    await open.unlock(id, { passphrase: 'eight herons over the strait' })
    expect(open.lockable).toBeNull()
  })
})

describe('a file of keys that is damaged', () => {
  const identity = (): string => join(folder, id, 'identity.age')

  test.each([
    ['cut in half', async () => await truncate(identity(), (await readFile(identity())).length >> 1)],
    ['one byte short', async () => await truncate(identity(), (await readFile(identity())).length - 1)],
    ['empty', async () => await truncate(identity(), 0)],
    ['overwritten', async () => await writeFile(identity(), Buffer.alloc(500, 7))],
    ['gone', async () => await rm(identity())],
    ['gone with the other', async () => await Promise.all([rm(identity()), rm(join(folder, id, 'recovery.age'))])],
  ])('%s is not taken for a wrong passphrase', async (_how, damage) => {
    const recoveryKey = (await protect())!
    await open.close()
    await damage()
    await expect(open.unlock(id, { passphrase: PASSPHRASE })).rejects.toMatchObject({
      code: 'unreadable',
      message: expect.stringContaining('recovery sheet') as string,
    })
    expect((await library.list())[0]).toMatchObject({ isProtected: true, problem: '' })
    if (!(await readdir(join(folder, id))).includes('recovery.age')) return
    expect(await open.unlock(id, { recoveryKey })).toBe(true)
    expect((await open.open(id)).notebook.title).toBe('Istanbul round')
    // Whoever sets a passphrase now has the file of keys again.
    expect(await open.changePassphrase('', PASSPHRASE)).toBe(true)
    await open.close()
    expect(await open.unlock(id, { passphrase: PASSPHRASE })).toBe(true)
  })
})

describe('another passphrase', () => {
  test('is set by whoever knows the present one', async () => {
    await protect()
    expect(await open.changePassphrase('eight herons over the strait', 'nine herons')).toBe(false)
    expect(await open.changePassphrase(PASSPHRASE, 'nine herons over the strait')).toBe(true)
    await open.close()
    expect(await open.unlock(id, { passphrase: PASSPHRASE })).toBe(false)
    expect(await open.unlock(id, { passphrase: 'nine herons over the strait' })).toBe(true)
  })

  test('is set without the present one after opening by the sheet, once', async () => {
    const recoveryKey = (await protect())!
    await open.close()
    expect(await open.unlock(id, { recoveryKey })).toBe(true)
    expect(await open.changePassphrase('', 'nine herons over the strait')).toBe(true)
    expect(await open.changePassphrase('', 'ten herons over the strait')).toBe(false)
    expect(await open.changePassphrase('nine herons over the strait', 'ten herons over the strait')).toBe(true)
  })
})

test('burning waits for what is under way with the notebook, and nothing of it comes back', async () => {
  const protecting = protect()
  const burning = open.burn(id)
  await protecting
  await burning
  expect(open.lockable).toBeNull()
  expect(await library.list()).toEqual([])
  expect(await readdir(folder)).toEqual([])
})
