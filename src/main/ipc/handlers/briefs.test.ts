import { randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SaveDialogOptions } from 'electron'
import { afterEach, describe, expect, test } from 'vitest'
import { defaultBriefOptions } from '#shared/domain/brief-options.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { nodeFiles } from '../../storage/files.ts'
import { Library } from '../../storage/library.ts'
import { aFolder } from '../../storage/testing/a-folder.ts'
import { aNotebook } from '../../storage/testing/a-notebook.ts'
import { aClock } from '../../storage/testing/a-place.ts'
import { sealingHere } from '../../storage/sealing/sealing.ts'
import { FaultyFiles } from '../../storage/testing/faulty-files.ts'
import { pastOf } from '../../storage/versions/version-source.ts'
import { OpenNotebook } from '../open-notebook.ts'
import { type BriefSetter, briefsHandlers } from './briefs.ts'

const PDF = Uint8Array.from(Buffer.from('%PDF-1.7 pages'))
const FIRST = Uint8Array.from(Buffer.from('%PDF-1.7 first pages'))
const UNPRINTABLE = [{ character: '漢', places: [], total: 0 }]
const METER = { pages: 2, limit: 2, tooLong: [], cuts: [] }
const options = defaultBriefOptions(aNotebook(), '2025-10-18T07:00:00.000Z')

const opened: OpenNotebook[] = []
afterEach(async () => {
  for (const open of opened.splice(0)) await open.close()
})

/** Sets two pages at once, or waits to be given up when told to. */
function aSetter(): BriefSetter & { waits: boolean; past: Notebook | null } {
  const setter = {
    waits: false,
    past: null as Notebook | null,
    render: async (
      _notebook: unknown,
      _options: unknown,
      { onProgress, onFirstPages, signal, past }: Parameters<BriefSetter['render']>[2],
    ) => {
      setter.past = past
      onProgress({ phase: 'setting', page: 0, total: 0 })
      if (setter.waits) {
        await new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)))
      }
      onFirstPages?.({ bytes: FIRST })
      onProgress({ phase: 'writing', page: 2, total: 2 })
      return { bytes: PDF, pages: 2, unprintable: UNPRINTABLE, meter: METER }
    },
  }
  return setter
}

async function aDesk({ isOpen = true, answer = 'brief.pdf' }: { isOpen?: boolean; answer?: string | null } = {}) {
  const folder = await aFolder()
  const disk = new FaultyFiles()
  const now = aClock()
  const library = new Library({ folder: join(folder, 'notebooks'), files: nodeFiles, now, newId: randomUUID })
  const open = new OpenNotebook(library, { changed: () => {}, saving: () => {} }, () => ({
    ...sealingHere(10),
    end: async () => {},
  }))
  opened.push(open)
  if (isOpen) await open.open(await library.create('Doha: talks / first round'))
  const asked: SaveDialogOptions[] = []
  const shown: string[] = []
  const said: unknown[] = []
  const setter = aSetter()
  const handlers = briefsHandlers({
    briefs: setter,
    open,
    files: disk.files,
    announce: (_name, words) => said.push(words),
    dialog: {
      showSaveDialog: async (...given: unknown[]) => {
        asked.push(given.at(-1) as SaveDialogOptions)
        return { canceled: answer === null, filePath: answer === null ? '' : join(folder, answer) }
      },
    },
    shell: { showItemInFolder: (path) => void shown.push(path) },
    window: () => null,
    documents: () => folder,
    now,
    pastOf: () => pastOf(open.place!),
  })
  return { handlers, open, folder, disk, asked, shown, said, setter }
}

test('an export tells how far it is', async () => {
  const { handlers, said } = await aDesk()
  expect(await handlers['briefs:export'](options)).toMatchObject({ ok: true })
  expect(said).toEqual([
    { phase: 'setting', page: 0, total: 0 },
    { phase: 'writing', page: 2, total: 2 },
  ])
})

