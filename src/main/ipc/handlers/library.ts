import { basename } from 'node:path'
import type { BrowserWindow, Dialog } from 'electron'
import { message } from '#shared/i18n/message.ts'
import { done, failed, type Result } from '#shared/ipc/result.ts'
import type { OutputOf } from '#shared/ipc/contract.ts'
import type { Library } from '../../storage/library.ts'
import { asTyped } from '../../storage/sealing/passphrase.ts'
import type { HandlersOf } from '../handlers.ts'
import type { OpenNotebook } from '../open-notebook.ts'

export type LibraryParts = {
  readonly library: Library
  readonly open: OpenNotebook
  /** The file of the Doha sample. */
  readonly sample: string
  readonly dialog: Pick<Dialog, 'showOpenDialog'>
  readonly window: () => BrowserWindow | null
}

/** The notebooks of this laptop. */
export function libraryHandlers({ library, open, sample, dialog, window }: LibraryParts): HandlersOf<'library'> {
  const takeCopy = async (path: string): Promise<Result<OutputOf<'library:createSample'>>> => {
    const taken = await library.takeCopy(path)
    if (taken.ok) return done({ id: taken.id })
    const { message: why, place } = taken.problem
    return failed('unreadable', message('file.refused', { file: basename(path), why }), placeOf(place))
  }
  return {
    'library:list': async () => done({ notebooks: await library.list(), folder: library.folder }),
    'library:create': async ({ title, passphrase }) =>
      done(
        passphrase === null
          ? { id: await library.create(title), recoveryKey: null }
          : await open.createProtected(title, asTyped(passphrase)),
      ),
    'library:createSample': () => takeCopy(sample),
    'library:openFile': async () => {
      const options: Electron.OpenDialogOptions = {
        title: message('dialog.open-title'),
        // Windows would otherwise list the file among its recent documents.
        properties: ['openFile', 'dontAddToRecent'],
        filters: [{ name: message('dialog.notebook-files'), extensions: ['json'] }],
      }
      const over = window()
      const { canceled, filePaths } = await (over === null
        ? dialog.showOpenDialog(options)
        : dialog.showOpenDialog(over, options))
      const [path] = filePaths
      return canceled || path === undefined ? done(null) : await takeCopy(path)
    },
    'library:burn': async ({ id }) => {
      await open.burn(id)
      return done(null)
    },
  }
}

const placeOf = (place: string | undefined): string[] => (place === undefined ? [] : [place])
