import { readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { defaultBriefOptions } from '#shared/domain/brief-options.ts'
import { type BriefTemplate, templateOf } from '#shared/domain/brief-template.ts'
import { nodeFiles } from '../storage/files.ts'
import { aFolder } from '../storage/testing/a-folder.ts'
import { aNotebook } from '../storage/testing/a-notebook.ts'
import { aClock } from '../storage/testing/a-place.ts'
import { FaultyFiles } from '../storage/testing/faulty-files.ts'
import { MOST_TEMPLATES, TemplateStore } from './template-store.ts'

const aPath = async (): Promise<string> => join(await aFolder(), 'templates.json')
const options = defaultBriefOptions(aNotebook(), '2025-10-18T07:00:00.000Z')
const aTemplate = (name: string, preparedFor = ''): BriefTemplate => templateOf(name, { ...options, preparedFor })

test('a template is kept beyond the run, and one of its name takes its place', async () => {
  const path = await aPath()
  const store = await TemplateStore.open(path, nodeFiles, aClock())
  expect(store.all).toEqual([])
  await store.keep(aTemplate('For the minister'))
  await store.keep(aTemplate('A card'))
  await store.keep(aTemplate('For the minister', 'The minister'))
  const again = await TemplateStore.open(path, nodeFiles, aClock())
  expect(again.all).toEqual([aTemplate('A card'), aTemplate('For the minister', 'The minister')])
})

test('one that is dropped is gone, and dropping what is not there changes nothing', async () => {
  const path = await aPath()
  const store = await TemplateStore.open(path, nodeFiles, aClock())
  await store.keep(aTemplate('A card'))
  await store.drop('no such')
  await store.drop('A card')
  expect((await TemplateStore.open(path, nodeFiles, aClock())).all).toEqual([])
})

test('no more are kept than anybody would look through', async () => {
  const path = await aPath()
  await writeFile(path, JSON.stringify(Array.from({ length: MOST_TEMPLATES }, (_, at) => aTemplate(`T${at}`))))
  const store = await TemplateStore.open(path, nodeFiles, aClock())
  expect(await store.keep(aTemplate('one more'))).toBe(false)
  expect(await store.keep(aTemplate('T0', 'somebody'))).toBe(true)
  expect(store.all).toHaveLength(MOST_TEMPLATES)
})

test('a bad file gives none and is kept beside', async () => {
  const path = await aPath()
  await writeFile(path, '[{"name": "x"}]')
  expect((await TemplateStore.open(path, nodeFiles, aClock())).all).toEqual([])
  expect(await readdir(dirname(path))).toEqual([expect.stringMatching(/^templates\.json\..+\.bad$/)])
})

test('a disk that refuses leaves things as they were', async () => {
  const disk = new FaultyFiles()
  const store = await TemplateStore.open(await aPath(), disk.files, aClock())
  await store.keep(aTemplate('A card'))
  disk.faults.add('append')
  await expect(store.keep(aTemplate('another'))).rejects.toThrow('ENOSPC')
  await expect(store.drop('A card')).rejects.toThrow('ENOSPC')
  expect(store.all).toEqual([aTemplate('A card')])
})
