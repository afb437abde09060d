import type { NotebookBridge } from '#shared/ipc/contract.ts'
import { bridge } from './bridge.ts'

type First = 'settings:read' | 'library:list' | 'lock:state' | 'notebook:current'
type Answer<E extends First> = ReturnType<NotebookBridge['call'][E]>

const begun: { [E in First]?: Answer<E> } = {}

/** Asks for what the first screen cannot be drawn without, so that the answers come while its code is still being read. */
export function beginFirstCalls(): void {
  begun['settings:read'] = bridge.call['settings:read'](null)
  begun['library:list'] = bridge.call['library:list'](null)
  begun['lock:state'] = bridge.call['lock:state'](null)
  begun['notebook:current'] = bridge.call['notebook:current'](null)
}

const take =
  <E extends First>(name: E, ask: () => Answer<E>) =>
  (): Answer<E> => {
    const first = begun[name] as Answer<E> | undefined
    delete begun[name]
    return first ?? ask()
  }

/** This laptop's settings: the answer that the start asked for, and a new one each time after that. */
export const readSettings = take('settings:read', () => bridge.call['settings:read'](null))

/** The library: the answer that the start asked for, and a new one each time after that. */
export const readLibrary = take('library:list', () => bridge.call['library:list'](null))

/** Whether the app was locked when the page was loaded. */
export const readLock = take('lock:state', () => bridge.call['lock:state'](null))

/** Which notebook was open when the page was loaded. */
export const readCurrent = take('notebook:current', () => bridge.call['notebook:current'](null))
