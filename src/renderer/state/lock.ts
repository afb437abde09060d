import type { LockedState } from '#shared/ipc/lock.ipc.ts'
import { bridge } from './bridge.ts'
import { readLock } from './first-calls.ts'
import { showNotebook } from './notebook-store.ts'
import { signal } from './signal.ts'

const locked = signal<LockedState | null>(null)

/** Whether the app is locked, outside React. */
export const isLocked = (): boolean => locked.get() !== null

/** What was open when the app was locked; `null` when it is not locked. */
export const useLocked = locked.use

/** Finds out whether the page was loaded into a locked app. */
export async function loadLock(): Promise<void> {
  const state = await readLock()
  if (state.ok) locked.set(state.value)
}

/**
 * Leaves the lock for the notebook that was open, or for the library with `null`. The lock screen stays until the
 * notebook can be drawn.
 * @returns the sentence to show when the notebook cannot be opened
 */
export async function leaveLock(id: LockedState['id']): Promise<string | undefined> {
  await bridge.call['lock:leave'](null)
  const problem = id === null ? undefined : await showNotebook(id)
  locked.set(null)
  return problem
}
