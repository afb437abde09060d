import { endpoint } from './endpoint.ts'
import { nothing } from './nothing.ts'

export const windowEndpoints = {
  /** The page has heard that the window is to close, and keeps it open until it says `window:close` or says nothing. */
  'window:stay': endpoint(nothing, nothing),
  /** The window has saved what was being typed and may close now. */
  'window:close': endpoint(nothing, nothing),
}

export const windowAnnouncements = {
  /** The window is about to close: save what is being typed, then call `window:close`. */
  'window:closing': nothing,
}
