import { useSyncExternalStore } from 'react'

let isOpen = false
const listeners = new Set<() => void>()

export function setPalette(open: boolean): void {
  isOpen = open
  for (const listener of listeners) listener()
}

export const togglePalette = (): void => setPalette(!isOpen)

export const usePalette = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => isOpen,
  )
