import { appendFile, readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { SCHEMA_VERSION } from '#shared/domain/notebook.ts'
import { type Files, nodeFiles } from './files.ts'
import type { NotebookPlace } from './notebook-adapter.ts'
import { NotebookStore } from './notebook-store.ts'
import { plainCodec } from './plain-codec.ts'
import { aNotebook } from './testing/a-notebook.ts'
import { aPlace } from './testing/a-place.ts'

const opened: NotebookStore[] = []
/** Left as a kill would leave them until the test is over. */
const unfinished: NotebookStore[] = []

async function open(place: NotebookPlace): Promise<NotebookStore> {
  const store = await NotebookStore.open(place)
  opened.push(store)
  return store
}

afterEach(async () => {
  for (const store of [...opened.splice(0), ...unfinished.splice(0)]) await store.close()
})

const rename = (store: NotebookStore, title: string) => store.run('events:edit', { id: 'e0', change: { title } })
const firstTitle = (store: NotebookStore): string => store.notebook.events[0]!.title

/** A folder with a session's edits and a clean close for each title given; the last session is left open, unclosed. */
async function sessions(...titles: string[][]): Promise<NotebookPlace> {
  const place = await aPlace()
  await NotebookStore.create(place, aNotebook())
  for (const [at, edits] of titles.entries()) {
    const store = await open(place)
    for (const title of edits) await rename(store, title)
    if (at < titles.length - 1) await store.close()
    else unfinished.push(...opened.splice(opened.indexOf(store), 1))
  }
  return place
}

const files = async (place: NotebookPlace, kind: 'snapshot' | 'journal'): Promise<string[]> =>
  (await readdir(place.path))
    .filter((name) => name.startsWith(kind))
    .sort()
    .map((name) => join(place.path, name))

/** What holds the notebook: the lock comes and goes. */
const kept = async (place: NotebookPlace): Promise<string[]> =>
  (await readdir(place.path)).filter((name) => name !== 'lock')

const newest = async (place: NotebookPlace, kind: 'snapshot' | 'journal'): Promise<string> =>
  (await files(place, kind)).at(-1)!

async function changeByte(path: string, at: (length: number) => number): Promise<void> {
  const bytes = await readFile(path)
  bytes[at(bytes.length)]! ^= 0x01
  await writeFile(path, bytes)
}

const setAside = (place: NotebookPlace): Promise<string[]> => nodeFiles.list(join(place.path, 'quarantine'))

describe('a journal', () => {
  test.each([1, 10, 40])('whose last record lost its last %i bytes opens up to the record before', async (lost) => {
    const place = await sessions(['One', 'Two', 'Three'])
    const journal = await newest(place, 'journal')
    await truncate(journal, (await readFile(journal)).length - lost)
    const store = await open(place)
    expect(firstTitle(store)).toBe('Two')
    expect(store.takeNotices()).toEqual([])
    await rename(store, 'Four')
    expect(firstTitle(await open(place))).toBe('Four')
  })

  test('that was cut at any byte opens without a fault', async () => {
    const place = await sessions(['One', 'Two'])
    const journal = await newest(place, 'journal')
    const whole = await readFile(journal)
    for (let length = 0; length <= whole.length; length += 7) {
      await writeFile(journal, whole.subarray(0, length))
      const store = await NotebookStore.open(place)
      expect(['Event e0', 'One', 'Two']).toContain(firstTitle(store))
      expect(store.takeNotices()).toEqual([])
      await store.close()
    }
  })

  test('with a damaged record is set aside, what came before it is kept and said', async () => {
    const place = await sessions(['One', 'Two', 'Three'])
    const journal = await newest(place, 'journal')
    const lines = (await readFile(journal, 'utf8')).split('\n')
    lines[2] = lines[2]!.replace('Two', 'Too')
    await writeFile(journal, lines.join('\n'))
    const store = await open(place)
    expect(firstTitle(store)).toBe('One')
    expect(store.takeNotices()).toEqual([expect.stringContaining('1 edit before the damage was kept')])
    expect(await setAside(place)).toEqual([expect.stringContaining('journal-')])
    await rename(store, 'Four')
    const again = await open(place)
    expect(firstTitle(again)).toBe('Four')
    expect(again.takeNotices()).toEqual([])
  })

  test('of another notebook is not followed', async () => {
    const place = await sessions(['One'])
    const other = await aPlace()
    await NotebookStore.create({ ...other, id: 'other' }, aNotebook({ id: 'other' }))
    const stranger = await open({ ...other, id: 'other' })
    await rename(stranger, 'Foreign')
    await writeFile(await newest(place, 'journal'), await readFile(await newest(other, 'journal')))
    const store = await open(place)
    expect(firstTitle(store)).toBe('Event e0')
    expect(store.takeNotices()).toHaveLength(1)
  })
})

describe('a journal that the disk cannot read any more', () => {
  const bad = (place: NotebookPlace, path: string): NotebookPlace => {
    const read: Files['read'] = async (asked) => {
      if (asked === path) throw Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO' })
      return await nodeFiles.read(asked)
    }
    return { ...place, files: { ...nodeFiles, read } }
  }

  test('is set aside and said: what stands before it opens', async () => {
    const place = await sessions(['One'], ['Two', 'Three'])
    const store = await open(bad(place, await newest(place, 'journal')))
    expect(firstTitle(store)).toBe('One')
    expect(store.takeNotices()).toEqual([expect.stringContaining('lost')])
    expect(await setAside(place)).toEqual([expect.stringContaining('journal-')])
    expect(await rename(store, 'Goes on')).toMatchObject({ ok: true })
  })

  test('and whose edits a snapshot holds is passed over', async () => {
    const place = await sessions(['One'], ['Two'], ['Three'])
    const [, oldest] = await files(place, 'journal')
    // Looked at only because another process may have written there.
    await appendFile(oldest!, ' ')
    const store = await open(bad(place, oldest!))
    expect(firstTitle(store)).toBe('Three')
    expect(store.crossings).toEqual([])
  })
})

describe('a snapshot', () => {
  test.each([
    ['in its middle', (length: number) => length >> 1],
    ['in its envelope', () => 120],
    ['at its end', (length: number) => length - 3],
  ])('damaged %s: the one before it and its journal give the same notebook', async (_where, at) => {
    const place = await sessions(['One', 'Two'], ['Three'], ['Four'])
    await changeByte(await newest(place, 'snapshot'), at)
    const store = await open(place)
    expect(firstTitle(store)).toBe('Four')
    expect(store.takeNotices()).toEqual([expect.stringContaining('no edit is lost')])
    expect(await setAside(place)).toEqual([expect.stringContaining('snapshot-')])
    for (let edits = 0; edits < 4; edits++) await store.undo()
    expect(firstTitle(store)).toBe('Event e0')
  })

  test('that the disk cannot read any more: the one before it is taken', async () => {
    const place = await sessions(['One'], ['Two'])
    const bad = await newest(place, 'snapshot')
    const read: Files['read'] = async (path) => {
      if (path === bad) throw Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO' })
      return nodeFiles.read(path)
    }
    const store = await open({ ...place, files: { ...nodeFiles, read } })
    expect(firstTitle(store)).toBe('Two')
    expect(await setAside(place)).toEqual([expect.stringContaining('snapshot-')])
  })

  test('damaged just where it names its version is not a later version’s', async () => {
    const place = await sessions(['One'], ['Two'])
    const bad = await newest(place, 'snapshot')
    const text = await readFile(bad, 'utf8')
    await writeFile(bad, text.replace(`"schemaVersion":${SCHEMA_VERSION}`, '"schemaVersion":7'))
    const store = await open(place)
    expect(firstTitle(store)).toBe('Two')
    expect(await setAside(place)).toEqual([expect.stringContaining('snapshot-')])
  })

  test('cut to nothing is not an empty notebook', async () => {
    const place = await sessions(['One'], ['Two'])
    await truncate(await newest(place, 'snapshot'), 0)
    expect(firstTitle(await open(place))).toBe('Two')
  })

  test('put under another’s name is not believed', async () => {
    const place = await sessions(['One'], ['Two'], ['Three'])
    const snapshots = await files(place, 'snapshot')
    await writeFile(snapshots.at(-1)!, await readFile(snapshots[0]!))
    const store = await open(place)
    expect(firstTitle(store)).toBe('Three')
    expect(store.takeNotices()).toHaveLength(1)
  })

  test('lost with its journal: says that edits are lost', async () => {
    const place = await sessions(['One'], ['Two'], ['Three'])
    const { unlink } = await import('node:fs/promises')
    // Behind it stand the journal that the last snapshot begins and the one of the last session.
    const [ofTheSecond] = (await files(place, 'journal')).slice(-3)
    await changeByte(await newest(place, 'snapshot'), (length) => length - 3)
    await unlink(ofTheSecond!)
    const store = await open(place)
    expect(store.takeNotices()).toEqual([expect.stringContaining('edits after it are lost')])
    expect(['One', 'Two']).toContain(firstTitle(store))
  })

  test('none that holds: refused, with everything left in place', async () => {
    const place = await sessions(['One'], ['Two'])
    for (const snapshot of await files(place, 'snapshot')) await changeByte(snapshot, (length) => length >> 1)
    const before = await kept(place)
    await expect(open(place)).rejects.toMatchObject({ code: 'unreadable' })
    expect(await kept(place)).toEqual(before)
  })
})

describe('a later version of the app', () => {
  test('wrote the snapshot: refused with its number, nothing touched', async () => {
    const place = await sessions(['One'], ['Two'])
    const snapshot = await newest(place, 'snapshot')
    const theirs = (text: string): string => text.replace(`"schemaVersion":${SCHEMA_VERSION}`, '"schemaVersion":7')
    await writeFile(snapshot, theirs(await readFile(snapshot, 'utf8')))
    const journal = snapshot.replace('snapshot-', 'journal-').replace('.json', '.ndjson')
    const [head = ''] = (await readFile(journal, 'utf8')).split('\n')
    await writeFile(journal, await plainCodec.journal().line(theirs(head.slice(9))))
    const before = await kept(place)
    await expect(open(place)).rejects.toMatchObject({ code: 'newer', message: expect.stringContaining('format 7') })
    expect(await kept(place)).toEqual(before)
  })
})

describe('a file that is not ours but is named like ours', () => {
  test.each([
    'snapshot-000099.age',
    'journal-000099.ages',
    'snapshot-0000099.json',
    'journal-0000099.ndjson',
    'snapshot-1000000000000.json',
  ])('%s is passed over', async (name) => {
    const place = await sessions(['One'], ['Two'])
    await writeFile(join(place.path, name), 'something else')
    const store = await open(place)
    expect(firstTitle(store)).toBe('Two')
    expect(await rename(store, 'Three')).toMatchObject({ ok: true })
    await store.close()
    expect(firstTitle(await open(place))).toBe('Three')
    expect(await readdir(place.path)).toContain(name)
  })

  test('with the last number there is loses no edit: none is taken behind it', async () => {
    const place = await sessions(['One'], ['Two'])
    await writeFile(join(place.path, 'snapshot-999999999999.json'), 'something else')
    const store = await open(place)
    expect(firstTitle(store)).toBe('Two')
    const taken = await rename(store, 'Three')
    await store.close()
    const again = await open(place)
    expect(firstTitle(again)).toBe(taken.ok ? 'Three' : 'Two')
  })
})

describe('a file that was made up, with a checksum that is right', () => {
  const made = async (place: NotebookPlace, body: string, change: object = {}): Promise<void> => {
    const head = {
      notebook: 'talks',
      generation: 90,
      sequence: 90,
      schemaVersion: SCHEMA_VERSION,
      savedAt: '',
      ...change,
    }
    await writeFile(join(place.path, 'snapshot-000090.json'), await plainCodec.sealSnapshot(head, Buffer.from(body)))
  }
  const history = '{"undo":[],"redo":[]}'

  test.each([
    ['nothing', `null\n${history}\n`],
    ['a number', `5\n${history}\n`],
    ['an empty object', `{}\n${history}\n`],
    ['a collection that is none', `${JSON.stringify({ ...aNotebook(), events: 'none' })}\n${history}\n`],
    ['records that are none', `${JSON.stringify({ ...aNotebook(), events: [null] })}\n${history}\n`],
    ['no history', `${JSON.stringify(aNotebook())}\nnull\n`],
    ['a history that is none', `${JSON.stringify(aNotebook())}\n{"undo":[1],"redo":{}}\n`],
  ])('a snapshot of %s is set aside', async (_what, body) => {
    const place = await sessions(['One'], ['Two'])
    await made(place, body)
    const store = await open(place)
    expect(firstTitle(store)).toBe('Two')
    expect(await setAside(place)).toEqual([expect.stringContaining('snapshot-000090')])
    expect(await rename(store, 'Three')).toMatchObject({ ok: true })
  })

  test.each([
    ['a sequence that is no number', { sequence: 'ninety' }],
    ['a sequence that is not whole', { sequence: 90.5 }],
    ['no version', { schemaVersion: null }],
    ['a version before the first', { schemaVersion: -3 }],
  ])('a snapshot with %s is set aside', async (_what, change) => {
    const place = await sessions(['One'], ['Two'])
    await made(place, `${JSON.stringify(aNotebook())}\n${history}\n`, change)
    expect(firstTitle(await open(place))).toBe('Two')
    expect(await setAside(place)).toEqual([expect.stringContaining('snapshot-000090')])
  })

  const step = { command: 'x', touched: { collection: null, record: null, fields: [] } }
  const whole = { sequence: 3, at: '', kind: 'edit', step, patches: [], inverse: [] }
  test.each([
    ['without patches', { ...whole, patches: undefined }],
    ['without what it touched', { ...whole, step: { command: 'x' } }],
    ['of an unknown kind', { ...whole, kind: 'burn' }],
    ['that reaches for the prototype', { ...whole, patches: [{ op: 'add', path: ['__proto__', 'x'], value: 1 }] }],
    ['that takes a collection away', { ...whole, patches: [{ op: 'replace', path: ['events'], value: 'none' }] }],
    ['that takes the notebook away', { ...whole, patches: [{ op: 'replace', path: [], value: null }] }],
  ])('a journal with a record %s is followed up to it at most, and the notebook opens', async (_what, record) => {
    const place = await sessions(['One'], ['Two'])
    const journal = await newest(place, 'journal')
    const line = await plainCodec.journal().line(JSON.stringify(record))
    await writeFile(journal, Buffer.concat([await readFile(journal), line]))
    const store = await open(place)
    expect(['One', 'Two']).toContain(firstTitle(store))
    expect(store.standing.undo).not.toBeUndefined()
    expect(store.takeNotices()).toHaveLength(1)
    expect(await rename(store, 'Three')).toMatchObject({ ok: true })
    expect(({} as { x?: number }).x).toBeUndefined()
  })
})
