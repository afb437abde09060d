import createWorker from './import-worker.ts?nodeWorker'
import type { ImportThread } from './import-service.ts'

/**
 * Starts a thread for one file in the built app. The suffix `?nodeWorker` is electron-vite's own and works in its builds
 * only, so this file holds it alone.
 */
export const spawnImportWorker: ImportThread['spawn'] = (options) => createWorker(options)
