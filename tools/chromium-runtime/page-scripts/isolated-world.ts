/** What a sandboxed preload finds around it: Electron's short list of modules, and no Node. Injected as source. */
import { decodeClone, encodeClone } from './clone-codec.ts'
import { createBridgeEnd, type BridgeEnd } from './context-bridge.ts'
import { createInbox } from './inbox.ts'
import { strict } from './not-provided.ts'
import { PageEmitter } from './page-emitter.ts'
import { watchWindow, type IsolatedWindow } from './window-watch.ts'

/** What the main process tells the isolated world at its start. */
export interface IsolatedWorldOptions {
  /** The event by which the page's own world is handed the wire. */
  readonly token: string
  /** Name of the function that carries text to the main process. It appears after this script has started. */
  readonly binding: string
  /** Name under which the main process finds the way in. */
  readonly receiver: string
  readonly process: {
    readonly platform: string
    readonly arch: string
    readonly versions: Readonly<Record<string, string>>
  }
}

type Preload = (
  require: (name: string) => unknown,
  process: object,
  exports: object,
  module: { exports: object },
) => void

/** Sets up IPC and the bridge in a top frame's isolated world, then runs the preload there (if the window has one). */
export function startIsolatedWorld(window: IsolatedWindow, options: IsolatedWorldOptions, preload?: Preload): void {
  if (window.top !== window) return
  const post = (head: readonly unknown[], body = ''): void => {
    const binding = window[options.binding] as (text: string) => void
    binding(`${JSON.stringify(head)}\n${body}`)
  }
  watchWindow(window, post)
  const ipc = createIpcRenderer(post)
  Object.defineProperty(window, options.receiver, { value: createInbox(ipc.receive) })
  const end = connectToPage(window, options)
  end.answer('window-open', ({ url, name, features }: { url: string; name: string; features: string }) => {
    post(['window-open', url, name, features])
  })
  if (preload === undefined) return
  const require = createRequire({
    electron: strict('electron (in a preload)', {
      contextBridge: createContextBridge(end),
      ipcRenderer: ipc.renderer,
    }),
    events: Object.assign(PageEmitter, { EventEmitter: PageEmitter }),
    timers: strict('timers', { setTimeout, setInterval, clearTimeout, clearInterval }),
    url: strict('url', { URL, URLSearchParams }),
  })
  const process = strict<object>('process (in a preload)', {
    ...options.process,
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
  })
  try {
    const module = { exports: {} }
    preload(require, process, module.exports, module)
  } catch (error) {
    console.error('Unable to load preload script:', error)
    post(['preload-error'], encodeClone(error instanceof Error ? error : new Error(String(error))))
  }
}

function createRequire(modules: Readonly<Record<string, unknown>>): (name: string) => unknown {
  return (name) => {
    const key = name.replace(/^node:/, '').replace(/^electron\/(renderer|common)$/, 'electron')
    if (!Object.hasOwn(modules, key)) throw new Error(`module not found: ${name}`)
    return modules[key]
  }
}

/** Hands the wire to the page's own world while no script of the page has run: later, the page could listen in. */
function connectToPage(window: IsolatedWindow, options: IsolatedWorldOptions): BridgeEnd {
  const channel = new EventTarget()
  const end = createBridgeEnd(channel, 'isolated', 'main')
  const unheard = window.dispatchEvent(
    new window.MouseEvent(options.token, { cancelable: true, relatedTarget: channel }),
  )
  if (unheard) throw new Error("The runtime's script in the page's own world did not run first")
  return end
}

function createContextBridge(end: BridgeEnd): object {
  return strict('contextBridge', {
    exposeInMainWorld(key: string, api: unknown): void {
      if (typeof key !== 'string')
        throw new TypeError('contextBridge.exposeInMainWorld expects a string as its first argument')
      const refused = end.ask('expose', { key, api: end.toWire(api) })
      if (typeof refused === 'string') throw new Error(refused)
    },
  })
}

interface IpcRendererEnd {
  readonly renderer: object
  readonly receive: (message: string, beside?: Uint8Array<ArrayBuffer>) => void
}

function createIpcRenderer(post: (head: readonly unknown[], body?: string) => void): IpcRendererEnd {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (reason: Error) => void }>()
  let last = 0
  const emitter = new PageEmitter()
  const renderer = strict<object>('ipcRenderer', {
    on: (channel: string, listener: never) => (emitter.on(channel, listener), renderer),
    once: (channel: string, listener: never) => (emitter.once(channel, listener), renderer),
    off: (channel: string, listener: never) => (emitter.off(channel, listener), renderer),
    addListener: (channel: string, listener: never) => (emitter.on(channel, listener), renderer),
    removeListener: (channel: string, listener: never) => (emitter.off(channel, listener), renderer),
    removeAllListeners: (channel?: string) => (emitter.removeAllListeners(channel), renderer),
    listenerCount: (channel: string) => emitter.listenerCount(channel),
    send: (channel: string, ...args: unknown[]) => post(['send', channel], encodeClone(args)),
    async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
      const body = encodeClone(args)
      last += 1
      const id = last
      return await new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        post(['invoke', channel, id], body)
      })
    },
  })
  // Electron hands over an empty object when a preload tries to pass ipcRenderer itself through the bridge.
  for (const key of Object.keys(renderer)) Object.defineProperty(renderer, key, { enumerable: false })
  const receive = (message: string, beside?: Uint8Array<ArrayBuffer>): void => {
    const cut = message.indexOf('\n')
    const head = JSON.parse(message.slice(0, cut)) as ['message', string] | ['result' | 'failure', number]
    const body = decodeClone(message.slice(cut + 1), beside)
    if (head[0] === 'message') {
      emitter.emit(head[1], { sender: renderer, ports: [] }, ...(body as unknown[]))
      return
    }
    const call = waiting.get(head[1])
    waiting.delete(head[1])
    if (head[0] === 'result') call?.resolve(body)
    else call?.reject(new Error(body as string))
  }
  return { renderer, receive }
}
