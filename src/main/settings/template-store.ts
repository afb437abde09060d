import { Low } from 'lowdb'
import { z } from 'zod'
import { type BriefTemplate, briefTemplate } from '#shared/domain/brief-template.ts'
import { EditQueue } from '../storage/edit-queue.ts'
import type { Files } from '../storage/files.ts'
import { CheckedFile } from './checked-file.ts'

/** As many as anybody would look through. */
export const MOST_TEMPLATES = 100

const kept = z.array(briefTemplate).max(MOST_TEMPLATES)

/** The templates of briefs that are kept on this laptop. They hold nothing of any notebook. */
export class TemplateStore {
  readonly #low: Low<BriefTemplate[]>
  /** Two changes in a breath must reach the disk in their order. */
  readonly #queue = new EditQueue()

  private constructor(low: Low<BriefTemplate[]>) {
    this.#low = low
  }

  static async open(path: string, files: Files, now: () => string): Promise<TemplateStore> {
    const file = new CheckedFile(path, files, now, (value) => kept.parse(value))
    const low = new Low<BriefTemplate[]>(file, [])
    await low.read().catch(() => {})
    return new TemplateStore(low)
  }

  /** By name. */
  get all(): BriefTemplate[] {
    return this.#low.data.toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
  }

  /**
   * Keeps a template, in place of one of its name. Gives `false`, and keeps nothing, when there are as many as are kept.
   * Throws what the disk throws.
   */
  keep(template: BriefTemplate): Promise<boolean> {
    return this.#queue.run(async () => {
      const others = this.#low.data.filter(({ name }) => name !== template.name)
      if (others.length >= MOST_TEMPLATES) return false
      await this.#write([...others, template])
      return true
    })
  }

  /** Throws what the disk throws, and then it is still there. */
  drop(name: string): Promise<void> {
    return this.#queue.run(() => this.#write(this.#low.data.filter((one) => one.name !== name)))
  }

  async #write(next: BriefTemplate[]): Promise<void> {
    const before = this.#low.data
    this.#low.data = next
    try {
      await this.#low.write()
    } catch (error) {
      this.#low.data = before
      throw error
    }
  }
}
