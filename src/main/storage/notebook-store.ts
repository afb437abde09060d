import { Low } from 'lowdb'
import type { Patch } from 'mutative'
import { commands } from '#shared/domain/commands/catalogue.ts'
import { type Problem, runCommand, type Touched } from '#shared/domain/commands/command.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { applyPatches } from '#shared/domain/record-index.ts'
import { message } from '#shared/i18n/message.ts'
import { EditQueue } from './edit-queue.ts'
import { diskProblem } from './files.ts'
import { type HistoryEntry, type HistoryKind, stepOf } from './history.ts'
import { recordOf } from './journal-record.ts'
import { writeCard } from './notebook-card.ts'
import { NotebookAdapter, type NotebookPlace } from './notebook-adapter.ts'

/** An edit as undo and redo name it. */
export type StoreStep = {
  command: string
  touched: { collection: Touched['collection']; record: string | null; fields: string[] }
}

/** Where the notebook stands; the same shape the window is told. */
export type StoreStanding = {
  sequence: number
  savedAt: string
  problem: string
  undo: StoreStep | null
  redo: StoreStep | null
}

/** What the store says unasked. `changed` comes before the call that made the change resolves. */
export type StoreListener = {
  readonly changed: (change: { kind: HistoryKind; step: StoreStep; patches: Patch[]; standing: StoreStanding }) => void
  readonly saving: (standing: StoreStanding) => void
}

export type StoreOutcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: 'refused' | 'disk'; readonly problem: Problem }

export type StoreOptions = {
  readonly listener?: StoreListener
  /** A snapshot is written after so many edits… */
  readonly snapshotEvery?: number
  /** …or after so many milliseconds without one, when there are enough edits to be worth it. */
  readonly idleMilliseconds?: number
}

const SNAPSHOT_EVERY = 1_000
const WORTH_A_SNAPSHOT = 50
const IDLE_MILLISECONDS = 20_000

/**
 * The open notebook: the one place where it changes. Edits run one after the other; each is on the disk before it
 * takes effect and before its call resolves. lowdb's `Low` holds the data.
 */
export class NotebookStore {
  readonly #low: Low<Notebook>
  readonly #adapter: NotebookAdapter
  readonly #place: NotebookPlace
  readonly #options: Required<StoreOptions>
  readonly #queue = new EditQueue()
  #problem = ''
  #snapshot: Promise<void> | null = null
  #idle: NodeJS.Timeout | undefined
  #closed = false

