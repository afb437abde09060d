import type { Notebook } from '#shared/domain/notebook.ts'
import { message } from '#shared/i18n/message.ts'
import type { KeptDraft } from '#shared/ipc/lock.ipc.ts'
import { KeptDrafts } from '../locking/kept-drafts.ts'
import { EditQueue } from '../storage/edit-queue.ts'
import type { Library, NewKeys } from '../storage/library.ts'
import type { NotebookPlace } from '../storage/notebook-adapter.ts'
import { NotebookStore } from '../storage/notebook-store.ts'
import { ageCodec } from '../storage/sealing/age-codec.ts'
import { canBeKeyFile } from '../storage/sealing/key-file.ts'
import type { SealingService } from '../storage/sealing/sealing-service.ts'
import { StorageProblem } from '../storage/storage-problem.ts'
import type { StoreListener } from '../storage/store-standing.ts'

/** Keys in hand, for one notebook. */
type Keys = {
  readonly id: Notebook['id']
  readonly sealing: SealingService
  /** Whether they were opened by the recovery sheet: the user may set a passphrase without knowing the old one. */
  readonly isRecovered: boolean
}

/** Something for the lock; `id` is `null` for a notebook that has none yet. */
type Lockable = { readonly id: Notebook['id'] | null; readonly isProtected: boolean }

/** What opens a protected notebook. */
export type Secret = { readonly passphrase: string } | { readonly recoveryKey: string }

/**
 * Which notebook the window has open, and the keys to it. There is at most one; opening another closes it first, and
 * closing ends the thread that holds the keys.
 */
export class OpenNotebook {
  readonly #library: Library
  readonly #listener: StoreListener
  readonly #newSealing: () => SealingService
  readonly #queue = new EditQueue()
  #store: NotebookStore | null = null
  #keys: Keys | null = null
  /** What is being opened, unlocked or protected at this moment. */
  #underWay: Lockable | null = null
  readonly #notices: string[] = []
  readonly #drafts = new KeptDrafts()
  /** The notebook whose recovery key the window shows: it is kept nowhere else. */
  #unsavedSheet: Notebook['id'] | null = null
  /** The one that was closed meanwhile, as by a lock: its sheet can only be made anew. */
  #lostSheet: Notebook['id'] | null = null
  #sitting = 0

  constructor(library: Library, listener: StoreListener, newSealing: () => SealingService) {
    this.#library = library
    this.#listener = listener
    this.#newSealing = newSealing
  }

  get store(): NotebookStore | null {
    return this.#store
  }

  /** What is open; `null` when nothing is. */
  get current(): { id: Notebook['id']; isProtected: boolean } | null {
    return this.#store === null ? null : { id: this.#store.id, isProtected: this.#keys !== null }
  }

  /** Another number once a notebook has been closed or its keys dropped. */
  get sitting(): number {
    return this.#sitting
  }

