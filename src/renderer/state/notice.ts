import { useSyncExternalStore } from 'react'

let current: string | null = null
const listeners = new Set<() => void>()

/** Shows one sentence at the foot of the middle until it is taken back or replaced: why something was not done. */
export function say(sentence: string | null): void {
  current = sentence
  for (const listener of listeners) listener()
}

export const useNotice = (): string | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => current,
  )
