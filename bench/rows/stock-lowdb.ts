import { join } from 'node:path'
import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import { NotebookStore } from '#main/storage/notebook-store.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { titleEditor } from '../fixtures/edit-title.ts'
import { makeNotebook } from '../fixtures/make-notebook.ts'
import { writeNotebook } from '../fixtures/notebook-on-disk.ts'
import { headline } from '../fixtures/phrases.ts'
import { type Random, seededRandom } from '../fixtures/random.ts'
import { elapsed } from '../measure/elapsed.ts'
import { inPairs } from '../measure/paired.ts'
import { against, type Row } from '../row.ts'

/** Fewer rounds where each writes the whole notebook, tens of megabytes. */
const roundsFor = (size: number): number => (size >= 100_000 ? 12 : size >= 10_000 ? 40 : 120)

/**
 * The same edit through lowdb as it comes, with its JSONFile adapter: change the object, write the whole of it. It is
 * not durable (nothing is synced), ours is.
 */
export const stockLowdb: Row = {
  name: 'stock-lowdb',
  measure: async ({ size, folder }) => {
    const notebook = makeNotebook({ events: size })
    const ours = await NotebookStore.open(await writeNotebook(folder, notebook), { snapshotEvery: Infinity })
    const stock = new Low<Notebook>(new JSONFile(join(folder, 'stock.json')), structuredClone(notebook))
    await stock.write()
    const random = seededRandom(size)
    const edit = titleEditor(ours, random)
    const pairs = await inPairs(
      roundsFor(size),
      () => elapsed(edit),
      () => elapsed(() => editStock(stock, random)),
      { unseen: 3 },
    )
    await ours.close()
    return [
      against({ size, what: 'an edit, until the disk has it', unit: 'ms' }, 'lowdb’s own write, unsynced', pairs, {
        way: 'yardstick ÷ ours',
      }),
    ]
  },
}

async function editStock(low: Low<Notebook>, random: Random): Promise<void> {
  await low.update(({ events }) => {
    random.one(events).title = headline(random, 'the new line')
  })
}
