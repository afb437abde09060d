import type {} from 'electron'
import { NotProvidedError, refuseUnknownKeys } from '../page-scripts/not-provided.ts'

/** What a window is made with. The first group has its effect; the second is taken and makes no difference here. */
const windowOptions = [
  'width',
  'height',
  'x',
  'y',
  'minWidth',
  'minHeight',
  'useContentSize',
  'show',
  'title',
  'backgroundColor',
  'webPreferences',
  'center',
  'frame',
  'autoHideMenuBar',
  'titleBarStyle',
  'icon',
  'paintWhenInitiallyHidden',
] as const satisfies readonly (keyof Electron.BrowserWindowConstructorOptions)[]

const webPreferences = [
  'preload',
  'session',
  'partition',
  'sandbox',
  'contextIsolation',
  'nodeIntegration',
  'nodeIntegrationInSubFrames',
  'nodeIntegrationInWorker',
  'webviewTag',
  'webSecurity',
  'allowRunningInsecureContent',
  'experimentalFeatures',
  'navigateOnDragDrop',
  'plugins',
  'spellcheck',
  'devTools',
  'safeDialogs',
  'enableWebSQL',
  'zoomFactor',
] as const satisfies readonly (keyof Electron.WebPreferences)[]

/** Preferences that must have one value: the other would promise a page what the runtime cannot give. */
const fixedPreferences: Readonly<Record<string, boolean>> = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  webviewTag: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  plugins: false,
  enableWebSQL: false,
}

/** @throws NotProvidedError naming the first option that cannot be had. */
export function checkWindowOptions(options: Electron.BrowserWindowConstructorOptions): void {
  refuseUnknownKeys('BrowserWindow', options, windowOptions)
  const preferences = options.webPreferences ?? {}
  refuseUnknownKeys('webPreferences', preferences, webPreferences)
  for (const [name, value] of Object.entries(fixedPreferences)) {
    const given = preferences[name as keyof Electron.WebPreferences]
    if (given !== undefined && given !== value)
      throw new NotProvidedError(`webPreferences ${name}: ${JSON.stringify(given)}`)
  }
  if (options.frame === false) throw new NotProvidedError('a BrowserWindow without a frame')
}
