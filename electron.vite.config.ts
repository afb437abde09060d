import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const here = (path: string): string => join(import.meta.dirname, path)

/** Small and read at every start: one file each in the bundle instead of hundreds to look up on the disk. */
const BUNDLED = ['diff', 'intl-messageformat', 'lowdb', 'mutative', 'zod']

export default defineConfig({
  main: {
    build: {
      externalizeDeps: { exclude: BUNDLED },
      sourcemap: true,
      // `cli` is the brief without a window: the same code on plain Node.
      rolldownOptions: { input: { index: here('src/main/index.ts'), cli: here('src/main/cli.ts') } },
    },
  },
  preload: {
    build: {
      sourcemap: false,
      // A sandboxed preload is CommonJS.
      rolldownOptions: {
        input: { index: here('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: here('src/renderer'),
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      // The content security policy lets nothing load from a data: address, so every asset is a file.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      minify: true,
      rolldownOptions: { input: here('src/renderer/index.html') },
    },
  },
})