  private constructor(low: Low<Notebook>, adapter: NotebookAdapter, place: NotebookPlace, options: StoreOptions) {
    this.#low = low
    this.#adapter = adapter
    this.#place = place
    this.#options = {
      listener: { changed: () => {}, saving: () => {} },
      snapshotEvery: SNAPSHOT_EVERY,
      idleMilliseconds: IDLE_MILLISECONDS,
      ...options,
    }
  }

  /** Opens what is there. Throws a StorageProblem when it cannot be opened as it is. */
  static async open(place: NotebookPlace, options: StoreOptions = {}): Promise<NotebookStore> {
    const adapter = new NotebookAdapter(place)
    // lowdb asks for defaults; ours are never used, since our `read` throws rather than find nothing.
    const low = new Low<Notebook>(adapter, {} as Notebook)
    await low.read()
    const store = new NotebookStore(low, adapter, place, options)
    if (adapter.unsnapshotted >= WORTH_A_SNAPSHOT) store.#beginSnapshot()
    return store
  }

  /** Writes the first snapshot of a new notebook into its folder. Throws what the disk throws. */
  static async create(place: NotebookPlace, notebook: Notebook): Promise<void> {
    const low = new Low<Notebook>(new NotebookAdapter(place), notebook)
    await low.write()
    await writeCard(place.files, place.path, notebook, place.now())
  }

  get notebook(): Notebook {
    return this.#low.data
  }

  /** What the user should be told about opening, once: a second call has nothing more to say. */
  takeNotices(): string[] {
    return this.#adapter.notices.splice(0)
  }

  get standing(): StoreStanding {
    const { sequence, savedAt, history } = this.#adapter.mark
    const step = (entry: HistoryEntry | null): StoreStep | null =>
      entry === null ? null : (stepOf(entry) as StoreStep)
    return { sequence, savedAt, problem: this.#problem, undo: step(history.undoable), redo: step(history.redoable) }
  }

  /** Runs the command of that name. An edit that changes nothing leaves no trace. */
  run(name: string, input: unknown): Promise<StoreOutcome<Touched>> {
    return this.#queue.run(async () => {
      if (this.#closed) return CLOSED
      const command = commands.get(name)
      if (command === undefined) return refused(message('failure.unknown-command', { name }))
      const outcome = runCommand(this.notebook, command, input, { at: this.#place.now() })
      if (!outcome.ok) return { ok: false, code: 'refused', problem: outcome.problem }
      const { edit } = outcome
      if (edit.patches.length === 0) return { ok: true, value: edit.touched }
      const failure = await this.#commit('edit', edit, outcome.notebook)
      return failure ?? { ok: true, value: edit.touched }
    })
  }

  /** Takes the last edit back; `null` when there is none. */
  undo(): Promise<StoreOutcome<StoreStep | null>> {
    return this.#queue.run(() => this.#step('undo', this.#adapter.mark.history.undoable))
  }

  /** Brings back what undo took; `null` when there is nothing. */
  redo(): Promise<StoreOutcome<StoreStep | null>> {
    return this.#queue.run(() => this.#step('redo', this.#adapter.mark.history.redoable))
  }

  async #step(kind: 'undo' | 'redo', entry: HistoryEntry | null): Promise<StoreOutcome<StoreStep | null>> {
    if (this.#closed) return CLOSED
    if (entry === null) return { ok: true, value: null }
    const next = applyPatches(this.notebook, kind === 'undo' ? entry.inverse : entry.patches)
    const failure = await this.#commit(kind, entry, next)
    return failure ?? { ok: true, value: stepOf(entry) as StoreStep }
  }

  /** The one way by which the notebook changes: journal first, then memory, then the window. */
  async #commit(
    kind: HistoryKind,
    entry: HistoryEntry,
    next: Notebook,
  ): Promise<(StoreOutcome<never> & { ok: false }) | null> {
    const { mark } = this.#adapter
    const at = this.#place.now()
    const record = recordOf(kind, entry, mark.sequence + 1, at)
    try {
      await this.#adapter.append(record)
    } catch (error) {
      const why = diskProblem(error)
      this.#tellProblem(why)
      return { ok: false, code: 'disk', problem: { path: [], message: message('storage.edit-refused', { why }) } }
    }
    this.#low.data = next
    mark.sequence += 1
    mark.savedAt = at
    mark.history.note(kind, entry)
    const worksAgain = this.#problem !== ''
    this.#problem = ''
    const { standing } = this
    this.#options.listener.changed({ kind, step: stepOf(entry) as StoreStep, patches: record.patches, standing })
    if (worksAgain) this.#options.listener.saving(standing)
    this.#planSnapshot()
    return null
  }

  #tellProblem(why: string): void {
    const began = this.#problem !== why
    this.#problem = why
    if (began) this.#options.listener.saving(this.standing)
  }

  #planSnapshot(): void {
    clearTimeout(this.#idle)
    const { unsnapshotted } = this.#adapter
    if (unsnapshotted >= this.#options.snapshotEvery) this.#beginSnapshot()
    else if (unsnapshotted >= WORTH_A_SNAPSHOT) {
      this.#idle = setTimeout(
        () => void this.#queue.run(async () => this.#beginSnapshot()),
        this.#options.idleMilliseconds,
      )
      this.#idle.unref()
    }
  }

  /**
   * Starts a snapshot and lets edits go on meanwhile. Only called where no edit is between its record and its effect.
   * A snapshot that fails costs nothing but a longer journal: every edit is there.
   */
  #beginSnapshot(): void {
    if (this.#snapshot !== null || this.#closed) return
    this.#snapshot = this.#low
      .write()
      .then(() => this.#writeCard())
      .catch(() => {})
      .finally(() => {
        this.#snapshot = null
      })
  }

  async #writeCard(): Promise<void> {
    await writeCard(this.#place.files, this.#place.path, this.notebook, this.#adapter.mark.savedAt)
  }

  /** Waits for edits under way, writes a last snapshot and lets go of the files. Never fails: the journal has it all. */
  close(): Promise<void> {
    clearTimeout(this.#idle)
    return this.#queue.run(async () => {
      if (this.#closed) return
      await this.#snapshot
      if (this.#adapter.unsnapshotted > 0) this.#beginSnapshot()
      this.#closed = true
      await this.#snapshot
      await this.#adapter.close().catch(() => {})
      await this.#writeCard().catch(() => {})
    })
  }
}

/** An edit that comes after closing (a brief that took long) would reach neither the files nor the right window. */
const CLOSED: StoreOutcome<never> = {
  ok: false,
  code: 'refused',
  problem: { path: [], message: message('failure.not-open') },
}

const refused = (why: string): StoreOutcome<never> => ({
  ok: false,
  code: 'refused',
  problem: { path: [], message: why },
})
