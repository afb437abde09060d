import { basename } from 'node:path'
import type { BrowserWindow, Dialog } from 'electron'
import { message } from '#shared/i18n/message.ts'
import { done, failed, type Result } from '#shared/ipc/result.ts'
import { diskProblem, type Files } from '../../storage/files.ts'

/** What the system's dialog is asked with. */
export type SmallFile = {
  readonly title: string
  /** What such files are called, e.g. “Pictures”. */
  readonly kind: string
  readonly extensions: readonly string[]
  /** The largest file that is read, in bytes. */
  readonly limit: number
}

export type OpenDialogParts = {
  readonly dialog: Pick<Dialog, 'showOpenDialog'>
  readonly window: () => BrowserWindow | null
  readonly files: Pick<Files, 'read' | 'describe'>
  /** Another number once what was open has been closed, by the lock or otherwise. */
  readonly open: { readonly sitting: number }
}

/**
 * Asks the user for a file and reads it; `null` when they decide against it, or when the app was locked before they
 * answered. A file over the limit is not read at all.
 */
export async function readSmallFile(
  { dialog, window, files, open }: OpenDialogParts,
  { title, kind, extensions, limit }: SmallFile,
): Promise<Result<{ readonly path: string; readonly bytes: Buffer } | null>> {
  const { sitting } = open
  const options: Electron.OpenDialogOptions = {
    title,
    // Windows would otherwise list the file among its recent documents.
    properties: ['openFile', 'dontAddToRecent'],
    filters: [{ name: kind, extensions: [...extensions] }],
  }
  const over = window()
  const { canceled, filePaths } = await (over === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(over, options))
  const [path] = filePaths
  if (canceled || path === undefined || open.sitting !== sitting) return done(null)
  try {
    const about = await files.describe(path)
    if (about !== null && about.size > limit) {
      const [size, most] = [about.size, limit].map((bytes) => Math.ceil(bytes / 1_000_000))
      return failed('unreadable', message('file.small-too-large', { file: basename(path), size: size!, most: most! }))
    }
    return done({ path, bytes: await files.read(path) })
  } catch (error) {
    return failed('unreadable', message('file.refused', { file: basename(path), why: diskProblem(error) }))
  }
}
