import { z } from 'zod'
import { notebookId } from '../domain/identifier.ts'
import { PROSE_LIMIT } from '../domain/text.ts'
import { endpoint } from './endpoint.ts'
import { nothing } from './nothing.ts'

/** What was open when the app was locked; its title is not told. */
const locked = z.strictObject({ id: notebookId.nullable(), isProtected: z.boolean() })
export type LockedState = z.output<typeof locked>

/** Words in a field that were not taken, and the sentence that says why; `recordKey` and `field` say where it stands. */
export const keptDraft = z.strictObject({
  recordKey: z.string().max(1_000),
  field: z.string().max(200),
  // It may have been refused for its length.
  draft: z.string().max(20 * PROSE_LIMIT),
  message: z.string().max(2_000),
})
export type KeptDraft = z.output<typeof keptDraft>

export const lockEndpoints = {
  /** Keeps what cannot be saved before the app is locked: it comes back with `notebook:open` when that is opened again. */
  'lock:keepDrafts': endpoint(z.strictObject({ drafts: z.array(keptDraft).max(50) }), nothing),
  /** Locks at once: the notebook is closed, its keys are dropped and the page is loaded anew. */
  'lock:now': endpoint(nothing, nothing),
  /** Whether the app is locked; `null` when it is not. */
  'lock:state': endpoint(nothing, locked.nullable()),
  /** Leaves the lock: for the notebook that was open, once its passphrase fits, or for the library. */
  'lock:leave': endpoint(nothing, nothing),
  /** Somebody is here: the time until the app locks itself begins anew. */
  'lock:active': endpoint(nothing, nothing),
}

export const lockAnnouncements = {
  /** The app is about to be locked: show nothing, save what is being typed, then call `lock:now`. */
  'lock:locking': nothing,
}
