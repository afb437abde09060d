import createWorker from './dataset-worker.ts?nodeWorker'
import type { DatasetWorkerData } from './dataset-messages.ts'
import type { DatasetWorker } from './dataset-reader.ts'

/** Starts the worker that reads one data set, in the built app: the suffix is electron-vite's own. */
export const spawnDatasetWorker = (workerData: DatasetWorkerData): DatasetWorker => createWorker({ workerData })
