import { createHash, randomBytes } from 'node:crypto'
import type { Clipboard } from 'electron'

/** What the guard needs of the clipboard. */
export type GuardedClipboard = Pick<Clipboard, 'readText' | 'clear'>

/** Something of ours lies on the clipboard, and it could not be read what. */
const UNREAD = Buffer.alloc(0)

/**
 * Knows whether what lies on the clipboard came from us, without keeping it: of what was copied in the window only a hash
 * is kept, made with a salt that is new at every start, so that even a memory dump does not give back a guessable word.
 */
export class ClipboardGuard {
  readonly #clipboard: GuardedClipboard
  readonly #salt = randomBytes(32)
  #ours: Buffer | null = null
  #noting: Promise<void> = Promise.resolve()

  constructor(clipboard: GuardedClipboard) {
    this.#clipboard = clipboard
  }

  /** Something was copied or cut in the window, and lies on the clipboard by now. */
  note(): Promise<void> {
    this.#noting = this.#noting.then(() => this.#noteNow())
    return this.#noting
  }

  /**
   * Clears the clipboard where it still holds what was copied in the window. What another program has put there since
   * stays. A clipboard that cannot be read is cleared: better a copy lost than a text left lying.
   */
  async clear(): Promise<void> {
    await this.#noting
    const ours = this.#ours
    if (ours === null) return
    this.#ours = null
    const held = await this.#read()
    if (ours === UNREAD || held === UNREAD || held.equals(ours)) this.#clipboard.clear()
  }

  async #noteNow(): Promise<void> {
    this.#ours = await this.#read()
  }

  #read(): Promise<Buffer> {
    return this.#clipboard.readText().then(
      (text) => this.#hash(text),
      () => UNREAD,
    )
  }

  #hash(text: string): Buffer {
    return createHash('sha256').update(this.#salt).update(text).digest()
  }
}
