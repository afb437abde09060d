import type {} from 'electron'
import { randomUUID } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { promisify } from 'node:util'
import { deflateRaw } from 'node:zlib'
import type { Wire } from '../electron/ipc-main.ts'
import { isolatedWorldSource, mainWorldSource } from '../page-scripts/inject.ts'
import type { DevtoolsSession } from './devtools-pipe.ts'
import { guardRequests, type RequestRules } from './request-gate.ts'
import { stripFragment } from './scheme-address.ts'
import type { OpenedTarget } from './window-opener.ts'

/** How one window's page is set up. */
export interface PageSetup {
  readonly preload: string | undefined
  readonly versions: Readonly<Record<string, string>>
  readonly rules: RequestRules
}

/** A document of the top frame, as long as it lives. */
export interface PageDocument {
  readonly loader: string
  url: string
  alive: boolean
}

interface FrameInfo {
  readonly id: string
  readonly parentId?: string
  readonly loaderId: string
  readonly url: string
  readonly urlFragment?: string
}

interface ContextInfo {
  readonly id: number
  readonly name: string
  readonly auxData: { readonly frameId: string }
}

/** What a page tells its window. */
export interface PageEvents {
  navigated: [document: PageDocument]
  'navigated-in-page': [url: string]
  'dom-ready': []
  load: []
  'first-paint': []
  crashed: []
  closed: []
  'window-open': [details: { url: string; windowName: string; windowFeatures: readonly string[] }]
  dialog: [details: { type: string; message: string }]
  /** From the isolated world; `document` is undefined when the sender has gone. */
  message: [head: readonly unknown[], body: string, document: PageDocument | undefined]
}

const worldName = 'Electron Isolated Context'

/**
 * In UTF-16 units. The protocol writes and reads a text some six times on its way, escaping it anew; an Electron of its own
 * copies it once. From this length on packing costs less than carrying.
 */
const worthPacking = 500_000

/**
 * In bytes. A long message is packed and carried in such pieces, so that one piece is unpacked while the next is carried
 * and another packed. (The browser also drops a pipe that brings a command of 100 MB or more.)
 */
const piece = 1_000_000

const deflated = promisify(deflateRaw)

/** One page of the browser: its documents, its isolated world and its workers, behind the request gate. */
export class PageSession extends EventEmitter<PageEvents> {
  readonly targetId: string
  readonly session: DevtoolsSession
  /** The top frame's present document. */
  document: PageDocument = { loader: '', url: '', alive: true }
  private readonly setup: PageSetup
  private readonly binding = `binding-${randomUUID()}`
  private readonly receiver = `receiver-${randomUUID()}`
  /** The isolated world of the present document; undefined until it has started. */
  private isolatedContext: number | undefined
  private topFrame = ''
  /** Where the page has last asked to go. */
  private asked = ''
  /** Messages that wait for one that is being packed, that one included. */
  private unsent = 0
  private outbox: Promise<void> = Promise.resolve()

  private constructor({ targetId, session }: OpenedTarget, setup: PageSetup) {
    super()
    this.targetId = targetId
    this.session = session
    this.setup = setup
  }

  /** Takes over a page that waits for its first script, and lets it go on once everything stands. */
  static async adopt(opened: OpenedTarget, setup: PageSetup): Promise<PageSession> {
    const page = new PageSession(opened, setup)
    page.watch()
    await page.prepare()
    return page
  }

  /** Carries a message into the isolated world of the present document; without one it is lost, as in Electron. */
  deliver(head: readonly unknown[], { text, beside }: Wire): void {
    const { isolatedContext } = this
    if (isolatedContext === undefined) return
    const message = `${JSON.stringify(head)}\n${text}`
    const isPacked = beside.length > 0 || message.length >= worthPacking
    if (!isPacked && this.unsent === 0) {
      this.hand(isolatedContext, message)
      return
    }
    this.unsent += 1
    this.outbox = this.outbox
      .then(async () => {
        if (isPacked) await this.handPacked(isolatedContext, message, beside)
        else this.hand(isolatedContext, message)
      })
      .catch((error: unknown) => console.error('A message to a page could not be packed:', error))
      .finally(() => {
        this.unsent -= 1
      })
  }

  private get inbox(): string {
    return `globalThis[${JSON.stringify(this.receiver)}]`
  }

  private hand(executionContextId: number, message: string): void {
    const functionDeclaration = `function (text) { ${this.inbox}.take(text) }`
    const call = { executionContextId, functionDeclaration, arguments: [{ value: message }] }
    this.session.tell('Runtime.callFunctionOn', call)
  }

  private async handPacked(contextId: number, message: string, beside: Wire['beside']): Promise<void> {
    const head = Buffer.from(message)
    // The protocol turns an argument into a script and that into a text; a script that holds it saves one of the two.
    const run = (code: string): void => this.session.tell('Runtime.evaluate', { contextId, expression: code })
    const packing = [head, ...beside].flatMap(inPieces).map(async (bytes) => await deflated(bytes, { level: 1 }))
    for (const one of packing) run(`${this.inbox}.takePiece("${(await one).toString('base64')}")`)
    run(`${this.inbox}.endPieces(${head.length})`)
  }

  /** Sets a variable of the isolated world. */
  setIsolatedValue(name: string, value: unknown): void {
    if (this.isolatedContext === undefined) return
    const expression = `globalThis[${JSON.stringify(name)}] = ${JSON.stringify(value)}`
    this.session.tell('Runtime.evaluate', { contextId: this.isolatedContext, expression })
  }

