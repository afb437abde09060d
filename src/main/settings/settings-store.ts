import { type Adapter, Low } from 'lowdb'
import { z } from 'zod'
import { DEFAULT_SETTINGS, type Settings, settings } from '#shared/ipc/settings.ipc.ts'
import { type Files, isMissing } from '../storage/files.ts'
import { EditQueue } from '../storage/edit-queue.ts'
import { stamp } from '../storage/notebook-folder.ts'
import { writeWholeFile } from '../storage/whole-file.ts'

const fields = z.record(z.string(), z.unknown())

/** lowdb's way to the settings file: checked when read, written whole or not at all. */
class SettingsAdapter implements Adapter<Settings> {
  readonly #path: string
  readonly #files: Files
  readonly #now: () => string

  constructor(path: string, files: Files, now: () => string) {
    this.#path = path
    this.#files = files
    this.#now = now
  }

  /** `null`, and so the defaults, when there is no file or none that holds; a bad one is kept beside it. */
  async read(): Promise<Settings | null> {
    let bytes: Buffer
    try {
      bytes = await this.#files.read(this.#path)
    } catch (error) {
      if (isMissing(error)) return null
      throw error
    }
    try {
      // A setting that is younger than the file has its default.
      return settings.parse({ ...DEFAULT_SETTINGS, ...fields.parse(JSON.parse(bytes.toString('utf8'))) })
    } catch {
      await this.#files.move(this.#path, `${this.#path}.${stamp(this.#now())}.bad`).catch(() => {})
      return null
    }
  }

  async write(value: Settings): Promise<void> {
    await writeWholeFile(this.#files, this.#path, Buffer.from(`${JSON.stringify(value, null, 2)}\n`))
  }
}

/** What a person has set for this laptop. Losing it would cost a few clicks, so nothing here stops the app. */
export class SettingsStore {
  readonly #low: Low<Settings>
  /** Two changes in a breath (a key held down) must reach the disk in their order. */
  readonly #queue = new EditQueue()

  private constructor(low: Low<Settings>) {
    this.#low = low
  }

  static async open(path: string, files: Files, now: () => string): Promise<SettingsStore> {
    const low = new Low<Settings>(new SettingsAdapter(path, files, now), DEFAULT_SETTINGS)
    await low.read().catch(() => {})
    return new SettingsStore(low)
  }

  get current(): Settings {
    return this.#low.data
  }

  /** Takes effect when the disk has it. Throws what the disk throws, and then nothing has changed. */
  change(change: Partial<Settings>): Promise<Settings> {
    return this.#queue.run(async () => {
      const before = this.#low.data
      this.#low.data = { ...before, ...change }
      try {
        await this.#low.write()
      } catch (error) {
        this.#low.data = before
        throw error
      }
      return this.#low.data
    })
  }
}
