import type {} from 'electron'
import type { BrowserProcess } from '../browser/browser-process.ts'
import type { PageSession } from '../browser/page-session.ts'
import type { PageRoom } from './page-zoom.ts'

export type WindowMode = 'normal' | 'minimized' | 'maximized' | 'fullscreen'

interface BrowserBounds {
  readonly left?: number
  readonly top?: number
  readonly width?: number
  readonly height?: number
  readonly windowState?: WindowMode
}

/** What a window asks for at its start, in density-independent pixels. */
export interface WantedBounds {
  readonly width: number
  readonly height: number
  readonly x: number | undefined
  readonly y: number | undefined
  readonly minWidth: number
  readonly minHeight: number
}

/**
 * A window's place, size and mode. Electron answers such questions at once, so the last known values are kept here; the
 * browser's answers correct them.
 */
export class WindowBounds {
  bounds: Electron.Rectangle
  mode: WindowMode = 'normal'
  /** Called with the mode before, after a change of mode or size that the browser has reported. */
  onChange: (before: WindowMode, resized: boolean) => void = () => undefined
  minimum: { width: number; height: number }
  private readonly wanted: WantedBounds
  /** The size that `onChange` has told last. */
  private told: { width: number; height: number }
  private pixelRatio = 1
  private browser: BrowserProcess | undefined
  private windowId: number | undefined
  /** What the browser's own frame adds around the page; without a display it is not there for anybody. */
  private frame = { width: 0, height: 0 }

  constructor(wanted: WantedBounds) {
    this.wanted = wanted
    this.minimum = { width: wanted.minWidth, height: wanted.minHeight }
    this.bounds = { x: wanted.x ?? 0, y: wanted.y ?? 0, ...this.atLeastMinimum(wanted) }
    this.told = this.bounds
  }

  /** Finds the browser's window and gives it the size that the app asked for, in the middle of the screen. */
  async attach(browser: BrowserProcess, page: PageSession): Promise<void> {
    this.browser = browser
    const [{ windowId }, screen] = await Promise.all([
      browser.pipe.root.send<{ windowId: number }>('Browser.getWindowForTarget', { targetId: page.targetId }),
      page.session.send<{ result: { value: readonly [number, number, number, number, number] } }>('Runtime.evaluate', {
        expression:
          '[outerWidth - innerWidth, outerHeight - innerHeight, screen.availWidth, screen.availHeight, devicePixelRatio]',
        returnByValue: true,
      }),
    ])
    this.windowId = windowId
    const [frameWidth, frameHeight, screenWidth, screenHeight, pixelRatio] = screen.result.value
    this.pixelRatio = pixelRatio
    this.frame = { width: frameWidth, height: frameHeight }
    this.bounds.x = this.wanted.x ?? Math.max(0, Math.round((screenWidth - this.bounds.width) / 2))
    this.bounds.y = this.wanted.y ?? Math.max(0, Math.round((screenHeight - this.bounds.height) / 2))
    await this.push(this.bounds)
  }

  set(change: Partial<Electron.Rectangle>): void {
    const next = { ...this.bounds, ...change }
    this.bounds = { ...next, ...this.atLeastMinimum(next) }
    void this.push(this.bounds).then(async () => await this.refresh())
  }

  setMode(mode: WindowMode): void {
    void this.send({ windowState: mode }).then(async () => await this.refresh())
  }

  get contentSize(): { width: number; height: number } {
    const frame = this.outerFrame
    return { width: this.bounds.width - frame.width, height: this.bounds.height - frame.height }
  }

  setContentSize(width: number, height: number): void {
    const frame = this.outerFrame
    this.set({ width: width + frame.width, height: height + frame.height })
  }

  /** The page's room as the browser sees it now. */
  async measure(): Promise<PageRoom> {
    await this.refresh()
    return { ...this.contentSize, pixelRatio: this.pixelRatio }
  }

  /** Asks the browser what has become of the window. */
  async refresh(): Promise<void> {
    if (this.browser === undefined || this.windowId === undefined) return
    const answer = await this.browser.pipe.root
      .send<{ bounds: BrowserBounds }>('Browser.getWindowBounds', { windowId: this.windowId })
      .catch(() => undefined)
    if (answer === undefined) return
    const { left = 0, top = 0, width = 0, height = 0, windowState = 'normal' } = answer.bounds
    const hidden = this.hiddenFrame
    const next = { x: left, y: top, width: width - hidden.width, height: height - hidden.height }
    const resized = next.width !== this.told.width || next.height !== this.told.height
    const before = this.mode
    this.bounds = next
    this.told = next
    this.mode = windowState
    if (resized || before !== windowState) this.onChange(before, resized)
    if (windowState === 'normal' && this.isTooSmall(next)) this.set({})
  }

  /** Without a display the window is all page: the browser's frame is added to what the app asks for. */
  private get hiddenFrame(): { width: number; height: number } {
    return this.browser?.headless === true ? this.frame : { width: 0, height: 0 }
  }

  private get outerFrame(): { width: number; height: number } {
    return this.browser?.headless === true ? { width: 0, height: 0 } : this.frame
  }

  private async push({ x, y, width, height }: Electron.Rectangle): Promise<void> {
    const hidden = this.hiddenFrame
    await this.send({ left: x, top: y, width: width + hidden.width, height: height + hidden.height })
  }

  private async send(bounds: BrowserBounds): Promise<void> {
    if (this.browser === undefined || this.windowId === undefined) return
    // A window that has just been closed has no bounds any more.
    await this.browser.pipe.root
      .send('Browser.setWindowBounds', { windowId: this.windowId, bounds })
      .catch(() => undefined)
  }

  private isTooSmall({ width, height }: { width: number; height: number }): boolean {
    return width < this.minimum.width || height < this.minimum.height
  }

  private atLeastMinimum({ width, height }: { width: number; height: number }): { width: number; height: number } {
    return { width: Math.max(width, this.minimum.width), height: Math.max(height, this.minimum.height) }
  }
}
