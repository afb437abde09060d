/**
 * One end of the bridge between the isolated world and the page's own.
 *
 * The two worlds share DOM objects but no values. A detached `EventTarget` that only both ends hold is the wire: events on
 * it arrive synchronously, and the browser gives each world a structured clone of `detail`. Functions and promises cannot
 * be cloned, so they cross as numbers. Injected into the page as source: imports nothing.
 */

type Wire =
  | { readonly c: unknown }
  | { readonly f: number }
  | { readonly own: number }
  | { readonly p: number }
  | { readonly e: readonly [message: string, stack: string] }
  | { readonly o: readonly (readonly [string, Wire])[] }
  | { readonly a: readonly Wire[] }

type Settled = { readonly ok: boolean; readonly value: Wire }
type AnyFunction = (...args: unknown[]) => unknown

/** What each end can do: prepare a value for the other world, and make one that came from it. */
export interface BridgeEnd {
  readonly toWire: (value: unknown) => Wire
  readonly fromWire: (wire: Wire) => unknown
  /** Sends an event and returns what the other end answered to it. */
  readonly ask: (kind: string, detail: object) => unknown
  /** Answers events of a kind. */
  readonly answer: (kind: string, handler: (detail: never) => unknown) => void
}

const uncloneable = 'An object could not be cloned.'
/** The depth at which Electron's contextBridge gives up; a cycle that holds functions ends here. */
const maximumDepth = 1000

/** @param own and @param other are the names of this end and of the far one. */
export function createBridgeEnd(channel: EventTarget, own: string, other: string): BridgeEnd {
  const { ask, answer } = createWire(channel, own, other)
  const functions = new Map<number, AnyFunction>()
  const promises = new Map<number, { resolve: (value: unknown) => void; reject: (reason: unknown) => void }>()
  const farFunctions = new WeakMap<AnyFunction, number>()
  const dropped = new FinalizationRegistry<number>((id) => ask('release', { id }))
  let last = 0

  const toWire = (value: unknown, depth = 0): Wire => {
    if (depth > maximumDepth) throw new TypeError('Nested objects deeper than 1000 are not supported.')
    if (typeof value === 'function') return functionToWire(value as AnyFunction)
    if (typeof value !== 'object' || value === null) {
      if (typeof value === 'symbol') throw new Error(uncloneable)
      return { c: value }
    }
    if (value instanceof Promise) return promiseToWire(value)
    if (value instanceof Error) return { e: [value.message, value.stack ?? ''] }
    if (!isWalked(value)) return { c: value }
    // Written out also when there is nothing to write: ipcRenderer, for one, is to arrive as an empty object.
    const whole = Object.keys(value).length > 0 && !holdsLiveParts(value, new Set())
    if (whole) return { c: value }
    if (Array.isArray(value)) return { a: value.map((item) => toWire(item, depth + 1)) }
    return { o: Object.entries(value).map(([key, item]) => [key, toWire(item, depth + 1)] as const) }
  }

  const functionToWire = (value: AnyFunction): Wire => {
    const far = farFunctions.get(value)
    if (far !== undefined) return { own: far }
    last += 1
    functions.set(last, value)
    return { f: last }
  }

  const promiseToWire = (promise: Promise<unknown>): Wire => {
    last += 1
    const id = last
    const settle = (ok: boolean, value: unknown): void => {
      try {
        ask('settle', { id, ok, value: toWire(value) })
      } catch (error) {
        ask('settle', { id, ok: false, value: toWire(error) })
      }
    }
    promise.then(
      (value) => settle(true, value),
      (reason: unknown) => settle(false, reason),
    )
    return { p: id }
  }

  const fromWire = (wire: Wire): unknown => {
    if ('c' in wire) return wire.c
    if ('f' in wire) return farFunction(wire.f)
    if ('own' in wire) return functions.get(wire.own)
    if ('p' in wire) return new Promise((resolve, reject) => promises.set(wire.p, { resolve, reject }))
    if ('e' in wire) return Object.assign(new Error(wire.e[0]), { stack: wire.e[1] })
    if ('a' in wire) return wire.a.map(fromWire)
    return Object.fromEntries(wire.o.map(([key, item]) => [key, fromWire(item)]))
  }

  const farFunction = (id: number): AnyFunction => {
    const proxy: AnyFunction = (...args) => {
      const result = ask('call', { id, args: args.map((arg) => toWire(arg)) }) as Settled
      if (!result.ok) throw new Error(thrownMessage(fromWire(result.value)))
      return fromWire(result.value)
    }
    farFunctions.set(proxy, id)
    dropped.register(proxy, id)
    return proxy
  }

  answer('call', ({ id, args }: { id: number; args: Wire[] }): Settled => {
    try {
      return { ok: true, value: toWire(functions.get(id)?.(...args.map(fromWire))) }
    } catch (error) {
      return { ok: false, value: toWire(error instanceof Error ? error : undefined) }
    }
  })
  answer('settle', ({ id, ok, value }: { id: number } & Settled) => {
    const waiting = promises.get(id)
    promises.delete(id)
    if (ok) waiting?.resolve(fromWire(value))
    else waiting?.reject(fromWire(value))
  })
  answer('release', ({ id }: { id: number }) => functions.delete(id))
  return { toWire, fromWire, ask, answer }
}

/** Request and answer over synchronous events; a detail that cannot be cloned arrives as null and is answered by silence. */
function createWire(channel: EventTarget, own: string, other: string): Pick<BridgeEnd, 'ask' | 'answer'> {
  const PageEvent = CustomEvent
  const answers: { value: unknown }[] = []
  channel.addEventListener(`${own}:answer`, (event) => {
    const { detail } = event as CustomEvent<{ value: unknown } | null>
    if (detail !== null) answers.push(detail)
  })
  return {
    ask(kind, detail) {
      const before = answers.length
      channel.dispatchEvent(new PageEvent(`${other}:${kind}`, { detail }))
      const answer = answers.length > before ? answers.pop() : undefined
      if (answer === undefined) throw new Error(uncloneable)
      return answer.value
    },
    answer(kind, handler) {
      channel.addEventListener(`${own}:${kind}`, (event) => {
        const { detail } = event as CustomEvent<never>
        if (detail === null) return
        channel.dispatchEvent(new PageEvent(`${other}:answer`, { detail: { value: handler(detail) } }))
      })
    },
  }
}

/** Plain objects (of any class: Electron keeps own enumerable properties and drops the prototype) and arrays. */
function isWalked(value: object): boolean {
  return Array.isArray(value) || Object.prototype.toString.call(value) === '[object Object]'
}

/** Whether the value holds something that must not simply be cloned; most values do not, and then go over whole. */
function holdsLiveParts(value: unknown, seen: Set<object>): boolean {
  if (typeof value === 'function' || typeof value === 'symbol') return true
  if (typeof value !== 'object' || value === null) return false
  if (value instanceof Promise || value instanceof Error) return true
  if (!isWalked(value) || seen.has(value)) return false
  seen.add(value)
  return Object.values(value).some((item) => holdsLiveParts(item, seen))
}

function thrownMessage(error: unknown): string {
  return error instanceof Error
    ? error.message
    : 'An unknown exception occurred in the isolated context, an error occurred but a valid exception was not thrown.'
}
