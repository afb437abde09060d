import { randomUUID } from 'node:crypto'
import type { BrowserProcess } from './browser-process.ts'
import type { DevtoolsSession } from './devtools-pipe.ts'

/** A page that the browser has opened for the app, held before its first script. */
export interface OpenedTarget {
  readonly targetId: string
  readonly session: DevtoolsSession
}

/** What the first, empty document of a window shows until the app loads its own. */
export interface WindowLook {
  readonly width: number
  readonly height: number
  readonly title: string
  readonly background: string
  /** Where on the screen; without it the window's owner places it later. */
  readonly place?: { readonly x: number; readonly y: number }
}

interface Attached {
  readonly sessionId: string
  readonly targetInfo: { readonly targetId: string; readonly type: string; readonly url: string }
}

/** How long the browser may take to show a window before that is called a failure. */
const openingLimit = 30_000

/** Opens the app's windows, and closes every page that it did not open: windows of scripts, of links, of test runners. */
export class WindowOpener {
  private readonly browser: BrowserProcess
  private readonly wanted = new Map<string, (opened: OpenedTarget) => void>()
  private readonly unclaimed = new Map<string, OpenedTarget>()
  private creating = 0

  constructor(browser: BrowserProcess) {
    this.browser = browser
  }

  /** Starts to watch the browser's targets; every page waits for the runtime before it runs anything. */
  async start(): Promise<void> {
    const { root } = this.browser.pipe
    root.on('Target.attachedToTarget', (attached: Attached) => this.claim(attached))
    root.on('Target.detachedFromTarget', ({ sessionId }: { sessionId: string }) => {
      const session = this.browser.pipe.session(sessionId)
      session.emit('detached')
      this.browser.pipe.dropSession(sessionId)
    })
    await root.send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true })
    await root.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
      filter: [{ type: 'page' }, { type: 'service_worker' }, { type: 'shared_worker' }],
    })
  }

  async open(look: WindowLook): Promise<OpenedTarget> {
    return await (this.browser.headless ? this.openHeadless(look) : this.openVisible(look))
  }

  /** Without a display there is nothing to see of tabs and address bars, and the protocol's own way will do. */
  private async openHeadless({ width, height }: WindowLook): Promise<OpenedTarget> {
    this.creating += 1
    try {
      const { targetId } = await this.browser.pipe.root.send<{ targetId: string }>('Target.createTarget', {
        url: 'about:blank',
        newWindow: true,
        width,
        height,
      })
      const known = this.unclaimed.get(targetId)
      this.unclaimed.delete(targetId)
      return known ?? (await this.arrival(targetId))
    } finally {
      this.creating -= 1
      if (this.creating === 0) this.closeUnclaimed()
    }
  }

  private async openVisible(look: WindowLook): Promise<OpenedTarget> {
    const token = randomUUID()
    const arrival = this.arrival(token)
    this.browser.openAppWindow(firstDocument(look, token))
    const opened = await arrival
    await this.place(opened.targetId, look)
    return opened
  }

  /** The browser opens such windows at a size of its own; the wanted one comes before there is anything to see in it. */
  private async place(targetId: string, { width, height, place }: WindowLook): Promise<void> {
    const { root } = this.browser.pipe
    const { windowId } = await root.send<{ windowId: number }>('Browser.getWindowForTarget', { targetId })
    const corner = place === undefined ? {} : { left: place.x, top: place.y }
    await root.send('Browser.setWindowBounds', { windowId, bounds: { width, height, ...corner } })
  }

  private async arrival(key: string): Promise<OpenedTarget> {
    const { promise, resolve, reject } = Promise.withResolvers<OpenedTarget>()
    const limit = setTimeout(() => reject(new Error('The browser did not open the window')), openingLimit)
    this.wanted.set(key, resolve)
    try {
      return await promise
    } finally {
      clearTimeout(limit)
      this.wanted.delete(key)
    }
  }

  private claim({ sessionId, targetInfo }: Attached): void {
    const opened = { targetId: targetInfo.targetId, session: this.browser.pipe.session(sessionId) }
    const key = [...this.wanted.keys()].find(
      (wanted) => wanted === targetInfo.targetId || targetInfo.url.includes(wanted),
    )
    if (key !== undefined) {
      this.wanted.get(key)?.(opened)
    } else if (targetInfo.type === 'page' && this.creating > 0) {
      this.unclaimed.set(targetInfo.targetId, opened)
    } else {
      this.refuse(opened.targetId)
    }
  }

  private closeUnclaimed(): void {
    const known = [...this.unclaimed.keys()]
    this.unclaimed.clear()
    for (const targetId of known) this.refuse(targetId)
  }

  private refuse(targetId: string): void {
    this.browser.pipe.root.tell('Target.closeTarget', { targetId })
  }
}

/** The window's title and ground while the app's page is on its way; the token in it tells whose window this is. */
function firstDocument({ title, background }: WindowLook, token: string): string {
  const escaped = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const html = `<!doctype html><title>${escaped}</title><body style="background:${background}" data-token="${token}">`
  return `data:text/html;charset=utf-8,${encodeURIComponent(html)}`
}
