import type { Notebook } from '#shared/domain/notebook.ts'
import { EditQueue } from '../storage/edit-queue.ts'
import type { Library } from '../storage/library.ts'
import { NotebookStore, type StoreListener } from '../storage/notebook-store.ts'

/** Which notebook the window has open. There is at most one; opening another closes it first. */
export class OpenNotebook {
  readonly #library: Library
  readonly #listener: StoreListener
  readonly #queue = new EditQueue()
  #store: NotebookStore | null = null

  constructor(library: Library, listener: StoreListener) {
    this.#library = library
    this.#listener = listener
  }

  get store(): NotebookStore | null {
    return this.#store
  }

  /** Throws a StorageProblem when it cannot be opened; then none is open. */
  open(id: Notebook['id']): Promise<NotebookStore> {
    return this.#queue.run(async () => {
      if (this.#store?.notebook.id === id) return this.#store
      await this.#closeNow()
      this.#store = await NotebookStore.open(this.#library.place(id), { listener: this.#listener })
      return this.#store
    })
  }

  /** Waits until everything is on the disk. */
  close(): Promise<void> {
    return this.#queue.run(() => this.#closeNow())
  }

  async #closeNow(): Promise<void> {
    const store = this.#store
    this.#store = null
    await store?.close()
  }
}
