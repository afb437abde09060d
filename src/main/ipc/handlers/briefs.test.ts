import { randomUUID } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SaveDialogOptions } from 'electron'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { defaultBriefOptions } from '#shared/domain/brief-options.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { templateOf, writeTemplate } from '#shared/domain/brief-template.ts'
import type { InputOf } from '#shared/ipc/contract.ts'
import { TemplateStore } from '../../settings/template-store.ts'
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
const SIZES = [
  { width: 595, height: 842 },
  { width: 842, height: 595 },
]
const METER = { pages: 2, limit: 2, tooLong: [], cuts: [] }
const options = defaultBriefOptions(aNotebook(), '2025-10-18T07:00:00.000Z')

const opened: OpenNotebook[] = []
afterEach(async () => {
  for (const open of opened.splice(0)) await open.close()
})

/** Sets two pages at once, or waits to be given up when told to. */
function aSetter(): BriefSetter & { waits: boolean; bytes: Uint8Array; past: Notebook | null } {
  const setter = {
    waits: false,
    bytes: PDF as Uint8Array,
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
      onFirstPages?.({ bytes: FIRST, sizes: SIZES.slice(0, 1) })
      onProgress({ phase: 'writing', page: 2, total: 2 })
      return { bytes: setter.bytes, pages: 2, sizes: SIZES, unprintable: UNPRINTABLE, meter: METER, withheld: [] }
    },
  }
  return setter
}

/** What an export is asked with. */
const asked = (change: Partial<InputOf<'briefs:export'>> = {}): InputOf<'briefs:export'> => ({
  options,
  format: 'pdf',
  password: null,
  ...change,
})

type Desk = {
  isOpen?: boolean
  /** What the user answers when asked where to save. */
  answer?: string | null
  /** What the user chooses when asked for a file. */
  opens?: string | null
}

async function aDesk({ isOpen = true, answer = 'brief.pdf', opens = null }: Desk = {}) {
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
  const dialogs: SaveDialogOptions[] = []
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
        dialogs.push(given.at(-1) as SaveDialogOptions)
        return { canceled: answer === null, filePath: answer === null ? '' : join(folder, answer) }
      },
      showOpenDialog: async () => ({
        canceled: opens === null,
        filePaths: opens === null ? [] : [join(folder, opens)],
      }),
    },
    templates: await TemplateStore.open(join(folder, 'templates.json'), disk.files, aClock()),
    shell: { showItemInFolder: (path) => void shown.push(path) },
    window: () => null,
    documents: () => folder,
    now,
    pastOf: () => pastOf(open.place!),
  })
  return { handlers, open, folder, disk, dialogs, shown, said, setter }
}

test('an export tells how far it is', async () => {
  const { handlers, said } = await aDesk()
  expect(await handlers['briefs:export'](asked())).toMatchObject({ ok: true })
  expect(said).toEqual([
    { phase: 'setting', page: 0, total: 0 },
    { phase: 'writing', page: 2, total: 2 },
  ])
})

test('what changed is told from the notebook as it was when the last brief was made, where that is kept', async () => {
  const { handlers, open, setter } = await aDesk()
  await handlers['briefs:export'](asked())
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
      value: { pdf: PDF, length: PDF.length, sizes: SIZES, unprintable: UNPRINTABLE, meter: METER, withheld: [] },
    })
    expect(said).toEqual([{ asOf: options.asOf, pdf: FIRST, sizes: SIZES.slice(0, 1) }])
  })

  test('of a long brief comes in pieces, until it is closed', async () => {
    const { handlers, setter } = await aDesk()
    setter.bytes = Uint8Array.from({ length: 500_000 }, (_, at) => at % 251)
    const { asOf } = options
    expect(await handlers['briefs:preview'](options)).toMatchObject({ ok: true, value: { pdf: null, length: 500_000 } })
    expect(await handlers['briefs:previewPiece']({ asOf, from: 499_998, to: 500_000 })).toEqual({
      ok: true,
      value: setter.bytes.slice(499_998),
    })
    await handlers['briefs:closePreview']({ asOf })
    expect(await handlers['briefs:previewPiece']({ asOf, from: 0, to: 1 })).toMatchObject({ ok: false })
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
    expect(await handlers['briefs:export'](asked())).toMatchObject({ ok: false, failure: { code: 'not-open' } })
  })
})

