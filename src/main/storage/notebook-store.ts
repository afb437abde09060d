import { Low } from 'lowdb'
import type { Patch } from 'mutative'
import { commands } from '#shared/domain/commands/catalogue.ts'
import { prepareInSteps, type Touched } from '#shared/domain/commands/command.ts'
import type { DatasetRows, RowCounts } from '#shared/domain/import/dataset-rows.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { type NotebookChange, type OwnLists, patchesBack } from '#shared/domain/notebook-change.ts'
import { message } from '#shared/i18n/message.ts'
import { EditQueue } from './edit-queue.ts'
import { effectOf } from './effect-of-edit.ts'
import { inTurns } from './in-turns.ts'
import { prepareRows } from './prepare-rows.ts'
import type { Crossing } from './crossings.ts'
import { diskProblem } from './files.ts'
import { type HistoryEntry, type HistoryKind, stepOf } from './history.ts'
import { recordOf } from './journal-record.ts'
import { writeCard } from './notebook-card.ts'
import { jsonOf } from './notebook-json.ts'
import { NotebookAdapter, type NotebookPlace, WrittenElsewhere } from './notebook-adapter.ts'
import { CLOSED, type Refused, refused, type StoreOutcome } from './store-outcome.ts'
import { type ReadOnly, Writability } from './writability.ts'
import { TOUCH_EVERY } from './writer-lock.ts'

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
  readOnly: ReadOnly
  undo: StoreStep | null
  redo: StoreStep | null
}

/**
 * What the store says unasked, and of which notebook (a promise that `changed` gives is waited for): its last words may be heard when another is open already. `changed`
 * comes before the call that made the change resolves.
 */
export type StoreListener = {
  readonly changed: (change: {
    notebook: Notebook['id']
    kind: HistoryKind
    step: StoreStep
    patches: Patch[]
    standing: StoreStanding
  }) => unknown
  readonly saving: (saving: { notebook: Notebook['id']; standing: StoreStanding }) => void
}

