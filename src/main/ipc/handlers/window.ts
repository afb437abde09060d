import type { BrowserWindow } from 'electron'
import { done } from '#shared/ipc/result.ts'
import type { HandlersOf } from '../handlers.ts'

/**
 * The window's own end of closing: it saves what is being typed, and either closes or, where that was refused, stays.
 * @param keepOpen ends the wait after which a window that does not answer is closed
 */
export const windowHandlers = (
  window: () => BrowserWindow | null,
  keepOpen: (window: BrowserWindow) => void,
): HandlersOf<'window'> => ({
  'window:stay': async () => {
    const kept = window()
    if (kept !== null) keepOpen(kept)
    return done(null)
  },
  'window:close': async () => {
    // After the answer is on its way: a window that is gone cannot be answered.
    setImmediate(() => window()?.destroy())
    return done(null)
  },
})
