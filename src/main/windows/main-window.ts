import { app, BrowserWindow, dialog, nativeTheme, type Session } from 'electron'
import type { Settings } from '#shared/ipc/settings.ipc.ts'
import { message } from '#shared/i18n/message.ts'
import type { Announce } from '../ipc/handlers.ts'
import { closeContents } from '../security/closed-contents.ts'
import { CLOSED_PREFERENCES } from '../security/closed-preferences.ts'

/** The ground of the window before the page has drawn: `--paper` of tokens.css in both themes. */
const GROUND = { light: '#f3f1ea', dark: '#151412' }

const RELOADS_A_MINUTE = 3

export type MainWindowParts = {
  readonly session: Session
  readonly settings: Settings
  readonly announce: Announce
  /** Absolute path of the built preload. */
  readonly preload: string
  /** Address of the page. */
  readonly page: string
}

/** Opens the window and shows it once its page has drawn. */
export function openMainWindow({ session, settings, announce, preload, page }: MainWindowParts): BrowserWindow {
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
      ...CLOSED_PREFERENCES,
      devTools: !app.isPackaged,
      zoomFactor: zoomOf(settings),
    },
  })
  closeContents(window.webContents)
  reloadAfterCrash(window)
  askBeforeClosing(window, announce)
  window.once('ready-to-show', () => window.show())
  window.loadURL(page).catch((error: unknown) => {
    if (!window.isDestroyed()) console.error('The window’s page could not be loaded.', error)
  })
  return window
}

/** The size of text is the zoom of the whole window, so that the page's layout answers it as it answers a narrow window. */
const zoomOf = ({ textSize }: Settings): number => textSize / 100

/** Lets a window that is open follow the settings. */
export function applyTextSize(window: BrowserWindow, settings: Settings): void {
  window.webContents.setZoomFactor(zoomOf(settings))
}

/** How long a page may take to answer that it is being closed; one that hangs is closed all the same. */
const PATIENCE_MILLISECONDS = 3_000

const waits = new WeakMap<BrowserWindow, NodeJS.Timeout>()

/** The page has answered: from here on it says itself when the window closes, or that it stays. */
export function keepOpen(window: BrowserWindow): void {
  clearTimeout(waits.get(window))
  waits.delete(window)
}

/** What is being typed is on the disk only once its field is left: the page gets the chance to do that first. */
function askBeforeClosing(window: BrowserWindow, announce: Announce): void {
  let pageListens = false
  window.webContents.on('did-finish-load', () => {
    pageListens = true
  })
  window.webContents.on('render-process-gone', () => {
    pageListens = false
  })
  window.on('close', (event) => {
    if (!pageListens) return
    event.preventDefault()
    announce('window:closing', null)
    if (waits.has(window)) return
    const wait = setTimeout(() => {
      if (!window.isDestroyed()) window.destroy()
    }, PATIENCE_MILLISECONDS)
    waits.set(window, wait.unref())
  })
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
