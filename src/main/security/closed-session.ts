import { type Session, session } from 'electron'

/**
 * The session of the window: in memory only, since everything worth keeping is in the notebook; and no permission
 * (camera, location, notifications, clipboard reading …) is ever granted.
 */
export function closedSession(): Session {
  const closed = session.fromPartition('notebook', { cache: false })
  closed.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  closed.setPermissionCheckHandler(() => false)
  return closed
}
