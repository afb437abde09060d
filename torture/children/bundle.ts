import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { build } from 'vite'

/** A child as one file, and what it is to be started with. */
export type Bundled = { readonly path: string; readonly environment: NodeJS.ProcessEnv }

/**
 * Puts one of the files beside this one and all that it needs into a single file, and has its compiled code kept:
 * thousands of children are started, and each would read some hundred modules. `warmUp` is a briefing for a child that
 * is to live a whole life for that, so that the code of such a life is kept too; it is told to go.
 */
export async function bundleChild(name: string, folder: string, warmUp?: object): Promise<Bundled> {
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: {
      alias: {
        '#main': join(import.meta.dirname, '../../src/main'),
        '#shared': join(import.meta.dirname, '../../src/shared'),
      },
    },
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, `${name}.ts`),
      outDir: join(folder, 'child'),
      target: 'node24',
      minify: true,
      // With this ending Node need not find out first what kind of module it is.
      rolldownOptions: { output: { entryFileNames: '[name].mjs' } },
    },
  })
  const path = join(folder, 'child', `${name}.mjs`)
  const environment = { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') }
  const briefing = warmUp === undefined ? [] : [JSON.stringify(warmUp)]
  spawnSync(process.execPath, [path, ...briefing], { env: environment, input: 'go\n' })
  return { path, environment }
}
