import { dirname, join } from 'node:path'
import { emptyNotebook, type Notebook } from '#shared/domain/notebook.ts'
import { notebookId } from '#shared/domain/identifier.ts'
import type { Codec } from './codec.ts'
import { diskProblem, type Files } from './files.ts'
import { readFolder } from './folder-reader.ts'
import { type KeyFiles, keysIn } from './keys-in-folder.ts'
import { newestIfPlain } from './newest-notebook.ts'
import type { NotebookPlace } from './notebook-adapter.ts'
import { type Card, cardOf, lastSaved, readCard } from './notebook-card.ts'
import { type FileProblem, readNotebookFile } from './notebook-file.ts'
import { isKeptFile, type NotebookFolder, notebookFolder } from './notebook-folder.ts'
import { NotebookStore } from './notebook-store.ts'
import { plainCodec } from './plain-codec.ts'
import { ReadAhead } from './read-ahead.ts'
import { ageCodec } from './sealing/age-codec.ts'
import { dropHalfMade, finishSwap, incoming, outgoing } from './sealing/folder-swap.ts'
import { protectFolder, writeKeys } from './sealing/protect-folder.ts'
import type { Sealing } from './sealing/sealing.ts'
import { StorageProblem } from './storage-problem.ts'
import { writeWholeFile } from './whole-file.ts'
import { releaseLock, takeLock, thisProcess } from './writer-lock.ts'

/**
 * A notebook of the library as the welcome screen lists it. `problem` is empty when it can be opened. Of a protected one
 * nothing is known but when it was saved.
 */
export type LibraryEntry = Omit<Card, 'savedAt'> & {
  id: Notebook['id']
  savedAt: string | null
  isProtected: boolean
  problem: string
}

export type LibraryOptions = {
  /** The folder that holds a folder for each notebook. */
  readonly folder: string
  readonly files: Files
  readonly now: () => string
  readonly newId: () => string
}

/** A thread to hold new keys, and the passphrase to seal them by. */
export type NewKeys = { readonly sealing: Sealing; readonly passphrase: string }

type ProtectProgress = (done: number, total: number) => void

/** `isFormerGone` is false when the disk would not delete what the notebook was before. */
type Protected = { readonly recoveryKey: string; readonly isFormerGone: boolean }

const UNKNOWN = { marking: 'TLP:AMBER', events: 0, agendaItems: 0, positions: 0 }

type Taken = { ok: true; id: Notebook['id'] } | { ok: false; problem: FileProblem }

/** The notebooks kept on this laptop, each in a folder named by its identifier. */
export class Library {
  readonly folder: string
  readonly #options: LibraryOptions
  /** Notebooks whose folders this process is moving about. */
  readonly #protecting = new Set<Notebook['id']>()
  readonly #ahead = new ReadAhead()

  constructor(options: LibraryOptions) {
    this.folder = options.folder
    this.#options = options
  }

