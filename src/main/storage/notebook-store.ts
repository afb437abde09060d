import { Low } from 'lowdb'
import { commands } from '#shared/domain/commands/catalogue.ts'
import { prepareInSteps } from '#shared/domain/commands/command.ts'
import type { DatasetRows, RowCounts } from '#shared/domain/import/dataset-rows.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { type NotebookChange, type OwnLists, patchesBack } from '#shared/domain/notebook-change.ts'
import { message } from '#shared/i18n/message.ts'
import { createNotebook } from './create-notebook.ts'
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
import { SnapshotSchedule, type SnapshotTimes, WORTH_A_SNAPSHOT } from './snapshot-schedule.ts'
import { CLOSED, type Ran, type Refused, refused, refusedByDisk, type StoreOutcome } from './store-outcome.ts'
import { type StoreListener, type StoreStanding, standingOf, type StoreStep } from './store-standing.ts'
import { Writability } from './writability.ts'
import { TOUCH_EVERY } from './writer-lock.ts'

export type StoreOptions = { readonly listener?: StoreListener } & Partial<SnapshotTimes>

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
  readonly #listener: StoreListener
  readonly #queue = new EditQueue()
  #touching: NodeJS.Timeout | undefined
  readonly #snapshots: SnapshotSchedule
  #closed = false

  private constructor(low: Low<Notebook>, adapter: NotebookAdapter, place: NotebookPlace, options: StoreOptions) {
    this.#low = low
    this.#adapter = adapter
    this.#writability = new Writability(adapter)
    this.#place = place
    const { listener = { changed: () => {}, saving: () => {} }, ...times } = options
    this.#listener = listener
    const work = {
      unsnapshotted: () => adapter.unsnapshotted,
      write: () => this.#writeSnapshot(),
      betweenEdits: (job: () => Promise<void>) => this.#queue.run(job),
    }
    this.#snapshots = new SnapshotSchedule(work, times)
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
    if (this.#adapter.unsnapshotted >= WORTH_A_SNAPSHOT) this.#snapshots.begin()
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

  /** Starts a new notebook. */
  static readonly create = createNotebook

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
      await this.#snapshots.settled()
      this.#adapter.settleCrossings()
      this.#snapshots.begin()
      await this.#snapshots.settled()
    })
  }

  get standing(): StoreStanding {
    return standingOf(this.#adapter.mark, this.#writability)
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
    if (!(await this.#mayTry())) return refusedByDisk(this.#writability.problem)
    const effect = await effectOf(this.#low.data, kind === 'undo' ? entry.inverse : entry.patches, change, signal)
    if (effect === null) return refused(message('failure.cancelled'))
    const at = this.#place.now()
    const record = recordOf(kind, entry, mark.sequence + 1, at)
    try {
      await this.#adapter.append(record)
    } catch (error) {
      if (this.#writability.failed(error)) this.#tellSaving()
      return refusedByDisk(this.#writability.problem)
    }
    this.#adapter.json = null
    ;({ notebook: this.#low.data, own: this.#own } = effect(this.#own))
    mark.sequence += 1
    mark.savedAt = at
    mark.history.note(kind, entry)
    const isNew = this.#writability.kept()
    const { standing } = this
    await this.#listener.changed({
      notebook: this.id,
      kind,
      step: stepOf(entry) as StoreStep,
      patches: record.patches,
      standing,
    })
    if (isNew) this.#tellSaving()
    this.#snapshots.plan()
    return null
  }

  #tellSaving(): void {
    this.#listener.saving({ notebook: this.id, standing: this.standing })
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

  /** Writes the whole notebook, piece by piece while edits go on. Only called where no edit is between its record and its effect. */
  async #writeSnapshot(): Promise<void> {
    this.#own = new WeakSet()
    await this.#low.write()
    await this.#writeCard().catch(() => {})
  }

  async #writeCard(): Promise<void> {
    await writeCard(this.#place, this.#low.data, this.#adapter.mark.savedAt)
  }

  /** Waits for edits under way, writes a last snapshot and lets go of the files. Never fails: the journal has it all. */
  close(): Promise<void> {
    this.#snapshots.cancel()
    clearInterval(this.#touching)
    return this.#queue.run(async () => {
      if (this.#closed) return
      // An edit that was waiting its turn has set it again; it would hold the notebook in memory.
      this.#snapshots.cancel()
      await this.#snapshots.settled()
      const { isOurs } = this.#writability
      if (isOurs && this.#adapter.unsnapshotted > 0) this.#snapshots.begin()
      this.#closed = true
      this.#snapshots.end()
      await this.#snapshots.settled()
      if (isOurs) await this.#writeCard().catch(() => {})
      await this.#adapter.close().catch(() => {})
    })
  }
}
