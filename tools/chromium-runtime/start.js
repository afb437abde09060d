/**
 * The first file that Node reads: plain JavaScript, so that the compile cache is on before any TypeScript is met. With it
 * the runtime and the app's main script are read in well under half the time.
 */
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/chromium-runtime'))
await import('./run.ts')
