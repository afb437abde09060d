import { dirname } from 'node:path'
import type { Codec } from './codec.ts'
import type { Files, OpenFile } from './files.ts'
import { type JournalHead, journalLine, type JournalRecord } from './journal-record.ts'

/** A journal held open for appending. After one failure it takes nothing more: the next edit needs a new file. */
export class JournalFile {
  readonly #file: OpenFile
  readonly #codec: Codec
  readonly #confirmName: () => Promise<void>
  /** Bytes that the disk has confirmed. */
  #length: number
  #named = false
  #broken = false

  private constructor(file: OpenFile, codec: Codec, confirmName: () => Promise<void>, length: number) {
    this.#file = file
    this.#codec = codec
    this.#confirmName = confirmName
    this.#length = length
  }

  /** Creates the file with its first line. Throws what the disk throws, leaving no file behind if it can. */
  static async create(files: Files, path: string, head: JournalHead, codec: Codec): Promise<JournalFile> {
    const file = await files.create(path)
    const line = journalLine(head, null)
    try {
      await file.append(line)
    } catch (error) {
      await file.close().catch(() => {})
      await files.remove(path).catch(() => {})
      throw error
    }
    return new JournalFile(file, codec, () => files.confirmFolder(dirname(path)), line.length)
  }

  /** Resolves when the disk has confirmed the record. */
  async append(record: JournalRecord): Promise<void> {
    if (this.#broken) throw new Error('This journal takes no more records.')
    const line = journalLine(record, this.#codec)
    try {
      await this.#file.append(line)
      await this.#file.confirm()
      // The first record also needs the file's name to be on the disk.
      if (!this.#named) await this.#confirmName()
    } catch (error) {
      await this.#giveUp()
      throw error
    }
    this.#named = true
    this.#length += line.length
  }

  /** Takes back what was not acknowledged. Should that fail too, the next journal overrules it. */
  async #giveUp(): Promise<void> {
    this.#broken = true
    await this.#file.cut(this.#length).catch(() => {})
    await this.#file.close().catch(() => {})
  }

  async close(): Promise<void> {
    if (this.#broken) return
    this.#broken = true
    await this.#file.close()
  }
}
