import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inProject, memoryFolder } from './project.ts'
import { runUnseen, type Environment } from './run-command.ts'

const packageFolder = inProject('node_modules', 'electron')

/** About 110 MB; a line slower than this is better served by the browser that is there. */
const DOWNLOAD_LIMIT_MS = 5 * 60_000
/** For so long a failed download is not tried again, so that starting does not wait on a blocked host each time. */
const FAILURE_HOLDS_MS = 24 * 60 * 60_000

const failureFile = join(memoryFolder, 'electron-download.json')

/** A download that failed: when (instant in ms) and why, in a few words. */
export type DownloadFailure = { readonly at: number; readonly reason: string }

/** The executable that Electron's own installer has put there whole, or `undefined`. */
export function installedElectron(folder: string = packageFolder): string | undefined {
  // The installer writes path.txt last, so it stands for a complete unpacking; the version may still be an older one.
  const name = readText(join(folder, 'path.txt'))
  const wanted = readText(join(folder, 'package.json'))
  const unpacked = readText(join(folder, 'dist', 'version'))
  if (name === undefined || wanted === undefined || unpacked === undefined) return undefined
  if (unpacked.trim().replace(/^v/, '') !== (JSON.parse(wanted) as { version: string }).version) return undefined
  const executable = join(folder, 'dist', name)
  return existsSync(executable) ? executable : undefined
}

/** What `ELECTRON_OVERRIDE_DIST_PATH` makes of a folder, by Electron's own rule; `undefined` when nothing is there. */
export function overriddenElectron(dist: string): string | undefined {
  const named = readText(join(packageFolder, 'path.txt'))
  const names = named === undefined ? ['electron', 'electron.exe', 'electron.cmd'] : [named]
  return names.map((name) => join(dist, name)).find((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
}

/** Fetches the binary with Electron's own installer. Resolves with the reason when that fails. */
export async function downloadElectron(): Promise<DownloadFailure | undefined> {
  const ending = await runUnseen(process.execPath, [join(packageFolder, 'install.js')], {
    env: { ...proxySwitch(process.env), ELECTRON_OVERRIDE_DIST_PATH: undefined },
    limitMs: DOWNLOAD_LIMIT_MS,
  })
  if (ending.code === 0 && installedElectron() !== undefined) return undefined
  const reason = ending.outOfTime ? 'not finished after five minutes' : reasonIn(ending.output)
  return { at: Date.now(), reason }
}

/** Electron's downloader heeds the usual proxy variables only when told to. */
function proxySwitch(env: Environment): Environment {
  const proxied = env['HTTPS_PROXY'] ?? env['https_proxy'] ?? env['HTTP_PROXY'] ?? env['http_proxy']
  return proxied ? { ELECTRON_GET_USE_PROXY: '1' } : {}
}

/** The most telling few words of a downloader's output: the innermost cause, else the first line with an error. */
export function reasonIn(output: string): string {
  const cause = /\b(E[A-Z]{4,}|UND_ERR_[A-Z_]+|CERT_[A-Z_]+|[A-Z_]*SELF_SIGNED[A-Z_]*)\b/.exec(output)?.[1]
  if (cause !== undefined) return cause
  if (/\bfetch failed\b/.test(output)) return 'its host cannot be reached'
  const line = output.split('\n').find((text) => /error|failed|response code/i.test(text))
  return (line ?? 'no reason given')
    .trim()
    .replace(/^\w*Error: /, '')
    .slice(0, 100)
}

export function rememberFailure(failure: DownloadFailure): void {
  mkdirSync(memoryFolder, { recursive: true })
  writeFileSync(failureFile, JSON.stringify(failure))
}

/** The failure that still counts at `now` (ms), or `undefined` when a download may be tried. */
export function recentFailure(now: number, file: string = failureFile): DownloadFailure | undefined {
  const text = readText(file)
  if (text === undefined) return undefined
  try {
    const { at, reason } = JSON.parse(text) as Partial<DownloadFailure>
    if (typeof at !== 'number' || typeof reason !== 'string') return undefined
    // A time to come means that the clock was set back; such a note says nothing.
    return at <= now && now - at < FAILURE_HOLDS_MS ? { at, reason } : undefined
  } catch {
    return undefined
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
