/** The page's own end of the context bridge. Injected as source before any script of the page. */
import { createBridgeEnd, type BridgeEnd } from './context-bridge.ts'

interface MainWorld extends EventTarget {
  readonly top: unknown
  readonly location: { readonly href: string }
  open: (url?: string | URL, target?: string, features?: string) => unknown
}

/** @param token the name of the one event by which the isolated world hands over the wire; it comes before page scripts. */
export function startMainWorld(window: MainWorld, token: string): void {
  if (window.top !== window) return
  window.addEventListener(
    token,
    (event) => {
      event.preventDefault()
      event.stopImmediatePropagation()
      const channel = (event as Event & { relatedTarget: EventTarget }).relatedTarget
      const end = createBridgeEnd(channel, 'main', 'isolated')
      refuseWindows(window, end)
      end.answer('expose', ({ key, api }: { key: string; api: never }) => {
        if (key in window) return 'Cannot bind an API on top of an existing property on the window object'
        const value = deepFreeze(end.fromWire(api))
        Object.defineProperty(window, key, { value, enumerable: true, writable: false, configurable: false })
        return undefined
      })
    },
    { once: true, capture: true },
  )
}

/** A page gets no window and is told so, as with a `setWindowOpenHandler` that denies. */
function refuseWindows(window: MainWorld, end: BridgeEnd): void {
  const original = window.open.bind(window)
  window.open = function open(url = '', target = '', features = '') {
    if (['_self', '_top', '_parent'].includes(target)) return original(url, target, features)
    end.ask('window-open', { url: new URL(url, window.location.href).href, name: target, features })
    return null
  }
}

function deepFreeze(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value
  for (const item of Object.values(value)) deepFreeze(item)
  return Object.freeze(value)
}
