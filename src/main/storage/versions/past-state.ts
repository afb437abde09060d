import type { Patch } from 'mutative'
import { type Notebook, SCHEMA_VERSION } from '#shared/domain/notebook.ts'
import { afterPatches } from '../after-patches.ts'
import type { JournalRecord } from '../journal-record.ts'
import { migrate } from '../migrations/registry.ts'
import type { Snapshot } from '../snapshot-file.ts'

/**
 * A state of the past that is carried forward edit by edit. Edits are gathered and applied together when the state is
 * looked at: one copy of each collection instead of one for each edit. Once an edit does not fit, the state is broken
 * until another whole one is put in its place.
 */
export class PastState {
  #notebook: unknown = null
  #schemaVersion = 0
  #due: Patch[] = []
  #isBroken = false
  #reached = -1
  #settled = -1

  /** How many edits the notebook had seen; -1 before anything was put in. */
  get sequence(): number {
    return this.#isBroken ? this.#settled : this.#reached
  }

  get schemaVersion(): number {
    return this.#schemaVersion
  }

  /** Whether an edit can follow on. */
  get holds(): boolean {
    return this.#reached !== -1 && !this.#isBroken
  }

  /** Goes on from a whole state. */
  put({ notebook, envelope }: Snapshot): void {
    this.#notebook = notebook
    this.#schemaVersion = envelope.schemaVersion
    this.#due = []
    this.#isBroken = false
    this.#reached = this.#settled = envelope.sequence
  }

  /** Follows one edit, whose patches fit the notebook as `schemaVersion` has it. */
  follow(record: JournalRecord, schemaVersion: number): void {
    if (schemaVersion > this.#schemaVersion && this.settle()) this.#bringTo(schemaVersion)
    if (this.#isBroken) return
    for (const patch of record.patches) this.#due.push(patch)
    this.#reached = record.sequence
  }

  /** The state in today's version of the format; `null` when it is broken or cannot be brought there. */
  today(): Notebook | null {
    if (!this.settle()) return null
    if (this.#schemaVersion === SCHEMA_VERSION) return this.#notebook as Notebook
    return this.#tried(() => migrate(this.#notebook, this.#schemaVersion, SCHEMA_VERSION)) as Notebook | null
  }

  /** Applies what was gathered. False when it did not fit. */
  settle(): boolean {
    if (this.#due.length > 0) {
      this.#notebook = this.#tried(() => afterPatches(this.#notebook as object, this.#due, this.#schemaVersion))
      this.#due = []
      if (!this.#isBroken) this.#settled = this.#reached
    }
    return this.holds
  }

  #bringTo(version: number): void {
    this.#notebook = this.#tried(() => migrate(this.#notebook, this.#schemaVersion, version))
    this.#schemaVersion = version
  }

  #tried(step: () => unknown): unknown {
    try {
      return step()
    } catch {
      this.#isBroken = true
      return null
    }
  }
}
