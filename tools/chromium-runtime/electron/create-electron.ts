import type {} from 'electron'
import type { ApplicationEntry } from '../process/application-entry.ts'
import { strict } from '../page-scripts/not-provided.ts'
import { RuntimeApp } from './app.ts'
import { RuntimeWindow, type WindowSurroundings } from './browser-window.ts'
import { createClipboard } from './clipboard.ts'
import { createDialog } from './dialog.ts'
import { createIpc } from './ipc-main.ts'
import { createMenu } from './menu.ts'
import { RuntimeTheme } from './native-theme.ts'
import { createPowerMonitor } from './power-monitor.ts'
import type { RuntimeState } from './runtime-state.ts'
import { createScreen } from './screen.ts'
import { RuntimeSessions } from './session.ts'
import { createShell } from './shell.ts'
import { cancellableEvent } from './strict-emitter.ts'

/** Everything of Electron's main process that an app finds here; any other name throws when it is read. */
const moduleNames = [
  'app',
  'BrowserWindow',
  'clipboard',
  'dialog',
  'ipcMain',
  'Menu',
  'MenuItem',
  'nativeTheme',
  'powerMonitor',
  'protocol',
  'screen',
  'session',
  'shell',
  'webContents',
] as const satisfies readonly (keyof typeof Electron.CrossProcessExports)[]

export type ProvidedElectron = Pick<typeof Electron.CrossProcessExports, (typeof moduleNames)[number]>

/** Builds the module that `import … from 'electron'` gives, around one state. */
export function createElectron(
  state: RuntimeState,
  entry: ApplicationEntry,
  switches: ReadonlyMap<string, string>,
): { electron: ProvidedElectron; names: readonly string[]; app: RuntimeApp } {
  const app = new RuntimeApp(state, entry, switches)
  const ipc = createIpc()
  const sessions = new RuntimeSessions(state)
  const theme = new RuntimeTheme(() => [...state.windows].flatMap((window) => window.contents.page ?? []))
  const menu = createMenu(
    state,
    () => app.api,
    () => {
      for (const window of state.windows) window.updateAccelerators()
    },
  )
  const onCreated = (window: RuntimeWindow): void => announceWindow(app, window)
  const electron: ProvidedElectron = {
    app: app.api,
    BrowserWindow: createBrowserWindow({ state, ipc, sessions, theme, menu, onCreated }),
    clipboard: createClipboard(state),
    dialog: createDialog(state),
    ipcMain: ipc.api,
    Menu: menu.Menu,
    MenuItem: menu.MenuItem,
    nativeTheme: theme.api,
    powerMonitor: createPowerMonitor(),
    protocol: sessions.default.api.protocol,
    screen: createScreen(state),
    session: sessions.api,
    shell: createShell(),
    webContents: createWebContents(state),
  }
  state.onDownload = (frameId, url, filename) => {
    const window = [...state.windows].find(({ contents }) => contents.page?.targetId === frameId)
    window?.contents.session.announceDownload(window.contents.api, url, filename)
  }
  return { electron: strict<ProvidedElectron>('electron', electron), names: moduleNames, app }
}

function announceWindow(app: RuntimeApp, window: RuntimeWindow): void {
  window.on('focus', (event: unknown) => app.emit('browser-window-focus', event, window.api))
  window.on('blur', (event: unknown) => app.emit('browser-window-blur', event, window.api))
  window.contents.on('render-process-gone', (event: unknown, details: unknown) => {
    app.emit('render-process-gone', event, window.contents.api, details)
  })
  app.emit('web-contents-created', cancellableEvent({}), window.contents.api)
  app.emit('browser-window-created', cancellableEvent({}), window.api)
}

function createBrowserWindow(surroundings: WindowSurroundings): typeof Electron.BrowserWindow {
  const { state } = surroundings
  const find = (test: (window: RuntimeWindow) => boolean): Electron.BrowserWindow | null =>
    [...state.windows].find((window) => test(window))?.api ?? null
  class BrowserWindow {
    constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
      return new RuntimeWindow(surroundings, options, BrowserWindow.prototype).api
    }

    static getAllWindows(): Electron.BrowserWindow[] {
      return [...state.windows].map(({ api }) => api)
    }

    static getFocusedWindow(): Electron.BrowserWindow | null {
      return state.focusedWindow?.api ?? null
    }

    static fromWebContents(contents: Electron.WebContents): Electron.BrowserWindow | null {
      return find((window) => window.contents.api === contents)
    }

    static fromId(id: number): Electron.BrowserWindow | null {
      return find((window) => window.id === id)
    }
  }
  return strict<typeof Electron.BrowserWindow>('BrowserWindow', BrowserWindow)
}

function createWebContents(state: RuntimeState): typeof Electron.WebContents {
  const all = (): Electron.WebContents[] => [...state.windows].map(({ contents }) => contents.api)
  return strict<typeof Electron.WebContents>('webContents', {
    getAllWebContents: all,
    getFocusedWebContents: (): Electron.WebContents | null => state.focusedWindow?.contents.api ?? null,
    fromId: (id: number) => all().find((contents) => contents.id === id),
    fromDevToolsTargetId: (targetId: string) =>
      [...state.windows].find(({ contents }) => contents.page?.targetId === targetId)?.contents.api,
  } satisfies Partial<Record<keyof typeof Electron.WebContents, unknown>>)
}
