import { basename, dirname } from 'node:path'
import type { Notebook } from '#shared/domain/notebook.ts'
import type { Codec } from '#main/storage/codec.ts'
import type { NotebookPlace } from '#main/storage/notebook-adapter.ts'
import { notebookFolder } from '#main/storage/notebook-folder.ts'
import { NotebookStore } from '#main/storage/notebook-store.ts'
import { plainCodec } from '#main/storage/plain-codec.ts'
import { ageCodec } from '#main/storage/sealing/age-codec.ts'
import { writeKeys } from '#main/storage/sealing/protect-folder.ts'
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

/**
 * The same with its keys in its folder, as the library puts them there, so that a process that knows the passphrase can
 * open it.
 */
export const oursLocked: Subject = {
  create: async ({ path, files }, notebook) => {
    const sealing = sealingHere(WORK_FACTOR)
    const made = await sealing.make(PASSPHRASE)
    await files.makeFolder(path)
    await writeKeys(files, notebookFolder(path), made)
    await createIn({ path, files }, notebook, ageCodec(sealing))
  },
  open: async (where) => await openIn(where, await unlocked(where)),
}

async function unlocked({ path, files }: Where): Promise<Codec> {
  const sealing = sealingHere(WORK_FACTOR)
  const fits = await sealing.unlock(await files.read(notebookFolder(path).identity), PASSPHRASE)
  if (!fits) throw new Error('The passphrase does not open the file of keys.')
  return ageCodec(sealing)
}

/** The codec of a notebook's folder: of its keys where it has some. */
export const codecOfFolder = async (where: Where): Promise<Codec> =>
  (await where.files.describe(notebookFolder(where.path).identity)) === null ? plainCodec : await unlocked(where)

let keys: Promise<Codec> | null = null

/** The least work that scrypt can be asked for: how long a passphrase takes is no matter here. */
const WORK_FACTOR = 1
const PASSPHRASE = 'six words that nobody else has'

async function makeKeys(): Promise<Codec> {
  const sealing = sealingHere(WORK_FACTOR)
  await sealing.make(PASSPHRASE)
  return ageCodec(sealing)
}

function withCodec(codecOf: () => Promise<Codec | undefined>): Subject {
  return {
    create: async (where, notebook) => {
      await where.files.makeFolder(where.path)
      await createIn(where, notebook, await codecOf())
    },
    open: async (where) => await openIn(where, await codecOf()),
  }
}

async function createIn(where: Where, notebook: Notebook, codec?: Codec): Promise<void> {
  await NotebookStore.create(placeOf(where, codec), notebook)
  // As the library does: the folder's own name must be on the disk too.
  await where.files.confirmFolder(dirname(where.path))
}

const openIn = async (where: Where, codec?: Codec): Promise<OpenSubject> =>
  opened(await NotebookStore.open(placeOf(where, codec), { snapshotEvery: SNAPSHOT_EVERY }))

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
