import { done } from '#shared/ipc/result.ts'
import type { Locker } from '../../locking/locker.ts'
import type { HandlersOf } from '../handlers.ts'
import type { OpenNotebook } from '../open-notebook.ts'

/** Locking by key, what was locked, and the signs of life that put it off. */
export const lockHandlers = (locker: Locker, open: OpenNotebook): HandlersOf<'lock'> => ({
  'lock:keepDrafts': async ({ drafts }) => {
    await open.keepDrafts(drafts)
    return done(null)
  },
  'lock:now': async () => {
    await locker.lock()
    return done(null)
  },
  'lock:state': async () => done(locker.state),
  'lock:leave': async () => {
    locker.leave()
    return done(null)
  },
  'lock:active': async () => {
    locker.active()
    return done(null)
  },
})