describe('an export', () => {
  test('writes the file, notes it in the notebook, and can be shown', async () => {
    const { handlers, open, folder, dialogs, shown } = await aDesk()
    const path = join(folder, 'brief.pdf')
    expect(await handlers['briefs:export'](asked())).toEqual({ ok: true, value: { path, pages: 2 } })
    expect(new Uint8Array(await readFile(path))).toEqual(PDF)
    expect(dialogs[0]?.defaultPath).toBe(join(folder, 'Doha talks first round - brief 2025-10-18.pdf'))
    expect(open.store?.notebook.briefs).toMatchObject([{ type: 'position', pages: 2 }])
    await handlers['briefs:reveal'](null)
    expect(shown).toEqual([path])
  })

  test('has its ending added where the dialog leaves it out', async () => {
    const { handlers, folder } = await aDesk({ answer: 'brief' })
    expect(await handlers['briefs:export'](asked())).toMatchObject({
      ok: true,
      value: { path: join(folder, 'brief.pdf') },
    })
  })

  test('that the user decides against writes and notes nothing', async () => {
    const { handlers, open, said } = await aDesk({ answer: null })
    expect(await handlers['briefs:export'](asked())).toEqual({ ok: true, value: null })
    expect(said).toEqual([])
    expect(open.store?.notebook.briefs).toEqual([])
    expect(await handlers['briefs:reveal'](null)).toMatchObject({ ok: false })
  })

  test.each([
    ['a read-only disk', 'create', 'EROFS', 'write-protected'],
    ['a folder of somebody else’s', 'create', 'EACCES', 'write-protected'],
    ['a file that another program holds open', 'move', 'EBUSY', 'Another program has the file open'],
    ['a folder that is gone', 'create', 'ENOENT', 'not there any more'],
    ['a folder of the same name', 'move', 'EISDIR', 'A folder of that name'],
    ['a disk that fails', 'confirm', 'EIO', 'reported a fault'],
    ['a disk that gives back other bytes', 'readBack-other', '', 'did not take it'],
  ] as const)('to %s says so, leaves what stood there, and the app goes on', async (_what, fault, code, says) => {
    const { handlers, open, folder, disk } = await aDesk()
    await writeFile(join(folder, 'brief.pdf'), 'what stood there')
    disk.code = code
    disk.match = /brief\.pdf/u
    disk.faults.add(fault)
    expect(await handlers['briefs:export'](asked())).toMatchObject({
      ok: false,
      failure: { code: 'disk', message: expect.stringContaining(says) },
    })
    expect(await readFile(join(folder, 'brief.pdf'), 'utf8')).toBe('what stood there')
    expect((await readdir(folder)).filter((name) => name.includes('brief'))).toEqual(['brief.pdf'])
    expect(open.store!.notebook.briefs).toEqual([])
    disk.faults.clear()
    expect(await handlers['briefs:export'](asked())).toMatchObject({ ok: true })
  })

  test('given up half-way writes nothing and notes nothing', async () => {
    const { handlers, open, folder, setter, said } = await aDesk()
    setter.waits = true
    const exporting = handlers['briefs:export'](asked())
    await vi.waitFor(() => expect(said).not.toEqual([]))
    await handlers['briefs:cancel'](null)
    expect(await exporting).toMatchObject({ ok: false, failure: { code: 'cancelled' } })
    expect((await readdir(folder)).filter((name) => name.includes('brief'))).toEqual([])
    expect(open.store!.notebook.briefs).toEqual([])
  })

  test('given up before it is known where it goes sets nothing and writes nothing', async () => {
    const { handlers, open, folder, dialogs, said } = await aDesk()
    const exporting = handlers['briefs:export'](asked())
    await handlers['briefs:cancel'](null)
    expect(await exporting).toMatchObject({ ok: false, failure: { code: 'cancelled' } })
    expect(dialogs).toHaveLength(1)
    expect(said).toEqual([])
    expect((await readdir(folder)).filter((name) => name.includes('brief'))).toEqual([])
    expect(open.store!.notebook.briefs).toEqual([])
  })

  test('on a full disk leaves no half of a file, and what stood there before', async () => {
    const { handlers, open, folder, disk } = await aDesk()
    await handlers['briefs:export'](asked())
    disk.faults.add('append-half')
    const failed = await handlers['briefs:export'](asked())
    expect(failed).toMatchObject({
      ok: false,
      failure: { code: 'disk', message: expect.stringContaining('disk is full') },
    })
    expect(new Uint8Array(await readFile(join(folder, 'brief.pdf')))).toEqual(PDF)
    expect((await readdir(folder)).sort()).toEqual(['brief.pdf', 'notebooks'])
    expect(open.store?.notebook.briefs).toHaveLength(1)
  })
})