  private async prepare(): Promise<void> {
    const { session } = this
    // Sent together and in order: none of them depends on another's answer.
    const [, tree] = await Promise.all([
      session.send('Page.enable'),
      session.send<{ frameTree: { frame: FrameInfo } }>('Page.getFrameTree'),
      session.send('Runtime.enable'),
      session.send('Page.setLifecycleEventsEnabled', { enabled: true }),
      session.send('Emulation.setDocumentCookieDisabled', { disabled: true }),
      session.send('Runtime.addBinding', { name: this.binding, executionContextName: worldName }),
      this.addScripts(),
      session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }),
    ])
    this.topFrame = tree.frameTree.frame.id
    await guardRequests(session, this.setup.rules, {
      id: this.topFrame,
      hasAskedFor: (address) => stripFragment(address) === stripFragment(this.asked),
    })
    await session.send('Runtime.runIfWaitingForDebugger')
  }

  private async addScripts(): Promise<void> {
    const { preload, versions } = this.setup
    const options = {
      token: `bridge-${randomUUID()}`,
      binding: this.binding,
      receiver: this.receiver,
      process: { platform: process.platform, arch: process.arch, versions },
    }
    const agreement = preload === undefined ? { options } : { options, preload }
    await Promise.all([
      this.session.send('Page.addScriptToEvaluateOnNewDocument', { source: mainWorldSource(agreement) }),
      this.session.send('Page.addScriptToEvaluateOnNewDocument', { source: isolatedWorldSource(agreement), worldName }),
    ])
  }

  private watch(): void {
    const { session } = this
    session.on('Page.frameNavigated', ({ frame }: { frame: FrameInfo }) => this.onNavigated(frame))
    session.on('Page.frameRequestedNavigation', ({ frameId, url }: { frameId: string; url: string }) => {
      if (frameId === this.topFrame) this.asked = url
    })
    session.on('Page.navigatedWithinDocument', ({ frameId, url }: { frameId: string; url: string }) => {
      if (frameId !== this.topFrame) return
      this.document.url = url
      this.emit('navigated-in-page', url)
    })
    session.on(
      'Page.lifecycleEvent',
      ({ frameId, loaderId, name }: { frameId: string; loaderId: string; name: string }) => {
        if (frameId !== this.topFrame || loaderId !== this.document.loader) return
        if (name === 'DOMContentLoaded') this.emit('dom-ready')
        else if (name === 'load') this.emit('load')
        else if (name === 'firstPaint') this.emit('first-paint')
      },
    )
    session.on('Page.windowOpen', (details: PageEvents['window-open'][0]) => this.emit('window-open', details))
    session.on('Page.javascriptDialogOpening', (details: PageEvents['dialog'][0]) => this.emit('dialog', details))
    session.on('Inspector.targetCrashed', () => this.emit('crashed'))
    session.on('detached', () => this.emit('closed'))
    session.on('Target.attachedToTarget', (attached: WorkerAttached) => void this.adoptWorker(attached))
    session.on('Target.detachedFromTarget', ({ sessionId }: { sessionId: string }) =>
      session.pipe.dropSession(sessionId),
    )
    this.watchContexts()
  }

  private watchContexts(): void {
    const { session } = this
    session.on('Runtime.executionContextCreated', ({ context }: { context: ContextInfo }) => {
      if (context.name === worldName && context.auxData.frameId === this.topFrame) this.isolatedContext = context.id
    })
    session.on('Runtime.executionContextDestroyed', ({ executionContextId }: { executionContextId: number }) => {
      if (executionContextId === this.isolatedContext) this.isolatedContext = undefined
    })
    session.on('Runtime.executionContextsCleared', () => {
      this.isolatedContext = undefined
    })
    session.on('Runtime.bindingCalled', (call: { name: string; payload: string; executionContextId: number }) => {
      if (call.name !== this.binding) return
      const cut = call.payload.indexOf('\n')
      const head = JSON.parse(call.payload.slice(0, cut)) as readonly unknown[]
      const sender = call.executionContextId === this.isolatedContext ? this.document : undefined
      this.emit('message', head, call.payload.slice(cut + 1), sender)
    })
  }

  private onNavigated(frame: FrameInfo): void {
    if (frame.parentId !== undefined) return
    this.topFrame = frame.id
    this.asked = ''
    this.document.alive = false
    this.document = { loader: frame.loaderId, url: frame.url + (frame.urlFragment ?? ''), alive: true }
    this.emit('navigated', this.document)
  }

  /** A worker asks for its modules and data by itself, so it gets a gate of its own before it runs. */
  private async adoptWorker({ sessionId, targetInfo }: WorkerAttached): Promise<void> {
    const worker = this.session.pipe.session(sessionId)
    worker.on('Target.attachedToTarget', (attached: WorkerAttached) => void this.adoptWorker(attached))
    try {
      if (targetInfo.type === 'worker') {
        await guardRequests(worker, this.setup.rules).catch(() => undefined)
        await worker.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true })
      }
      await worker.send('Runtime.runIfWaitingForDebugger')
    } catch {
      // The worker ended while it was being set up.
    }
  }
}

function inPieces(bytes: Uint8Array): Uint8Array[] {
  const pieces: Uint8Array[] = []
  for (let start = 0; start < bytes.length; start += piece) pieces.push(bytes.subarray(start, start + piece))
  return pieces
}

interface WorkerAttached {
  readonly sessionId: string
  readonly targetInfo: { readonly type: string }
}
