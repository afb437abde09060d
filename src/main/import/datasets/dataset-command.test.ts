import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { type Notebook, notebook as notebookSchema } from '#shared/domain/notebook.ts'
import { aNotebook } from '../../storage/testing/a-notebook.ts'
import type { ImportCommandWorld } from '../command-world.ts'
import { runDatasetCommand } from './dataset-command.ts'

const file = (name: string): string => fileURLToPath(new URL(`testing/${name}`, import.meta.url))

function world(notebook: Notebook = aNotebook()) {
  const written = new Map<string, string>()
  const said: string[] = []
  let last = 0
  const parts: ImportCommandWorld = {
    readNotebook: async () => ({ ok: true, notebook }),
    write: async (path, bytes) => void written.set(path, Buffer.from(bytes).toString()),
    folder: '/desk',
    now: '2026-03-02T09:00:00.000Z',
    newId: () => `made-${++last}`,
    print: (line) => said.push(line),
    complain: (line) => said.push(line),
  }
  return { parts, written, said }
}

const words = (from: string, accept: string): string[] => [
  ...['--notebook', 'talks.json', '--from', file(from), '--accept', accept, '--report', 'report.json'],
]

test('takes all rows in, reports those rejected, and a second time changes nothing', async () => {
  const { parts, written } = world()
  expect(await runDatasetCommand(words('acled.csv', 'all'), parts)).toBe(0)
  const report = JSON.parse(written.get('/desk/report.json')!) as object
  expect(report).toMatchObject({ kind: 'acled', rows: 6, accepted: true, rejectedCount: 2, counts: { added: 4 } })
  const taken = notebookSchema.parse(JSON.parse(written.get('/desk/talks.json')!))
  const again = world(taken)
  await runDatasetCommand(words('acled.csv', 'all'), again.parts)
  expect(JSON.parse(again.written.get('/desk/report.json')!)).toMatchObject({ counts: { added: 0, unchanged: 4 } })
  expect(JSON.parse(again.written.get('/desk/talks.json')!)).toEqual(taken)
})

test('with none it reports and writes no notebook', async () => {
  const { parts, written } = world()
  expect(await runDatasetCommand(words('GEDEvent_v24_1.csv', 'none'), parts)).toBe(0)
  expect([...written.keys()]).toEqual(['/desk/report.json'])
})

test('refuses wrong words, and a file that is none of its type, with nothing written', async () => {
  const { parts, written, said } = world()
  expect(await runDatasetCommand(words('acled.csv', 'some'), parts)).toBe(2)
  expect(await runDatasetCommand(['--notebook', 'x'], parts)).toBe(2)
  expect(await runDatasetCommand([...words('acled.csv', 'all'), '--type', 'ucdp'], parts)).toBe(3)
  expect(said.at(-1)).toContain('acled.csv: ')
  expect(written.size).toBe(0)
  expect(readFileSync(file('acled.csv')).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
})