describe('a template', () => {
  const template = templateOf('For the minister', options)

  test('is kept, listed and dropped', async () => {
    const { handlers } = await aDesk()
    expect(await handlers['briefs:keepTemplate'](template)).toMatchObject({ ok: true })
    expect(await handlers['briefs:templates'](null)).toEqual({ ok: true, value: [template] })
    await handlers['briefs:dropTemplate']({ name: template.name })
    expect(await handlers['briefs:templates'](null)).toEqual({ ok: true, value: [] })
  })

  test('handed on as a file is taken elsewhere as it was', async () => {
    const { handlers, folder } = await aDesk({ answer: 'shared.json', opens: 'shared.json' })
    const path = join(folder, 'shared.json')
    expect(await handlers['briefs:shareTemplate'](template)).toEqual({ ok: true, value: { path } })
    expect(await handlers['briefs:takeTemplate'](null)).toEqual({ ok: true, value: template })
    expect(await handlers['briefs:templates'](null)).toEqual({ ok: true, value: [template] })
  })

  test.each([
    ['not JSON', '{', 'as JSON'],
    ['another JSON file', '{"a": 1}', 'no template'],
    ['a newer one', '{"kind": "aide-memoire-brief-template", "version": 99}', 'newer version'],
    ['one with a bad place', JSON.stringify({ ...JSON.parse(writeTemplate(template)), name: '' }), '“name”'],
  ])('that is %s is refused by its name and nothing is kept', async (_what, text, words) => {
    const { handlers, folder } = await aDesk({ opens: 'bad.json' })
    await writeFile(join(folder, 'bad.json'), text)
    expect(await handlers['briefs:takeTemplate'](null)).toMatchObject({
      ok: false,
      failure: { code: 'unreadable', message: expect.stringMatching(new RegExp(`bad\\.json.*${words}`)) },
    })
    expect(await handlers['briefs:templates'](null)).toEqual({ ok: true, value: [] })
  })

  test('larger than any is not read', async () => {
    const { handlers, folder } = await aDesk({ opens: 'large.json' })
    await writeFile(join(folder, 'large.json'), Buffer.alloc(9_000_000, ' '))
    const taken = await handlers['briefs:takeTemplate'](null)
    expect(taken).toMatchObject({ ok: false, failure: { message: expect.stringContaining('9 MB') } })
  })

  test('that nobody chose is none', async () => {
    const { handlers } = await aDesk({ answer: null })
    expect(await handlers['briefs:takeTemplate'](null)).toEqual({ ok: true, value: null })
    expect(await handlers['briefs:shareTemplate'](template)).toEqual({ ok: true, value: null })
  })
})

describe('a password', () => {
  test.each([
    [asked({ password: '' }), 'at least one letter'],
    [asked({ format: 'docx', password: 'a secret' }), 'Only a PDF'],
  ])('that does not hold is refused before anybody is asked for a place', async (input, words) => {
    const { handlers, dialogs } = await aDesk()
    expect(await handlers['briefs:export'](input)).toMatchObject({
      ok: false,
      failure: { code: 'refused', message: expect.stringContaining(words), path: ['password'] },
    })
    expect(dialogs).toEqual([])
  })
})

describe('a letterhead', () => {
  test('is given back as it prints', async () => {
    const { handlers, folder } = await aDesk({ opens: 'crest.png' })
    await writeFile(join(folder, 'crest.png'), Buffer.from(DOT, 'base64'))
    expect(await handlers['briefs:chooseLetterhead'](null)).toEqual({
      ok: true,
      value: { picture: `data:image/png;base64,${DOT}` },
    })
  })

  test('that is no picture is refused by its name', async () => {
    const { handlers, folder } = await aDesk({ opens: 'crest.png' })
    await writeFile(join(folder, 'crest.png'), 'no picture')
    expect(await handlers['briefs:chooseLetterhead'](null)).toMatchObject({
      ok: false,
      failure: { code: 'unreadable', message: expect.stringContaining('crest.png') },
    })
  })
})

/** A PNG of one pixel. */
const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
