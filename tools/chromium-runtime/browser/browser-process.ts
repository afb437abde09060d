import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import type { InstalledBrowser } from '../find-browser.ts'
import { browserSwitches, type BrowserStart } from './browser-switches.ts'
import { DevtoolsPipe } from './devtools-pipe.ts'
import { killTree } from './kill-tree.ts'

/**
 * How the names of profiles begin. Short: the browser makes a socket two folders further down, whose whole path may be 107
 * bytes long on Linux, and does not start where it would be longer.
 */
export const profilePrefix = 'crt-'

/** A running browser with a profile of its own, which goes when the browser goes. */
export class BrowserProcess {
  readonly pipe: DevtoolsPipe
  readonly headless: boolean
  /** The line a test runner waits for; only with a debugging port. */
  readonly devtoolsLine: string | undefined
  /** The version of the product, such as `156.0.8078.79`. */
  readonly version: string
  private readonly child: ChildProcess
  private readonly executable: string
  private readonly profile: string
  private readonly watchdog: ChildProcess
  private stopping: Promise<void> | undefined

  private constructor(parts: {
    child: ChildProcess
    pipe: DevtoolsPipe
    watchdog: ChildProcess
    executable: string
    start: BrowserStart
    devtoolsLine: string | undefined
    version: string
  }) {
    this.child = parts.child
    this.pipe = parts.pipe
    this.watchdog = parts.watchdog
    this.executable = parts.executable
    this.profile = parts.start.profile
    this.headless = parts.start.headless
    this.devtoolsLine = parts.devtoolsLine
    this.version = parts.version
  }

  /**
   * Starts the browser and waits until it answers.
   * @throws Error with the browser's last words when it ends instead.
   */
  static async start(installed: InstalledBrowser, options: Omit<BrowserStart, 'profile'>): Promise<BrowserProcess> {
    const start = { ...options, profile: mkdtempSync(join(tmpdir(), profilePrefix)) }
    const child = spawn(installed.path, browserSwitches(start), {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      // A group of its own: Ctrl+C in the terminal is for the app, which then closes its windows in order.
      detached: true,
      env: browserEnvironment(start.profile),
    })
    const watchdog = startWatchdog(child, start.profile)
    const log = new BrowserLog(child)
    const failure = new Promise<never>((_resolve, reject) => {
      child.once('error', reject)
      child.once('exit', (code) => reject(new Error(`${installed.name} ended at its start (${code}).\n${log.tail()}`)))
    })
    failure.catch(() => undefined)
    const pipe = new DevtoolsPipe(child.stdio[4] as Readable, child.stdio[3] as Writable)
    const [{ product }, devtoolsLine] = await Promise.race([
      Promise.all([
        pipe.root.send<{ product: string }>('Browser.getVersion'),
        start.debuggingPort === undefined ? undefined : log.line(/^DevTools listening on ws:\/\/.*$/),
      ]),
      failure,
    ])
    const version = product.slice(product.indexOf('/') + 1)
    return new BrowserProcess({ child, pipe, watchdog, executable: installed.path, start, devtoolsLine, version })
  }

  /** Runs when the browser ends by itself. */
  onUnexpectedExit(listener: () => void): void {
    this.child.once('exit', () => {
      if (this.stopping === undefined) listener()
    })
  }

  /**
   * Opens a window without tabs and address bar. Only the browser's own command line can do that, so a second call of the
   * executable hands the wish to the running browser and ends.
   */
  openAppWindow(address: string): void {
    const messenger = spawn(
      this.executable,
      [`--user-data-dir=${this.profile}`, `--app=${address}`, ...quietSwitches()],
      {
        stdio: 'ignore',
        env: browserEnvironment(this.profile),
      },
    )
    messenger.unref()
  }

  /** Ends the browser and removes its profile. */
  async stop(): Promise<void> {
    this.stopping ??= this.end()
    await this.stopping
  }

  private async end(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      const exited = once(this.child, 'exit')
      this.pipe.root.tell('Browser.close')
      const patience = setTimeout(() => killTree(this.child.pid), 3000)
      await exited
      clearTimeout(patience)
    }
    await rm(this.profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 })
    this.watchdog.stdin?.end('done')
  }
}

/** The browser puts no warnings about its switches above a window that was asked for with these. */
function quietSwitches(): string[] {
  return process.getuid?.() === 0 ? ['--test-type', '--no-sandbox'] : ['--test-type']
}

/** Chromium leaves sockets in the temporary folder when it is killed; inside the profile they go with it. */
function browserEnvironment(profile: string): NodeJS.ProcessEnv {
  return process.platform === 'linux' ? { ...process.env, TMPDIR: profile } : { ...process.env }
}

/** Ends the browser and removes its profile if this process cannot any more, for instance because it was killed. */
function startWatchdog(browser: ChildProcess, profile: string): ChildProcess {
  const script = join(import.meta.dirname, 'profile-watchdog.ts')
  const watchdog = spawn(process.execPath, [script, String(browser.pid ?? 0), profile], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
  watchdog.on('error', (error) => console.error(`The browser's watchdog did not start: ${error.message}`))
  watchdog.unref()
  const input = watchdog.stdin as (Writable & { unref?: () => void }) | null
  input?.unref?.()
  return watchdog
}

/** What the browser writes about itself: kept for a failed start, and shown when Electron's own variable asks for it. */
class BrowserLog {
  private readonly lines: string[] = []
  private readonly waiting: { pattern: RegExp; found: (line: string) => void }[] = []
  private rest = ''

  constructor(child: ChildProcess) {
    const show = process.env['ELECTRON_ENABLE_LOGGING'] !== undefined
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      if (show) process.stderr.write(text)
      const lines = (this.rest + text).split('\n')
      this.rest = lines.pop() ?? ''
      for (const line of lines) this.add(line)
    })
  }

  tail(): string {
    return this.lines.slice(-20).join('\n')
  }

  async line(pattern: RegExp): Promise<string> {
    const known = this.lines.find((line) => pattern.test(line))
    return known ?? (await new Promise((found) => this.waiting.push({ pattern, found })))
  }

  private add(line: string): void {
    this.lines.push(line)
    if (this.lines.length > 200) this.lines.shift()
    for (const { pattern, found } of this.waiting) if (pattern.test(line)) found(line)
  }
}
