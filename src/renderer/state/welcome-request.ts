import { useSyncExternalStore } from 'react'

/** What a key or the menu asks of the welcome screen. */
export type WelcomeRequest = 'new-notebook' | 'open-file'

let asked: WelcomeRequest | null = null
const listeners = new Set<() => void>()

/** Asks the welcome screen to begin something; it answers by `askWelcome(null)` when it has. */
export function askWelcome(request: WelcomeRequest | null): void {
  asked = request
  for (const listener of listeners) listener()
}

export const useWelcomeRequest = (): WelcomeRequest | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => asked,
  )
