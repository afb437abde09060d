import createWorker from './article-worker.ts?nodeWorker'
import { ARTICLE_WORKER_MEMORY } from './article-service.ts'
import type { ArticleWorker } from './article-service.ts'

/**
 * Starts the worker that reads articles in the built app. The suffix `?nodeWorker` is electron-vite's own and works in
 * its builds only, so this file holds it alone, and whoever makes an article service hands the function in.
 */
export const spawnArticleWorker = (): ArticleWorker =>
  createWorker({ resourceLimits: { maxOldGenerationSizeMb: ARTICLE_WORKER_MEMORY } })
