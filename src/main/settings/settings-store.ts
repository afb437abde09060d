import { Low } from 'lowdb'
import { z } from 'zod'
import { DEFAULT_SETTINGS, type Settings, settings } from '#shared/ipc/settings.ipc.ts'
import { EditQueue } from '../storage/edit-queue.ts'
import type { Files } from '../storage/files.ts'
import { CheckedFile } from './checked-file.ts'

const fields = z.record(z.string(), z.unknown())

/** A setting that is younger than the file has its default. */
const parseSettings = (value: unknown): Settings => settings.parse({ ...DEFAULT_SETTINGS, ...fields.parse(value) })

/** What a person has set for this laptop. Losing it would cost a few clicks, so nothing here stops the app. */
export class SettingsStore {
  readonly #low: Low<Settings>
  /** Two changes in a breath (a key held down) must reach the disk in their order. */
  readonly #queue = new EditQueue()

  private constructor(low: Low<Settings>) {
    this.#low = low
  }

  static async open(path: string, files: Files, now: () => string): Promise<SettingsStore> {
    const low = new Low<Settings>(new CheckedFile(path, files, now, parseSettings), DEFAULT_SETTINGS)
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
