/** When a snapshot is due. */
export type SnapshotTimes = {
  /** After so many edits… */
  readonly snapshotEvery: number
  /** …or after so many milliseconds without one, when there are enough edits to be worth it. */
  readonly idleMilliseconds: number
}

const USUAL: SnapshotTimes = { snapshotEvery: 1_000, idleMilliseconds: 20_000 }

/** Fewer edits than this are replayed in no time. */
export const WORTH_A_SNAPSHOT = 50

/** What the schedule needs of the store. */
export type SnapshotWork = {
  /** Edits since the newest snapshot. */
  readonly unsnapshotted: () => number
  /** Writes one; may reject. */
  readonly write: () => Promise<void>
  /** Runs a job where no edit is between its record and its effect. */
  readonly betweenEdits: (job: () => Promise<void>) => Promise<void>
}

/**
 * Decides when a notebook is written as a whole, and sees to it that one snapshot is written at a time. One that fails costs
 * nothing but a longer journal: every edit is there. It begins a new journal all the same, so the next is tried only after
 * as many edits more.
 */
export class SnapshotSchedule {
  readonly #work: SnapshotWork
  readonly #times: SnapshotTimes
  #writing: Promise<void> | null = null
  /** After so many edits since the last snapshot another is due. */
  #due: number
  #idle: NodeJS.Timeout | undefined
  #isEnded = false

  constructor(work: SnapshotWork, times: Partial<SnapshotTimes> = {}) {
    this.#work = work
    this.#times = { ...USUAL, ...times }
    this.#due = this.#times.snapshotEvery
  }

  /** An edit has been made: begins a snapshot, or plans one for when nothing is edited. */
  plan(): void {
    this.cancel()
    if (this.#isEnded) return
    const unsnapshotted = this.#work.unsnapshotted()
    if (unsnapshotted >= this.#due) this.begin()
    else if (unsnapshotted >= WORTH_A_SNAPSHOT) {
      this.#idle = setTimeout(
        () => void this.#work.betweenEdits(async () => this.begin()),
        this.#times.idleMilliseconds,
      )
      this.#idle.unref()
    }
  }

  /** Starts a snapshot and lets edits go on meanwhile. Only called where no edit is between its record and its effect. */
  begin(): void {
    if (this.#writing !== null || this.#isEnded) return
    this.#due = this.#work.unsnapshotted() + this.#times.snapshotEvery
    this.#writing = this.#work
      .write()
      .then(() => {
        this.#due = this.#times.snapshotEvery
      })
      .catch(() => {})
      .finally(() => {
        this.#writing = null
      })
  }

  /** Until the one that is being written is done, whatever came of it. */
  async settled(): Promise<void> {
    await this.#writing
  }

  /** Nothing is planned, until the next edit. A timer would hold the notebook in memory. */
  cancel(): void {
    clearTimeout(this.#idle)
  }

  /** No snapshot begins any more. */
  end(): void {
    this.cancel()
    this.#isEnded = true
  }
}
