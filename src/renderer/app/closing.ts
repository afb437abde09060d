import { bridge } from '../state/bridge.ts'
import { settleDrafts } from './drafts.ts'

/**
 * Before the window closes, what is being typed is saved as leaving its field would save it. While a draft is refused the
 * window stays.
 */
export function saveBeforeClosing(): void {
  bridge.on['window:closing'](() => {
    void bridge.call['window:stay'](null)
    // A fault of ours must not keep anybody from closing the window.
    void settleDrafts()
      .catch(() => true)
      .then((mayClose) => (mayClose ? bridge.call['window:close'](null) : undefined))
  })
}
