import type { WebPreferences } from 'electron'

/**
 * What the page of a window can do: what its own files say, in Chromium's sandbox, and nothing of Node. Every switch is
 * written out, also where it is Electron's default, because a default may change.
 */
export const CLOSED_PREFERENCES = {
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
  spellcheck: false,
  safeDialogs: true,
} as const satisfies WebPreferences
