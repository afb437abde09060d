import type {} from 'electron'
/** What a role does: `app` and `window` roles act here, `page` roles on the window that has the focus. */
export interface Role {
  readonly label: string
  readonly accelerator?: string
  /** The page's own handling of the key is left alone. */
  readonly leavesKey?: boolean
  readonly submenu?: readonly string[]
  readonly run?: (window: Electron.BrowserWindow | undefined, app: Electron.App) => void
}

const redoKey = process.platform === 'win32' ? 'Control+Y' : 'Shift+CommandOrControl+Z'

function zoomBy(change: (factor: number) => number): (window: Electron.BrowserWindow | undefined) => void {
  return (window) => window?.webContents.setZoomFactor(change(window.webContents.getZoomFactor()))
}

/** Chromium's zoom levels are powers of this. */
const zoomStep = 1.2

/** Roles by their names in lower case, with the labels and keys that Electron gives them. */
export const roles: Readonly<Record<string, Role>> = {
  undo: {
    label: 'Undo',
    accelerator: 'CommandOrControl+Z',
    leavesKey: true,
    run: (window) => window?.webContents.undo(),
  },
  redo: { label: 'Redo', accelerator: redoKey, leavesKey: true, run: (window) => window?.webContents.redo() },
  cut: { label: 'Cut', accelerator: 'CommandOrControl+X', leavesKey: true, run: (window) => window?.webContents.cut() },
  copy: {
    label: 'Copy',
    accelerator: 'CommandOrControl+C',
    leavesKey: true,
    run: (window) => window?.webContents.copy(),
  },
  paste: {
    label: 'Paste',
    accelerator: 'CommandOrControl+V',
    leavesKey: true,
    run: (window) => window?.webContents.paste(),
  },
  pasteandmatchstyle: {
    label: 'Paste and Match Style',
    accelerator: 'Shift+CommandOrControl+V',
    leavesKey: true,
    run: (window) => window?.webContents.pasteAndMatchStyle(),
  },
  delete: { label: 'Delete', leavesKey: true, run: (window) => window?.webContents.delete() },
  selectall: {
    label: 'Select All',
    accelerator: 'CommandOrControl+A',
    leavesKey: true,
    run: (window) => window?.webContents.selectAll(),
  },
  reload: { label: 'Reload', accelerator: 'CommandOrControl+R', run: (window) => window?.webContents.reload() },
  forcereload: {
    label: 'Force Reload',
    accelerator: 'Shift+CommandOrControl+R',
    run: (window) => window?.webContents.reload(),
  },
  resetzoom: { label: 'Actual Size', accelerator: 'CommandOrControl+0', run: zoomBy(() => 1) },
  zoomin: { label: 'Zoom In', accelerator: 'CommandOrControl+Plus', run: zoomBy((factor) => factor * zoomStep) },
  zoomout: { label: 'Zoom Out', accelerator: 'CommandOrControl+-', run: zoomBy((factor) => factor / zoomStep) },
  togglefullscreen: {
    label: 'Toggle Full Screen',
    accelerator: process.platform === 'darwin' ? 'Control+Command+F' : 'F11',
    run: (window) => window?.setFullScreen(!window.isFullScreen()),
  },
  minimize: { label: 'Minimize', accelerator: 'CommandOrControl+M', run: (window) => window?.minimize() },
  close: { label: 'Close Window', accelerator: 'CommandOrControl+W', run: (window) => window?.close() },
  quit: { label: 'Quit', accelerator: 'CommandOrControl+Q', run: (_window, app) => app.quit() },
  about: { label: 'About' },
  help: { label: 'Help' },
  window: { label: 'Window' },
  services: { label: 'Services' },
  hide: { label: 'Hide' },
  hideothers: { label: 'Hide Others' },
  unhide: { label: 'Show All' },
  front: { label: 'Bring All to Front' },
  zoom: { label: 'Zoom', run: (window) => window?.maximize() },
  appmenu: { label: 'Electron', submenu: ['about', 'services', 'hide', 'hideOthers', 'unhide', 'quit'] },
  filemenu: { label: 'File', submenu: [process.platform === 'darwin' ? 'close' : 'quit'] },
  editmenu: { label: 'Edit', submenu: ['undo', 'redo', 'cut', 'copy', 'paste', 'delete', 'selectAll'] },
  viewmenu: { label: 'View', submenu: ['reload', 'forceReload', 'resetZoom', 'zoomIn', 'zoomOut', 'togglefullscreen'] },
  windowmenu: { label: 'Window', submenu: ['minimize', 'zoom', 'close'] },
}
