import createWorker from './brief-worker.ts?nodeWorker'
import type { BriefWorkerData } from './brief-messages.ts'
import type { BriefWorker } from './brief-service.ts'

/**
 * Starts the worker of briefs in the built app. The suffix `?nodeWorker` is electron-vite's own and works in its builds
 * only, so this file holds it alone, and whoever makes a brief service hands the function in.
 */
export const spawnBriefWorker = (workerData: BriefWorkerData): BriefWorker => createWorker({ workerData })
