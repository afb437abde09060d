import { readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { NOTE_OF_OURS } from '#shared/domain/annotation.ts'
import type { Annotation } from '#shared/domain/annotation.ts'
import { type Notebook, SCHEMA_VERSION } from '#shared/domain/notebook.ts'
import { makeAnchor } from '#shared/domain/values/text-anchor.ts'
import { readNotebookFile } from './notebook-file.ts'
import { aFolder } from './testing/a-folder.ts'
import { aNotebook } from './testing/a-notebook.ts'

async function fileWith(content: string | Uint8Array): Promise<string> {
  const path = join(await aFolder(), 'notebook.json')
  await writeFile(path, content)
  return path
}

/** The problem with a file of that content, which must be the same to the byte after reading. */
async function problemWith(content: string | Uint8Array): Promise<{ message: string; place?: string }> {
  const path = await fileWith(content)
  const read = await readNotebookFile(path)
  expect(await readFile(path)).toEqual(Buffer.from(content))
  if (read.ok) throw new Error('The file was read.')
  return read.problem
}

/** The same notebook after a change that its types would not allow. */
function broken(change: (notebook: Record<string, Record<string, unknown>[]>) => void): string {
  const copy = structuredClone(aNotebook()) as unknown as Record<string, Record<string, unknown>[]>
  change(copy)
  return JSON.stringify(copy, null, 2)
}

describe('a good file', () => {
  test('is read whole', async () => {
    const notebook: Notebook = { ...aNotebook(), summary: 'پاکستان <b>markup</b>' }
    expect(await readNotebookFile(await fileWith(JSON.stringify(notebook)))).toEqual({ ok: true, notebook })
  })

  test('may begin with a byte order mark', async () => {
    expect(await readNotebookFile(await fileWith(`\uFEFF${JSON.stringify(aNotebook())}`))).toMatchObject({ ok: true })
  })

  test('of an older version is brought up to date in memory', async () => {
    const path = fileURLToPath(new URL('./migrations/fixtures/notebook-v1.json', import.meta.url))
    expect(await readNotebookFile(path)).toMatchObject({ ok: true, notebook: { schemaVersion: SCHEMA_VERSION } })
  })

  test('the Doha sample is one', async () => {
    const path = fileURLToPath(new URL('../../../resources/samples/doha-talks.json', import.meta.url))
    expect(await readNotebookFile(path)).toMatchObject({ ok: true, notebook: { id: 'doha-talks' } })
  })
})

describe('notes of a file that another hand has changed', () => {
  const words = 'stop'
  const stated = 'They stop first; we stop then.'
  const fileWithNote = (text: string): Promise<string> => {
    const notebook = aNotebook()
    const [position] = notebook.positions
    const at = '2025-10-18T06:00:00.000Z'
    const anchor = makeAnchor(stated, stated.lastIndexOf(words), stated.lastIndexOf(words) + words.length)
    const note = {
      id: 'n1',
      target: { collection: 'positions', record: position!.id, field: 'stated', anchor, orphaned: false },
      ...{ tag: 'verify', motivation: 'commenting', body: '', language: null, author: '', marking: null },
      ...{ created: at, modified: at, ...NOTE_OF_OURS },
    }
    return fileWith(JSON.stringify({ ...notebook, positions: [{ ...position!, stated: text }], annotations: [note] }))
  }
  const targetIn = async (text: string): Promise<Annotation['target'] | undefined> => {
    const read = await readNotebookFile(await fileWithNote(text))
    return read.ok ? read.notebook.annotations[0]?.target : undefined
  }

  test('stay where they are while they fit', async () => {
    expect(await targetIn(stated)).toMatchObject({ anchor: { start: stated.lastIndexOf(words) }, orphaned: false })
  })

  test('are put where their words stand now', async () => {
    const longer = `Today: ${stated}`
    expect(await targetIn(longer)).toMatchObject({ anchor: { start: longer.lastIndexOf(words) }, orphaned: false })
  })

  test('wait without words when those are gone', async () => {
    expect(await targetIn('Nothing of it.')).toMatchObject({ anchor: { exact: words }, orphaned: true })
  })
})

describe('what is not JSON', () => {
  test.each([
    ['{\n  "title": "Talks",\n  oops\n}', 3, 3],
    ['{\n  "title": "Talks"\n  "place": ""\n}', 3, 3],
    ['hello', 1, 1],
    ['[1, 2,, 3]', 1, 7],
  ])('%j: names line %i, column %i', async (text, line, column) => {
    expect(await problemWith(text)).toEqual({
      message: `Line ${line}, column ${column}: the file is not JSON from here on.`,
      place: `${line}:${column}`,
    })
  })

  test('a file cut short says where it ends', async () => {
    const whole = broken(() => {})
    const { message } = await problemWith(whole.slice(0, whole.length >> 1))
    const line = whole.slice(0, whole.length >> 1).split('\n').length
    expect(message).toMatch(new RegExp(`[Ll]ine ${line}\\b`))
  })

  test('an empty file, a picture, a folder and nothing at all are said for what they are', async () => {
    expect((await problemWith(' \n')).message).toBe('The file is empty.')
    expect((await problemWith(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xff, 0xd8))).message).toContain('not text')
    const folder = await aFolder()
    expect(await readNotebookFile(folder)).toMatchObject({
      ok: false,
      problem: { message: expect.stringContaining('folder') },
    })
    const missing = join(folder, 'none.json')
    expect(await readNotebookFile(missing)).toMatchObject({
      ok: false,
      problem: { message: `There is no file ${missing}.` },
    })
  })
})

