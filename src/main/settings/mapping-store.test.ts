import { readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import type { DatasetMapping } from '#shared/domain/import/dataset-mapping.ts'
import { nodeFiles } from '../storage/files.ts'
import { aFolder } from '../storage/testing/a-folder.ts'
import { aClock } from '../storage/testing/a-place.ts'
import { FaultyFiles } from '../storage/testing/faulty-files.ts'
import { MappingStore } from './mapping-store.ts'

const aPath = async (): Promise<string> => join(await aFolder(), 'mappings.json')

const HEADER = ['Headline', 'When', 'Dead']
const mapping = (type: DatasetMapping['type'] = 'attack'): DatasetMapping => ({
  columns: { title: 'Headline', date: 'When', killedBest: 'Dead' },
  type,
})

test('a table that was never mapped has no mapping, and no file is written for it', async () => {
  const path = await aPath()
  const store = await MappingStore.open(path, nodeFiles, aClock())
  expect(store.of(HEADER)).toBeNull()
  expect(await readdir(dirname(path))).toEqual([])
})

test('a mapping is kept beyond the run and found by the same columns, whatever their case and the space about them', async () => {
  const path = await aPath()
  await (await MappingStore.open(path, nodeFiles, aClock())).keep(HEADER, mapping())
  const again = await MappingStore.open(path, nodeFiles, aClock())
  expect(again.of(HEADER)).toEqual(mapping())
  expect(again.of([' HEADLINE', 'when ', 'Dead'])).toEqual(mapping())
  expect(again.of(['When', 'Headline', 'Dead'])).toBeNull()
  expect(again.of([...HEADER, 'Note'])).toBeNull()
})

test('the last mapping of a table holds, and tables mapped in a breath are all kept', async () => {
  const path = await aPath()
  const store = await MappingStore.open(path, nodeFiles, aClock())
  const other = [...HEADER, 'Place']
  await Promise.all([
    store.keep(HEADER, mapping('attack')),
    store.keep(other, mapping('clash')),
    store.keep(HEADER, mapping('air-strike')),
  ])
  const again = await MappingStore.open(path, nodeFiles, aClock())
  expect(again.of(HEADER)).toEqual(mapping('air-strike'))
  expect(again.of(other)).toEqual(mapping('clash'))
})

test('two hundred tables are remembered; the one used longest ago is forgotten first', async () => {
  const path = await aPath()
  const store = await MappingStore.open(path, nodeFiles, aClock())
  const header = (at: number): string[] => ['Headline', `When ${at}`]
  for (let at = 0; at < 200; at += 1) await store.keep(header(at), mapping())
  await store.keep(header(0), mapping())
  await store.keep(header(200), mapping())
  expect(store.of(header(1))).toBeNull()
  for (const at of [0, 2, 199, 200]) expect(store.of(header(at))).toEqual(mapping())
})

test('nothing of a table stands in the file but how its columns are named in the mapping', async () => {
  const path = await aPath()
  const store = await MappingStore.open(path, nodeFiles, aClock())
  await store.keep([...HEADER, 'Source who must not be named'], mapping())
  expect(await readFile(path, 'utf8')).not.toContain('Source who must not be named')
})

test.each(['{', 'null', '[{"header": "x", "mapping": {"columns": {"title": 7}, "type": "clash"}}]'])(
  'a bad file (%j) is kept beside, and tables are mapped anew',
  async (bad) => {
    const path = await aPath()
    await writeFile(path, bad)
    const store = await MappingStore.open(path, nodeFiles, aClock())
    expect(store.of(HEADER)).toBeNull()
    const [kept] = await readdir(dirname(path))
    expect(kept).toMatch(/^mappings\.json\..+\.bad$/)
    expect(await readFile(join(dirname(path), kept!), 'utf8')).toBe(bad)
    await store.keep(HEADER, mapping())
    expect((await MappingStore.open(path, nodeFiles, aClock())).of(HEADER)).toEqual(mapping())
  },
)

test('a disk that refuses leaves what was remembered as it was', async () => {
  const disk = new FaultyFiles()
  const path = await aPath()
  const store = await MappingStore.open(path, disk.files, aClock())
  await store.keep(HEADER, mapping('attack'))
  disk.faults.add('append')
  await expect(store.keep(HEADER, mapping('clash'))).rejects.toThrow('ENOSPC')
  expect(store.of(HEADER)).toEqual(mapping('attack'))
  disk.faults.clear()
  expect((await MappingStore.open(path, nodeFiles, aClock())).of(HEADER)).toEqual(mapping('attack'))
})
