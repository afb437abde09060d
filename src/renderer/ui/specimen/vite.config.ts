import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** For developers: `vite --config src/renderer/ui/specimen/vite.config.ts` shows every part. Not in the product's build. */
export default defineConfig({
  root: decodeURIComponent(new URL('.', import.meta.url).pathname),
  plugins: [react()],
  build: { outDir: '../../../../out/specimen', emptyOutDir: true, target: 'chrome140' },
})