test('what changed is told from the notebook as it was when the last brief was made, where that is kept', async () => {
  const { handlers, open, setter } = await aDesk()
  await handlers['briefs:export'](options)
  expect(setter.past).toBeNull()
  await open.store!.run('notebook:edit', { change: { place: 'Doha' } })
  await handlers['briefs:preview']({ ...options, type: 'changes' })
  expect(open.store!.notebook.place).toBe('Doha')
  expect(setter.past).toMatchObject({ place: '', briefs: [] })
})

describe('a preview', () => {
  test('is the PDF itself, and shows its first pages on the way', async () => {
    const { handlers, said } = await aDesk()
    expect(await handlers['briefs:preview'](options)).toEqual({
      ok: true,
      value: { pdf: PDF, pages: 2, unprintable: UNPRINTABLE, meter: METER },
    })
    expect(said).toEqual([{ asOf: options.asOf, pdf: FIRST }])
  })

  test('gives way to a newer one', async () => {
    const { handlers, setter } = await aDesk()
    setter.waits = true
    const first = handlers['briefs:preview'](options)
    await Promise.resolve()
    setter.waits = false
    expect(await handlers['briefs:preview'](options)).toMatchObject({ ok: true })
    expect(await first).toMatchObject({ ok: false, failure: { code: 'cancelled' } })
  })

  test('can be given up', async () => {
    const { handlers, setter } = await aDesk()
    setter.waits = true
    const preview = handlers['briefs:preview'](options)
    await handlers['briefs:cancel'](null)
    expect(await preview).toMatchObject({ ok: false, failure: { code: 'cancelled' } })
  })

  test('needs a notebook', async () => {
    const { handlers } = await aDesk({ isOpen: false })
    expect(await handlers['briefs:preview'](options)).toMatchObject({ ok: false, failure: { code: 'not-open' } })
    expect(await handlers['briefs:export'](options)).toMatchObject({ ok: false, failure: { code: 'not-open' } })
  })
})

describe('an export', () => {
  test('writes the file, notes it in the notebook, and can be shown', async () => {
    const { handlers, open, folder, asked, shown } = await aDesk()
    const path = join(folder, 'brief.pdf')
    expect(await handlers['briefs:export'](options)).toEqual({ ok: true, value: { path, pages: 2 } })
    expect(new Uint8Array(await readFile(path))).toEqual(PDF)
    expect(asked[0]?.defaultPath).toBe(join(folder, 'Doha talks first round - brief 2025-10-18.pdf'))
    expect(open.store?.notebook.briefs).toMatchObject([{ type: 'position', pages: 2 }])
    await handlers['briefs:reveal'](null)
    expect(shown).toEqual([path])
  })

  test('has its ending added where the dialog leaves it out', async () => {
    const { handlers, folder } = await aDesk({ answer: 'brief' })
    expect(await handlers['briefs:export'](options)).toMatchObject({
      ok: true,
      value: { path: join(folder, 'brief.pdf') },
    })
  })

  test('that the user decides against writes and notes nothing', async () => {
    const { handlers, open, said } = await aDesk({ answer: null })
    expect(await handlers['briefs:export'](options)).toEqual({ ok: true, value: null })
    expect(said).toEqual([])
    expect(open.store?.notebook.briefs).toEqual([])
    expect(await handlers['briefs:reveal'](null)).toMatchObject({ ok: false })
  })

  test('on a full disk leaves no half of a file, and what stood there before', async () => {
    const { handlers, open, folder, disk } = await aDesk()
    await handlers['briefs:export'](options)
    disk.faults.add('append-half')
    const failed = await handlers['briefs:export'](options)
    expect(failed).toMatchObject({
      ok: false,
      failure: { code: 'disk', message: expect.stringContaining('disk is full') },
    })
    expect(new Uint8Array(await readFile(join(folder, 'brief.pdf')))).toEqual(PDF)
    expect((await readdir(folder)).sort()).toEqual(['brief.pdf', 'notebooks'])
    expect(open.store?.notebook.briefs).toHaveLength(1)
  })
})