  /** Where a notebook lives. */
  place(id: Notebook['id'], codec: Codec = plainCodec): NotebookPlace {
    const { files, now } = this.#options
    return { id, path: join(this.folder, id), files, now, codec, ahead: this.#ahead }
  }

  /**
   * Reads the notebook that was saved last, which is most often the one that is wanted, before anybody asks for it. No
   * protected one: what is read would be of no use without its keys. Never fails.
   */
  async readNewestAhead(): Promise<void> {
    await this.#ahead.begin(async () => await newestIfPlain((await this.#ids()).map((id) => this.place(id))))
  }

  /** Lets go of what was read ahead, or is about to be. */
  forgetAhead(): void {
    this.#ahead.forget()
  }

  /**
   * The files that hold a protected notebook's keys; `null` when it is a plain one. One that is lost or that the disk
   * cannot read is empty: the other may still open the notebook. Throws what else the disk throws.
   */
  async keysOf(id: Notebook['id']): Promise<KeyFiles | null> {
    const { files } = this.#options
    const { path } = this.place(id)
    await finishSwap(files, path)
    return await keysIn(files, path)
  }

  /** All notebooks, last saved first; those that cannot be opened are listed with the reason. */
  async list(): Promise<LibraryEntry[]> {
    const entries = await Promise.all((await this.#ids()).map((id) => this.#entry(id)))
    return entries
      .filter((entry) => entry !== null)
      .sort((a, b) => (b.savedAt ?? '').localeCompare(a.savedAt ?? '') || a.title.localeCompare(b.title))
  }

  async #ids(): Promise<Notebook['id'][]> {
    const names = await this.#options.files.list(this.folder)
    return [...new Set(names.map(withoutSwap))].flatMap((name) => notebookId.safeParse(name).data ?? [])
  }

  /** `null` for a name that is no notebook's. Whatever is wrong with one never hides the others. */
  async #entry(id: Notebook['id']): Promise<LibraryEntry | null> {
    const { files } = this.#options
    const { path } = this.place(id)
    if (this.#protecting.has(id)) return { ...UNKNOWN, title: '', id, savedAt: null, isProtected: true, problem: '' }
    try {
      await finishSwap(files, path)
      const names = await files.list(path)
      if (!names.some(isKeptFile)) return null
      if ((await keysIn(files, path)) !== null) {
        const savedAt = (await lastSaved(files, path))?.toISOString() ?? null
        return { ...UNKNOWN, title: '', id, savedAt, isProtected: true, problem: '' }
      }
      const card = await readCard(files, path)
      if (card !== null) return { ...card, id, isProtected: false, problem: '' }
      const state = await readFolder({ files, folder: notebookFolder(path), codec: plainCodec, notebook: id })
      return { ...cardOf(state.notebook, state.savedAt), id, isProtected: false, problem: '' }
    } catch (error) {
      if (isNoFolder(error)) return null
      const problem = error instanceof StorageProblem ? error.message : diskProblem(error)
      return { ...UNKNOWN, title: id, id, savedAt: null, isProtected: false, problem }
    }
  }

  /** Starts an empty notebook. Throws what the disk throws. */
  async create(title: string): Promise<Notebook['id']> {
    return await this.#keep(emptyNotebook(this.#newId(), this.#options.now(), title))
  }

  /** Starts a protected one; `recoveryKey` is for its recovery sheet. `sealing` holds the keys afterwards. */
  async createProtected(
    title: string,
    { sealing, passphrase }: NewKeys,
  ): Promise<{ id: Notebook['id']; recoveryKey: string }> {
    const id = this.#newId()
    const made = await sealing.make(passphrase)
    const notebook = emptyNotebook(id, this.#options.now(), title)
    await this.#keep(notebook, ageCodec(sealing), (folder) => writeKeys(this.#options.files, folder, made))
    return { id, recoveryKey: made.recoveryKey }
  }

  /** Takes a copy of a notebook file into the library, under an identifier of its own; the file stays as it is. */
  async takeCopy(path: string): Promise<Taken> {
    const read = await readNotebookFile(path)
    if (!read.ok) return read
    return { ok: true, id: await this.#keep({ ...read.notebook, id: this.#newId() }) }
  }

  /**
   * Protects a plain notebook that nobody has open; returns the key for its recovery sheet. `sealing` holds the keys
   * afterwards. Throws what the disk throws, or that another process has it open, and leaves the notebook as it was then.
   */
  protect(id: Notebook['id'], keys: NewKeys, onProgress?: ProtectProgress): Promise<Protected> {
    return this.#sealAnew(id, keys, null, onProgress)
  }

  /**
   * Seals a protected notebook that nobody has open by new keys throughout: neither its recovery sheet nor a copy of its
   * file of keys opens anything of it any more. `former` holds the keys so far. Else as `protect`.
   */
  renewKeys(id: Notebook['id'], keys: NewKeys, former: Sealing, onProgress?: ProtectProgress): Promise<Protected> {
    return this.#sealAnew(id, keys, former, onProgress)
  }

  async #sealAnew(
    id: Notebook['id'],
    { sealing, passphrase }: NewKeys,
    former: Sealing | null,
    onProgress?: ProtectProgress,
  ): Promise<Protected> {
    const { files } = this.#options
    const { path } = this.place(id)
    const keys = await sealing.make(passphrase)
    const codec = ageCodec(sealing)
    const before = former === null ? null : { sealing: former, codec: ageCodec(former) }
    return await this.#locked(id, async () => {
      this.#protecting.add(id)
      try {
        const work = { files, path, sealing, codec, keys, before, ...(onProgress === undefined ? {} : { onProgress }) }
        return { recoveryKey: keys.recoveryKey, ...(await protectFolder(work)) }
      } finally {
        this.#protecting.delete(id)
      }
    })
  }

  /** Keeps other processes out of a notebook that this one has not open. */
  async #locked<T>(id: Notebook['id'], act: () => Promise<T>): Promise<T> {
    const { files, now } = this.#options
    const { lock } = notebookFolder(this.place(id).path)
    const writer = thisProcess(this.#options.newId())
    if (!(await takeLock(files, lock, writer, new Date(now())))) throw new StorageProblem('disk', 'storage.in-use')
    try {
      return await act()
    } finally {
      await releaseLock(files, lock, writer).catch(() => {})
    }
  }

  /** Takes away what a crash left of protecting a notebook. Only while this process has it open to write. */
  async tidy(id: Notebook['id']): Promise<void> {
    await dropHalfMade(this.#options.files, this.place(id).path)
  }

  /** Seals a protected notebook's keys by another passphrase: one small file is written anew. */
  async changePassphrase(id: Notebook['id'], { sealing, passphrase }: NewKeys): Promise<void> {
    const { files } = this.#options
    await writeWholeFile(files, notebookFolder(this.place(id).path).identity, await sealing.sealBy(passphrase))
  }

  /** Keeps a state of a notebook as a notebook of its own beside it, under the same keys. Throws what the disk throws. */
  async keepAside(of: NotebookPlace, notebook: Notebook, title: string): Promise<void> {
    const { files } = this.#options
    const id = this.#newId()
    const from = notebookFolder(of.path)
    await this.#keep({ ...notebook, id, title }, of.codec, async (to) => {
      for (const file of ['identity', 'recovery'] as const)
        if ((await files.describe(from[file])) !== null)
          await writeWholeFile(files, to[file], await files.read(from[file]))
    })
  }

