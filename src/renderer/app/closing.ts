import { bridge } from '../state/bridge.ts'
import { settleDrafts } from './drafts.ts'

/**
 * Before the window closes, what is being typed is saved as leaving its field would save it. While a draft is refused the
 * window stays.
 */
export function saveBeforeClosing(): void {
  bridge.on['window:closing'](() => {
    void bridge.call['window:stay'](null)
    void settleDrafts().then((mayClose) => {
      if (mayClose) void bridge.call['window:close'](null)
    })
  })
}
