import { endpoint } from './endpoint.ts'
import { nothing } from './nothing.ts'

export const clipboardEndpoints = {
  /** Something was copied or cut in the window, and lies on the clipboard by now. What it is is not told. */
  'clipboard:copied': endpoint(nothing, nothing),
  /** Something is selected in the window: under Linux it lies on the clipboard of the selection by that alone. */
  'clipboard:selected': endpoint(nothing, nothing),
}
