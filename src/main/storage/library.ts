import { dirname, join } from 'node:path'
import { emptyNotebook, type Notebook } from '#shared/domain/notebook.ts'
import { notebookId } from '#shared/domain/identifier.ts'
import { plainCodec } from './plain-codec.ts'
import { diskProblem, type Files } from './files.ts'
import { readFolder } from './folder-reader.ts'
import type { NotebookPlace } from './notebook-adapter.ts'
import { type Card, cardOf, readCard } from './notebook-card.ts'
import { type FileProblem, readNotebookFile } from './notebook-file.ts'
import { notebookFolder } from './notebook-folder.ts'
import { NotebookStore } from './notebook-store.ts'
import { StorageProblem } from './storage-problem.ts'

/** A notebook of the library as the welcome screen lists it. `problem` is empty when it can be opened. */
export type LibraryEntry = Omit<Card, 'savedAt'> & { id: Notebook['id']; savedAt: string | null; problem: string }

export type LibraryOptions = {
  /** The folder that holds a folder for each notebook. */
  readonly folder: string
  readonly files: Files
  readonly now: () => string
  readonly newId: () => string
}

type Taken = { ok: true; id: Notebook['id'] } | { ok: false; problem: FileProblem }

/** The notebooks kept on this laptop, each in a folder named by its identifier. */
export class Library {
  readonly folder: string
  readonly #options: LibraryOptions

  constructor(options: LibraryOptions) {
    this.folder = options.folder
    this.#options = options
  }

  /** Where a notebook lives. */
  place(id: Notebook['id']): NotebookPlace {
    const { files, now } = this.#options
    return { id, path: join(this.folder, id), files, now }
  }

  /** All notebooks, last saved first; those that cannot be opened are listed with the reason. */
  async list(): Promise<LibraryEntry[]> {
    const ids = (await this.#options.files.list(this.folder)).flatMap((name) => notebookId.safeParse(name).data ?? [])
    const entries = await Promise.all(ids.map((id) => this.#entry(id)))
    return entries
      .filter((entry) => entry !== null)
      .sort((a, b) => (b.savedAt ?? '').localeCompare(a.savedAt ?? '') || a.title.localeCompare(b.title))
  }

  /** `null` for a name that is no notebook's. Whatever is wrong with one never hides the others. */
  async #entry(id: Notebook['id']): Promise<LibraryEntry | null> {
    const { files } = this.#options
    const { path } = this.place(id)
    try {
      const names = await files.list(path)
      if (!names.some((name) => name.startsWith('snapshot-') || name.startsWith('journal-'))) return null
      const card = await readCard(files, path)
      if (card !== null) return { ...card, id, problem: '' }
      const state = await readFolder({ files, folder: notebookFolder(path), codec: plainCodec, notebook: id })
      return { ...cardOf(state.notebook, state.savedAt), id, problem: '' }
    } catch (error) {
      if (isNoFolder(error)) return null
      const problem = error instanceof StorageProblem ? error.message : diskProblem(error)
      const unknown = { title: id, marking: 'TLP:AMBER', events: 0, agendaItems: 0, positions: 0, savedAt: null }
      return { ...unknown, id, problem }
    }
  }

  /** Starts an empty notebook. Throws what the disk throws. */
  async create(title: string): Promise<Notebook['id']> {
    const id = this.#newId()
    return await this.#keep(emptyNotebook(id, this.#options.now(), title))
  }

  /** Takes a copy of a notebook file into the library, under an identifier of its own; the file stays as it is. */
  async takeCopy(path: string): Promise<Taken> {
    const read = await readNotebookFile(path)
    if (!read.ok) return read
    return { ok: true, id: await this.#keep({ ...read.notebook, id: this.#newId() }) }
  }

  async #keep(notebook: Notebook): Promise<Notebook['id']> {
    const place = this.place(notebook.id)
    await this.#options.files.makeFolder(place.path)
    await NotebookStore.create(place, notebook)
    await this.#options.files.confirmFolder(dirname(place.path))
    return notebook.id
  }

  #newId(): Notebook['id'] {
    return notebookId.parse(this.#options.newId())
  }

  /** Deletes a notebook with its history, backups and set-aside files. */
  async burn(id: Notebook['id']): Promise<void> {
    await this.#options.files.remove(this.place(id).path)
  }
}

/** A file that lies among the notebooks' folders. */
const isNoFolder = (error: unknown): boolean => (error as NodeJS.ErrnoException | null)?.code === 'ENOTDIR'
