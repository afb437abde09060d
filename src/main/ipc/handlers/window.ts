import type { BrowserWindow } from 'electron'
import { done } from '#shared/ipc/result.ts'
import type { HandlersOf } from '../handlers.ts'

/** The window's own end of closing: it has saved what was being typed. */
export const windowHandlers = (window: () => BrowserWindow | null): HandlersOf<'window'> => ({
  'window:close': async () => {
    // After the answer is on its way: a window that is gone cannot be answered.
    setImmediate(() => window()?.destroy())
    return done(null)
  },
})
