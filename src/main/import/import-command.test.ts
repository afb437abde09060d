import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { emptyNotebook, type Notebook } from '#shared/domain/notebook.ts'
import { nodeFiles } from '../storage/files.ts'
import { readNotebookFile } from '../storage/notebook-file.ts'
import { writeWholeFile } from '../storage/whole-file.ts'
import { IMPORT_EXIT, runImportCommand } from './import-command.ts'

const NOW = '2026-03-02T09:00:00.000Z'
const ARTICLE = 'Norway is hosting talks between Mali and Niger.\nMali demands that Niger close its border camps.'

let folder = ''
let said: string[] = []
let written: string[] = []

async function run(words: readonly string[], failing = ''): Promise<number> {
  let count = 0
  said = []
  written = []
  return await runImportCommand(words, {
    readNotebook: readNotebookFile,
    write: async (path, bytes) => {
      if (failing !== '' && path.endsWith(failing)) throw new Error('ENOSPC: no space left on device, write')
      written.push(path)
      await writeWholeFile(nodeFiles, path, bytes)
    },
    folder,
    now: NOW,
    newId: () => `id-${count++}`,
    print: (line) => said.push(line),
    complain: (line) => said.push(line),
  })
}

const WORDS = ['--notebook', 'n.json', '--from', 'a.txt', '--report', 'r.json']
const json = async (name: string): Promise<Record<string, unknown>> =>
  JSON.parse(await readFile(join(folder, name), 'utf8')) as Record<string, unknown>
const bytes = (name: string): Promise<string> => readFile(join(folder, name), 'utf8')

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'))
  await writeFile(join(folder, 'n.json'), JSON.stringify(emptyNotebook('n' as Notebook['id'], NOW, 'Talks')))
  await writeFile(join(folder, 'a.txt'), ARTICLE)
})
afterEach(async () => rm(folder, { recursive: true }))

describe('import without a window', () => {
  test('puts everything into the notebook file, and writes a report with the words of each proposal', async () => {
    expect(await run([...WORDS, '--accept', 'all', '--date', '2026-03-01'])).toBe(IMPORT_EXIT.done)
    const found = await readNotebookFile(join(folder, 'n.json'))
    const notebook = found.ok ? found.notebook : undefined
    expect(notebook?.parties.map(({ name, role }) => [name, role])).toEqual([
      ['Norway', 'host'],
      ['Mali', 'party'],
      ['Niger', 'party'],
    ])
    expect(notebook?.positions[0]?.citations[0]).toMatchObject({
      locator: '¶2',
      words: expect.stringContaining('demands') as string,
    })
    const report = await json('r.json')
    expect(report).toMatchObject({ type: 'article', articleDate: '2026-03-01', accepted: report['proposed'] })
    expect(JSON.stringify(report['proposals'])).toContain('"text":"Mali')
  })

  test('with none accepted it writes the report alone, and asks for the date', async () => {
    const before = await bytes('n.json')
    expect(await run([...WORDS, '--accept', 'none'])).toBe(IMPORT_EXIT.done)
    expect(await bytes('n.json')).toBe(before)
    expect(await json('r.json')).toMatchObject({ accepted: 0, articleDate: '' })
    expect(said.join('\n')).toMatch(/bears no date/u)
  })

  test('leaves the notebook as it was when anything goes wrong', async () => {
    const before = await bytes('n.json')
    expect(await run([...WORDS, '--accept', 'all'], 'n.json')).toBe(IMPORT_EXIT.refused)
    expect(said.join('\n')).toMatch(/n\.json cannot be written: ENOSPC/u)
    expect(await run([...WORDS, '--accept', 'all'], 'r.json')).toBe(IMPORT_EXIT.refused)
    expect(written).toEqual([])
    await writeFile(join(folder, 'a.txt'), Uint8Array.from([0, 1, 2]))
    expect(await run([...WORDS, '--accept', 'all'])).toBe(IMPORT_EXIT.unreadable)
    expect(said).toEqual([expect.stringMatching(/^a\.txt, byte 1: /u)])
    expect(await bytes('n.json')).toBe(before)
  })

  test('a notebook that cannot be read is named', async () => {
    await writeFile(join(folder, 'n.json'), '{"schemaVersion":')
    expect(await run([...WORDS, '--accept', 'all'])).toBe(IMPORT_EXIT.unreadable)
    expect(said[0]).toMatch(/n\.json: .*/u)
  })
})

describe('words that it does not know', () => {
  test.each([
    [['--accept', 'all', '--from', 'a', '--report', 'r'], /--notebook is needed/u],
    [[...WORDS, '--accept', 'some'], /--accept cannot be “some”. It can be: all, none/u],
    [[...WORDS, '--accept', 'all', '--type', 'toString'], /--type cannot be “toString”/u],
    [[...WORDS, '--accept', 'all', '--date', '2026-02-30'], /--date cannot be “2026-02-30”/u],
    [
      ['--notebook', 'n.json', '--from', 'a.txt', '--accept', 'all', '--report', './n.json'],
      /--report and --notebook are the same file/u,
    ],
    [[...WORDS, '--accept', 'all', '--quick'], /--quick/u],
  ])('%j', async (words, says) => {
    expect(await run(words)).toBe(IMPORT_EXIT.usage)
    expect(said[0]).toMatch(says)
    expect(written).toEqual([])
  })

  test('help is no error', async () => {
    expect(await run(['--help'])).toBe(IMPORT_EXIT.done)
    expect(said[0]).toMatch(/^Usage: npm run -s import/u)
  })

  test.each([
    'talks.ics',
    'sources.json',
    'sources.bib',
    'sources.ris',
    'talks.txt',
    'talks.docx',
    'talks.html',
    'talks.pdf',
  ])('%s of two gigabytes is refused by name and size, and nothing is written', async (name) => {
    await writeFile(join(folder, name), '')
    await truncate(join(folder, name), 2_000_000_000)
    expect(await run(['--notebook', 'n.json', '--from', name, '--report', 'r.json', '--accept', 'all'])).toBe(
      IMPORT_EXIT.unreadable,
    )
    expect(said[0]).toContain(name)
    expect(said[0]).toContain('2000 MB')
    expect(written).toEqual([])
  })

  test('takes a table for a data set, by its type or by its ending', async () => {
    const header =
      'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,country,location,latitude,longitude,geo_precision,fatalities,notes,timestamp'
    const row =
      'MLI1,2026-02-03,2026,1,Political violence,Battles,Armed clash,Army of Mali,Mali,Gao,16.27,-0.04,1,3,A clash.,1770163200'
    await writeFile(join(folder, 'rows.csv'), `${header}\n${row}\n`)
    expect(await run(['--notebook', 'n.json', '--from', 'rows.csv', '--report', 'r.json', '--accept', 'all'])).toBe(
      IMPORT_EXIT.done,
    )
    expect(await json('n.json')).toMatchObject({
      events: [{ date: '2026-02-03', dataset: { name: 'acled', id: 'MLI1' } }],
    })
    await writeFile(join(folder, 'rows.txt'), `${header}\n${row}\n`)
    const again = [
      '--notebook',
      'n.json',
      '--from',
      'rows.txt',
      '--type',
      'acled',
      '--report',
      'r.json',
      '--accept',
      'none',
    ]
    expect(await run(again)).toBe(IMPORT_EXIT.done)
    expect(await json('r.json')).toMatchObject({ kind: 'acled', rows: 1, rejectedCount: 0 })
  })
})
