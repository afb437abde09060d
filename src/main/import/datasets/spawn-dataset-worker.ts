import createWorker from './dataset-worker.ts?nodeWorker'
import type { SpawnDataset } from './dataset-reader.ts'

/** Starts the worker that reads one data set, in the built app: the suffix is electron-vite's own. */
export const spawnDatasetWorker: SpawnDataset = (workerData) =>
  createWorker({ workerData, resourceLimits: { maxOldGenerationSizeMb: 768 } })
