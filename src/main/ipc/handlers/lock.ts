import { done } from '#shared/ipc/result.ts'
import type { Locker } from '../../locking/locker.ts'
import type { HandlersOf } from '../handlers.ts'

/** Locking by key, what was locked, and the signs of life that put it off. */
export const lockHandlers = (locker: Locker): HandlersOf<'lock'> => ({
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
