import { z } from 'zod'
import { notebookId } from '../domain/identifier.ts'
import { endpoint } from './endpoint.ts'
import { nothing } from './nothing.ts'

/** What was open when the app was locked; its title is not told. */
const locked = z.strictObject({ id: notebookId.nullable(), isProtected: z.boolean() })
export type LockedState = z.output<typeof locked>

export const lockEndpoints = {
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
