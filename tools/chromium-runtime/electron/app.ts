import type {} from 'electron'
import { isAbsolute, join } from 'node:path'
import type { ApplicationEntry } from '../process/application-entry.ts'
import { SingleInstanceLock, type SecondInstance } from '../process/single-instance.ts'
import { folderNames, systemFolder, type FolderName } from '../process/user-folders.ts'
import { NotProvidedError, strict } from '../page-scripts/not-provided.ts'
import type { RuntimeState } from './runtime-state.ts'
import { cancellableEvent, emitterMethods, StrictEmitter } from './strict-emitter.ts'

const appEvents = [
  'will-finish-launching',
  'ready',
  'window-all-closed',
  'before-quit',
  'will-quit',
  'quit',
  'activate',
  'second-instance',
  'web-contents-created',
  'browser-window-created',
  'browser-window-focus',
  'browser-window-blur',
  'render-process-gone',
]

/** `app`, and what the start of the runtime does to it. */
export class RuntimeApp extends StrictEmitter {
  readonly api: Electron.App
  /** Switches for the browser, from the command line and from `appendSwitch`. */
  readonly switches: Map<string, string>
  /** The app has asked to end, perhaps before the browser was started. */
  quitRequested = false
  private readonly state: RuntimeState
  private readonly entry: ApplicationEntry
  private readonly ready = Promise.withResolvers<void>()
  private readonly folders = new Map<FolderName, string>()
  private readonly pendingSecondInstances: SecondInstance[] = []
  private lock: SingleInstanceLock | undefined
  private name: string
  private quitting = false

  constructor(state: RuntimeState, entry: ApplicationEntry, switches: ReadonlyMap<string, string>) {
    super('app', appEvents)
    this.state = state
    this.entry = entry
    this.name = entry.name
    this.switches = new Map(switches)
    this.api = this.createApi()
    state.onWindowClosed = () => this.onWindowClosed()
  }

  /** Main has been evaluated and the browser stands. The event goes through `emit` as the app sees it. */
  becomeReady(): void {
    this.state.isReady = true
    this.api.emit('will-finish-launching')
    this.api.emit('ready', cancellableEvent({}), {})
    this.ready.resolve()
    for (const other of this.pendingSecondInstances.splice(0)) this.announce(other)
  }

  /** Asks the app and every window, then ends. */
  async quit(): Promise<void> {
    if (this.quitting) return
    this.quitting = true
    const before = cancellableEvent({})
    this.emit('before-quit', before)
    this.quitting = !before.defaultPrevented
    for (const window of [...this.state.windows]) {
      if (this.quitting && !(await window.requestClose())) this.quitting = false
    }
    if (!this.quitting) return
    const last = cancellableEvent({})
    this.emit('will-quit', last)
    this.quitting = !last.defaultPrevented
    if (this.quitting) await this.end(Number(process.exitCode ?? 0))
  }

  /** Ends without asking anybody. */
  async end(code: number): Promise<void> {
    this.quitRequested = true
    this.quitting = true
    await this.state.clipboardWork
    this.emit('quit', cancellableEvent({}), code)
    this.lock?.release()
    await this.state.browser?.stop()
    process.exit(code)
  }

  private onWindowClosed(): void {
    if (this.state.windows.size > 0 || this.quitting) return
    if (this.listenerCount('window-all-closed') === 0) void this.quit()
    else this.emit('window-all-closed')
  }

  private folder(name: FolderName): string {
    if (!folderNames.includes(name)) throw new NotProvidedError(`app.getPath("${name}")`)
    const set = this.folders.get(name)
    if (set !== undefined) return set
    if (name !== 'userData') return systemFolder(name)
    const given = this.switches.get('user-data-dir') ?? ''
    return given === '' ? join(this.folder('appData'), this.name) : given
  }

  private setFolder(name: FolderName, path: string): void {
    if (!folderNames.includes(name)) throw new NotProvidedError(`app.setPath("${name}")`)
    if (!isAbsolute(path)) throw new Error('Path must be absolute')
    this.folders.set(name, path)
  }

  private requestLock(additionalData: unknown): boolean {
    this.lock ??= new SingleInstanceLock(this.folder('userData'))
    return this.lock.request({ argv: process.argv, workingDirectory: process.cwd(), additionalData }, (other) => {
      if (this.state.isReady) this.announce(other)
      else this.pendingSecondInstances.push(other)
    })
  }

  private announce({ argv, workingDirectory, additionalData }: SecondInstance): void {
    this.emit('second-instance', cancellableEvent({}), [...argv], workingDirectory, additionalData)
  }

  private locale(): string {
    return this.switches.get('lang') || Intl.DateTimeFormat().resolvedOptions().locale
  }

  private createApi(): Electron.App {
    const app = this
    const provided = {
      get name(): string {
        return app.name
      },
      set name(name: string) {
        app.name = name
      },
      isPackaged: false,
      whenReady: async (): Promise<void> => await this.ready.promise,
      isReady: () => this.state.isReady,
      quit: (): void => {
        this.quitRequested = true
        void this.quit()
      },
      exit: (code = 0): void => void this.end(code),
      getPath: (name: FolderName) => this.folder(name),
      setPath: (name: FolderName, path: string) => this.setFolder(name, path),
      getVersion: () => this.entry.version,
      getName: () => this.name,
      setName: (name: string): void => void (this.name = name),
      getAppPath: () => this.entry.appPath,
      getLocale: () => this.locale(),
      getPreferredSystemLanguages: () => [Intl.DateTimeFormat().resolvedOptions().locale],
      requestSingleInstanceLock: (additionalData?: object) => this.requestLock(additionalData),
      hasSingleInstanceLock: () => this.lock?.held ?? false,
      releaseSingleInstanceLock: () => this.lock?.release(),
      commandLine: strict<Electron.CommandLine>('app.commandLine', {
        appendSwitch: (name: string, value = ''): void => void this.switches.set(name, value),
        hasSwitch: (name: string) => this.switches.has(name),
        getSwitchValue: (name: string) => this.switches.get(name) ?? '',
      } satisfies Pick<Electron.CommandLine, 'appendSwitch' | 'hasSwitch' | 'getSwitchValue'>),
      ...emitterMethods(this, () => this.api),
    } satisfies Partial<Record<keyof Electron.App, unknown>>
    return strict<Electron.App>('app', provided)
  }
}
