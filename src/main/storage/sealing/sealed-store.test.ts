import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { SCHEMA_VERSION } from '#shared/domain/notebook.ts'
import type { Codec } from '../codec.ts'
import type { NotebookPlace } from '../notebook-adapter.ts'
import { NotebookStore } from '../notebook-store.ts'
import { aNotebook } from '../testing/a-notebook.ts'
import { aPlace } from '../testing/a-place.ts'
import { keysInHand, PASSPHRASE } from '../testing/keys.ts'
import type { Sealing } from './sealing.ts'

const opened: NotebookStore[] = []
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close()
})

async function open(place: NotebookPlace): Promise<NotebookStore> {
  const store = await NotebookStore.open(place)
  opened.push(store)
  return store
}

async function aProtectedPlace(): Promise<NotebookPlace> {
  const place = { ...(await aPlace()), codec: (await keysInHand()).codec }
  await NotebookStore.create(place, aNotebook())
  return place
}

const rename = (store: NotebookStore, title: string) => store.run('events:edit', { id: 'e0', change: { title } })
const firstTitle = (store: NotebookStore): string => store.notebook.events[0]!.title
const newest = async ({ path }: NotebookPlace, kind: string): Promise<string> =>
  join(
    path,
    (await readdir(path))
      .filter((name) => name.startsWith(kind))
      .sort()
      .at(-1)!,
  )

async function whole(path: string): Promise<string> {
  const files = await readdir(path, { recursive: true, withFileTypes: true })
  const texts = files
    .filter((file) => file.isFile())
    .map((file) => readFile(join(file.parentPath, file.name), 'latin1'))
  return (await Promise.all(texts)).join('\n')
}

describe('a protected notebook', () => {
  test('keeps edits through a kill, and undo through a close', async () => {
    const place = await aProtectedPlace()
    const store = await open(place)
    await rename(store, 'One')
    await rename(store, 'Two')
    const killed = await open(place)
    expect(firstTitle(killed)).toBe('Two')
    await killed.close()
    const again = await open(place)
    await again.undo()
    expect(firstTitle(again)).toBe('One')
  })

  test('leaves no word of it readable in its folder', async () => {
    const place = await aProtectedPlace()
    const store = await open(place)
    await rename(store, 'Zebra crossing at dawn')
    const journalled = await whole(place.path)
    await store.close()
    for (const text of [journalled, await whole(place.path)]) {
      expect(text).not.toContain('Zebra')
      expect(text).not.toContain('Pakistan')
    }
  })

  test('is not opened by the keys of another', async () => {
    const place = await aProtectedPlace()
    const stranger = { ...place, codec: (await keysInHand()).codec }
    await expect(open(stranger)).rejects.toMatchObject({ code: 'unreadable' })
    expect(firstTitle(await open(place))).toBe('Event e0')
  })

  test('does not take a readable file for one of its own', async () => {
    const place = await aProtectedPlace()
    const plain = await aPlace()
    await NotebookStore.create(plain, aNotebook({ events: 1 }))
    await writeFile(join(place.path, 'snapshot-000009.age'), await readFile(await newest(plain, 'snapshot')))
    const store = await open(place)
    expect(store.notebook.events).toHaveLength(3)
    expect(store.takeNotices()).toHaveLength(1)
  })

  test('notices lines of its journal in another order, and a line left out', async () => {
    for (const change of [
      (lines: string[]) => [lines[0]!, lines[2]!, lines[1]!, lines[3]!, ''],
      (lines: string[]) => [lines[0]!, lines[2]!, lines[3]!, ''],
    ]) {
      const place = await aProtectedPlace()
      const store = await open(place)
      for (const title of ['One', 'Two', 'Three']) await rename(store, title)
      const journal = await newest(place, 'journal')
      await writeFile(journal, change((await readFile(journal, 'utf8')).split('\n')).join('\n'))
      const after = await open(place)
      expect(firstTitle(after)).toBe('Event e0')
      expect(after.takeNotices()).toEqual([expect.stringContaining('damaged')])
    }
  })

  test('does not take the files of another notebook under the same keys', async () => {
    const { codec } = await keysInHand()
    const [one, other] = [await aPlace(), await aPlace()]
    await NotebookStore.create({ ...one, codec }, aNotebook())
    await NotebookStore.create({ ...other, id: 'other', codec }, aNotebook({ id: 'other', events: 1 }))
    await writeFile(await newest(one, 'snapshot'), await readFile(await newest(other, 'snapshot')))
    await expect(open({ ...one, codec })).rejects.toMatchObject({ code: 'unreadable' })
  })

  test('whose newest snapshot is damaged goes on from the one before and its journal', async () => {
    const place = await aProtectedPlace()
    for (const title of ['One', 'Two']) {
      const store = await open(place)
      await rename(store, title)
      await store.close()
    }
    const snapshot = await newest(place, 'snapshot')
    const bytes = await readFile(snapshot)
    bytes[bytes.length >> 1]! ^= 1
    await writeFile(snapshot, bytes)
    const store = await open(place)
    expect(firstTitle(store)).toBe('Two')
    expect(store.takeNotices()).toEqual([expect.stringContaining('set aside')])
  })
})

describe('whoever can seal files for a notebook but has not its keys', () => {
  const sealer = async (): Promise<{ codec: Codec; sealing: Sealing; place: NotebookPlace }> => {
    const { codec, sealing } = await keysInHand()
    const place = { ...(await aPlace()), codec }
    await NotebookStore.create(place, aNotebook())
    return { codec, sealing, place }
  }

  test('is noticed, whatever stands where the code should', async () => {
    for (const code of ['f'.repeat(64), 'é'.repeat(64), '', '\u{10ffff}'.repeat(32)]) {
      const { sealing, place } = await sealer()
      const envelope = {
        ...{ format: 'aide-memoire snapshot', notebook: 'talks', generation: 90, sequence: 90 },
        ...{ schemaVersion: SCHEMA_VERSION, savedAt: '', codec: 'age', bytes: 3, sha256: code },
      }
      const forged = await sealing.sealFile(Buffer.from(`${JSON.stringify(envelope)}\n{}\n`))
      await writeFile(join(place.path, 'snapshot-000090.age'), forged)
      const line = Buffer.from(await sealing.sealFile(Buffer.from(`${code} {}`))).toString('base64')
      await writeFile(join(place.path, 'journal-000090.ages'), `${line}\n`)
      const store = await open(place)
      expect(firstTitle(store)).toBe('Event e0')
      expect(store.takeNotices()).toHaveLength(1)
    }
  })
})

test('keys in hand are not changed for those of another notebook by its file of keys', async () => {
  const [ours, theirs] = [await keysInHand(), await keysInHand()]
  expect(await ours.sealing.unlock(theirs.keys.identityFile, PASSPHRASE)).toBe(false)
  expect(await ours.sealing.unlock(ours.keys.identityFile, PASSPHRASE)).toBe(true)
})
