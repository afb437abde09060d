import type {} from 'electron'
import type { PageSession } from '../browser/page-session.ts'
import { strict } from '../page-scripts/not-provided.ts'
import { acceleratorSlot } from '../page-scripts/window-watch.ts'
import type { RuntimeIpc } from './ipc-main.ts'
import type { RuntimeMenu } from './menu.ts'
import type { RuntimeTheme } from './native-theme.ts'
import type { RuntimeState } from './runtime-state.ts'
import type { RuntimeSessions } from './session.ts'
import { cancellableEvent, emitterMethods, guardDestroyed, StrictEmitter } from './strict-emitter.ts'
import { RuntimeContents } from './web-contents.ts'
import { WindowBounds, type WindowMode } from './window-bounds.ts'
import { checkWindowOptions } from './window-options.ts'

/** What windows need of the other parts. */
export interface WindowSurroundings {
  readonly state: RuntimeState
  readonly ipc: RuntimeIpc
  readonly sessions: RuntimeSessions
  readonly theme: RuntimeTheme
  readonly menu: RuntimeMenu
  readonly onCreated: (window: RuntimeWindow) => void
}

const windowEvents = [
  'close',
  'closed',
  'ready-to-show',
  'show',
  'hide',
  'focus',
  'blur',
  'maximize',
  'unmaximize',
  'minimize',
  'restore',
  'resize',
  'enter-full-screen',
  'leave-full-screen',
  'page-title-updated',
]

let lastId = 0

/** A window, as the runtime keeps it; apps see `api`. */
export class RuntimeWindow extends StrictEmitter {
  readonly id: number
  readonly api: Electron.BrowserWindow
  readonly contents: RuntimeContents
  private readonly surroundings: WindowSurroundings
  private readonly bounds: WindowBounds
  private title: string
  private visible: boolean
  private destroyed = false
  private closing: { readonly resolve: (closed: boolean) => void } | undefined

  constructor(surroundings: WindowSurroundings, options: Electron.BrowserWindowConstructorOptions, prototype: object) {
    super('BrowserWindow', windowEvents)
    const { state } = surroundings
    const { opener } = state.requireReady('Cannot create BrowserWindow before app is ready')
    checkWindowOptions(options)
    lastId += 1
    this.id = lastId
    this.surroundings = surroundings
    this.visible = options.show ?? true
    this.title = options.title ?? ''
    const { width = 800, height = 600, x, y, minWidth = 0, minHeight = 0 } = options
    this.bounds = new WindowBounds({ width, height, x, y, minWidth, minHeight })
    this.bounds.onChange = (before, resized) => this.reportBounds(before, resized)
    const { preload, session, partition = '' } = options.webPreferences ?? {}
    this.contents = new RuntimeContents({
      state,
      ipc: surroundings.ipc,
      session:
        session === undefined ? surroundings.sessions.forPartition(partition) : surroundings.sessions.behind(session),
      preload,
      target: opener.open({ width, height, title: this.title, background: options.backgroundColor ?? '#fff' }),
      prepare: async (page) =>
        await this.prepare(page, options.useContentSize === true ? { width, height } : undefined),
    })
    this.contents.closeWindow = () => this.destroy()
    this.api = this.createApi(prototype)
    state.windows.add(this)
    if (this.visible) state.focusedWindow = this
    surroundings.onCreated(this)
  }

  /** Asks the app and the page whether the window may close, then closes it; resolves to whether it did. */
  async requestClose(): Promise<boolean> {
    if (this.destroyed) return true
    const event = cancellableEvent({})
    this.emit('close', event)
    if (event.defaultPrevented) return false
    const page = await this.contents.whenOpened().catch(() => undefined)
    if (page === undefined || this.destroyed) {
      this.onGone()
      return true
    }
    return await new Promise((resolve) => {
      this.closing = { resolve }
      page.session.tell('Page.close')
    })
  }

  /** Closes the window without asking anybody. */
  destroy(): void {
    if (this.destroyed) return
    const { browser } = this.surroundings.state
    this.contents.withPage((page) => browser?.pipe.root.tell('Target.closeTarget', { targetId: page.targetId }))
    this.onGone()
  }

  setFocused(focused: boolean): void {
    const { state } = this.surroundings
    if (focused === (state.focusedWindow === this) || this.destroyed) return
    const before = state.focusedWindow
    state.focusedWindow = focused ? this : undefined
    if (focused) before?.emit('blur', cancellableEvent({}))
    this.emit(focused ? 'focus' : 'blur', cancellableEvent({}))
  }

  /** Tells the page which keys belong to the menu. */
  updateAccelerators(): void {
    const { state, menu } = this.surroundings
    if (!state.automated) this.contents.page?.setIsolatedValue(acceleratorSlot, menu.chords())
  }

  private async prepare(page: PageSession, content: { width: number; height: number } | undefined): Promise<void> {
    const { state, theme } = this.surroundings
    const { browser } = state.requireReady('The app is not ready')
    page.on('closed', () => this.onClosedByFrame())
    page.on('message', (head, body) => this.onMessage(head, body))
    page.on('navigated', () => this.contents.once('dom-ready', () => this.updateAccelerators()))
    page.on('dialog', ({ type }) => this.onDialog(page, type))
    let painted = false
    page.on('first-paint', () => {
      if (painted || this.contents.url === '') return
      painted = true
      this.emit('ready-to-show', cancellableEvent({}))
    })
    await Promise.all([this.bounds.attach(browser, page), theme.applyTo(page)])
    this.contents.zoom.measure = async () => await this.bounds.measure()
    if (content !== undefined) this.bounds.setContentSize(content.width, content.height)
  }

