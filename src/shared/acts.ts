/**
 * Everything a key or a menu entry can do that is not tied to one record: the one list from which the native menu,
 * the keyboard and the palette are built. A key is written in Electron's accelerator form; `G E` is G, then E.
 */
export const ACTS = [
  { id: 'palette', key: 'CmdOrCtrl+K', menu: 'edit' },
  { id: 'undo', key: 'CmdOrCtrl+Z', menu: 'edit' },
  { id: 'redo', key: 'CmdOrCtrl+Shift+Z', menu: 'edit' },
  { id: 'new-notebook', key: 'CmdOrCtrl+N', menu: 'file' },
  { id: 'open-file', key: 'CmdOrCtrl+O', menu: 'file' },
  { id: 'import-dataset', key: null, menu: 'file' },
  { id: 'save-copy', key: 'CmdOrCtrl+Shift+S', menu: 'file' },
  { id: 'brief', key: 'CmdOrCtrl+E', menu: 'file' },
  { id: 'protect', key: null, menu: 'file' },
  { id: 'change-passphrase', key: null, menu: 'file' },
  { id: 'renew-sheet', key: null, menu: 'file' },
  { id: 'close-notebook', key: 'CmdOrCtrl+W', menu: 'file' },
  { id: 'lock', key: 'CmdOrCtrl+Shift+L', menu: 'file' },
  { id: 'settings', key: 'CmdOrCtrl+,', menu: 'file' },
  { id: 'go-overview', key: 'G O', menu: 'go' },
  { id: 'go-events', key: 'G E', menu: 'go' },
  { id: 'go-agenda', key: 'G A', menu: 'go' },
  { id: 'go-positions', key: 'G P', menu: 'go' },
  { id: 'go-delegations', key: 'G D', menu: 'go' },
  { id: 'go-sources', key: 'G S', menu: 'go' },
  { id: 'go-challenges', key: 'G C', menu: 'go' },
  { id: 'go-scenarios', key: 'G N', menu: 'go' },
  { id: 'go-briefs', key: 'G B', menu: 'go' },
  { id: 'go-import', key: 'G I', menu: 'go' },
  { id: 'go-history', key: 'G H', menu: 'go' },
  { id: 'back', key: 'Alt+Left', menu: 'go' },
  { id: 'next-pane', key: 'F6', menu: 'view' },
  { id: 'previous-pane', key: 'Shift+F6', menu: 'view' },
  { id: 'theme-system', key: null, menu: 'view' },
  { id: 'theme-light', key: null, menu: 'view' },
  { id: 'theme-dark', key: null, menu: 'view' },
  { id: 'larger-text', key: 'CmdOrCtrl+Plus', menu: 'view' },
  { id: 'smaller-text', key: 'CmdOrCtrl+-', menu: 'view' },
  { id: 'usual-text', key: 'CmdOrCtrl+0', menu: 'view' },
  { id: 'single-keys', key: null, menu: 'view' },
] as const

export type Act = (typeof ACTS)[number]
export type ActId = Act['id']
