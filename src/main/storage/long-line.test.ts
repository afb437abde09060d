import { expect, test } from 'vitest'
import { type Files, nodeFiles } from './files.ts'
import type { JournalRecord } from './journal-record.ts'
import { recordJson } from './json-in-steps.ts'
import { NotebookStore } from './notebook-store.ts'
import { plainCodec } from './plain-codec.ts'
import { aNotebook, anEvent } from './testing/a-notebook.ts'
import { aPlace } from './testing/a-place.ts'
import { keysInHand } from './testing/keys.ts'

/** A record of so many patches, with letters of one to four bytes. */
const recordOf = (count: number, words = 'clash کابل 𐎠𐎡𐎢 '): JournalRecord => ({
  sequence: 1,
  at: '2025-10-18T07:00:00.000Z',
  kind: 'edit',
  step: { command: 'import:rows', touched: { collection: 'events', record: null, fields: [] } },
  patches: Array.from({ length: count }, (_, at) => ({
    op: 'add',
    path: ['events', at],
    value: { title: words + at },
  })),
  inverse: [{ op: 'replace', path: ['events', 'length'], value: 0 }],
})

async function gathered(bytes: AsyncIterable<Uint8Array>): Promise<{ line: Buffer; times: number }> {
  const parts: Buffer[] = []
  // What is yielded holds good only until the next is asked for.
  for await (const part of bytes) parts.push(Buffer.from(part))
  return { line: Buffer.concat(parts), times: parts.length }
}

test.each([1, 49, 50, 51, 100, 1_001])('a record of %i patches is the same JSON in pieces as at once', (count) => {
  const json: Iterable<string> = recordJson(recordOf(count))
  expect(Array.from(json).join('')).toBe(JSON.stringify(recordOf(count)))
  // And again: whoever needs a checksum first goes through it twice.
  expect(Array.from(json).join('')).toBe(JSON.stringify(recordOf(count)))
})

test('a line of several megabytes is written as it would be at once, and no letter of it is cut', async () => {
  const record = recordOf(2_000, 'کابل 𐎠𐎡𐎢 '.repeat(60))
  const pieces = recordJson(record)
  if (typeof pieces === 'string') return expect.unreachable()
  const { line, times } = await gathered(plainCodec.journal().longLine(pieces))
  expect(times).toBeGreaterThan(2)
  expect(line.equals(await plainCodec.journal().line(JSON.stringify(record)))).toBe(true)
})

test('a sealed one opens to the same text', async () => {
  const { codec } = await keysInHand()
  const { longLine, line: seal } = codec.journal()
  const pieces = recordJson(recordOf(500))
  if (typeof pieces === 'string') return expect.unreachable()
  const first = await seal('{"first":true}')
  const { line } = await gathered(longLine(pieces))
  const opened = await codec.openJournal(Buffer.concat([first, line]))
  expect(opened).toEqual({ lines: ['{"first":true}', JSON.stringify(recordOf(500))], end: 'whole' })
})

test('a disk that takes half of a long line and no more leaves no trace of the edit, and takes the next', async () => {
  let left = Infinity
  const files: Files = {
    ...nodeFiles,
    create: async (path) => {
      const file = await nodeFiles.create(path)
      return {
        ...file,
        append: async (bytes) => {
          if (path.includes('journal') && --left === 0) throw Object.assign(new Error('EACCES'), { code: 'EACCES' })
          await file.append(bytes)
        },
      }
    },
  }
  const place = await aPlace(files)
  await NotebookStore.create(place, aNotebook())
  const store = await NotebookStore.open(place)
  await store.run('notebook:edit', { change: { title: 'Before' } })
  const before = store.notebook
  const events = Array.from({ length: 3_000 }, (_, at) => ({ ...anEvent(`n${at}`), description: 'x'.repeat(900) }))
  const past = { ...before, events }
  left = 2
  expect(await store.run('notebook:restore', { notebook: past })).toMatchObject({ ok: false, code: 'disk' })
  expect(left).toBe(0)
  expect(store.notebook).toEqual(before)
  left = Infinity
  expect(await store.run('notebook:edit', { change: { title: 'After' } })).toMatchObject({ ok: true })
  await store.close()
  const again = await NotebookStore.open({ ...place, files: nodeFiles })
  expect(again.notebook).toMatchObject({ title: 'After' })
  expect(again.notebook.events).toEqual(before.events)
  await again.close()
})
