import type {} from 'electron'
import { strict } from '../page-scripts/not-provided.ts'
import { emitterMethods, StrictEmitter } from './strict-emitter.ts'

/** What an app may listen for. */
const EVENTS = ['suspend', 'resume', 'lock-screen', 'unlock-screen', 'shutdown']

/**
 * `powerMonitor`, which never says anything by itself: a browser is not told when the computer sleeps or its screen is
 * locked. A test emits the event in its place.
 */
export function createPowerMonitor(): Electron.PowerMonitor {
  const emitter = new StrictEmitter('powerMonitor', EVENTS)
  const api: Electron.PowerMonitor = strict<Electron.PowerMonitor>(
    'powerMonitor',
    emitterMethods(emitter, () => api),
  )
  return api
}
