import { createReadStream } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse'
import { readProposals } from '#main/import/article/read-proposals.ts'
import { readDataset } from '#main/import/datasets/read-dataset.ts'
import { acledTable } from '../fixtures/acled-table.ts'
import { elapsed } from '../measure/elapsed.ts'
import { inPairs } from '../measure/paired.ts'
import { against, alone, type Row } from '../row.ts'

const ROUNDS = 7
const TEXTS = join(import.meta.dirname, '../../src/main/import/article/testing/texts')

/**
 * A table of events read to its end into records, against csv-parse alone on the same file; and an article read into
 * proposals, by the thousand words.
 */
export const importing: Row = {
  name: 'importing',
  sizes: [100_000],
  measure: async ({ size, folder }) => {
    const path = join(folder, 'acled.csv')
    await writeFile(path, acledTable(size))
    const pairs = await inPairs(
      ROUNDS,
      () => elapsed(() => readAll(path, size)),
      () => elapsed(() => parseAll(path, size)),
      { unseen: 1 },
    )
    const article = await articleText()
    const words = article.split(/\s+/u).length
    const about = { articleDate: '2026-03-12', title: '', hash: '', notebook: null }
    const times: number[] = []
    for (let round = -2; round < ROUNDS; round++) {
      const time = await elapsed(() => void readProposals(article, about))
      if (round >= 0) times.push((time / words) * 1_000)
    }
    return [
      against(
        { size, what: 'rows of an ACLED table read into events', unit: 'ms' },
        'bare csv-parse of the same file',
        pairs,
      ),
      alone({ size: words, what: 'an article of so many words, for each 1,000 of them', unit: 'ms' }, times),
    ]
  },
}

async function readAll(path: string, rows: number): Promise<void> {
  let count = 0
  let id = 0
  const request = {
    ...{ path, kind: null, mapping: null, release: '', zone: 'Etc/UTC', parties: [], sources: [] },
    ...{ today: '2026-03-12', newId: () => `e${id++}` },
  }
  for await (const piece of readDataset(request)) if ('events' in piece) count += piece.events.length
  if (count !== rows) throw new Error(`${count} of ${rows} rows became events.`)
}

async function parseAll(path: string, rows: number): Promise<void> {
  let count = -1
  for await (const _row of createReadStream(path).pipe(parse({}))) count += 1
  if (count !== rows) throw new Error(`${count} of ${rows} rows were parsed.`)
}

async function articleText(): Promise<string> {
  const names = (await readdir(TEXTS)).filter((name) => name.endsWith('.txt')).toSorted()
  return (await Promise.all(names.map((name) => readFile(join(TEXTS, name), 'utf8')))).join('\n')
}
