import { useSyncExternalStore } from 'react'

/** One value that several components of the screen read and set. */
export type Signal<T> = { readonly get: () => T; readonly set: (value: T) => void; readonly use: () => T }

/** Makes a value that lives as long as the window: what is asked of another part of the page, a choice of view. */
export function signal<T>(initial: T): Signal<T> {
  let current = initial
  const listeners = new Set<() => void>()
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  const get = (): T => current
  return {
    get,
    set: (value) => {
      if (Object.is(value, current)) return
      current = value
      for (const listener of listeners) listener()
    },
    use: () => useSyncExternalStore(subscribe, get),
  }
}
