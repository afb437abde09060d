import { readCurrent } from '../state/first-calls.ts'
import { isLocked, loadLock } from '../state/lock.ts'
import { showNotebook } from '../state/notebook-store.ts'
import { say } from '../state/notice.ts'

/**
 * A page may be loaded anew while the app runs: after the lock, where it shows the lock screen, or after its process has
 * crashed, where it shows the notebook that the main process still has open.
 */
export async function findWhereOneWas(): Promise<void> {
  const [current] = await Promise.all([readCurrent(), loadLock()])
  if (isLocked() || !current.ok || current.value === null) return
  const problem = await showNotebook(current.value.id)
  if (problem !== undefined) say(problem)
}