  private onMessage(head: readonly unknown[], _body: string): void {
    const [kind, detail] = head
    if (kind === 'focus' || kind === 'blur') this.setFocused(kind === 'focus')
    if (kind === 'focus' || kind === 'blur' || kind === 'resize') void this.bounds.refresh()
    if (kind === 'title') this.onTitle(String(detail))
    if (kind === 'accelerator') this.surroundings.menu.press(String(detail), this.api)
  }

  private onTitle(title: string): void {
    const event = cancellableEvent({})
    this.emit('page-title-updated', event, title, true)
    if (!event.defaultPrevented) this.title = title
  }

  /** A page that asks before it closes keeps its window, without a word to the person, as in Electron. */
  private onDialog(page: PageSession, type: string): void {
    if (type !== 'beforeunload') return
    page.session.tell('Page.handleJavaScriptDialog', { accept: false })
    this.closing?.resolve(false)
    this.closing = undefined
  }

  /** The person has closed the window by its frame: the browser asks nobody, so the app can only be told. */
  private onClosedByFrame(): void {
    if (this.destroyed) return
    if (this.closing === undefined) this.emit('close', cancellableEvent({}))
    this.onGone()
  }

  private onGone(): void {
    if (this.destroyed) return
    const { state } = this.surroundings
    this.destroyed = true
    this.contents.destroyed = true
    state.windows.delete(this)
    if (state.focusedWindow === this) state.focusedWindow = undefined
    this.contents.emit('destroyed', cancellableEvent({}))
    this.emit('closed', cancellableEvent({}))
    this.closing?.resolve(true)
    state.onWindowClosed()
  }

  private reportBounds(before: WindowMode, resized: boolean): void {
    const { mode } = this.bounds
    const events: string[] = []
    if (mode !== before) {
      if (mode === 'maximized') events.push('maximize')
      else if (mode === 'minimized') events.push('minimize')
      else if (mode === 'fullscreen') events.push('enter-full-screen')
      if (before === 'fullscreen') events.push('leave-full-screen')
      else if (before === 'maximized') events.push('unmaximize')
      else if (before === 'minimized') events.push('restore')
    }
    if (resized) events.push('resize')
    for (const name of events) this.emit(name, cancellableEvent({}))
  }

  private show(active: boolean): void {
    if (!this.visible) {
      this.visible = true
      if (this.bounds.mode === 'minimized') this.bounds.setMode('normal')
      this.emit('show', cancellableEvent({}))
    }
    if (active) this.focus()
  }

  private focus(): void {
    this.contents.withPage((page) => page.session.tell('Page.bringToFront'))
    this.setFocused(true)
  }

  private hide(): void {
    if (!this.visible) return
    this.visible = false
    this.bounds.setMode('minimized')
    this.setFocused(false)
    this.emit('hide', cancellableEvent({}))
  }

  private createApi(prototype: object): Electron.BrowserWindow {
    const { bounds, contents, surroundings } = this
    const provided = {
      id: this.id,
      webContents: contents.api,
      loadURL: async (url: string, options?: object) => await contents.loadURL(url, options),
      reload: () => contents.api.reload(),
      show: () => this.show(true),
      showInactive: () => this.show(false),
      hide: () => this.hide(),
      focus: () => this.focus(),
      blur: () => this.setFocused(false),
      minimize: () => bounds.setMode('minimized'),
      restore: () => bounds.setMode('normal'),
      isMinimized: () => bounds.mode === 'minimized',
      maximize: () => (this.show(false), bounds.setMode('maximized')),
      unmaximize: () => bounds.setMode('normal'),
      isMaximized: () => bounds.mode === 'maximized',
      setFullScreen: (on: boolean) => bounds.setMode(on ? 'fullscreen' : 'normal'),
      isFullScreen: () => bounds.mode === 'fullscreen',
      isVisible: () => this.visible && !this.destroyed,
      isFocused: () => surroundings.state.focusedWindow === this,
      close: (): void => void this.requestClose(),
      destroy: () => this.destroy(),
      isDestroyed: () => this.destroyed,
      setTitle: (title: string): void => void (this.title = title),
      getTitle: () => this.title,
      getBounds: () => ({ ...bounds.bounds }),
      setBounds: (change: Partial<Electron.Rectangle>) => bounds.set(change),
      getSize: () => [bounds.bounds.width, bounds.bounds.height],
      setSize: (width: number, height: number) => bounds.set({ width, height }),
      getContentSize: () => [bounds.contentSize.width, bounds.contentSize.height],
      setContentSize: (width: number, height: number) => bounds.setContentSize(width, height),
      getMinimumSize: () => [bounds.minimum.width, bounds.minimum.height],
      setMinimumSize: (width: number, height: number): void => {
        bounds.minimum = { width, height }
        bounds.set({})
      },
      // No menu bar is drawn here; the menu's keys work all the same.
      setMenuBarVisibility: (_visible: boolean): void => undefined,
      ...emitterMethods(this, () => this.api),
    } satisfies Partial<Record<keyof Electron.BrowserWindow, unknown>>
    const guarded = guardDestroyed(provided, () => this.destroyed)
    return strict<Electron.BrowserWindow>('BrowserWindow', Object.setPrototypeOf(guarded, prototype) as object)
  }
}
