import type {} from 'electron'
import { registerHooks } from 'node:module'

/** Names by which an app may ask for Electron. */
const specifiers: ReadonlySet<string> = new Set(['electron', 'electron/main', 'electron/common'])
const importUrl = 'chromium-runtime:electron-import'
const requireUrl = 'chromium-runtime:electron-require'
const slot = 'chromium-runtime.electron'

/**
 * Makes `import … from 'electron'` and `require('electron')` give the runtime's own module.
 * A name that the module lacks fails an import when it is linked, and throws when it is read from `require`.
 */
export function serveElectronModule(electron: object, names: readonly string[]): void {
  Object.defineProperty(globalThis, Symbol.for(slot), { value: electron })
  const read = `globalThis[Symbol.for(${JSON.stringify(slot)})]`
  const importSource = [
    `const electron = ${read}`,
    'export default electron',
    ...names.map((name) => `export const ${name} = electron.${name}`),
  ].join('\n')
  registerHooks({
    resolve(specifier, context, nextResolve) {
      if (!specifiers.has(specifier)) return nextResolve(specifier, context)
      return { url: context.conditions.includes('require') ? requireUrl : importUrl, shortCircuit: true }
    },
    load(url, context, nextLoad) {
      if (url === importUrl) return { format: 'module', source: importSource, shortCircuit: true }
      if (url === requireUrl) return { format: 'commonjs', source: `module.exports = ${read}`, shortCircuit: true }
      return nextLoad(url, context)
    },
  })
}
