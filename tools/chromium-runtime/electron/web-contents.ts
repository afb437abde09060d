import type {} from 'electron'
import { readFileSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import { PageSession, type PageDocument } from '../browser/page-session.ts'
import { originOf, toAppAddress, toBrowserAddress } from '../browser/scheme-address.ts'
import type { OpenedTarget } from '../browser/window-opener.ts'
import { checkPreload } from '../page-scripts/inject.ts'
import { decodeClone } from '../page-scripts/clone-codec.ts'
import { NotProvidedError, refuseUnknownKeys, strict } from '../page-scripts/not-provided.ts'
import type { RuntimeIpc } from './ipc-main.ts'
import { toWire } from './ipc-main.ts'
import { evaluateInPage } from './page-evaluation.ts'
import { PageZoom } from './page-zoom.ts'
import type { RuntimeSession } from './session.ts'
import type { RuntimeState } from './runtime-state.ts'
import { cancellableEvent, emitterMethods, guardDestroyed, StrictEmitter } from './strict-emitter.ts'
import { frameOf } from './web-frame-main.ts'

type WindowOpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0]

const contentsEvents = [
  'did-finish-load',
  'did-fail-load',
  'dom-ready',
  'did-navigate',
  'did-navigate-in-page',
  'will-navigate',
  'will-attach-webview',
  'page-title-updated',
  'preload-error',
  'render-process-gone',
  'destroyed',
]

const editing = ['undo', 'redo', 'cut', 'copy', 'paste', 'pasteAndMatchStyle', 'delete', 'selectAll'] as const

/** Chromium's code for a navigation that was given up, and for one that failed otherwise. */
const abortedCode = -3
const failedCode = -2

let lastId = 0

/** The page of one window, as the runtime keeps it; apps see `api`. */
export class RuntimeContents extends StrictEmitter {
  readonly id: number
  readonly api: Electron.WebContents
  readonly session: RuntimeSession
  /** The page, once the browser has opened it. */
  page: PageSession | undefined
  title = ''
  crashed = false
  destroyed = false
  /** Closes the window around the page; set by the window. */
  closeWindow: () => void = () => undefined
  private readonly state: RuntimeState
  private readonly ipc: RuntimeIpc
  private readonly opened: Promise<PageSession>
  private readonly zoom = new PageZoom()
  private readonly preload: string | undefined
  private expectedAddress: string | undefined
  private windowOpenHandler: WindowOpenHandler | undefined

  constructor(parts: {
    state: RuntimeState
    ipc: RuntimeIpc
    session: RuntimeSession
    preload: string | undefined
    target: Promise<OpenedTarget>
    /** Runs when the page stands, before the app's first document is loaded. */
    prepare: (page: PageSession) => Promise<void>
  }) {
    super('webContents', contentsEvents)
    lastId += 1
    this.id = lastId
    this.state = parts.state
    this.ipc = parts.ipc
    this.session = parts.session
    this.preload = this.readPreload(parts.preload)
    this.api = this.createApi()
    this.opened = this.adopt(parts.target, parts.prepare)
    this.opened.catch((error: unknown) => {
      if (!this.destroyed) console.error('A window could not be opened:', error)
    })
  }

  /** Does something with the page once it stands; what is asked of a page that has gone is dropped, as Electron drops it. */
  withPage(act: (page: PageSession) => Promise<unknown> | void): void {
    this.opened.then(act).catch((error: unknown) => {
      if (!this.destroyed) console.error(error)
    })
  }

  async whenOpened(): Promise<PageSession> {
    return await this.opened
  }

  /** @throws Error (rejects) in Chromium's words when the page cannot be had. */
  async loadURL(url: string, options: object = {}): Promise<void> {
    refuseUnknownKeys('loadURL', options, [])
    const address = this.addressOf(url)
    const { browser } = this.state.requireReady('The app is not ready')
    const origin = new URL(address).origin
    const decided = this.session.decidePermissions(browser, this.api, originOf(url, this.schemes), origin)
    const [page] = await Promise.all([this.opened, decided])
    this.expectedAddress = url
    const loaded = new Set<string>()
    const onLoad = (): void => void loaded.add(page.document.loader)
    page.on('load', onLoad)
    try {
      const reply = await page.session.send<{ errorText?: string; loaderId?: string }>('Page.navigate', {
        url: address,
      })
      if (reply.errorText !== undefined) throw this.loadFailure(url, reply.errorText)
      while (reply.loaderId !== undefined && !loaded.has(reply.loaderId)) await this.nextLoad(page, url)
    } finally {
      page.off('load', onLoad)
    }
  }

