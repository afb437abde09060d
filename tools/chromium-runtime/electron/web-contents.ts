import type {} from 'electron'
import { readFileSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import { PageSession, type PageDocument } from '../browser/page-session.ts'
import { originOf, stripFragment, toAppAddress, toBrowserAddress } from '../browser/scheme-address.ts'
import type { OpenedTarget } from '../browser/window-opener.ts'
import { checkPreload } from '../page-scripts/inject.ts'
import { decodeClone } from '../page-scripts/clone-codec.ts'
import { NotProvidedError, refuseUnknownKeys } from '../page-scripts/not-provided.ts'
import { type RuntimeIpc, toWire, type Wire } from './ipc-main.ts'
import { evaluateInPage } from './page-evaluation.ts'
import { PageZoom } from './page-zoom.ts'
import type { RuntimeSession } from './session.ts'
import type { RuntimeState } from './runtime-state.ts'
import { cancellableEvent, StrictEmitter } from './strict-emitter.ts'
import { createContentsApi } from './web-contents-api.ts'
import { frameOf } from './web-frame-main.ts'

type WindowOpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0]

const contentsEvents = [
  'did-finish-load',
  'did-fail-load',
  'dom-ready',
  'did-navigate',
  'did-navigate-in-page',
  'will-navigate',
  'will-frame-navigate',
  'will-attach-webview',
  'page-title-updated',
  'preload-error',
  'render-process-gone',
  'destroyed',
]

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
  readonly zoom = new PageZoom()
  /** Asked when the page wants a window. */
  windowOpenHandler: WindowOpenHandler | undefined
  /** Closes the window around the page; set by the window. */
  closeWindow: () => void = () => undefined
  private readonly state: RuntimeState
  private readonly ipc: RuntimeIpc
  private readonly opened: Promise<PageSession>
  private readonly preload: string | undefined
  private expectedAddress: string | undefined

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
    this.api = createContentsApi(this)
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

  reload(): void {
    this.withPage((page) => {
      this.expectedAddress = this.url
      page.session.tell('Page.reload')
    })
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

  /** The frame of the present document; before there is one, the frame of none. */
  get mainFrame(): Electron.WebFrameMain {
    return this.frame(this.page?.document ?? { loader: '', url: '', alive: true })
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
        cancels: this.session.cancels,
        mayNavigate: (url, byPage) => this.mayNavigate(url, byPage),
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
      answer: (outcome: 'result' | 'failure', answer: Wire) => {
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

  private mayNavigate(url: string, byPage: boolean): boolean {
    const same = (other: string): boolean => stripFragment(url) === stripFragment(other)
    const expected = this.expectedAddress !== undefined && same(this.expectedAddress)
    // A reload from outside the page, by a test runner for one, is nobody's business, as in Electron.
    if (expected || (same(this.url) && !byPage)) {
      this.expectedAddress = undefined
      return true
    }
    // Of any frame first and of the top one then, each with an event of its own, as in Electron.
    return (['will-frame-navigate', 'will-navigate'] as const).every((name) => {
      const event = cancellableEvent({ url, isSameDocument: false, isMainFrame: true })
      this.emit(name, event, ...(name === 'will-navigate' ? [url, false, true] : []))
      return !event.defaultPrevented
    })
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
}
