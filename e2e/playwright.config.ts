import { join } from 'node:path'
import { defineConfig } from '@playwright/test'

const root = join(import.meta.dirname, '..')

/**
 * Each spec starts the built app with a data folder of its own, so specs run beside each other. Times are generous
 * because they only end what hangs: nothing here measures speed (`bench/` does).
 */
export default defineConfig({
  testDir: join(import.meta.dirname, 'specs'),
  outputDir: join(root, '.test/e2e'),
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: { actionTimeout: 20_000, navigationTimeout: 30_000, trace: 'off', screenshot: 'off' },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ?? join(root, '.test/e2e.json') }],
  ],
})