  async executeJavaScript(code: string): Promise<unknown> {
    return await evaluateInPage((await this.opened).session, code)
  }

  send(channel: string, ...args: unknown[]): void {
    if (typeof channel !== 'string') throw new TypeError('Missing required channel argument')
    this.page?.deliver(['message', channel], toWire(args))
  }

  /** The address that the app knows, not the one that stands for it in the browser. */
  get url(): string {
    const url = this.page?.document.url ?? ''
    return toAppAddress(url, this.schemes) ?? (url.startsWith('data:') || url === 'about:blank' ? '' : url)
  }

  private get schemes(): ReadonlySet<string> {
    return new Set(this.state.schemes.keys())
  }

  private addressOf(url: string): string {
    const address = toBrowserAddress(url, this.schemes)
    if (address !== undefined) return address
    if (URL.canParse(url) && new URL(url).origin === this.state.allowedOrigin) return url
    throw new NotProvidedError(`webContents.loadURL of ${url}`)
  }

  private readPreload(file: string | undefined): string | undefined {
    if (file === undefined) return undefined
    if (!isAbsolute(file)) throw new Error(`preload script must have absolute path: ${file}`)
    try {
      const source = readFileSync(file, 'utf8')
      checkPreload(source, file)
      return source
    } catch (error) {
      console.error(`Unable to load preload script: ${file}\n`, error)
      queueMicrotask(() => this.emit('preload-error', cancellableEvent({}), file, error))
      return undefined
    }
  }

  private async adopt(
    target: Promise<OpenedTarget>,
    prepare: (page: PageSession) => Promise<void>,
  ): Promise<PageSession> {
    const page = await PageSession.adopt(await target, {
      preload: this.preload,
      versions: this.state.versions,
      rules: {
        schemes: this.state.schemes,
        handlerFor: this.session.handlerFor,
        allowedOrigin: this.state.allowedOrigin,
        mayNavigate: (url) => this.mayNavigate(url),
      },
    })
    this.page = page
    this.listen(page)
    await prepare(page)
    return page
  }

  private listen(page: PageSession): void {
    page.on('navigated', ({ url }) => {
      this.crashed = false
      this.zoom.apply(page)
      this.emit('did-navigate', cancellableEvent({}), toAppAddress(url, this.schemes) ?? url, 200, 'OK')
    })
    page.on('navigated-in-page', () => this.emit('did-navigate-in-page', cancellableEvent({}), this.url, true))
    page.on('dom-ready', () => this.emit('dom-ready', cancellableEvent({})))
    page.on('load', () => this.emit('did-finish-load', cancellableEvent({})))
    page.on('crashed', () => {
      this.crashed = true
      this.emit('render-process-gone', cancellableEvent({}), { reason: 'crashed', exitCode: 1 })
    })
    page.on('window-open', ({ url, windowName, windowFeatures }) => {
      this.askForWindow(toAppAddress(url, this.schemes) ?? url, windowName, windowFeatures.join(','))
    })
    page.on('message', (head, body, document) => this.receive(page, head, body, document))
  }

  private receive(page: PageSession, head: readonly unknown[], body: string, document: PageDocument | undefined): void {
    const [kind, channel, call] = head as [string, string, number]
    if (kind === 'window-open')
      this.askForWindow(toAppAddress(channel, this.schemes) ?? channel, String(head[2]), String(head[3]))
    if (kind === 'title') {
      this.title = channel
      this.emit('page-title-updated', cancellableEvent({}), channel, true)
    }
    if (kind === 'preload-error') this.emit('preload-error', cancellableEvent({}), '', decodeClone(body))
    if (kind !== 'send' && kind !== 'invoke') return
    const message = {
      channel,
      body,
      sender: this.api,
      frame: () => (document?.alive === true ? this.frame(document) : null),
      answer: (outcome: 'result' | 'failure', answer: string) => {
        if (document === page.document) page.deliver([outcome, call], answer)
      },
    }
    if (kind === 'send') this.ipc.onSend(message)
    else void this.ipc.onInvoke(message)
  }

