import type { Adapter } from 'lowdb'
import { message } from '#shared/i18n/message.ts'
import { type Notebook, SCHEMA_VERSION } from '#shared/domain/notebook.ts'
import { type Codec, plainCodec } from './codec.ts'
import { diskProblem, type Files } from './files.ts'
import { type FolderState, readFolder } from './folder-reader.ts'
import { HistoryStacks } from './history.ts'
import { JournalFile } from './journal-file.ts'
import type { JournalRecord } from './journal-record.ts'
import { backUp, notebookFolder, type NotebookFolder, pruneGenerations, setAside } from './notebook-folder.ts'
import { snapshotBytes } from './snapshot-file.ts'
import { StorageProblem } from './storage-problem.ts'
import { writeWholeFile } from './whole-file.ts'

/** Where a notebook lives and what reads and writes it. */
export type NotebookPlace = {
  readonly id: string
  readonly path: string
  readonly files: Files
  readonly now: () => string
  readonly codec?: Codec
}

/** What goes with the notebook into a snapshot and comes back with it. */
export type Mark = { sequence: number; savedAt: string; history: HistoryStacks }

/**
 * lowdb's way to a notebook's folder: `read` is the newest snapshot that verifies with its journals replayed, `write`
 * a whole new snapshot. Between two snapshots `append` makes each edit durable in a journal of its own.
 */
export class NotebookAdapter implements Adapter<Notebook> {
  readonly folder: NotebookFolder
  readonly #place: NotebookPlace
  readonly #codec: Codec
  #journal: JournalFile | null = null
  #generation = 0
  /** Kept up to date by the store; a snapshot takes it along. */
  mark: Mark
  /** What the user should be told about opening: restored from an earlier state, migrated with a backup. */
  notices: string[] = []
  /** Edits since the newest snapshot. */
  unsnapshotted = 0

  constructor(place: NotebookPlace) {
    this.#place = place
    this.#codec = place.codec ?? plainCodec
    this.folder = notebookFolder(place.path)
    this.mark = { sequence: 0, savedAt: place.now(), history: new HistoryStacks() }
  }

  /**
   * Reads the folder, backs it up when its version is older, and sets damaged files aside. Throws a StorageProblem
   * rather than return nothing: lowdb would go on with its defaults and write those.
   */
  async read(): Promise<Notebook> {
    const { files, id } = this.#place
    const state = await readFolder({ files, folder: this.folder, codec: this.#codec, notebook: id })
    this.#generation = state.generation + 1
    this.mark = { sequence: state.sequence, savedAt: state.savedAt, history: state.history }
    this.unsnapshotted = state.records
    if (state.migratedFrom !== null) await this.#backUpBeforeMigration(state.migratedFrom)
    const rewritten = state.migratedFrom !== null || state.lost ? await this.#tryToWrite(state.notebook) : false
    await this.#setDamageAside(state, rewritten)
    return state.notebook
  }

  /** Should the disk refuse, nothing is lost: what is there stays, and the journal goes on behind it. */
  #tryToWrite(notebook: Notebook): Promise<boolean> {
    return this.write(notebook).then(
      () => true,
      () => false,
    )
  }

  async #backUpBeforeMigration(from: number): Promise<void> {
    const { files, now } = this.#place
    try {
      const backup = await backUp(files, this.folder, `format-${from}`, now())
      this.notices.push(message('storage.migrated', { from, to: SCHEMA_VERSION, folder: backup }))
    } catch (error) {
      throw new StorageProblem('disk', 'storage.backup-failed', { why: diskProblem(error) }, error)
    }
  }

  async #setDamageAside(state: FolderState, rewritten: boolean): Promise<void> {
    const { files, now } = this.#place
    const { snapshots, journals } = state.damaged
    if (snapshots.length > 0)
      this.notices.push(message('storage.snapshot-set-aside', { lost: state.lost ? 'yes' : 'no' }))
    else if (state.lost) this.notices.push(message('storage.journal-set-aside', { kept: state.records }))
    // The edits kept out of a broken journal must stand in a snapshot before it is moved away.
    const paths = rewritten ? [...snapshots, ...journals] : snapshots
    for (const path of paths) await setAside(files, this.folder, path, now()).catch(() => {})
  }

  /**
   * Writes a snapshot of the notebook as it is at `mark`, and prunes old generations. Everything is taken before the
   * first await; edits made while the disk writes go to the new generation's journal. The caller must not start this
   * between an edit's record and its taking effect.
   */
  async write(notebook: Notebook): Promise<void> {
    const { files, id } = this.#place
    const begun = this.#beginGeneration()
    const generation = this.#generation
    const { sequence, savedAt, history } = this.mark
    const stacks = history.current()
    const written = this.unsnapshotted
    await begun
    const about = { notebook: id, generation, sequence, schemaVersion: SCHEMA_VERSION, savedAt }
    await files.makeFolder(this.folder.path)
    const bytes = await snapshotBytes(about, notebook, stacks, this.#codec)
    await writeWholeFile(files, this.folder.snapshot(generation), bytes)
    this.unsnapshotted -= written
    await pruneGenerations(files, this.folder)
  }

  /** From here on edits go to a new journal. */
  async #beginGeneration(): Promise<void> {
    this.#generation += 1
    const journal = this.#journal
    this.#journal = null
    await journal?.close()
  }

  /** Resolves when the record is on the disk. Rejects when the disk refused; the next call tries a new journal. */
  async append(record: JournalRecord): Promise<void> {
    try {
      this.#journal ??= await this.#createJournal(record.sequence - 1)
      await this.#journal.append(record)
    } catch (error) {
      await this.#beginGeneration()
      throw error
    }
    this.unsnapshotted += 1
  }

  async #createJournal(after: number): Promise<JournalFile> {
    const { files, id } = this.#place
    const generation = this.#generation
    const head = {
      format: 'aide-memoire journal',
      notebook: id,
      generation,
      schemaVersion: SCHEMA_VERSION,
      codec: this.#codec.name,
      after,
    } as const
    return await JournalFile.create(files, this.folder.journal(generation), head, this.#codec)
  }

  /** Lets go of the journal. */
  async close(): Promise<void> {
    await this.#journal?.close()
    this.#journal = null
  }
}
