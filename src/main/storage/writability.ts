import { message } from '#shared/i18n/message.ts'
import { diskProblem } from './files.ts'
import { WrittenElsewhere } from './notebook-adapter.ts'

/**
 * Why nothing can be edited: `no`, it can; `disk`, the disk takes nothing more, and each edit asks it again; `reading`,
 * it could be opened to read only; `held`, another process is writing here; `elsewhere`, another process has written
 * here since it was opened.
 */
export type ReadOnly = 'no' | 'disk' | 'reading' | 'held' | 'elsewhere'

/** What of the adapter decides whether edits can be kept. */
type Keeper = { readonly isReserveSpent: boolean; readonly setReserveAside: () => Promise<void> }

/** Whether a notebook can be edited, and why not. Each method that changes that says whether the user must be told. */
export class Writability {
  readonly #keeper: Keeper
  #readOnly: ReadOnly = 'no'
  #problem = ''

  constructor(keeper: Keeper) {
    this.#keeper = keeper
  }

  get readOnly(): ReadOnly {
    return this.#readOnly
  }

  /** A sentence for the user; empty while everything is kept. */
  get problem(): string {
    return this.#problem
  }

  /** Whether the files are ours to write to, be it that the disk refuses just now. */
  get isOurs(): boolean {
    return this.#readOnly === 'no' || this.#readOnly === 'disk'
  }

  #become(readOnly: ReadOnly, problem: string): boolean {
    const isNew = this.#readOnly !== readOnly || this.#problem !== problem
    this.#readOnly = readOnly
    this.#problem = problem
    return isNew
  }

  /** Another process holds the notebook. */
  held(): void {
    this.#become('held', message('storage.held'))
  }

  /** The disk lets us read only; `problem` says why. */
  readingOnly(problem: string): void {
    this.#become('reading', problem)
  }

  /** An edit could not be kept. */
  failed(error: unknown): boolean {
    return error instanceof WrittenElsewhere
      ? this.#become('elsewhere', message('storage.elsewhere'))
      : this.#become('disk', diskProblem(error))
  }

  /** An edit was kept; it may have been the last there was room for. */
  kept(): boolean {
    return this.#keeper.isReserveSpent ? this.#become('disk', message('storage.last-kept')) : this.#become('no', '')
  }

  /**
   * Whether an edit can be tried: after a refusal only once the disk has room for it and for the next. `told` when that
   * has another reason than before.
   */
  async mayTry(): Promise<{ readonly may: boolean; readonly told: boolean }> {
    if (this.#readOnly === 'no') return { may: true, told: false }
    if (this.#readOnly !== 'disk') return { may: false, told: false }
    try {
      await this.#keeper.setReserveAside()
      return { may: true, told: false }
    } catch (error) {
      return { may: false, told: this.failed(error) }
    }
  }
}
