import { readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '#shared/ipc/settings.ipc.ts'
import { nodeFiles } from '../storage/files.ts'
import { aFolder } from '../storage/testing/a-folder.ts'
import { aClock } from '../storage/testing/a-place.ts'
import { FaultyFiles } from '../storage/testing/faulty-files.ts'
import { SettingsStore } from './settings-store.ts'

const aPath = async (): Promise<string> => join(await aFolder(), 'settings.json')

test('before anything is set the defaults hold, and no file is written', async () => {
  const path = await aPath()
  expect((await SettingsStore.open(path, nodeFiles, aClock())).current).toEqual(DEFAULT_SETTINGS)
  expect(await readdir(dirname(path))).toEqual([])
})

test('a change is kept beyond the run', async () => {
  const path = await aPath()
  const store = await SettingsStore.open(path, nodeFiles, aClock())
  await store.change({ theme: 'dark', textSize: 150 })
  expect((await SettingsStore.open(path, nodeFiles, aClock())).current).toEqual({
    ...DEFAULT_SETTINGS,
    theme: 'dark',
    textSize: 150,
  })
})

test('changes made in a breath are all kept, and the last one holds', async () => {
  const path = await aPath()
  const store = await SettingsStore.open(path, nodeFiles, aClock())
  const sizes = [110, 125, 150, 175, 200] as const
  await Promise.all([...sizes.map((textSize) => store.change({ textSize })), store.change({ author: 'A. Desk' })])
  expect((await SettingsStore.open(path, nodeFiles, aClock())).current).toEqual({
    ...DEFAULT_SETTINGS,
    textSize: 200,
    author: 'A. Desk',
  })
})

test.each(['', '{', 'null', '0', '{"theme": "pink"}'])(
  'a bad file (%j) gives the defaults and is kept beside',
  async (bad) => {
    const path = await aPath()
    await writeFile(path, bad)
    const store = await SettingsStore.open(path, nodeFiles, aClock())
    expect(store.current).toEqual(DEFAULT_SETTINGS)
    const [kept] = await readdir(dirname(path))
    expect(kept).toMatch(/^settings\.json\..+\.bad$/)
    expect(await readFile(join(dirname(path), kept!), 'utf8')).toBe(bad)
  },
)

test('a disk that refuses leaves things as they were', async () => {
  const disk = new FaultyFiles()
  const path = await aPath()
  const store = await SettingsStore.open(path, disk.files, aClock())
  await store.change({ author: 'A. Desk' })
  disk.faults.add('append')
  await expect(store.change({ author: 'B. Desk' })).rejects.toThrow('ENOSPC')
  expect(store.current.author).toBe('A. Desk')
  expect((await SettingsStore.open(path, nodeFiles, aClock())).current.author).toBe('A. Desk')
})
