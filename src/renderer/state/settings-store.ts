import { useSyncExternalStore } from 'react'
import { DEFAULT_SETTINGS, type Settings } from '#shared/ipc/settings.ipc.ts'
import { bridge } from './bridge.ts'

let current: Settings = DEFAULT_SETTINGS
const listeners = new Set<() => void>()

function set(next: Settings): void {
  current = next
  for (const listener of listeners) listener()
}

bridge.on['settings:changed'](set)

/** Fetches this laptop's settings; before that the defaults hold. */
export async function loadSettings(): Promise<void> {
  const read = await bridge.call['settings:read'](null)
  if (read.ok) set(read.value)
}

/** Changes some settings, at once on screen and then on the disk. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  set({ ...current, ...change })
  const changed = await bridge.call['settings:change'](change)
  if (changed.ok) set(changed.value)
}

/** This laptop's settings, outside React. */
export const settingsNow = (): Settings => current

export const useSettings = (): Settings =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => current,
  )
