/**
 * The runtime's entry: `electron [-r MODULE] [--inspect=PORT] [--SWITCH…] APP [ARGUMENT…]`.
 * Evaluates the app's main script in this process with `electron` served by the runtime, then starts the browser, then
 * says `ready`.
 */
import inspector from 'node:inspector'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { BrowserProcess } from './browser/browser-process.ts'
import { WindowOpener } from './browser/window-opener.ts'
import type { RuntimeApp } from './electron/app.ts'
import { createElectron } from './electron/create-electron.ts'
import { RuntimeState } from './electron/runtime-state.ts'
import { findBrowser } from './find-browser.ts'
import { warmPageScripts } from './page-scripts/inject.ts'
import { resolveApplication } from './process/application-entry.ts'
import { parseCommandLine } from './process/command-line.ts'
import { serveElectronModule } from './process/module-hooks.ts'

const projectFolder = resolve(import.meta.dirname, '../..')
const executable = join(import.meta.dirname, 'bin', 'electron')

async function run(): Promise<void> {
  const words = process.argv.slice(2)
  const commandLine = parseCommandLine(words)
  const electronVersion = installedElectronVersion()
  if (commandLine.printVersion) {
    console.log(`v${electronVersion}`)
    return
  }
  const { inspector: wanted, application = '.', switches } = commandLine
  if (wanted !== undefined) inspector.open(wanted.port, '127.0.0.1', wanted.wait)

  const entry = resolveApplication(application, electronVersion)
  becomeElectron(words, electronVersion)
  const state = new RuntimeState({
    versions: { electron: electronVersion, node: process.versions.node },
    automated: switches.has('remote-debugging-port'),
    allowedOrigin: originOf(process.env['ELECTRON_RENDERER_URL']),
  })
  const { electron, names, app } = createElectron(state, entry, switches)
  serveElectronModule(electron, names)
  const require = createRequire(import.meta.url)
  for (const file of commandLine.preloadModules) require(resolve(file))

  endWithSignals(app)
  await evaluateMain(entry.file)
  if (!app.quitRequested) await startBrowser(state, app)
}

/** Node's exit code when nothing is left to do while a top-level await is still open. */
const unsettledAwait = 13

async function evaluateMain(file: string): Promise<void> {
  const stuck = (code: number): void => {
    if (code !== unsettledAwait) return
    console.error(
      `${file} was never evaluated to its end. Awaiting app.whenReady() at its top level does this, here and in Electron: ` +
        'ready comes only after main has been evaluated.',
    )
  }
  process.once('exit', stuck)
  await import(pathToFileURL(file).href)
  process.off('exit', stuck)
}

async function startBrowser(state: RuntimeState, app: RuntimeApp): Promise<void> {
  const installed = findBrowser()
  if (installed === undefined) throw new Error('No Chromium, Chrome or Edge was found on this machine')
  const starting = BrowserProcess.start(installed, {
    headless: !hasDisplay(),
    debuggingPort: app.switches.get('remote-debugging-port'),
    switches: app.switches,
    allowedHost: state.allowedOrigin === undefined ? undefined : new URL(state.allowedOrigin).hostname,
  })
  warmUp()
  const browser = await starting
  browser.onUnexpectedExit(() => {
    console.error('The browser has ended unexpectedly')
    void app.end(1)
  })
  const opener = new WindowOpener(browser)
  await opener.start()
  browser.pipe.root.on(
    'Browser.downloadWillBegin',
    (download: { frameId: string; url: string; suggestedFilename: string }) =>
      state.onDownload(download.frameId, download.url, download.suggestedFilename),
  )
  state.browser = browser
  state.opener = opener
  Object.assign(state.versions, { chrome: browser.version })
  if (browser.devtoolsLine !== undefined) process.stderr.write(`\n${browser.devtoolsLine}\n`)
  if (!app.quitRequested) app.becomeReady()
}

/** Loads, while the browser starts, what Node would otherwise load when the first page asks for its first file. */
function warmUp(): void {
  warmPageScripts()
  void new Response(new Uint8Array(1), { headers: { 'content-type': 'text/plain' } }).arrayBuffer()
  void new Request('http://localhost/', { headers: { accept: '*/*' } })
}

/** Makes this process look as an app expects Electron's main process to look. */
function becomeElectron(words: readonly string[], electronVersion: string): void {
  process.argv = [executable, ...words]
  const versions = { ...process.versions, electron: electronVersion }
  Object.defineProperty(process, 'versions', { value: versions, enumerable: true, configurable: true })
  Object.defineProperty(process, 'type', { value: 'browser', enumerable: true })
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
  Object.defineProperty(process, 'resourcesPath', { value: join(projectFolder, 'resources'), enumerable: true })
}

function installedElectronVersion(): string {
  const manifest = createRequire(import.meta.url).resolve('electron/package.json')
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version
}

/** A window can be seen: always on macOS and Windows, and on Linux where a display server is named. */
function hasDisplay(): boolean {
  if (process.env['CHROMIUM_RUNTIME_HEADLESS'] === '1') return false
  if (process.platform === 'darwin' || process.platform === 'win32') return true
  return Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY'])
}

function originOf(url: string | undefined): string | undefined {
  return url === undefined || url === '' ? undefined : new URL(url).origin
}

function endWithSignals(app: RuntimeApp): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.api.quit())
  process.on('uncaughtException', (error) => {
    // As in Electron, an app that listens for such errors deals with them itself.
    if (process.listenerCount('uncaughtException') > 1) return
    console.error('A JavaScript error occurred in the main process:\n', error)
    void app.end(1)
  })
}

await run()
