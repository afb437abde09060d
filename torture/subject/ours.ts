import { basename, dirname } from 'node:path'
import type { Notebook } from '#shared/domain/notebook.ts'
import type { Codec } from '#main/storage/codec.ts'
import type { NotebookPlace } from '#main/storage/notebook-adapter.ts'
import { NotebookStore } from '#main/storage/notebook-store.ts'
import { ageCodec } from '#main/storage/sealing/age-codec.ts'
import { sealingHere } from '#main/storage/sealing/sealing.ts'
import type { OpenSubject, Subject, Where } from './subject.ts'

/** Often, so that every few edits a snapshot is written and old ones go. */
const SNAPSHOT_EVERY = 5

const placeOf = ({ path, files }: Where, codec?: Codec): NotebookPlace => ({
  id: basename(path),
  path,
  files,
  now: () => new Date().toISOString(),
  ...(codec === undefined ? {} : { codec }),
})

/** The product: the open notebook as the main process keeps it, in a folder that is named by the notebook's identifier. */
export const ours: Subject = withCodec(async () => undefined)

/** The same with a passphrase on it. Its keys live as long as this process. */
export const oursProtected: Subject = withCodec(async () => {
  keys ??= makeKeys()
  return await keys
})

let keys: Promise<Codec> | null = null

/** The least work that scrypt can be asked for: how long a passphrase takes is no matter here. */
const WORK_FACTOR = 1

async function makeKeys(): Promise<Codec> {
  const sealing = sealingHere(WORK_FACTOR)
  await sealing.make('six words that nobody else has')
  return ageCodec(sealing)
}

function withCodec(codecOf: () => Promise<Codec | undefined>): Subject {
  return {
    create: async (where, notebook) => {
      await where.files.makeFolder(where.path)
      await NotebookStore.create(placeOf(where, await codecOf()), notebook)
      // As the library does: the folder's own name must be on the disk too.
      await where.files.confirmFolder(dirname(where.path))
    },
    open: async (where) =>
      opened(await NotebookStore.open(placeOf(where, await codecOf()), { snapshotEvery: SNAPSHOT_EVERY })),
  }
}

function opened(store: NotebookStore): OpenSubject {
  const notices = store.takeNotices()
  return {
    carryOut: async (deed) => {
      const outcome = await (deed.kind === 'run' ? store.run(deed.name, deed.input) : store[deed.kind]())
      if (outcome.ok) return 'saved'
      if (outcome.code === 'disk') return 'refused'
      throw new Error(`The store refused a deed for its content: ${outcome.problem.message}`)
    },
    notebook: () => store.notebook,
    notices: () => notices,
    problem: () => store.standing.problem,
    close: () => store.close(),
  }
}

/**
 * Opens the notebook, takes the lines of other processes that stand beside it as notebooks of their own, as the app does,
 * and closes it. Throws when such a line cannot be put together.
 */
export async function oursWithCrossings(where: Where): Promise<{ notebook: Notebook; crossings: Notebook[] }> {
  const store = await NotebookStore.open(placeOf(where))
  const { notebook } = store
  const crossings = store.crossings.map(({ state, edits }) => {
    if (state === null) throw new Error(`${edits} edits of another process cannot be put together.`)
    return state.notebook as Notebook
  })
  if (crossings.length > 0) await store.settleCrossings()
  await store.close()
  return { notebook, crossings }
}
