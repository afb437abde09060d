import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { NotebookPlace } from '#main/storage/notebook-adapter.ts'
import { NotebookStore } from '#main/storage/notebook-store.ts'
import { ageCodec } from '#main/storage/sealing/age-codec.ts'
import { sealingService } from '#main/storage/sealing/sealing-service.ts'
import { titleEditor } from '../fixtures/edit-title.ts'
import { makeNotebook } from '../fixtures/make-notebook.ts'
import { journalBytes, writeNotebook } from '../fixtures/notebook-on-disk.ts'
import { seededRandom } from '../fixtures/random.ts'
import { elapsed } from '../measure/elapsed.ts'
import { inPairs } from '../measure/paired.ts'
import { against, alone, type Finding, type Row, type RowContext } from '../row.ts'

const ROUNDS = 300
const UNSEEN = 60

/** Snapshots are taken beside edits and are a line of their own. */
const QUIET = { snapshotEvery: Infinity, idleMilliseconds: 2 ** 31 - 1 }

const PLAIN = { what: 'an edit, until the disk has it', aim: 3 }
const PROTECTED = { what: 'the same in a protected notebook', aim: 12 }

const SEALING_WORKER = new URL('../../src/main/storage/sealing/sealing-worker.ts', import.meta.url)

/**
 * An edit from the store's door to its acknowledgement: command, patches, journal record, fdatasync. Against it the
 * least that any durable store must do: append as many bytes to a file that is open and have the disk confirm them.
 */
export const durableEdit: Row = {
  name: 'durable-edit',
  measure: async ({ size, folder }) => {
    const place = await writeNotebook(folder, makeNotebook({ events: size }))
    return [
      await againstTheDisk(PLAIN, await NotebookStore.open(place, QUIET), place, { folder, size }),
      ...(await besideSnapshots(place, size)),
      await protectedAgainstTheDisk({ folder, size }),
    ]
  },
}

/** The keys in a thread of their own, as in the app. */
async function protectedAgainstTheDisk({ folder, size }: RowContext): Promise<Finding> {
  const sealing = sealingService(() => new Worker(SEALING_WORKER))
  await sealing.make('olive harbour winter letter stone bridge')
  const library = join(folder, 'protected')
  const place = await writeNotebook(library, makeNotebook({ events: size }), ageCodec(sealing))
  const finding = await againstTheDisk(PROTECTED, await NotebookStore.open(place, QUIET), place, { folder, size })
  await sealing.end()
  return finding
}

async function againstTheDisk(
  { what, aim }: { readonly what: string; readonly aim: number },
  store: NotebookStore,
  place: NotebookPlace,
  { folder, size }: RowContext,
): Promise<Finding> {
  const edit = titleEditor(store, seededRandom(size))
  const bytesOf = await recordLength(edit, place)
  const bare = await open(join(folder, `bare-writes-${bytesOf.length}`), 'a')
  const pairs = await inPairs(
    ROUNDS,
    () => elapsed(edit),
    () => elapsed(() => appendDurably(bare, bytesOf)),
    { unseen: UNSEEN },
  )
  await bare.close()
  await store.close()
  return against({ size, what, unit: 'ms' }, `write and fdatasync of ${bytesOf.length} bytes`, pairs, {
    aim: { of: 'ratio', is: 'at most', value: aim },
  })
}

/** The longest that an edit waits while snapshots are written: 1,050 edits cross one, by the store's own rule. */
async function besideSnapshots(place: NotebookPlace, size: number): Promise<Finding[]> {
  const store = await NotebookStore.open(place)
  const edit = titleEditor(store, seededRandom(size + 1))
  const times: number[] = []
  for (let done = 0; done < 1_050; done++) times.push(await elapsed(edit))
  await store.close()
  return [alone({ size, what: 'the same, 1,050 in a row across a snapshot', unit: 'ms' }, times)]
}

/** Bytes as long as the journal's record of such an edit, in the middle of a few. */
async function recordLength(edit: () => Promise<void>, place: NotebookPlace): Promise<Buffer> {
  await edit()
  const before = await journalBytes(place)
  for (let done = 0; done < 20; done++) await edit()
  return Buffer.alloc(Math.round(((await journalBytes(place)) - before) / 20), 'x')
}

async function appendDurably(file: FileHandle, bytes: Buffer): Promise<void> {
  await file.write(bytes)
  await file.datasync()
}
