import type { Notebook } from '#shared/domain/notebook.ts'
import type { KeptDraft } from '#shared/ipc/lock.ipc.ts'
import type { Sealing } from '../storage/sealing/sealing.ts'

/**
 * What was being typed when the app was locked and could not be saved: kept in memory until its notebook is opened again,
 * and nowhere on the disk. Of a protected notebook it is sealed by that notebook's own keys, so that a locked app holds
 * nothing of it that could be read.
 */
export class KeptDrafts {
  readonly #kept = new Map<Notebook['id'], Uint8Array>()

  /** Keeps drafts in place of any that were kept of this notebook before. `sealing` holds its keys, if it has some. */
  async keep(id: Notebook['id'], drafts: readonly KeptDraft[], sealing: Sealing | null): Promise<void> {
    this.#kept.delete(id)
    if (drafts.length === 0) return
    const text = Buffer.from(JSON.stringify(drafts))
    this.#kept.set(id, sealing === null ? text : await sealing.sealFile(text))
  }

  /** Hands the drafts of a notebook back, once; none when there are none, or when its keys are others by now. */
  async take(id: Notebook['id'], sealing: Sealing | null): Promise<KeptDraft[]> {
    const kept = this.#kept.get(id)
    this.#kept.delete(id)
    if (kept === undefined) return []
    const text = sealing === null ? kept : await sealing.openFile(kept)
    return text === null ? [] : (JSON.parse(Buffer.from(text).toString('utf8')) as KeptDraft[])
  }

  forget(id: Notebook['id']): void {
    this.#kept.delete(id)
  }
}
