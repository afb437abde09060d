import type { LockedState } from '#shared/ipc/lock.ipc.ts'

/** What locking takes hold of. */
export type LockerParts = {
  /** What is open now; `null` for the library. */
  readonly openNow: () => LockedState | null
  /** Writes what there is to the disk, closes the notebook and drops its keys. */
  readonly closeNotebook: () => Promise<void>
  /** Ends whatever else holds parts of the notebook: the worker of briefs, what we put on the clipboard. */
  readonly forget: () => Promise<void>
  /** Asks the page to show nothing and to save what is being typed. */
  readonly askPage: () => void
  /** Loads the page anew, so that nothing of the notebook is left in it. */
  readonly reloadPage: () => void
  /** Minutes without a sign of anybody after which the app locks itself; 0 for never. */
  readonly afterMinutes: () => number
}

/** How long the page may take to save what is being typed; it is locked all the same then. */
export const PATIENCE_MILLISECONDS = 1_500

/**
 * Locks the app: by key, when nobody has been here for some minutes, when the computer sleeps or its screen is locked.
 * What is being typed is saved first, if the page can do that in time. Locked, the app knows which notebook was open and
 * nothing else of it.
 */
export class Locker {
  readonly #parts: LockerParts
  #state: LockedState | null = null
  #idle: NodeJS.Timeout | undefined
  #patience: NodeJS.Timeout | undefined
  #locking: Promise<void> | null = null

  constructor(parts: LockerParts) {
    this.#parts = parts
  }

  /** What was open when the app was locked; `null` when it is not locked. */
  get state(): LockedState | null {
    return this.#state
  }

  /** Somebody is here, or the settings have changed: the time begins anew. */
  active(): void {
    clearTimeout(this.#idle)
    const minutes = this.#parts.afterMinutes()
    if (minutes === 0 || this.#state !== null) return
    this.#idle = setTimeout(() => this.begin(), minutes * 60_000)
    this.#idle.unref()
  }

  /** Begins to lock, if there is a notebook to lock: asks the page to save, and does not wait for it long. */
  begin(): void {
    if (this.#state !== null || this.#patience !== undefined || this.#parts.openNow() === null) return
    this.#parts.askPage()
    this.#patience = setTimeout(() => void this.lock(), PATIENCE_MILLISECONDS)
  }

  /** Locks now. Resolves when the notebook is closed and its keys are gone. */
  lock(): Promise<void> {
    clearTimeout(this.#patience)
    clearTimeout(this.#idle)
    this.#patience = undefined
    // Whoever has left the lock may need it again before the disk has taken all of what it closed.
    if (this.#locking !== null && this.#state !== null) return this.#locking
    const locking = this.#lockNow().finally(() => {
      if (this.#locking === locking) this.#locking = null
    })
    this.#locking = locking
    return locking
  }

  async #lockNow(): Promise<void> {
    this.#state ??= this.#parts.openNow() ?? { id: null, isProtected: false }
    this.#parts.reloadPage()
    await Promise.allSettled([this.#parts.closeNotebook(), this.#parts.forget()])
  }

  /** The user has come back to the library, or to the notebook. */
  leave(): void {
    this.#state = null
    this.active()
  }
}
