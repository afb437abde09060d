import { join } from 'node:path'
import type { Plugin, Rolldown } from 'vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const here = (path: string): string => join(import.meta.dirname, path)

/** Small and read at every start: one file each in the bundle instead of hundreds to look up on the disk. */
const BUNDLED = [
  ...['diff', 'intl-messageformat', 'lowdb', 'mutative', 'zod'],
  // Its words are JSON, which Node reads only by an import that says so; the bundler drops that of a module left outside.
  'i18n-nationality',
]

/**
 * Names in the page what its first script would only ask for once it runs: the code and the styles of the first screen
 * then come at the same time as that script.
 */
const firstScreenAhead: Plugin = {
  name: 'first-screen-ahead',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle = {} }) {
      const chunks = Object.values(bundle).filter((output): output is Rolldown.OutputChunk => output.type === 'chunk')
      const start = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith('/app/start.tsx')))
      if (start === undefined) throw new Error('The first screen is in no chunk of its own.')
      // As Vite orders them: the styles of what a chunk imports come before its own.
      const needed = [...chunks.filter(({ fileName }) => start.imports.includes(fileName)), start]
      const styles = needed.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])])
      return [
        ...needed
          .filter(({ fileName }) => !html.includes(fileName))
          .map(({ fileName }) => ({ rel: 'modulepreload', href: `./${fileName}`, crossorigin: true })),
        ...styles.map((fileName) => ({ rel: 'stylesheet', href: `./${fileName}`, crossorigin: true })),
      ].map((attrs) => ({ tag: 'link', attrs, injectTo: 'head' as const }))
    },
  },
}

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
    plugins: [react(), firstScreenAhead],
    worker: { format: 'es' },
    build: {
      // The content security policy lets nothing load from a data: address, so every asset is a file.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      minify: true,
      rolldownOptions: {
        input: here('src/renderer/index.html'),
        // Each file is a way to the main process and back: one for what must be read first, one for the first screen, one
        // for the screens of a notebook.
        output: {
          codeSplitting: {
            groups: [
              { name: 'ahead', test: /\/app\/(main\.tsx|no-code-from-strings\.ts)$/, priority: 3 },
              { name: 'first-screen', test: /\/app\/start\.tsx$/, priority: 2 },
              { name: 'shell', test: /\/app\/shell\.tsx$/, priority: 1 },
            ],
          },
        },
      },
    },
  },
})
