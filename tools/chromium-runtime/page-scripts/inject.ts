import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import { Script } from 'node:vm'
import type { IsolatedWorldOptions } from './isolated-world.ts'

/** What the main process and the page agree on for one window; both names are unguessable by the page. */
export interface PageAgreement {
  readonly options: IsolatedWorldOptions
  /** The preload's source, already read. */
  readonly preload?: string
}

const mainWorldFiles = ['context-bridge.ts', 'main-world.ts']
const isolatedWorldFiles = [
  'clone-codec.ts',
  'inbox.ts',
  'not-provided.ts',
  'page-emitter.ts',
  'context-bridge.ts',
  'window-watch.ts',
  'isolated-world.ts',
]

/** The script for the page's own world: the far end of the context bridge and nothing that the page could see. */
export function mainWorldSource({ options }: PageAgreement): string {
  return `(() => {\n'use strict'\n${joined(mainWorldFiles)}\nstartMainWorld(window, ${JSON.stringify(options.token)})\n})()`
}

/**
 * The script for the isolated world. The preload stands outside the runtime's own scope, so that it sees the modules it is
 * given and no more.
 */
export function isolatedWorldSource({ options, preload }: PageAgreement): string {
  const body = `'use strict'\n${joined(isolatedWorldFiles)}\nstartIsolatedWorld(window, ${JSON.stringify(options)}, preload)`
  const wrapped = preload === undefined ? 'undefined' : wrapPreload(preload)
  return `((preload) => {\n${body}\n})(${wrapped})`
}

/**
 * Checks a preload's syntax before it is injected.
 * @throws SyntaxError as the engine words it, for instance for an ES module, which a sandboxed preload cannot be.
 */
export function checkPreload(source: string, filename: string): void {
  new Script(wrapPreload(source), { filename })
}

function wrapPreload(source: string): string {
  return `(function (require, process, exports, module) {\n${source}\n})`
}

/** Reads the page scripts ahead of the first window. */
export function warmPageScripts(): void {
  joined([...mainWorldFiles, ...isolatedWorldFiles])
}

/** Page scripts are ordinary modules that import only each other: without types, imports and `export` they can be joined. */
function joined(files: readonly string[]): string {
  return files.map(plainSource).join('\n')
}

const sources = new Map<string, string>()

function plainSource(file: string): string {
  const known = sources.get(file)
  if (known !== undefined) return known
  const typed = readFileSync(join(import.meta.dirname, file), 'utf8')
  const source = quietly(() => stripTypeScriptTypes(typed))
    .replaceAll(/^import\s[^]*?from '[^']+'$/gm, '')
    .replaceAll(/^export /gm, '')
  sources.set(file, source)
  return source
}

/** Node calls the function experimental each time, though it is the one that already runs this very file. */
function quietly<T>(act: () => T): T {
  const kept = Object.getOwnPropertyDescriptor(process, 'emitWarning')
  Object.defineProperty(process, 'emitWarning', { value: () => undefined, configurable: true })
  try {
    return act()
  } finally {
    if (kept !== undefined) Object.defineProperty(process, 'emitWarning', kept)
  }
}
