import { BrowserWindow, dialog, nativeTheme, type Session } from 'electron'
import { message } from '#shared/i18n/message.ts'
import { closeContents } from '../security/closed-contents.ts'

/** The ground of the window before the page has drawn: `--paper` of tokens.css in both themes. */
const GROUND = { light: '#f3f1ea', dark: '#151412' }

const RELOADS_A_MINUTE = 3

export type MainWindowParts = {
  readonly session: Session
  /** Absolute path of the built preload. */
  readonly preload: string
  /** Address of the page. */
  readonly page: string
}

/** Opens the window and shows it once its page has drawn. */
export function openMainWindow({ session, preload, page }: MainWindowParts): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 760,
    minHeight: 520,
    show: false,
    title: 'Aide-Mémoire',
    backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
    webPreferences: {
      session,
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  })
  closeContents(window.webContents)
  reloadAfterCrash(window)
  window.once('ready-to-show', () => window.show())
  window.loadURL(page).catch((error: unknown) => {
    if (!window.isDestroyed()) console.error('The window’s page could not be loaded.', error)
  })
  return window
}

/** The page holds nothing that is not on the disk, so a crash costs a reload; one that comes again and again is said. */
function reloadAfterCrash(window: BrowserWindow): void {
  let reloads: number[] = []
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    const now = Date.now()
    reloads = [...reloads.filter((at) => now - at < 60_000), now]
    if (reloads.length > RELOADS_A_MINUTE) dialog.showErrorBox('Aide-Mémoire', message('failure.window'))
    else window.webContents.reload()
  })
}