describe('what is not a notebook', () => {
  test.each(['[]', '{"title": "A recipe"}', 'null', '42', '"text"'])('%s', async (text) => {
    expect((await problemWith(text)).message).toContain('not a notebook')
  })

  test('schemaVersion deeper than JSON can be written again', async () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`
    expect((await problemWith(`{"schemaVersion": ${deep}}`)).message).toContain('schemaVersion: […]')
  })

  test.each(['"2"', '0', '1.5', 'null'])('schemaVersion %s', async (version) => {
    expect((await problemWith(`{"schemaVersion": ${version}}`)).message).toContain(`schemaVersion: ${version}`)
  })

  test('a newer version is refused with its number', async () => {
    expect((await problemWith('{"schemaVersion": 9, "unheard": []}')).message).toContain('format 9')
  })

  test('an old version in name only', async () => {
    expect((await problemWith('{"schemaVersion": 1, "events": 5}')).message).toContain('format 1')
  })
})

describe('what is wrong in a notebook is named by its place', () => {
  test.each([
    ['an invalid date', (n) => (n['events']![1]!['date'] = '2025-13-40'), 'events[1] “Event e1”, date: '],
    ['an empty title', (n) => (n['events']![2]!['title'] = ''), 'events[2] “e2”, title: This cannot be empty'],
    [
      'a field too many',
      (n) => (n['events']![0]!['colour'] = 'red'),
      'events[0] “Event e0”, colour: This field is not part',
    ],
    [
      'a field missing',
      (n) => delete n['positions']![1]!['stated'],
      'positions[1] “at-truce”, stated: This is missing.',
    ],
    ['a wrong kind of value', (n) => (n['parties'] = 'many' as never), 'parties: '],
    [
      'a wrong reference',
      (n) => (n['events']![1]!['actors'] = ['pk', 'mars']),
      'events[1] “Event e1”, actors[1]: It names “mars”, which is not in the notebook’s parties.',
    ],
    [
      'an identifier twice',
      (n) => (n['events']![2]!['id'] = 'e0'),
      'events[2] “Event e2”, id: The identifier “e0” is used twice in events.',
    ],
    [
      'a second position of one side on one item',
      (n) => n['positions']!.push({ ...n['positions']![0], id: 'again' }),
      'positions[2] “again”: Its side has a position on the same item',
    ],
    [
      '10 MB in one field',
      (n) => (n['positions']![0]!['stated'] = 'x'.repeat(10_000_000)),
      'positions[0] “pk-truce”, stated: This holds 10,000,000 characters; at most 100,000 fit here.',
    ],
  ] satisfies [string, (notebook: Record<string, Record<string, unknown>[]>) => unknown, string][])(
    '%s',
    async (_what, change, expected) => {
      const { message, place } = await problemWith(broken(change))
      expect(message.startsWith(expected) ? expected : message).toBe(expected)
      expect(message.startsWith(`${place}: `)).toBe(true)
      expect(message).not.toContain('\n')
      expect(message.length).toBeLessThan(300)
    },
  )
})

test('a file of more than 256 MB is not read', async () => {
  const path = await fileWith('')
  await truncate(path, 256_000_001)
  expect(await readNotebookFile(path)).toMatchObject({
    ok: false,
    problem: { message: expect.stringContaining('at most 256 MB') },
  })
})
