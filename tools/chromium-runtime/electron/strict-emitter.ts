import { EventEmitter } from 'node:events'
import { NotProvidedError } from '../page-scripts/not-provided.ts'

type Listener = (...args: never[]) => void

/** An emitter that refuses to listen for what it will never emit, so that no handler waits in vain. */
export class StrictEmitter extends EventEmitter {
  private readonly emitterName: string
  private readonly provided: ReadonlySet<string>

  constructor(name: string, events: readonly string[]) {
    super()
    this.emitterName = name
    this.provided = new Set([...events, 'newListener', 'removeListener', 'error'])
  }

  override on(event: string | symbol, listener: Listener): this {
    return super.on(this.known(event), listener as (...args: unknown[]) => void)
  }

  override addListener(event: string | symbol, listener: Listener): this {
    return super.addListener(this.known(event), listener as (...args: unknown[]) => void)
  }

  override once(event: string | symbol, listener: Listener): this {
    return super.once(this.known(event), listener as (...args: unknown[]) => void)
  }

  override prependListener(event: string | symbol, listener: Listener): this {
    return super.prependListener(this.known(event), listener as (...args: unknown[]) => void)
  }

  override prependOnceListener(event: string | symbol, listener: Listener): this {
    return super.prependOnceListener(this.known(event), listener as (...args: unknown[]) => void)
  }

  private known(event: string | symbol): string | symbol {
    if (typeof event === 'string' && !this.provided.has(event))
      throw new NotProvidedError(`${this.emitterName} event "${event}"`)
    return event
  }
}

/** The first argument of Electron's events. */
export interface CancellableEvent {
  preventDefault: () => void
  readonly defaultPrevented: boolean
}

/** Makes an event that listeners can prevent, with the properties that the particular event carries. */
export function cancellableEvent<Details extends object>(details: Details): CancellableEvent & Details {
  let prevented = false
  const event = {
    preventDefault(): void {
      prevented = true
    },
    get defaultPrevented(): boolean {
      return prevented
    },
  }
  return Object.defineProperties(event, Object.getOwnPropertyDescriptors(details)) as CancellableEvent & Details
}

const emitterMethodNames = [
  'on',
  'once',
  'off',
  'addListener',
  'removeListener',
  'removeAllListeners',
  'emit',
  'listenerCount',
] as const

/** An emitter's methods for an object that stands before it; what returns the emitter returns that object instead. */
export function emitterMethods(
  emitter: EventEmitter,
  self: () => object,
): Record<(typeof emitterMethodNames)[number], (...args: never[]) => unknown> {
  const bind =
    (name: (typeof emitterMethodNames)[number]) =>
    (...args: never[]) => {
      const result = (emitter[name] as (...args: never[]) => unknown).apply(emitter, args)
      return result === emitter ? self() : result
    }
  return {
    on: bind('on'),
    once: bind('once'),
    off: bind('off'),
    addListener: bind('addListener'),
    removeListener: bind('removeListener'),
    removeAllListeners: bind('removeAllListeners'),
    emit: bind('emit'),
    listenerCount: bind('listenerCount'),
  }
}

/** Makes every method but the exempt ones throw, as Electron does, once the thing behind them has gone. */
export function guardDestroyed<Provided extends object>(provided: Provided, isDestroyed: () => boolean): Provided {
  for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(provided))) {
    const method = descriptor.value as unknown
    if (typeof method !== 'function' || name === 'isDestroyed' || emitterMethodNames.some((exempt) => exempt === name))
      continue
    const guarded = (...args: unknown[]): unknown => {
      if (isDestroyed()) throw new TypeError('Object has been destroyed')
      return (method as (...args: unknown[]) => unknown)(...args)
    }
    Object.defineProperty(provided, name, { ...descriptor, value: guarded })
  }
  return provided
}
