import { dirname } from 'node:path'
import type { Codec, LineSealer, Pieces } from './codec.ts'
import type { Files, OpenFile } from './files.ts'
import { recordJson } from './json-in-steps.ts'
import type { JournalHead, JournalRecord } from './journal-record.ts'

/**
 * A journal held open for appending. After one failure it takes nothing more and its descriptor is never used again: a
 * disk that failed to confirm may say yes the next time without having written. The next edit needs a new file.
 */
export class JournalFile {
  readonly head: JournalHead
  /** Bytes that the disk has confirmed. */
  length: number
  readonly #file: OpenFile
  readonly #seal: LineSealer
  #broken = false

  private constructor(file: OpenFile, head: JournalHead, seal: LineSealer, length: number) {
    this.#file = file
    this.head = head
    this.#seal = seal
    this.length = length
  }

  /**
   * Creates the file with its first line, confirmed by name and content. Throws what the disk throws, leaving no file
   * behind if it can; the error is EEXIST when somebody else has taken this generation.
   */
  static async create(files: Files, path: string, head: JournalHead, codec: Codec): Promise<JournalFile> {
    const seal = codec.journal()
    const line = await seal.line(JSON.stringify(head))
    const file = await files.create(path)
    try {
      await file.append(line)
      await file.confirm()
      await files.confirmFolder(dirname(path))
    } catch (error) {
      await file.close().catch(() => {})
      await files.remove(path).catch(() => {})
      throw error
    }
    return new JournalFile(file, head, seal, line.length)
  }

  /** Resolves when the disk has confirmed the record. */
  async append(record: JournalRecord): Promise<void> {
    if (this.#broken) throw new Error('This journal takes no more records.')
    try {
      let length = 0
      for await (const bytes of this.#bytesOf(recordJson(record))) {
        await this.#file.append(bytes)
        length += bytes.length
      }
      await this.#file.confirm()
      this.length += length
    } catch (error) {
      // What is left of the record was not acknowledged: the next journal begins before it and overrules it.
      this.#broken = true
      await this.#file.close().catch(() => {})
      throw error
    }
  }

  async *#bytesOf(text: string | Pieces): AsyncGenerator<Uint8Array> {
    if (typeof text === 'string') yield await this.#seal.line(text)
    else yield* this.#seal.longLine(text)
  }

  async close(): Promise<void> {
    if (this.#broken) return
    this.#broken = true
    await this.#file.close()
  }
}