/** What a command came to: whether the notebook is another than before, and what it was about. */
type Ran = { readonly isChanged: boolean; readonly touched: Touched }

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
  /** Lists of the notebook that nobody else has in hand: an edit changes these in place instead of copying them. */
  #own: OwnLists = new WeakSet()
  readonly #adapter: NotebookAdapter
  readonly #writability: Writability
  readonly #place: NotebookPlace
  readonly #options: Required<StoreOptions>
  readonly #queue = new EditQueue()
  #touching: NodeJS.Timeout | undefined
  #snapshot: Promise<void> | null = null
  /** After so many edits since the last snapshot another is due. */
  #snapshotDue: number
  #idle: NodeJS.Timeout | undefined
  #closed = false

  private constructor(low: Low<Notebook>, adapter: NotebookAdapter, place: NotebookPlace, options: StoreOptions) {
    this.#low = low
    this.#adapter = adapter
    this.#writability = new Writability(adapter)
    this.#place = place
    this.#options = {
      listener: { changed: () => {}, saving: () => {} },
      snapshotEvery: SNAPSHOT_EVERY,
      idleMilliseconds: IDLE_MILLISECONDS,
      ...options,
    }
    this.#snapshotDue = this.#options.snapshotEvery
  }

  /**
   * Opens what is there, to write if the lock can be had and the disk lets us, else to read. Throws a StorageProblem when
   * it cannot be opened at all.
   */
  static async open(place: NotebookPlace, options: StoreOptions = {}): Promise<NotebookStore> {
    const adapter = new NotebookAdapter(place)
    // lowdb asks for defaults; ours are never used, since our `read` throws rather than find nothing.
    const low = new Low<Notebook>(adapter, {} as Notebook)
    const store = new NotebookStore(low, adapter, place, options)
    try {
      if (!(await adapter.lock())) store.#writability.held()
    } catch (error) {
      store.#writability.readingOnly(diskProblem(error))
    }
    await low.read().catch(async (error: unknown) => {
      await adapter.close().catch(() => {})
      throw error
    })
    if (adapter.readingOnly !== null) store.#writability.readingOnly(adapter.readingOnly)
    if (store.#writability.isOurs) store.#settleIn()
    return store
  }

  /** What a notebook that can be written needs beside itself. */
  #settleIn(): void {
    void this.#queue.run(() => this.#adapter.setReserveAside().catch(() => {}))
    this.#touching = setInterval(() => void this.stillHere(), TOUCH_EVERY)
    this.#touching.unref()
    if (this.#adapter.unsnapshotted >= WORTH_A_SNAPSHOT) this.#beginSnapshot()
  }

  /**
   * Keeps the lock fresh, now and then and after the computer slept. Should another process have taken it over, edits end
   * here and say so.
   */
  stillHere(): Promise<void> {
    return this.#queue.run(async () => {
      if (this.#closed || !this.#writability.isOurs || (await this.#adapter.touchLock())) return
      if (this.#writability.failed(new WrittenElsewhere())) this.#tellSaving()
    })
  }

  /** Writes the first snapshot of a new notebook into its folder. Throws what the disk throws. */
  static async create(place: NotebookPlace, notebook: Notebook): Promise<void> {
    const adapter = new NotebookAdapter(place)
    try {
      await new Low<Notebook>(adapter, notebook).write()
    } finally {
      await adapter.close()
    }
    await writeCard(place, notebook, place.now())
  }

  get id(): Notebook['id'] {
    return this.#low.data.id
  }

  /**
   * The notebook as it is now, and as it stays for whoever takes it: the next edit makes new lists where it changes one.
   * At 100,000 events that costs more than the edit itself, so take it where it is needed and not at every edit.
   */
  get notebook(): Notebook {
    this.#own = new WeakSet()
    return this.#low.data
  }

  /**
   * The notebook as it is now as JSON in UTF-8. Right after opening these are the bytes that were read, as a rule; they are
   * given away, and whoever asks again gets others.
   */
  takeJson(): Uint8Array {
    const { json } = this.#adapter
    this.#adapter.json = null
    return json === null ? jsonOf(this.#low.data) : new Uint8Array(json)
  }

  /** What the user should be told about opening, once: a second call has nothing more to say. */
  takeNotices(): string[] {
    return this.#adapter.notices.splice(0)
  }

  /** Edits of another process that crossed with this notebook's, as found on opening. */
  get crossings(): readonly Crossing[] {
    return this.#adapter.crossings
  }

  /** The crossings have been kept elsewhere: writes down that they are accounted for. */
  settleCrossings(): Promise<void> {
    return this.#queue.run(async () => {
      // One that is under way may have begun its journal without saying so.
      await this.#snapshot
      this.#adapter.settleCrossings()
      this.#beginSnapshot()
      await this.#snapshot
    })
  }

  get standing(): StoreStanding {
    const { sequence, savedAt, history } = this.#adapter.mark
    const step = (entry: HistoryEntry | null): StoreStep | null =>
      entry === null ? null : (stepOf(entry) as StoreStep)
    const [undo, redo] = [step(history.undoable), step(history.redoable)]
    const { problem, readOnly } = this.#writability
    return { sequence, savedAt, problem, readOnly, undo, redo }
  }

  /** Runs the command of that name. An edit that changes nothing leaves no trace. */
  run(name: string, input: unknown): Promise<StoreOutcome<Ran>> {
    return this.#queue.run(async () => {
      if (this.#closed) return CLOSED
      const command = commands.get(name)
      if (command === undefined) return refused(message('failure.unknown-command', { name }))
      const steps = prepareInSteps(this.#low.data, command, input, { at: this.#place.now() })
      const outcome = await inTurns(steps)
      if (!outcome.ok) return { ok: false, code: 'refused', problem: outcome.problem }
      const { edit, change } = outcome
      const { touched } = edit
      const isChanged = edit.patches.length > 0
      const failure = isChanged ? await this.#commit('edit', edit, change) : null
      return failure ?? { ok: true, value: { isChanged, touched } }
    })
  }

  /**
   * Takes the rows of a data set in as one edit, `import:rows`. The rows have been checked by their schema. It is worked out
   * in steps of a few milliseconds, between which everything but another edit goes on; until the last one nothing has
   * happened, and an aborted signal leaves nothing.
   */
  importRows(rows: DatasetRows, signal: AbortSignal): Promise<StoreOutcome<RowCounts>> {
    return this.#queue.run(async () => {
      if (this.#closed) return CLOSED
      const prepared = await prepareRows(this.#low.data, rows, this.#place.now(), signal)
      if (prepared === null) return refused(message('failure.cancelled'))
      const { counts, edit } = prepared
      const failure = edit.patches.length === 0 ? null : await this.#commit('edit', edit, null, signal)
      return failure ?? { ok: true, value: counts }
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
    const isCut = entry.patches.length === 0
    const patches = isCut ? await inTurns(patchesBack(this.#low.data, entry.inverse)) : entry.patches
    const failure = await this.#commit(kind, { ...entry, patches }, null)
    return failure ?? { ok: true, value: stepOf(entry) as StoreStep }
  }

  /**
   * The one way by which the notebook changes: journal first, then memory, then the window. `change` is what becomes of the
   * notebook, where that is known already. An aborted signal leaves nothing, until the journal is written.
   */
  async #commit(
    kind: HistoryKind,
    entry: HistoryEntry,
    change: NotebookChange | null,
    signal?: AbortSignal,
  ): Promise<Refused | null> {
    const { mark } = this.#adapter
    if (!(await this.#mayTry())) return this.#refusal()
    const effect = await effectOf(this.#low.data, kind === 'undo' ? entry.inverse : entry.patches, change, signal)
    if (effect === null) return refused(message('failure.cancelled'))
    const at = this.#place.now()
    const record = recordOf(kind, entry, mark.sequence + 1, at)
    try {
      await this.#adapter.append(record)
    } catch (error) {
      if (this.#writability.failed(error)) this.#tellSaving()
      return this.#refusal()
    }
    this.#adapter.json = null
    ;({ notebook: this.#low.data, own: this.#own } = effect(this.#own))
    mark.sequence += 1
    mark.savedAt = at
    mark.history.note(kind, entry)
    const isNew = this.#writability.kept()
    const { standing } = this
    await this.#options.listener.changed({
      notebook: this.id,
      kind,
      step: stepOf(entry) as StoreStep,
      patches: record.patches,
      standing,
    })
    if (isNew) this.#tellSaving()
    this.#planSnapshot()
    return null
  }

  #refusal(): Refused {
    const why = this.#writability.problem
    return { ok: false, code: 'disk', problem: { path: [], message: message('storage.edit-refused', { why }) } }
  }

  #tellSaving(): void {
    this.#options.listener.saving({ notebook: this.id, standing: this.standing })
  }

  async #mayTry(): Promise<boolean> {
    const { may, told } = await this.#writability.mayTry()
    if (told) this.#tellSaving()
    return may
  }

  /**
   * Asks the disk once more, after the user has done something about it. `reopen` when the notebook must be opened anew
   * to be edited: another process had it, or has changed it.
   */
  tryAgain(): Promise<'writable' | 'still' | 'reopen'> {
    return this.#queue.run(async () => {
      if (!this.#writability.isOurs) return 'reopen'
      if (!(await this.#mayTry())) return 'still'
      if (this.#writability.kept()) this.#tellSaving()
      return 'writable'
    })
  }

  #planSnapshot(): void {
    clearTimeout(this.#idle)
    const { unsnapshotted } = this.#adapter
    if (unsnapshotted >= this.#snapshotDue) this.#beginSnapshot()
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
   * A snapshot that fails costs nothing but a longer journal: every edit is there. It begins a new journal all the same,
   * so the next is tried only after as many edits more.
   */
  #beginSnapshot(): void {
    if (this.#snapshot !== null || this.#closed) return
    const { snapshotEvery } = this.#options
    this.#snapshotDue = this.#adapter.unsnapshotted + snapshotEvery
    // It is written piece by piece while edits go on.
    this.#own = new WeakSet()
    this.#snapshot = this.#low
      .write()
      .then(() => {
        this.#snapshotDue = snapshotEvery
        return this.#writeCard()
      })
      .catch(() => {})
      .finally(() => {
        this.#snapshot = null
      })
  }

  async #writeCard(): Promise<void> {
    await writeCard(this.#place, this.#low.data, this.#adapter.mark.savedAt)
  }

  /** Waits for edits under way, writes a last snapshot and lets go of the files. Never fails: the journal has it all. */
  close(): Promise<void> {
    clearTimeout(this.#idle)
    clearInterval(this.#touching)
    return this.#queue.run(async () => {
      if (this.#closed) return
      // An edit that was waiting its turn has set it again; it would hold the notebook in memory.
      clearTimeout(this.#idle)
      await this.#snapshot
      const { isOurs } = this.#writability
      if (isOurs && this.#adapter.unsnapshotted > 0) this.#beginSnapshot()
      this.#closed = true
      await this.#snapshot
      if (isOurs) await this.#writeCard().catch(() => {})
      await this.#adapter.close().catch(() => {})
    })
  }
}
