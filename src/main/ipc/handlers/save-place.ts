import { extname, join } from 'node:path'
import type { BrowserWindow, Dialog } from 'electron'

/** What the system's dialog is asked with. `name` may be any text; it is made into a file name. */
export type SavePlace = {
  readonly title: string
  readonly name: string
  readonly extension: string
  /** What such files are called, e.g. “PDF documents”. */
  readonly kind: string
}

export type SaveDialogParts = {
  readonly dialog: Pick<Dialog, 'showSaveDialog'>
  readonly window: () => BrowserWindow | null
  /** The folder first shown. */
  readonly documents: () => string
}

/** Asks the user where to write a file; `null` when they decide against it. */
export async function chooseWhereToSave(parts: SaveDialogParts, place: SavePlace): Promise<string | null> {
  const options = {
    title: place.title,
    defaultPath: join(parts.documents(), `${fileName(place.name)}.${place.extension}`),
    filters: [{ name: place.kind, extensions: [place.extension] }],
  }
  const window = parts.window()
  const { canceled, filePath } = await (window === null
    ? parts.dialog.showSaveDialog(options)
    : parts.dialog.showSaveDialog(window, options))
  if (canceled || filePath === '') return null
  // Linux dialogs do not add the extension by themselves.
  return extname(filePath) === '' ? `${filePath}.${place.extension}` : filePath
}

/** A text as a file name that every system takes. */
export function fileName(text: string): string {
  const safe = text
    .replaceAll(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/[. ]+$/, '')
  return safe.slice(0, 120) || 'notebook'
}
