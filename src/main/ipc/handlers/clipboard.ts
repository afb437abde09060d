import { done } from '#shared/ipc/result.ts'
import type { ClipboardGuard } from '../../security/clipboard-guard.ts'
import type { HandlersOf } from '../handlers.ts'

type Guard = Pick<ClipboardGuard, 'note'>

/** Remembers that what lies on the clipboard came from the window; `selection` is Linux's second one, if there is one. */
export const clipboardHandlers = (guard: Guard, selection: Guard | null): HandlersOf<'clipboard'> => ({
  'clipboard:copied': async () => {
    await guard.note()
    return done(null)
  },
  'clipboard:selected': async () => {
    await selection?.note()
    return done(null)
  },
})
