import { message } from '#shared/i18n/message.ts'
import { done, failed } from '#shared/ipc/result.ts'
import type { RecoverySheet } from '../../briefs/documents/recovery-sheet.ts'
import type { RenderedPdf } from '../../briefs/render-pdf.ts'
import { diskProblem } from '../../storage/files.ts'
import { asTyped, suggestPassphrase } from '../../storage/sealing/passphrase.ts'
import { writeWholeFile } from '../../storage/whole-file.ts'
import type { Announce, HandlersOf } from '../handlers.ts'
import { noNotebook, type NotebookParts } from './notebook.ts'
import { chooseWhereToSave } from './save-place.ts'

export type ProtectionParts = NotebookParts & {
  readonly announce: Announce
  readonly now: () => string
  /** Sets a recovery sheet as a PDF of one page. */
  readonly setSheet: (sheet: RecoverySheet) => Promise<RenderedPdf>
}

/** Passphrases, keys and recovery sheets. */
export function protectionHandlers(parts: ProtectionParts): HandlersOf<'protection'> {
  const { announce, open } = parts
  const progress = (finished: number, total: number): void => announce('protection:progress', { done: finished, total })
  return {
    'protection:suggest': async () => done({ passphrase: suggestPassphrase() }),
    'protection:unlock': async ({ id, secret }) => {
      const asWas = 'passphrase' in secret ? { passphrase: asTyped(secret.passphrase) } : secret
      return done({ fits: await open.unlock(id, asWas) })
    },
    'protection:protect': async ({ passphrase }) => {
      const recoveryKey = await open.protect(asTyped(passphrase), progress)
      return recoveryKey === null ? noNotebook() : done({ recoveryKey })
    },
    'protection:change': async ({ present, next }) =>
      done({ fits: await open.changePassphrase(asTyped(present), asTyped(next)) }),
    'protection:renew': async ({ passphrase }) => {
      if (open.current === null) return noNotebook()
      const recoveryKey = await open.renewSheet(asTyped(passphrase), progress)
      return done(recoveryKey === null ? null : { recoveryKey })
    },
    'protection:sheetSettled': async () => {
      open.sheetIsSettled()
      return done(null)
    },
    'protection:saveSheet': ({ recoveryKey }) => saveSheet(parts, recoveryKey),
  }
}

async function saveSheet(
  parts: ProtectionParts,
  recoveryKey: string,
): ReturnType<HandlersOf<'protection'>['protection:saveSheet']> {
  const path = await chooseWhereToSave(parts, {
    title: message('dialog.sheet-title'),
    name: message('dialog.sheet-name'),
    extension: 'pdf',
    kind: message('dialog.pdf-files'),
  })
  if (path === null) return done(null)
  try {
    const { bytes } = await parts.setSheet({ recoveryKey, madeAt: parts.now() })
    await writeWholeFile(parts.files, path, bytes)
    parts.open.sheetIsSettled()
    return done({ path })
  } catch (error) {
    return failed('disk', message('storage.sheet-failed', { why: diskProblem(error) }))
  }
}
