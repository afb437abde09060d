import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SaveDialogOptions } from 'electron'
import { expect, test } from 'vitest'
import { nodeFiles } from '../../storage/files.ts'
import { aFolder } from '../../storage/testing/a-folder.ts'
import { chooseWhereToSave, fileName } from './save-place.ts'

/** Asks, with the user answering by these names in a folder, one dialog after the other. */
async function asking(folder: string, ...answers: string[]): Promise<{ path: string | null; asked: string[] }> {
  const asked: string[] = []
  const path = await chooseWhereToSave(
    {
      dialog: {
        showSaveDialog: async (...given: unknown[]) => {
          asked.push((given.at(-1) as SaveDialogOptions).defaultPath ?? '')
          return { canceled: false, filePath: join(folder, answers.shift() ?? '') }
        },
      },
      files: nodeFiles,
      window: () => null,
      documents: () => folder,
      open: { sitting: 1 },
    },
    { title: 'Save', name: 'Doha talks', extension: 'pdf', kind: 'PDF documents' },
  )
  return { path, asked }
}

test('an answer to a dialog that stood open while the app was locked is not taken', async () => {
  const folder = await aFolder()
  const open = { sitting: 1 }
  const showSaveDialog = async (): Promise<{ canceled: boolean; filePath: string }> => {
    open.sitting += 1
    return { canceled: false, filePath: join(folder, 'talks.json') }
  }
  const parts = { dialog: { showSaveDialog }, files: nodeFiles, window: () => null, documents: () => folder, open }
  expect(await chooseWhereToSave(parts, { title: 'Save', name: 'Talks', extension: 'json', kind: 'Files' })).toBeNull()
})

test.each([
  ['brief.pdf', 'brief.pdf'],
  ['brief.PDF', 'brief.PDF'],
  ['brief', 'brief.pdf'],
  ['Talks of 18.10', 'Talks of 18.10.pdf'],
])('a file chosen as %j is written as %j', async (chosen, written) => {
  const folder = await aFolder()
  expect(await asking(folder, chosen)).toEqual({
    path: join(folder, written),
    asked: [join(folder, 'Doha talks.pdf')],
  })
})

test('where adding the extension would replace a file, the dialog is asked again by the whole name', async () => {
  const folder = await aFolder()
  await writeFile(join(folder, 'brief.pdf'), 'an earlier brief')
  const { path, asked } = await asking(folder, 'brief', 'second brief.pdf')
  expect(asked).toEqual([join(folder, 'Doha talks.pdf'), join(folder, 'brief.pdf')])
  expect(path).toBe(join(folder, 'second brief.pdf'))
})

test.each([
  ['Doha talks', 'Doha talks'],
  ['A/B: "what?" <now> | then*', 'A B what now then'],
  ['..\\..\\etc', '.. .. etc'],
  ['line\nbreak\tand\u202eturn', 'line break and turn'],
  ['ends in dots...', 'ends in dots'],
  ['مذاكرات الدوحة', 'مذاكرات الدوحة'],
  [' ? ', 'notebook'],
  ['x'.repeat(300), 'x'.repeat(120)],
  // 220 bytes of UTF-8, whatever the letters.
  ['م'.repeat(300), 'م'.repeat(110)],
  ['会'.repeat(300), '会'.repeat(73)],
  ['😀'.repeat(300), '😀'.repeat(55)],
])('%j becomes the file name %j', (text, name) => {
  expect(fileName(text)).toBe(name)
})
