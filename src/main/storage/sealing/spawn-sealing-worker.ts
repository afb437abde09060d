import createWorker from './sealing-worker.ts?nodeWorker'
import type { SealingThread } from './sealing-service.ts'

/**
 * Starts the thread that holds keys in the built app. The suffix `?nodeWorker` is electron-vite's own and works in its
 * builds only, so this file holds it alone.
 */
export const spawnSealingWorker = (): SealingThread => createWorker({})
