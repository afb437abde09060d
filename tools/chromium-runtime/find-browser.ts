import { accessSync, constants, readFileSync, readdirSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'

/** An installed browser that speaks the DevTools protocol. */
export interface InstalledBrowser {
  /** Absolute path of the executable. */
  readonly path: string
  /** What to call it in a message, such as `Chromium` or `Microsoft Edge`. */
  readonly name: string
  /** The full version where it can be read from the disk; the browser is never started to ask. */
  readonly version?: string
}

/** The machine as the search sees it; tests give one of their own. */
export interface BrowserSearch {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
  readonly home: string
}

/** Names a browser at a fixed path; it wins over everything installed. */
export const browserVariable = 'AIDE_MEMOIRE_BROWSER'

/**
 * Finds a Chromium, Chrome or Edge on this machine, or `undefined` when there is none.
 * Order: the path in `AIDE_MEMOIRE_BROWSER`; the system's own browsers; one that Playwright has downloaded.
 * Reads the disk and nothing else: starts no process, writes nothing.
 * @throws Error when `AIDE_MEMOIRE_BROWSER` names something that is not an executable file, because silently taking
 * another browser would hide the mistake.
 */
export function findBrowser(
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): InstalledBrowser | undefined {
  const search = { env, platform, home }
  const wanted = env[browserVariable]
  if (wanted) {
    if (!isExecutableFile(wanted)) throw new Error(`${browserVariable} names no executable file: ${wanted}`)
    return describe(nameOf(wanted), wanted)
  }
  for (const [name, path] of candidates(search)) if (isExecutableFile(path)) return describe(name, path)
  return undefined
}

type Candidate = readonly [name: string, path: string]

function candidates(search: BrowserSearch): Candidate[] {
  return [...installedCandidates(search), ...playwrightCandidates(search)]
}

function installedCandidates({ env, platform, home }: BrowserSearch): Candidate[] {
  if (platform === 'darwin') {
    return ['/Applications', join(home, 'Applications')].flatMap((folder): Candidate[] =>
      ['Chromium', 'Google Chrome', 'Microsoft Edge'].map((name) => [name, bundledExecutable(folder, name)]),
    )
  }
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
      (root) => root !== undefined,
    )
    const places: Candidate[] = [
      ['Chromium', join('Chromium', 'Application', 'chrome.exe')],
      ['Google Chrome', join('Google', 'Chrome', 'Application', 'chrome.exe')],
      ['Microsoft Edge', join('Microsoft', 'Edge', 'Application', 'msedge.exe')],
    ]
    return places.flatMap(([name, place]) => roots.map((root): Candidate => [name, join(root, place)]))
  }
  const folders = [...(env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'].filter(Boolean)
  const commands: Candidate[] = [
    ['Chromium', 'chromium'],
    ['Chromium', 'chromium-browser'],
    ['Google Chrome', 'google-chrome-stable'],
    ['Google Chrome', 'google-chrome'],
    ['Google Chrome', '/opt/google/chrome/chrome'],
    ['Microsoft Edge', 'microsoft-edge-stable'],
    ['Microsoft Edge', 'microsoft-edge'],
    ['Microsoft Edge', '/opt/microsoft/msedge/msedge'],
  ]
  return commands.flatMap(([name, command]): Candidate[] =>
    command.startsWith('/') ? [[name, command]] : folders.map((folder) => [name, join(folder, command)]),
  )
}

/** Playwright keeps its downloads as `chromium-<revision>/<build folder>/…`; the newest revision comes first. */
function playwrightCandidates({ env, platform, home }: BrowserSearch): Candidate[] {
  const cache = playwrightCache({ env, platform, home })
  const revisions = listFolder(cache)
    .filter((entry) => /^chromium-\d+$/.test(entry))
    .sort((a, b) => Number(b.slice('chromium-'.length)) - Number(a.slice('chromium-'.length)))
  return revisions.flatMap((revision) =>
    listFolder(join(cache, revision)).flatMap((build): Candidate[] => {
      const folder = join(cache, revision, build)
      const name = 'Chromium (Playwright)'
      if (platform === 'win32') return [[name, join(folder, 'chrome.exe')]]
      if (platform !== 'darwin') return [[name, join(folder, 'chrome')]]
      return ['Google Chrome for Testing', 'Chromium'].map((app) => [name, bundledExecutable(folder, app)])
    }),
  )
}

function playwrightCache({ env, platform, home }: BrowserSearch): string {
  const set = env['PLAYWRIGHT_BROWSERS_PATH']
  if (set === '0') return join(import.meta.dirname, '../../node_modules/playwright-core/.local-browsers')
  if (set) return set
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'ms-playwright')
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'ms-playwright')
  return join(env['XDG_CACHE_HOME'] ?? join(home, '.cache'), 'ms-playwright')
}

function bundledExecutable(folder: string, app: string): string {
  return join(folder, `${app}.app`, 'Contents', 'MacOS', app)
}

function describe(name: string, path: string): InstalledBrowser {
  const version = versionBeside(path)
  return version === undefined ? { path, name } : { path, name, version }
}

function nameOf(path: string): string {
  if (/edge/i.test(path)) return 'Microsoft Edge'
  return /google|chrome/i.test(path) && !/chromium/i.test(path) ? 'Google Chrome' : 'Chromium'
}

/** Windows keeps a folder named after the version beside the executable; macOS writes it into Info.plist. */
function versionBeside(path: string): string | undefined {
  const full = /^\d+\.\d+\.\d+\.\d+$/
  const folder = listFolder(dirname(path)).find((entry) => full.test(entry))
  if (folder !== undefined) return folder
  try {
    const plist = readFileSync(join(dirname(path), '..', 'Info.plist'), 'utf8')
    return /<key>CFBundleShortVersionString<\/key>\s*<string>([\d.]+)<\/string>/.exec(plist)?.[1]
  } catch {
    return undefined
  }
}

function isExecutableFile(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

function listFolder(path: string): string[] {
  try {
    return readdirSync(path)
  } catch {
    return []
  }
}
