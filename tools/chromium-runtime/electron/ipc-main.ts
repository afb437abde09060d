import type {} from 'electron'
import { EventEmitter } from 'node:events'
import { types } from 'node:util'
import { type Beside, decodeClone, encodeClone } from '../page-scripts/clone-codec.ts'
import { strict } from '../page-scripts/not-provided.ts'
import { cancellableEvent, emitterMethods } from './strict-emitter.ts'

type InvokeListener = (event: Electron.IpcMainInvokeEvent, ...args: unknown[]) => unknown

/** A message from a page, as its window hands it on. */
export interface PageMessage {
  readonly channel: string
  readonly body: string
  readonly sender: Electron.WebContents
  /** The sending frame; null when it has gone meanwhile. */
  readonly frame: () => Electron.WebFrameMain | null
  readonly answer: (kind: 'result' | 'failure', body: Wire) => void
}

/** `ipcMain` and the way in for messages. */
export interface RuntimeIpc {
  readonly api: Electron.IpcMain
  readonly onSend: (message: PageMessage) => void
  readonly onInvoke: (message: PageMessage) => Promise<void>
}

/** A value on its way to a page. */
export interface Wire {
  readonly text: string
  readonly beside: Beside
}

/** Writes a value for the wire. @throws Error when it cannot be cloned. */
export function toWire(value: unknown): Wire {
  const beside: Beside = []
  return { text: encodeClone(value, { isProxy: types.isProxy, beside }), beside }
}

export function createIpc(): RuntimeIpc {
  const emitter = new EventEmitter()
  const handlers = new Map<string, InvokeListener>()
  const handle = (channel: string, listener: InvokeListener): void => {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    if (typeof listener !== 'function')
      throw new TypeError(`Expected handler to be a function, but found type '${typeof listener}'`)
    handlers.set(channel, listener)
  }
  const api: Electron.IpcMain = strict<Electron.IpcMain>('ipcMain', {
    handle,
    handleOnce(channel: string, listener: InvokeListener): void {
      handle(channel, (event, ...args) => {
        handlers.delete(channel)
        return listener(event, ...args)
      })
    },
    removeHandler: (channel: string): void => void handlers.delete(channel),
    ...emitterMethods(emitter, () => api),
  } satisfies Partial<Record<keyof Electron.IpcMain, unknown>>)
  return {
    api,
    onSend: (message) => void emitter.emit(message.channel, eventOf(message), ...argumentsOf(message)),
    async onInvoke(message) {
      try {
        const listener = handlers.get(message.channel)
        if (listener === undefined) throw new Error(`No handler registered for '${message.channel}'`)
        message.answer('result', toWire(await listener(eventOf(message), ...argumentsOf(message))))
      } catch (error) {
        console.error(`Error occurred in handler for '${message.channel}':`, error)
        message.answer('failure', toWire(`Error invoking remote method '${message.channel}': ${String(error)}`))
      }
    },
  }
}

function argumentsOf(message: PageMessage): unknown[] {
  return decodeClone(message.body) as unknown[]
}

function eventOf({ sender, frame }: PageMessage): Electron.IpcMainInvokeEvent & Electron.IpcMainEvent {
  const details = {
    type: 'frame',
    sender,
    get senderFrame(): Electron.WebFrameMain | null {
      return frame()
    },
    ports: [],
    reply: (channel: string, ...args: unknown[]) => sender.send(channel, ...args),
  }
  return strict('IPC event', cancellableEvent(details))
}
