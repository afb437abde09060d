import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { BRIEF_KINDS } from '#shared/domain/brief-types.ts'
import { type BriefCommandWorld, type ExitCode, runBriefCommand } from './brief-command.ts'
import { crowdedNotebook } from './testing/crowded-notebook.ts'
import { AS_OF, bareNotebook } from './testing/notebooks.ts'
import { readPdf } from './testing/read-pdf.ts'

let folder: string
let printed: string[]
let complained: string[]
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'brief-'))
  printed = []
  complained = []
})
afterEach(() => rm(folder, { recursive: true }))

const asked: string[] = []
const run = (args: string[], change: Partial<BriefCommandWorld> = {}): Promise<ExitCode> =>
  runBriefCommand(args, {
    readNotebook: async (path) => {
      asked.push(path)
      return { ok: true, notebook: { ...bareNotebook(), title: 'Doha talks: day 1' } }
    },
    write: (path, bytes) => writeFile(path, bytes),
    sample: '/sample.json',
    folder,
    now: AS_OF,
    print: (line) => printed.push(line),
    complain: (line) => complained.push(line),
    ...change,
  })

describe('a brief without a window', () => {
  it('makes one of the sample in the current folder when no word is given, and prints where it is', async () => {
    expect(await run([])).toBe(0)
    expect(asked.at(-1)).toBe('/sample.json')
    const file = join(folder, 'doha-talks-day-1-position.pdf')
    expect(printed).toEqual([file])
    expect((await readFile(file)).toString('latin1', 0, 5)).toBe('%PDF-')
    expect(await readdir(folder)).toEqual(['doha-talks-day-1-position.pdf'])
  })
  it('reads names from the caller’s folder, and replaces an older PDF', async () => {
    await writeFile(join(folder, 'out.pdf'), 'old')
    expect(await run(['--notebook', 'mine.json', '--type', 'position', '--out', 'out.pdf'])).toBe(0)
    expect(asked.at(-1)).toBe(join(folder, 'mine.json'))
    expect((await readFile(join(folder, 'out.pdf'))).byteLength).toBeGreaterThan(1000)
  })
  it('explains itself', async () => {
    expect(await run(['--help'])).toBe(0)
    expect(printed[0]).toMatch(/^Usage: npm run -s brief -- .*--notebook FILE/u)
  })
  it.each([
    [['--type', 'agenda']],
    [['--colour']],
    [['--notebook']],
    [['--out', '']],
    [['stray']],
    [['--notebook', 'a.json', '--out', 'a.json']],
    [['--lang', 'de']],
    [['--audience', 'everybody']],
    [['--paper', 'A5']],
    [['--type', 'lines', '--paper', 'A3']],
    [['--format', 'odt']],
    [['--before', 'old.json']],
  ])('ends with 2 and the usage for %j, and writes nothing', async (args) => {
    expect(await run(args)).toBe(2)
    expect(complained.join('\n')).toContain('Usage:')
    expect(await readdir(folder)).toEqual([])
  })
  it.each([
    [['--type', 'lines', '--paper', 'A3'], 'A brief of the type lines is not printed on A3, only on A4, Letter.'],
    [['--audience', 'all'], '--audience cannot be “all”. It can be: delegation, host, other-side, public.'],
  ])('says of %j what is wrong', async (args, words) => {
    await run(args)
    expect(complained[0]).toBe(words)
  })
  it('writes each format, called by a title that its audience may read', async () => {
    for (const format of ['pdf', 'docx', 'md']) expect(await run(['--format', format, '--audience', 'public'])).toBe(0)
    expect((await readdir(folder)).toSorted()).toEqual(
      ['docx', 'md', 'pdf'].map((format) => `talks-position.${format}`),
    )
  })

  it('makes every kind, on its papers', async () => {
    for (const [type, { papers }] of Object.entries(BRIEF_KINDS))
      expect(await run(['--type', type, '--paper', papers.at(-1)!, '--out', `${type}.pdf`])).toBe(0)
    expect(await readdir(folder)).toHaveLength(Object.keys(BRIEF_KINDS).length)
  })
  it('tells what changed from a notebook as it was', async () => {
    const readNotebook: BriefCommandWorld['readNotebook'] = async (path) => ({
      ok: true,
      notebook: { ...bareNotebook(), place: path.endsWith('old.json') ? 'Oslo' : 'Doha' },
    })
    expect(await run(['--type', 'changes', '--before', 'old.json', '--out', 'c.pdf'], { readNotebook })).toBe(0)
    const { pages } = await readPdf(Uint8Array.from(await readFile(join(folder, 'c.pdf'))))
    expect(pages[0]!.text).toContain('Oslo → Doha')
  })
  it('says of a brief that is too long what to leave out, and makes it', async () => {
    const notebook = { ...crowdedNotebook(3, 2, 90), delegates: [] }
    const readNotebook: BriefCommandWorld['readNotebook'] = async () => ({ ok: true, notebook })
    expect(await run(['--type', 'chronology', '--out', 'c.pdf'], { readNotebook })).toBe(0)
    expect(complained[0]).toMatch(/^\d+ pages where 4 are the limit\.$/u)
    expect(complained.join('\n')).toMatch(/ {2}e\d+: event: Event \d+ .* \(about \d+ lines\)/u)
  })
  it('ends with 3 and one line for a notebook that cannot be read, and writes nothing', async () => {
    const problem = { message: 'events.3.date: there is no\nsuch day.' }
    expect(await run(['--notebook', 'bad.json'], { readNotebook: async () => ({ ok: false, problem }) })).toBe(3)
    expect(complained).toEqual([`${join(folder, 'bad.json')}: events.3.date: there is no such day.`])
    expect(await readdir(folder)).toEqual([])
  })
  it('ends with 1 and one line when the PDF cannot be written', async () => {
    expect(await run(['--out', 'nowhere/out.pdf'])).toBe(1)
    expect(complained[0]).toMatch(/cannot be written/u)
    expect(await run(['--out', '.'])).toBe(1)
    expect(await readdir(folder)).toEqual([])
  })
})
