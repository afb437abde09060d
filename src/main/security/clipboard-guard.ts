import { createHash, randomBytes } from 'node:crypto'
import type { Clipboard } from 'electron'

/** What the guard needs of one clipboard. Linux has two: that of Ctrl+C and that of whatever is selected. */
export type GuardedClipboard = Pick<Clipboard, 'readText' | 'clear'>

/**
 * Knows whether what lies on a clipboard came from us, without keeping it: of what was copied in the window only a hash
 * is kept, made with a salt that is new at every start, so that even a memory dump does not give back a guessable word.
 */
export class ClipboardGuard {
  readonly #clipboard: GuardedClipboard
  readonly #salt = randomBytes(32)
  #ours: Buffer | null = null

  constructor(clipboard: GuardedClipboard) {
    this.#clipboard = clipboard
  }

  /** Something was copied or cut in the window, and lies on the clipboard by now. */
  async note(): Promise<void> {
    this.#ours = this.#hash(await this.#clipboard.readText())
  }

  /**
   * Clears the clipboard where it still holds what was copied in the window. What another program has put there since
   * stays. A clipboard that cannot be read is cleared: better a copy lost than a text left lying.
   */
  async clear(): Promise<void> {
    const ours = this.#ours
    if (ours === null) return
    this.#ours = null
    const holdsOurs = await this.#clipboard.readText().then(
      (text) => this.#hash(text).equals(ours),
      () => true,
    )
    if (holdsOurs) this.#clipboard.clear()
  }

  #hash(text: string): Buffer {
    return createHash('sha256').update(this.#salt).update(text).digest()
  }
}
