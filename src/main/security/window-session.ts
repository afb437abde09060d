import { type Session, session } from 'electron'
import { closeSession } from './close-session.ts'

/**
 * The session of the window: in memory only, since everything worth keeping is in the notebook, and closed to all that
 * is not the app. The default session, which no window of ours uses, is closed as well.
 */
export function windowSession(developmentServer?: string): Session {
  // A name without the beginning `persist:` is a session that Electron keeps in memory.
  const closed = session.fromPartition('notebook', { cache: false })
  closeSession(closed, developmentServer)
  closeSession(session.defaultSession)
  return closed
}
