import { done } from '#shared/ipc/result.ts'
import type { Settings } from '#shared/ipc/settings.ipc.ts'
import type { SettingsStore } from '../../settings/settings-store.ts'
import type { Announce, HandlersOf } from '../handlers.ts'

/** What a person sets for this laptop. `onChange` lets the native side (theme, menu) follow. */
export function settingsHandlers(
  store: SettingsStore,
  announce: Announce,
  onChange: (settings: Settings) => void,
): HandlersOf<'settings'> {
  return {
    'settings:read': async () => done(store.current),
    'settings:change': async (change) => {
      const changed = await store.change(change)
      onChange(changed)
      announce('settings:changed', changed)
      return done(changed)
    },
  }
}
