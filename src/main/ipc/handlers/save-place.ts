import { join } from 'node:path'
import type { BrowserWindow, Dialog } from 'electron'
import type { Files } from '../../storage/files.ts'

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
  readonly files: Pick<Files, 'describe'>
  /** The folder first shown. */
  readonly documents: () => string
  /** Another number once what was open has been closed, by the lock or otherwise. */
  readonly open: { readonly sitting: number }
}

/**
 * Asks the user where to write a file; `null` when they decide against it. The system's dialog outlives the lock: what
 * is answered to it after that is not taken, whoever sits there then.
 */
export async function chooseWhereToSave(parts: SaveDialogParts, place: SavePlace): Promise<string | null> {
  const { sitting } = parts.open
  const path = await ask(parts, place, join(parts.documents(), `${fileName(place.name)}.${place.extension}`))
  return parts.open.sitting === sitting ? path : null
}

async function ask(parts: SaveDialogParts, place: SavePlace, defaultPath: string): Promise<string | null> {
  const options: Electron.SaveDialogOptions = {
    title: place.title,
    defaultPath,
    // Windows would otherwise list the file among its recent documents.
    properties: ['dontAddToRecent'],
    filters: [{ name: place.kind, extensions: [place.extension] }],
  }
  const window = parts.window()
  const { canceled, filePath } = await (window === null
    ? parts.dialog.showSaveDialog(options)
    : parts.dialog.showSaveDialog(window, options))
  if (canceled || filePath === '') return null
  if (filePath.toLowerCase().endsWith(`.${place.extension}`)) return filePath
  // Linux dialogs do not add the extension by themselves, and asked about replacing a file by the name as it was typed.
  const whole = `${filePath}.${place.extension}`
  return (await parts.files.describe(whole)) === null ? whole : await ask(parts, place, whole)
}

/** A text as a file name that every system takes. */
export function fileName(text: string): string {
  const safe = text
    .replaceAll(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  const letters = Array.from(safe).slice(0, LONGEST_NAME)
  while (Buffer.byteLength(letters.join('')) > MOST_BYTES) letters.pop()
  return letters.join('').replace(/[. ]+$/, '') || 'notebook'
}

const LONGEST_NAME = 120
/** File systems take names of 255 bytes, of which the ending wants some. */
const MOST_BYTES = 220
