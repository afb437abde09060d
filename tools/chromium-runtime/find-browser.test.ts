import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findBrowser } from './find-browser.ts'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'find-browser-'))
})

afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

function executable(...parts: string[]): string {
  const path = join(root, ...parts)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, '#!/bin/sh\n')
  chmodSync(path, 0o755)
  return path
}

describe('findBrowser', () => {
  it('takes the named browser before any other', () => {
    const wanted = executable('mine', 'google-chrome')
    executable('bin', 'chromium')
    expect(findBrowser({ AIDE_MEMOIRE_BROWSER: wanted, PATH: join(root, 'bin') }, 'linux', root)).toEqual({
      path: wanted,
      name: 'Google Chrome',
    })
  })

  it('refuses a name that is no executable file instead of taking another browser', () => {
    executable('bin', 'chromium')
    expect(() =>
      findBrowser({ AIDE_MEMOIRE_BROWSER: join(root, 'none'), PATH: join(root, 'bin') }, 'linux', root),
    ).toThrow(/AIDE_MEMOIRE_BROWSER/)
  })

  it('finds the command on the path', () => {
    const chromium = executable('bin', 'chromium')
    expect(findBrowser({ PATH: join(root, 'bin') }, 'linux', root)).toEqual({ path: chromium, name: 'Chromium' })
  })

  it("finds an application in the person's own folder and reads its version on macOS", () => {
    const chromium = executable('Applications', 'Chromium.app', 'Contents', 'MacOS', 'Chromium')
    writeFileSync(
      join(root, 'Applications/Chromium.app/Contents/Info.plist'),
      '<key>CFBundleShortVersionString</key>\n<string>150.0.1.2</string>',
    )
    expect(findBrowser({}, 'darwin', root)).toEqual({ path: chromium, name: 'Chromium', version: '150.0.1.2' })
  })

  it('finds Edge below a Windows program folder and reads its version from the folder beside it', () => {
    const edge = executable('pf', 'Microsoft', 'Edge', 'Application', 'msedge.exe')
    mkdirSync(join(dirname(edge), '149.0.1.2'))
    expect(findBrowser({ 'PROGRAMFILES(X86)': join(root, 'pf') }, 'win32', root)).toEqual({
      path: edge,
      name: 'Microsoft Edge',
      version: '149.0.1.2',
    })
  })

  it('takes the newest browser that Playwright has downloaded when none is installed', () => {
    executable('cache', 'chromium-999', 'chrome-win64', 'chrome.exe')
    const newest = executable('cache', 'chromium-1200', 'chrome-win64', 'chrome.exe')
    expect(findBrowser({ PLAYWRIGHT_BROWSERS_PATH: join(root, 'cache') }, 'win32', root)).toEqual({
      path: newest,
      name: 'Chromium (Playwright)',
    })
  })

  it('finds nothing where there is nothing', () => {
    expect(findBrowser({ PLAYWRIGHT_BROWSERS_PATH: join(root, 'cache') }, 'win32', root)).toBeUndefined()
  })
})
