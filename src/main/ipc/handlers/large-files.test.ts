import { truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { nodeFiles } from '../../storage/files.ts'
import { aFolder } from '../../storage/testing/a-folder.ts'
import type { NotebookStore } from '../../storage/notebook-store.ts'
import type { OpenNotebook } from '../open-notebook.ts'
import { exchangeHandlers } from './exchange.ts'
import { importHandlers } from './import.ts'
import { notesHandlers } from './notes.ts'

/** The handlers of a user who chooses a file of two gigabytes, none of whose bytes may be read. */
async function choosing(name: string) {
  const path = join(await aFolder(), name)
  await writeFile(path, '')
  await truncate(path, 2_000_000_000)
  const parts = {
    open: { store: {} as NotebookStore, sitting: 1 } as unknown as OpenNotebook,
    files: { ...nodeFiles, read: () => expect.unreachable('The file was read.') },
    dialog: {
      showOpenDialog: async () => ({ canceled: false, filePaths: [path] }),
      showSaveDialog: () => expect.unreachable(),
    },
    window: () => null,
    documents: () => '',
    now: () => '2025-10-18T05:00:00.000Z',
    newId: () => 'new',
    readFile: () => expect.unreachable('The file was read.'),
    articles: { read: () => expect.unreachable('The file was read.'), cancel: async () => {} },
  }
  return { ...notesHandlers(parts), ...exchangeHandlers(parts), ...importHandlers(parts) }
}

type Desk = Awaited<ReturnType<typeof choosing>>

const notes = (desk: Desk) => desk['notes:read'](null)
const calendar = (desk: Desk) => desk['exchange:choose']({ kind: 'calendar' })
const sources = (desk: Desk) => desk['exchange:choose']({ kind: 'sources' })
const article = (desk: Desk) => desk['import:chooseArticle']({ date: '' })

test.each<[string, number, (desk: Desk) => Promise<unknown>]>([
  ['notes.jsonld', 16, notes],
  ['talks.ics', 20, calendar],
  ['sources.json', 20, sources],
  ['sources.bib', 20, sources],
  ['sources.ris', 20, sources],
  ['talks.txt', 20, article],
  ['talks.docx', 20, article],
  ['talks.html', 20, article],
  ['talks.pdf', 20, article],
])('%s of two gigabytes is refused by name before a byte is read', async (name, most, choose) => {
  expect(await choose(await choosing(name))).toMatchObject({
    ok: false,
    failure: { code: 'unreadable', message: `“${name}” has 2000 MB; at most ${most} MB are read here.` },
  })
})
