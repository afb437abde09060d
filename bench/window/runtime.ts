import { execFileSync } from 'node:child_process'
import { buildIfStale } from '../../tools/launch/build-state.ts'
import { browserHere } from '../../tools/launch/browser-supply.ts'
import { installedElectron } from '../../tools/launch/electron-binary.ts'
import { runtimeEnvironment, type Runtime } from '../../tools/launch/runtime.ts'

/** What windows are opened with here, or `null`. The bench fetches nothing: `npm start` does that. */
export function runtimeHere(): Runtime | null {
  const executable = installedElectron()
  if (executable !== undefined) return { kind: 'electron', executable }
  const browser = browserHere()
  return browser === undefined ? null : { kind: 'stand-in', browser }
}

/** The runtime as the table names it. */
export function runtimeInWords(): string {
  const runtime = runtimeHere()
  if (runtime === null) return 'nothing to open a window with'
  if (runtime.kind === 'electron') return `Electron ${versionOf(runtime.executable)}`
  return `${versionOf(runtime.browser.path)} in place of Electron (tools/chromium-runtime), headless`
}

function versionOf(executable: string): string {
  try {
    return execFileSync(executable, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return 'of unknown version'
  }
}

/** Builds the app and points Playwright at the runtime. Resolves with the reason when windows cannot be measured. */
export async function prepareWindows(): Promise<string | null> {
  const runtime = runtimeHere()
  if (runtime === null) return 'neither Electron’s binary nor a Chromium, Chrome or Edge is installed'
  Object.assign(process.env, runtimeEnvironment(runtime))
  // A window on a screen would wait for that screen; what is compared is then the same everywhere.
  if (runtime.kind === 'stand-in') process.env['CHROMIUM_RUNTIME_HEADLESS'] = '1'
  await buildIfStale()
  return null
}
