import { DEFAULT_SETTINGS, type Settings } from '#shared/ipc/settings.ipc.ts'
import { bridge } from './bridge.ts'
import { readSettings } from './first-calls.ts'
import { say } from './notice.ts'
import { signal } from './signal.ts'

const settings = signal<Settings>(DEFAULT_SETTINGS)

bridge.on['settings:changed'](settings.set)

/** Fetches this laptop's settings; before that the defaults hold. */
export async function loadSettings(): Promise<void> {
  const read = await readSettings()
  if (read.ok) settings.set(read.value)
}

/** Changes some settings, at once on screen and then on the disk; where that refuses, says why and shows what it holds. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  settings.set({ ...settings.get(), ...change })
  const changed = await bridge.call['settings:change'](change)
  if (changed.ok) return settings.set(changed.value)
  say(changed.failure.message)
  await loadSettings()
}

/** This laptop's settings, outside React. */
export const settingsNow = (): Settings => settings.get()

export const useSettings = (): Settings => settings.use()
