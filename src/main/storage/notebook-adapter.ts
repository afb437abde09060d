import { randomUUID } from 'node:crypto'
import type { Adapter } from 'lowdb'
import { message } from '#shared/i18n/message.ts'
import { type Notebook, SCHEMA_VERSION } from '#shared/domain/notebook.ts'
import type { Codec } from './codec.ts'
import { type Accounts, type Crossing, findCrossings } from './crossings.ts'
import { diskProblem, type Files, isFault, isFull, missing } from './files.ts'
import { type FolderState, readFolder } from './folder-reader.ts'
import { HistoryStacks } from './history.ts'
import { JournalFile } from './journal-file.ts'
import type { JournalRecord } from './journal-record.ts'
import {
  backUp,
  LAST_GENERATION,
  listGenerations,
  notebookFolder,
  type NotebookFolder,
  setAside,
} from './notebook-folder.ts'
import { plainCodec } from './plain-codec.ts'
import { pruneGenerations } from './prune.ts'
import type { ReadAhead } from './read-ahead.ts'
import { releaseReserve, setReserveAside } from './reserve.ts'
import { snapshotBytes } from './snapshot-file.ts'
import { writeWholeFile } from './whole-file.ts'
import { releaseLock, takeLock, thisProcess, touchLock, type Writer } from './writer-lock.ts'

/** Where a notebook lives and what reads and writes it. */
export type NotebookPlace = {
  readonly id: string
  readonly path: string
  readonly files: Files
  readonly now: () => string
  readonly codec?: Codec
  /** What was read of it before it was asked for. */
  readonly ahead?: ReadAhead
  /** Who writes; this process unless a test says otherwise. */
  readonly writer?: Writer
}

/** What goes with the notebook into a snapshot and comes back with it. */
export type Mark = { sequence: number; savedAt: string; history: HistoryStacks }

/** Another process has written here since we looked: going on would cross its edits. */
export class WrittenElsewhere extends Error {}

/**
 * lowdb's way to a notebook's folder: `read` is the newest snapshot that verifies with its journals replayed, `write`
 * a whole new snapshot. Between two snapshots `append` makes each edit durable in a journal of its own. A generation
 * belongs to whoever creates its journal first; its snapshot, if there is one, is the notebook where that journal begins.
 */
export class NotebookAdapter implements Adapter<Notebook> {
  readonly folder: NotebookFolder
  readonly #place: NotebookPlace
  readonly #codec: Codec
  readonly #writer: Writer
  #journal: Promise<JournalFile> | null = null
  /** The last generation of our line; `null` before the first. */
  #parent: number | null = null
  /** Every generation that we have read or made. */
  readonly #known = new Set<number>()
  #accounts: Accounts = {}
  #accountsOfCrossings: Accounts = {}
  #locked = false
  /** What `read` found as JSON in UTF-8, where it stood so on the disk. The store drops it with the first edit. */
  json: Uint8Array | null = null
  /** Kept up to date by the store; a snapshot takes it along. */
  mark: Mark
  /** What the user should be told about opening: restored from an earlier state, migrated with a backup. */
  notices: string[] = []
  /** Edits of other processes that stand outside this notebook and wait to be kept. */
  crossings: readonly Crossing[] = []
  /** Edits since the newest snapshot. */
  unsnapshotted = 0
  /** Why what was read must not be written to, as a sentence; `null` when it may be. */
  readingOnly: string | null = null
  /** True when the room set aside has been spent on an edit: there is none for another. */
  isReserveSpent = false

