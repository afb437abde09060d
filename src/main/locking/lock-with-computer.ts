import type { PowerMonitor } from 'electron'
import type { Locker } from './locker.ts'

/** Locks the app when the computer sleeps, locks its screen or shuts down; `onResume` hears that it is awake again. */
export function lockWithComputer(powerMonitor: PowerMonitor, locker: Locker, onResume: () => void): void {
  powerMonitor.on('suspend', () => locker.begin())
  powerMonitor.on('resume', onResume)
  powerMonitor.on('lock-screen', () => locker.begin())
  // Where the system waits for it, what is open reaches its last snapshot; every edit is on the disk already.
  powerMonitor.on('shutdown', () => locker.begin())
  locker.active()
}
