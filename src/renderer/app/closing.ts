import { bridge } from '../state/bridge.ts'
import { commitOpenEdits } from '../ui/fields/open-edits.ts'

/** Before the window closes, what is being typed is saved as leaving its field would save it. */
export function saveBeforeClosing(): void {
  bridge.on['window:closing'](() => {
    void commitOpenEdits().finally(() => void bridge.call['window:close'](null))
  })
}
