import { setTimeout as wait } from 'node:timers/promises'

/** Milliseconds between attempts: two seconds in all. A virus scanner lets go of a file within that. */
const PAUSES = [10, 20, 40, 80, 150, 300, 600, 800]

/**
 * Tries again, with growing pauses, what failed because somebody else has the file open for a moment. On Windows virus
 * scanners and indexers do that, and the system says EPERM or EACCES as often as EBUSY; elsewhere only EBUSY means it.
 */
export async function patiently<T>(act: () => Promise<T>, isWindows = process.platform === 'win32'): Promise<T> {
  for (const pause of PAUSES) {
    try {
      return await act()
    } catch (error) {
      if (!isMomentary(error, isWindows)) throw error
      await wait(pause)
    }
  }
  return await act()
}

function isMomentary(error: unknown, isWindows: boolean): boolean {
  const code = (error as NodeJS.ErrnoException | null)?.code
  return code === 'EBUSY' || (isWindows && (code === 'EPERM' || code === 'EACCES'))
}