  constructor(place: NotebookPlace) {
    this.#place = place
    this.#codec = place.codec ?? plainCodec
    this.#writer = place.writer ?? thisProcess(randomUUID())
    this.folder = notebookFolder(place.path, this.#codec.endings)
    this.mark = { sequence: 0, savedAt: place.now(), history: new HistoryStacks() }
  }

  /** Whether we may write: `false` when another process holds the notebook. Throws what the disk throws. */
  async lock(): Promise<boolean> {
    this.#locked ||= await takeLock(this.#place.files, this.folder.lock, this.#writer, new Date(this.#place.now()))
    return this.#locked
  }

  /** Tells other computers that we are still here; `false` when another process has taken the lock over. */
  async touchLock(): Promise<boolean> {
    if (!this.#locked) return true
    return await touchLock(this.#place.files, this.folder.lock, this.#writer, new Date(this.#place.now()))
  }

  /** Whether nobody else has written since we read, and what we go on from is still there. */
  async #isUnchanged(): Promise<boolean> {
    const { snapshots, journals } = await listGenerations(this.#place.files, this.folder)
    const found = [...snapshots, ...journals]
    return found.every((one) => this.#known.has(one)) && (this.#parent === null || found.includes(this.#parent))
  }

  /**
   * Reads the folder. With the lock in hand it also backs it up when its version is older, sets damaged files aside,
   * and looks for edits that crossed; where that backup fails, `readingOnly` says so. Throws a StorageProblem rather than return nothing: lowdb would go on with its
   * defaults and write those.
   */
  async read(): Promise<Notebook> {
    const { files, id } = this.#place
    const where = { files, folder: this.folder, codec: this.#codec, notebook: id }
    const state = (await this.#place.ahead?.take(where)) ?? (await readFolder(where))
    this.#parent = state.main.last ?? state.main.base.envelope.generation
    for (const generation of [...state.main.snapshots, ...state.main.journals]) this.#known.add(generation)
    this.mark = { sequence: state.sequence, savedAt: state.savedAt, history: state.history }
    this.unsnapshotted = state.records
    this.json = state.json
    if (this.#locked && state.migratedFrom !== null) await this.#backUpBeforeMigration(state.migratedFrom)
    if (!this.#locked) {
      if (state.lost) this.notices.push(message('storage.damage-seen'))
      return state.notebook
    }
    const { crossings, accounts } = await findCrossings(where, state.main)
    this.crossings = crossings
    const waiting = new Set(crossings.flatMap(({ generations }) => generations))
    // Of journals that have been pruned nothing need be said any more: each head would be longer than the one before.
    const there = state.main.journals
    this.#accounts = only(
      accounts,
      there.filter((generation) => !waiting.has(generation)),
    )
    this.#accountsOfCrossings = only(
      accounts,
      there.filter((generation) => waiting.has(generation)),
    )
    const rewritten = state.migratedFrom !== null || state.lost ? await this.#tryToWrite(state.notebook) : false
    await this.#setDamageAside(state, rewritten)
    return state.notebook
  }

  /** The crossings have been kept elsewhere: the next journal says that they are accounted for. */
  settleCrossings(): void {
    this.#accounts = { ...this.#accounts, ...this.#accountsOfCrossings }
    this.crossings = []
  }

  /** Should the disk refuse, nothing is lost: what is there stays, and the journal goes on behind it. */
  #tryToWrite(notebook: Notebook): Promise<boolean> {
    return this.write(notebook).then(
      () => true,
      () => false,
    )
  }

  /** Without a backup nothing is written in today's format: the notebook can then be read, and the lock is given back. */
  async #backUpBeforeMigration(from: number): Promise<void> {
    const { files, now } = this.#place
    try {
      const backup = await backUp(files, this.folder, `format-${from}`, now())
      this.notices.push(message('storage.migrated', { from, to: SCHEMA_VERSION, folder: backup }))
    } catch (error) {
      this.readingOnly = message('storage.backup-failed', { why: diskProblem(error) })
      await this.#unlock().catch(() => {})
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
   * first await but the notebook itself, whose lists may not change in place until this is done; edits made while the
   * disk writes go to the new generation's journal. The caller must not start this between an edit's record and its
   * taking effect. Throws what the disk throws, and WrittenElsewhere.
   */
  async write(notebook: Notebook): Promise<void> {
    const { files, id, now } = this.#place
    const { sequence, savedAt, history } = this.mark
    const stacks = history.current()
    const written = this.unsnapshotted
    const { head } = await this.#beginJournal(sequence)
    const { generation } = head
    const { writer } = this.#writer
    const about = { notebook: id, generation, sequence, schemaVersion: SCHEMA_VERSION, savedAt, writer }
    const bytes = await snapshotBytes(about, notebook, stacks, this.#codec)
    await writeWholeFile(files, this.folder.snapshot(generation), bytes, { fresh: true })
    this.unsnapshotted -= written
    const known = new Set(Object.keys(this.#accounts).map(Number))
    const pruning = { files, folder: this.folder, codec: this.#codec, notebook: id, known, now: new Date(now()) }
    // Failing to tidy up is no failure: there is more than there need be.
    await pruneGenerations(pruning).catch(() => {})
  }

  /** From here on edits go to a new journal. Everything up to the promise happens before the first await. */
  #beginJournal(after: number): Promise<JournalFile> {
    const before = this.#journal
    const begun = this.#claimGeneration(after, before)
    this.#journal = begun
    begun.catch(() => {
      if (this.#journal === begun) this.#journal = null
    })
    return begun
  }

  async #claimGeneration(after: number, before: Promise<JournalFile> | null): Promise<JournalFile> {
    const { files, id } = this.#place
    await this.#closeJournal(before)
    // A folder that was deleted is not made again: edits without what they go on from would be no notebook.
    if (this.#parent === null) await files.makeFolder(this.folder.path)
    else if ((await files.describe(this.folder.path)) === null) throw missing(this.folder.path)
    if (!(await this.#isUnchanged())) throw new WrittenElsewhere()
    const generation = Math.max(0, ...this.#known) + 1
    // It would not be found again.
    if (generation > LAST_GENERATION) throw new Error('No generation is left.')
    const head = {
      format: 'aide-memoire journal',
      notebook: id,
      generation,
      schemaVersion: SCHEMA_VERSION,
      codec: this.#codec.name,
      after,
      writer: this.#writer.writer,
      parent: this.#parent,
      settled: this.#accounts,
    } as const
    const journal = await JournalFile.create(files, this.folder.journal(generation), head, this.#codec).catch(
      (error: unknown) => {
        throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? new WrittenElsewhere() : error
      },
    )
    this.#parent = generation
    this.#known.add(generation)
    return journal
  }

  /** Lets go of a journal and accounts for what is in it. */
  async #closeJournal(closing: Promise<JournalFile> | null): Promise<void> {
    const journal = await closing?.catch(() => null)
    if (journal === null || journal === undefined) return
    await journal.close().catch(() => {})
    this.#accounts = { ...this.#accounts, [journal.head.generation]: journal.length }
  }

  /**
   * Resolves when the record is on the disk. A disk that is full gets the room back that was set aside; one that
   * reported a fault is asked once more, through a new file. Rejects when the disk refused, or with WrittenElsewhere.
   */
  async append(record: JournalRecord): Promise<void> {
    try {
      await this.#appendOnce(record)
    } catch (error) {
      if (isFull(error) && (await this.#spendReserve())) await this.#appendOnce(record)
      else if (isFault(error)) await this.#appendOnce(record)
      else throw error
    }
    this.unsnapshotted += 1
  }

  async #appendOnce(record: JournalRecord): Promise<void> {
    const journal = this.#journal ?? this.#beginJournal(record.sequence - 1)
    try {
      await (await journal).append(record)
    } catch (error) {
      if (this.#journal === journal) {
        this.#journal = null
        await this.#closeJournal(journal)
      }
      throw error
    }
  }

  async #spendReserve(): Promise<boolean> {
    this.isReserveSpent = true
    return await releaseReserve(this.#place.files, this.folder.reserve).catch(() => false)
  }

  /** Sets room aside for the day when the disk is full. Throws what the disk throws. */
  async setReserveAside(): Promise<void> {
    await setReserveAside(this.#place.files, this.folder.reserve)
    this.isReserveSpent = false
  }

  /** Lets go of the journal and of the lock. */
  async close(): Promise<void> {
    const journal = this.#journal
    this.#journal = null
    await this.#closeJournal(journal)
    await this.#unlock()
  }

  async #unlock(): Promise<void> {
    if (!this.#locked) return
    this.#locked = false
    await releaseLock(this.#place.files, this.folder.lock, this.#writer)
  }
}

const only = (accounts: Accounts, generations: readonly number[]): Accounts =>
  Object.fromEntries(generations.flatMap((one) => (accounts[one] === undefined ? [] : [[one, accounts[one]]])))