  /** What locking would close: what is open or about to be, or keys in hand. `null` when there is nothing. */
  get lockable(): Lockable | null {
    if (this.#store !== null) return this.current
    return this.#keys === null ? this.#underWay : { id: this.#keys.id, isProtected: true }
  }

  /** A computer that falls asleep meanwhile must find something to lock. */
  #whileUnderWay<T>(what: Lockable, job: () => Promise<T>): Promise<T> {
    return this.#queue.run(async () => {
      this.#underWay = what
      try {
        return await job()
      } finally {
        this.#underWay = null
      }
    })
  }

  /** What the user should be told about opening, once. */
  takeNotices(): string[] {
    return [...(this.#store?.takeNotices() ?? []), ...this.#notices.splice(0)]
  }

  /** Keeps what could not be saved of the open notebook before the app is locked. */
  keepDrafts(drafts: readonly KeptDraft[]): Promise<void> {
    return this.#queue.run(async () => {
      if (this.#store !== null) await this.#drafts.keep(this.#store.id, drafts, this.#keys?.sealing ?? null)
    })
  }

  /** Hands it back once that notebook is open again; none while it is not. */
  takeDrafts(id: Notebook['id']): Promise<KeptDraft[]> {
    return this.#queue.run(async () =>
      this.#store?.id === id ? await this.#drafts.take(id, this.#keys?.sealing ?? null) : [],
    )
  }

  /** Throws a StorageProblem when it cannot be opened; then none is open. `locked`: its passphrase is asked first. */
  open(id: Notebook['id']): Promise<NotebookStore> {
    return this.#whileUnderWay({ id, isProtected: false }, async () => {
      if (this.#store?.id === id) return this.#store
      return await this.#openNow(id)
    })
  }

  async #openNow(id: Notebook['id']): Promise<NotebookStore> {
    await this.#closeStore()
    if (this.#keys?.id !== id) await this.#dropKeys()
    const isProtected = (await this.#library.keysOf(id)) !== null
    if (isProtected && this.#keys === null) throw new StorageProblem('locked', 'storage.locked')
    if (!isProtected) await this.#dropKeys()
    this.#store = await NotebookStore.open(this.#placeOf(id), { listener: this.#listener })
    if (this.#store.standing.readOnly === 'no') await this.#library.tidy(id).catch(() => {})
    if (this.#lostSheet === id) {
      this.#lostSheet = null
      this.#notices.push(message('storage.sheet-lost'))
    }
    await this.#keepCrossings(this.#store)
    return this.#store
  }

  /** Edits of another process that crossed with ours become a notebook of their own. */
  async #keepCrossings(store: NotebookStore): Promise<void> {
    const place = this.#placeOf(store.id)
    for (const { state, edits } of store.crossings) {
      if (state === null) {
        this.#notices.push(message('storage.crossing-unread', { edits, folder: place.path }))
        continue
      }
      const notebook = state.notebook as Notebook
      const title = message('storage.crossing-title', { title: notebook.title })
      try {
        await this.#library.keepAside(place, notebook, title)
      } catch {
        // They stay where they are and are found again at the next opening.
        return
      }
      this.#notices.push(message('storage.crossing-kept', { edits, title }))
    }
    if (store.crossings.length > 0) await store.settleCrossings()
  }

  /** Where the open notebook lives; `null` when there is none. */
  get place(): NotebookPlace | null {
    return this.#store === null ? null : this.#placeOf(this.#store.id)
  }

  #placeOf(id: Notebook['id']): NotebookPlace {
    return this.#library.place(id, this.#keys === null ? undefined : ageCodec(this.#keys.sealing))
  }

  /** Asks the disk once more; where the notebook must be opened anew for that, it is. */
  tryAgain(): Promise<'writable' | 'still' | 'reopen'> {
    return this.#queue.run(async () => {
      const store = this.#store
      if (store === null) return 'still'
      const answer = await store.tryAgain()
      if (answer === 'reopen') await this.#openNow(store.id)
      return answer
    })
  }

  /**
   * Takes the keys of a protected notebook into hand; `false` when the secret does not fit. Throws a StorageProblem when
   * no passphrase can: the file of keys is lost or damaged.
   */
  unlock(id: Notebook['id'], secret: Secret): Promise<boolean> {
    return this.#whileUnderWay({ id, isProtected: true }, async () => {
      const files = await this.#library.keysOf(id)
      if (files === null) return true
      const sealing = this.#newSealing()
      let fits = false
      try {
        fits =
          'passphrase' in secret
            ? await sealing.unlock(files.identityFile, secret.passphrase)
            : await sealing.recover(files.recoveryFile, secret.recoveryKey)
      } finally {
        if (!fits) await sealing.end()
      }
      if (!fits && 'passphrase' in secret && !canBeKeyFile(files.identityFile))
        throw new StorageProblem('unreadable', 'storage.keys-damaged')
      if (!fits) return false
      await this.#closeStore()
      await this.#dropKeys()
      this.#keys = { id, sealing, isRecovered: 'recoveryKey' in secret }
      return true
    })
  }

  /** Starts a protected notebook and keeps its keys in hand. Returns the key for its recovery sheet. */
  createProtected(title: string, passphrase: string): Promise<{ id: Notebook['id']; recoveryKey: string }> {
    return this.#whileUnderWay({ id: null, isProtected: true }, async () => {
      const sealing = this.#newSealing()
      try {
        const created = await this.#library.createProtected(title, { sealing, passphrase })
        await this.#closeStore()
        await this.#dropKeys()
        this.#keys = { id: created.id, sealing, isRecovered: false }
        this.#unsavedSheet = created.id
        return created
      } catch (error) {
        await sealing.end()
        throw error
      }
    })
  }

  /**
   * Protects the open notebook and opens it again. Returns the key for its recovery sheet; `null` when none is open. A
   * notebook that cannot be written to is not protected: its files may be another process's.
   */
  protect(passphrase: string, onProgress: (done: number, total: number) => void): Promise<string | null> {
    return this.#whileUnderWay({ id: this.#store?.id ?? null, isProtected: true }, async () => {
      if (this.#store === null || this.#keys !== null) return null
      return await this.#sealAnew(
        'storage.not-protected',
        (id, keys) => this.#library.protect(id, keys, onProgress),
        passphrase,
      )
    })
  }

  /**
   * Seals the open notebook by new keys and opens it again: for a recovery sheet that was lost, seen by others or never
   * saved. Returns the key for the new sheet; `null` when the passphrase, which stays, does not fit.
   */
  renewSheet(passphrase: string, onProgress: (done: number, total: number) => void): Promise<string | null> {
    return this.#whileUnderWay({ id: this.#store?.id ?? null, isProtected: true }, async () => {
      const former = this.#keys
      if (this.#store === null || former === null) return null
      const files = await this.#library.keysOf(former.id)
      if (files === null || !(await former.sealing.unlock(files.identityFile, passphrase))) return null
      const renewed = await this.#sealAnew(
        'storage.not-renewed',
        (id, keys) => this.#library.renewKeys(id, keys, former.sealing, onProgress),
        passphrase,
      )
      await former.sealing.end()
      return renewed
    })
  }

  /** Closes what is open, has it sealed by keys of a new thread, and opens it again by whatever keys are its own then. */
  async #sealAnew(
    refusal: 'storage.not-protected' | 'storage.not-renewed',
    seal: (id: Notebook['id'], keys: NewKeys) => ReturnType<Library['protect']>,
    passphrase: string,
  ): Promise<string> {
    const { id, standing } = this.#store!
    if (standing.readOnly !== 'no') throw new StorageProblem('disk', refusal, { why: standing.problem })
    await this.#closeStore()
    const sealing = this.#newSealing()
    try {
      const { recoveryKey, isFormerGone } = await seal(id, { sealing, passphrase })
      this.#keys = { id, sealing, isRecovered: false }
      this.#unsavedSheet = id
      if (!isFormerGone) this.#notices.push(message('storage.former-left', { folder: this.#library.folder }))
      return recoveryKey
    } catch (error) {
      await sealing.end()
      throw error
    } finally {
      // Should that fail, the key is told all the same, and the window learns why when it asks for the notebook.
      await this.#openNow(id).catch(() => {})
    }
  }

  /** The user has the recovery sheet, or has said that they go on without. */
  sheetIsSettled(): void {
    this.#unsavedSheet = null
  }

  /** `false` when the present passphrase does not fit. It need not be known after opening by the recovery sheet. */
  changePassphrase(present: string, next: string): Promise<boolean> {
    return this.#queue.run(async () => {
      const keys = this.#keys
      const files = keys === null ? null : await this.#library.keysOf(keys.id)
      if (keys === null || files === null) return false
      if (!keys.isRecovered && !(await keys.sealing.unlock(files.identityFile, present))) return false
      await this.#library.changePassphrase(keys.id, { sealing: keys.sealing, passphrase: next })
      // From here on there is a passphrase that somebody knows.
      if (this.#keys === keys) this.#keys = { ...keys, isRecovered: false }
      return true
    })
  }

  /** Deletes a notebook, closing it first should it be open. Throws a StorageProblem, and what the disk throws. */
  burn(id: Notebook['id']): Promise<void> {
    return this.#queue.run(async () => {
      if (this.#store?.id === id) await this.#closeStore()
      if (this.#keys?.id === id) await this.#dropKeys()
      this.#drafts.forget(id)
      await this.#library.burn(id)
    })
  }

  /** Waits until everything is on the disk, or the disk has refused, then drops the keys. Throws what the disk throws. */
  close(): Promise<void> {
    return this.#queue.run(async () => {
      this.#lostSheet = this.#unsavedSheet ?? this.#lostSheet
      this.#unsavedSheet = null
      try {
        await this.#closeStore()
      } finally {
        await this.#dropKeys()
      }
    })
  }

  async #closeStore(): Promise<void> {
    const store = this.#store
    this.#store = null
    if (store !== null) this.#sitting += 1
    await store?.close()
  }

  async #dropKeys(): Promise<void> {
    const keys = this.#keys
    this.#keys = null
    if (keys !== null) this.#sitting += 1
    await keys?.sealing.end()
  }
}
