import type { Adapter } from 'lowdb'
import { type Files, isMissing } from '../storage/files.ts'
import { stamp } from '../storage/notebook-folder.ts'
import { writeWholeFile } from '../storage/whole-file.ts'

/** lowdb's way to a small file of this laptop: checked when read, written whole or not at all. */
export class CheckedFile<T> implements Adapter<T> {
  readonly #path: string
  readonly #files: Files
  readonly #now: () => string
  readonly #parse: (value: unknown) => T

  /** @param parse gives the value back, or throws when a file does not hold one */
  constructor(path: string, files: Files, now: () => string, parse: (value: unknown) => T) {
    this.#path = path
    this.#files = files
    this.#now = now
    this.#parse = parse
  }

  /** `null`, and so the defaults, when there is no file or none that holds; a bad one is kept beside it. */
  async read(): Promise<T | null> {
    let bytes: Buffer
    try {
      bytes = await this.#files.read(this.#path)
    } catch (error) {
      if (isMissing(error)) return null
      throw error
    }
    try {
      return this.#parse(JSON.parse(bytes.toString('utf8')))
    } catch {
      await this.#files.move(this.#path, `${this.#path}.${stamp(this.#now())}.bad`).catch(() => {})
      return null
    }
  }

  async write(value: T): Promise<void> {
    await writeWholeFile(this.#files, this.#path, Buffer.from(`${JSON.stringify(value, null, 2)}\n`))
  }
}
