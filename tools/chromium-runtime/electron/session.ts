import type {} from 'electron'
import type { BrowserProcess } from '../browser/browser-process.ts'
import { refuseUnknownKeys, strict } from '../page-scripts/not-provided.ts'
import { createProtocol, type SchemeHandler } from './protocol.ts'
import type { RuntimeState } from './runtime-state.ts'
import { cancellableEvent, emitterMethods, StrictEmitter } from './strict-emitter.ts'
import { createWebRequest, type RuntimeWebRequest } from './web-request.ts'

type PermissionRequest = NonNullable<Parameters<Electron.Session['setPermissionRequestHandler']>[0]>
type PermissionCheck = NonNullable<Parameters<Electron.Session['setPermissionCheckHandler']>[0]>
type DisplayMedia = Parameters<Electron.Session['setDisplayMediaRequestHandler']>
type CertificateVerify = Parameters<Electron.Session['setCertificateVerifyProc']>[0]
type DevicePermission = Parameters<Electron.Session['setDevicePermissionHandler']>[0]

/** Permissions by the browser's name and by Electron's. */
const permissions = [
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['midi', 'midi'],
  ['camera', 'media'],
  ['microphone', 'media'],
  ['clipboard-read', 'clipboard-read'],
  ['clipboard-write', 'clipboard-sanitized-write'],
  ['idle-detection', 'idle-detection'],
  ['window-management', 'window-management'],
  ['storage-access', 'storage-access'],
  ['local-fonts', 'local-fonts'],
] as const

/** A session as the runtime keeps it; apps see `api`. */
export class RuntimeSession extends StrictEmitter {
  readonly api: Electron.Session
  readonly handlerFor: (scheme: string) => SchemeHandler | undefined
  /** Whether the app's `webRequest` calls a request off. */
  readonly cancels: RuntimeWebRequest['cancels']
  private requestHandler: PermissionRequest | null = null
  private checkHandler: PermissionCheck | null = null

  constructor(state: RuntimeState) {
    super('session', ['will-download'])
    const protocol = createProtocol(state)
    this.handlerFor = protocol.handlerFor
    const webRequest = createWebRequest()
    this.cancels = webRequest.cancels
    const provided = {
      protocol: protocol.api,
      webRequest: webRequest.api,
      setPermissionRequestHandler: (handler: PermissionRequest | null): void => {
        this.requestHandler = handler
      },
      setPermissionCheckHandler: (handler: PermissionCheck | null): void => {
        this.checkHandler = handler
      },
      // No device is ever offered to a page here, so there is nothing to ask the handler about.
      setDevicePermissionHandler: (_handler: DevicePermission): void => undefined,
      // Nor is a screen: without a display-capture permission, which nobody can grant here, no page gets so far.
      setDisplayMediaRequestHandler: (..._given: DisplayMedia): void => undefined,
      // No request ever leaves, so no server shows a certificate.
      setCertificateVerifyProc: (_proc: CertificateVerify): void => undefined,
      setProxy: async (config: Electron.ProxyConfig): Promise<void> =>
        refuseUnknownKeys('session.setProxy', config, ['mode', 'pacScript', 'proxyBypassRules', 'proxyRules']),
      setSpellCheckerEnabled: (_enabled: boolean): void => undefined,
      setSpellCheckerDictionaryDownloadURL: (url: string): void => {
        if (!URL.canParse(url)) throw new TypeError(`The dictionary download URL is no URL: ${url}`)
      },
      ...emitterMethods(this, () => this.api),
    } satisfies Partial<Record<keyof Electron.Session, unknown>>
    this.api = strict<Electron.Session>('session', provided)
  }

  /**
   * Asks the app's handlers about every permission and tells the browser. Electron asks when a page does and grants what
   * no handler refuses; here a permission needs a handler that grants it.
   */
  async decidePermissions(
    browser: BrowserProcess,
    contents: Electron.WebContents,
    origin: string,
    address: string,
  ): Promise<void> {
    const decide = async ([name, permission]: (typeof permissions)[number]): Promise<void> => {
      const granted = await this.grants(contents, permission as never, origin)
      const setting = granted ? 'granted' : 'denied'
      // A browser of another age may not know the name; then it knows no such permission either.
      await browser.pipe.root
        .send('Browser.setPermission', { permission: { name }, setting, origin: address })
        .catch(() => undefined)
    }
    await Promise.all(permissions.map(decide))
  }

  /** A download never goes through: the app is told, and that is all. */
  announceDownload(contents: Electron.WebContents, url: string, filename: string): void {
    const item = strict<Electron.DownloadItem>('DownloadItem', {
      getURL: () => url,
      getFilename: () => filename,
      cancel: () => undefined,
      getState: () => 'cancelled',
    })
    this.emit('will-download', cancellableEvent({}), item, contents)
  }

  private async grants(contents: Electron.WebContents, permission: never, origin: string): Promise<boolean> {
    if (this.checkHandler === null && this.requestHandler === null) return false
    const details = { isMainFrame: true, requestingUrl: `${origin}/`, securityOrigin: origin }
    if (this.checkHandler !== null && !this.checkHandler(contents, permission, origin, details)) return false
    const { requestHandler } = this
    if (requestHandler === null) return true
    return await new Promise((resolve) => requestHandler(contents, permission, resolve, details))
  }
}

/** Sessions by partition. All of them keep their data in one temporary profile, which goes when the app ends. */
export class RuntimeSessions {
  readonly default: RuntimeSession
  readonly api: typeof Electron.Session
  private readonly state: RuntimeState
  private readonly partitions = new Map<string, RuntimeSession>()

  constructor(state: RuntimeState) {
    this.state = state
    this.default = new RuntimeSession(state)
    const { default: defaultSession } = this
    this.api = strict<typeof Electron.Session>('session', {
      get defaultSession(): Electron.Session {
        state.requireReady('Session can only be received when app is ready')
        return defaultSession.api
      },
      fromPartition: (partition: string, options: Partial<Electron.FromPartitionOptions> = {}): Electron.Session => {
        refuseUnknownKeys('session.fromPartition', options, ['cache'])
        state.requireReady('Session can only be received when app is ready')
        return this.forPartition(partition).api
      },
    })
  }

  forPartition(partition: string): RuntimeSession {
    if (partition === '') return this.default
    const session = this.partitions.get(partition) ?? new RuntimeSession(this.state)
    this.partitions.set(partition, session)
    return session
  }

  /** The runtime's side of a session that an app passes in. */
  behind(api: Electron.Session): RuntimeSession {
    const all = [this.default, ...this.partitions.values()]
    const session = all.find((candidate) => candidate.api === api)
    if (session === undefined) throw new TypeError('webPreferences.session is not a session of this app')
    return session
  }
}
