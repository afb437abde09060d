import { defineConfig } from 'vitest/config'

/** Unit tests stand beside the code they test. Time limits only end what hangs; nothing here measures speed. */
export default defineConfig({
  test: {
    include: ['{src,tools,bench,torture}/**/*.test.{ts,tsx}'],
    environment: 'node',
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
