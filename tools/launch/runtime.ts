import { join, resolve } from 'node:path'
import type { InstalledBrowser } from '../chromium-runtime/find-browser.ts'
import { browserFromDebian, browserFromPlaywright, browserHere } from './browser-supply.ts'
import {
  downloadElectron,
  installedElectron,
  overriddenElectron,
  recentFailure,
  rememberFailure,
  type DownloadFailure,
} from './electron-binary.ts'
import { CannotStart, inProject, say } from './project.ts'
import type { Environment } from './run-command.ts'

/** What the app runs on: Electron itself, or an installed browser in its place. */
export type Runtime =
  | { readonly kind: 'electron'; readonly executable: string }
  | { readonly kind: 'stand-in'; readonly browser: InstalledBrowser }

/** The ways to a runtime, apart from the order in which they are tried. */
export type Ways = {
  /** `ELECTRON_OVERRIDE_DIST_PATH`, when it is set and does not name the stand-in's own folder. */
  readonly override: string | undefined
  readonly electronIn: (dist: string) => string | undefined
  readonly installed: () => string | undefined
  readonly recentFailure: () => DownloadFailure | undefined
  readonly download: () => Promise<DownloadFailure | undefined>
  readonly remember: (failure: DownloadFailure) => void
  readonly browser: () => InstalledBrowser | undefined
  readonly fromPlaywright: () => Promise<InstalledBrowser | undefined>
  readonly fromDebian: () => Promise<InstalledBrowser | undefined>
  readonly say: (line: string) => void
}

const standInFolder = inProject('tools', 'chromium-runtime', 'bin')

/** What to install where nothing can be had; the end of `npm start` and `npm test` there. */
export const nothingToRunOn =
  "Nothing to run on: Electron's binary could not be downloaded and no Chromium, Chrome or Edge is installed. " +
  'Install one of these browsers (on Debian: "apt-get install chromium") or let "node_modules/.bin/install-electron" reach its host, then start again.'

/**
 * Finds or fetches what the app runs on, Electron itself before anything in its place.
 * @throws CannotStart with one line that says what to install when every way has failed.
 */
export async function provideRuntime(ways: Ways = machineWays()): Promise<Runtime> {
  if (ways.override !== undefined) {
    const executable = ways.electronIn(ways.override)
    if (executable !== undefined) return { kind: 'electron', executable }
    throw new CannotStart(`ELECTRON_OVERRIDE_DIST_PATH names a folder without Electron: ${ways.override}`)
  }
  const failure = await electronOrFailure(ways)
  if (failure === undefined) {
    const executable = ways.installed()
    if (executable !== undefined) return { kind: 'electron', executable }
  }
  const why = failure === undefined ? '' : ` (${failure.reason})`
  const here = ways.browser()
  if (here !== undefined) return standIn(ways, here, why)
  ways.say(`Electron's own binary cannot be downloaded here${why} and no browser is installed; fetching Chromium…`)
  const fetched = (await ways.fromPlaywright()) ?? (await ways.fromDebian())
  if (fetched === undefined) throw new CannotStart(nothingToRunOn)
  return standIn(ways, fetched, why)
}

async function electronOrFailure(ways: Ways): Promise<DownloadFailure | undefined> {
  if (ways.installed() !== undefined) return undefined
  const known = ways.recentFailure()
  if (known !== undefined) return known
  ways.say("Looking for Electron's own binary (about 110 MB, fetched once)…")
  const failure = await ways.download()
  if (failure !== undefined) ways.remember(failure)
  return failure
}

function standIn(ways: Ways, browser: InstalledBrowser, why: string): Runtime {
  ways.say(
    `Electron's own binary cannot be downloaded here${why}; running on ${browser.name} instead (${browser.path}).`,
  )
  return { kind: 'stand-in', browser }
}

/** The variables that point Electron's own tools, Playwright and electron-vite at a runtime. */
export function runtimeEnvironment(runtime: Runtime): Environment {
  if (runtime.kind === 'electron') return { ELECTRON_EXEC_PATH: runtime.executable }
  return { ELECTRON_OVERRIDE_DIST_PATH: standInFolder, ELECTRON_EXEC_PATH: executableOf(runtime) }
}

/** The program that takes Electron's arguments. */
export function executableOf(runtime: Runtime): string {
  if (runtime.kind === 'electron') return runtime.executable
  return join(standInFolder, process.platform === 'win32' ? 'electron.cmd' : 'electron')
}

function machineWays(): Ways {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  return {
    override: override === undefined || override === '' || resolve(override) === standInFolder ? undefined : override,
    electronIn: overriddenElectron,
    installed: () => installedElectron(),
    recentFailure: () => recentFailure(Date.now()),
    download: downloadElectron,
    remember: rememberFailure,
    browser: browserHere,
    fromPlaywright: browserFromPlaywright,
    fromDebian: browserFromDebian,
    say,
  }
}
