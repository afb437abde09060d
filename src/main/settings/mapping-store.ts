import { createHash } from 'node:crypto'
import { Low } from 'lowdb'
import { z } from 'zod'
import { type DatasetMapping, datasetMapping, headerSignature } from '#shared/domain/import/dataset-mapping.ts'
import { EditQueue } from '../storage/edit-queue.ts'
import type { Files } from '../storage/files.ts'
import { CheckedFile } from './checked-file.ts'

/** As many tables as anybody takes in; the one used longest ago is forgotten. */
const MOST_MAPPINGS = 200

const kept = z.array(z.strictObject({ header: z.string(), mapping: datasetMapping })).max(MOST_MAPPINGS)
type Kept = z.output<typeof kept>

/** How the columns of tables were mapped on this laptop, by a hash of their header: nothing of a table is kept. */
export class MappingStore {
  readonly #low: Low<Kept>
  readonly #queue = new EditQueue()

  private constructor(low: Low<Kept>) {
    this.#low = low
  }

  static async open(path: string, files: Files, now: () => string): Promise<MappingStore> {
    const low = new Low<Kept>(new CheckedFile(path, files, now, (value) => kept.parse(value)), [])
    await low.read().catch(() => {})
    return new MappingStore(low)
  }

  /** The mapping last used for a header; `null` for one that was never mapped. */
  of(header: readonly string[]): DatasetMapping | null {
    return this.#low.data.find((one) => one.header === keyOf(header))?.mapping ?? null
  }

  /** Throws what the disk throws, and then nothing has changed. */
  keep(header: readonly string[], mapping: DatasetMapping): Promise<void> {
    return this.#queue.run(async () => {
      const before = this.#low.data
      const others = before.filter((one) => one.header !== keyOf(header))
      this.#low.data = [{ header: keyOf(header), mapping }, ...others].slice(0, MOST_MAPPINGS)
      try {
        await this.#low.write()
      } catch (error) {
        this.#low.data = before
        throw error
      }
    })
  }
}

const keyOf = (header: readonly string[]): string => createHash('sha256').update(headerSignature(header)).digest('hex')
