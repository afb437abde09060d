import { done } from '#shared/ipc/result.ts'
import type { ClipboardGuard } from '../../security/clipboard-guard.ts'
import type { HandlersOf } from '../handlers.ts'

/** Remembers that what lies on the clipboard came from the window. */
export const clipboardHandlers = (guard: Pick<ClipboardGuard, 'note'>): HandlersOf<'clipboard'> => ({
  'clipboard:copied': async () => {
    await guard.note()
    return done(null)
  },
})