  /** Makes a notebook's folder, whole or not at all; `writeFirst` puts into it what must stand there before anything else. */
  async #keep(
    notebook: Notebook,
    codec?: Codec,
    writeFirst: (folder: NotebookFolder) => Promise<void> = async () => {},
  ): Promise<Notebook['id']> {
    const { files } = this.#options
    const place = this.place(notebook.id, codec)
    try {
      await files.makeFolder(place.path)
      await writeFirst(notebookFolder(place.path))
      await NotebookStore.create(place, notebook)
      await files.confirmFolder(dirname(place.path))
    } catch (error) {
      await files.remove(place.path).catch(() => {})
      throw error
    }
    return notebook.id
  }

  #newId(): Notebook['id'] {
    return notebookId.parse(this.#options.newId())
  }

  /**
   * Deletes a notebook with its history, backups and set-aside files: its keys first, so that what a crash leaves of it is
   * not readable. Throws that another process has it open, and what the disk throws.
   */
  async burn(id: Notebook['id']): Promise<void> {
    const { files, now } = this.#options
    const { path } = this.place(id)
    const { lock, identity, recovery } = notebookFolder(path)
    this.#ahead.forget()
    // A disk that takes no lock, being full or the folder gone, is no reason to keep what is to go.
    const isFree = await takeLock(files, lock, thisProcess(this.#options.newId()), new Date(now())).catch(() => true)
    if (!isFree) throw new StorageProblem('disk', 'storage.in-use')
    try {
      for (const one of [identity, recovery, incoming(path), outgoing(path), path]) await files.remove(one)
    } finally {
      // It may have been read while it was still there.
      this.#ahead.forget()
    }
  }
}

const withoutSwap = (name: string): string => name.replace(/\.(?:incoming|outgoing)$/, '')

/** A file that lies among the notebooks' folders. */
const isNoFolder = (error: unknown): boolean => (error as NodeJS.ErrnoException | null)?.code === 'ENOTDIR'