  private frame(document: PageDocument): Electron.WebFrameMain {
    return frameOf(document, {
      schemes: this.schemes,
      send: (channel, ...args) => this.send(channel, ...args),
      executeJavaScript: async (code) => await this.executeJavaScript(code),
    })
  }

  private mayNavigate(url: string): boolean {
    if (url === this.expectedAddress || stripFragment(url) === stripFragment(this.expectedAddress ?? '')) {
      this.expectedAddress = undefined
      return true
    }
    const event = cancellableEvent({ url, isSameDocument: false, isMainFrame: true })
    this.emit('will-navigate', event, url, false, true)
    return !event.defaultPrevented
  }

  /** The browser has refused the window already; the app is asked so that its own refusal can do its work. */
  private askForWindow(url: string, frameName: string, features: string): void {
    const details = {
      url,
      frameName,
      features,
      disposition: 'foreground-tab',
      referrer: { url: '', policy: 'default' },
    }
    const answer = this.windowOpenHandler?.(details as Electron.HandlerDetails)
    if (answer?.action !== 'deny') console.error(new NotProvidedError(`a window opened by a page (${url})`).message)
  }

  private loadFailure(url: string, errorText: string): Error {
    const description = errorText.replace(/^net::/, '')
    const code = description === 'ERR_ABORTED' ? abortedCode : failedCode
    this.emit('did-fail-load', cancellableEvent({}), code, description, url, true)
    return Object.assign(new Error(`${description} (${code}) loading '${url}'`), {
      code: description,
      errno: code,
      url,
    })
  }

  private async nextLoad(page: PageSession, url: string): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const settle = (act: () => void) => (): void => {
        for (const [name, listener] of waiting) page.off(name, listener)
        act()
      }
      const waiting = [
        ['load', settle(resolve)],
        ['crashed', settle(() => reject(this.loadFailure(url, 'ERR_FAILED')))],
        ['closed', settle(() => reject(this.loadFailure(url, 'ERR_ABORTED')))],
      ] as const
      for (const [name, listener] of waiting) page.on(name, listener)
    })
  }

  private createApi(): Electron.WebContents {
    const edit = (command: string) => (): void => {
      this.withPage((page) => page.session.tell('Input.dispatchKeyEvent', { type: 'rawKeyDown', commands: [command] }))
    }
    const contents = this
    const provided = {
      id: this.id,
      get session(): Electron.Session {
        return contents.session.api
      },
      get mainFrame(): Electron.WebFrameMain {
        return contents.frame(contents.page?.document ?? { loader: '', url: '', alive: true })
      },
      loadURL: async (url: string, options?: object) => await this.loadURL(url, options),
      reload: (): void =>
        this.withPage((page) => {
          this.expectedAddress = this.url
          page.session.tell('Page.reload')
        }),
      send: (channel: string, ...args: unknown[]) => this.send(channel, ...args),
      executeJavaScript: async (code: string) => await this.executeJavaScript(code),
      getURL: () => this.url,
      getTitle: () => this.title,
      isDestroyed: () => this.destroyed,
      isCrashed: () => this.crashed,
      focus: (): void => this.withPage((page) => page.session.tell('Page.bringToFront')),
      setWindowOpenHandler: (handler: WindowOpenHandler): void => {
        this.windowOpenHandler = handler
      },
      getZoomFactor: () => this.zoom.factor,
      setZoomFactor: (factor: number): void => {
        this.zoom.factor = factor
        this.withPage((page) => this.zoom.apply(page))
      },
      // Pinching is switched off altogether, which is Electron's default too.
      setVisualZoomLevelLimits: async (_minimum: number, _maximum: number): Promise<void> => undefined,
      close: (): void => this.closeWindow(),
      ...Object.fromEntries(editing.map((command) => [command, edit(command)])),
      ...emitterMethods(this, () => this.api),
    }
    return strict<Electron.WebContents>(
      'webContents',
      guardDestroyed(provided, () => this.destroyed),
    )
  }
}

function stripFragment(url: string): string {
  return url.replace(/#[^]*$/, '')
}
