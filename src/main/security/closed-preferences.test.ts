import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CLOSED_PREFERENCES } from './closed-preferences.ts'

test('a page has the sandbox and nothing of Node', () => {
  expect(CLOSED_PREFERENCES).toEqual({
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
  })
})

test('the window is made with them, and nothing after them takes one back', () => {
  const source = readFileSync(join(import.meta.dirname, '../windows/main-window.ts'), 'utf8')
  const given = /webPreferences: \{([^}]*)\}/.exec(source)?.[1] ?? ''
  expect(given).toContain('...CLOSED_PREFERENCES')
  for (const name of [...Object.keys(CLOSED_PREFERENCES), 'enableBlinkFeatures'])
    expect(given).not.toContain(`${name}:`)
})
