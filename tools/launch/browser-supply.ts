import { findBrowser, type InstalledBrowser } from '../chromium-runtime/find-browser.ts'
import { CannotStart, tool } from './project.ts'
import { installPackages, mayInstallPackages } from './programs.ts'
import { runUnseen } from './run-command.ts'

const DOWNLOAD_LIMIT_MS = 5 * 60_000

/** A browser that is installed here. @throws CannotStart when the one that was named is not there. */
export function browserHere(): InstalledBrowser | undefined {
  try {
    return findBrowser()
  } catch (error) {
    throw new CannotStart((error as Error).message)
  }
}

/** Playwright's own download of Chromium; `undefined` when it cannot be had or does not run on this system. */
export async function browserFromPlaywright(): Promise<InstalledBrowser | undefined> {
  await runUnseen(process.execPath, [tool.playwright, 'install', '--no-shell', 'chromium'], {
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
    limitMs: DOWNLOAD_LIMIT_MS,
  })
  const browser = browserHere()
  return browser !== undefined && (await runs(browser)) ? browser : undefined
}

/** Debian's Chromium, where this process may install it. */
export async function browserFromDebian(): Promise<InstalledBrowser | undefined> {
  if (!mayInstallPackages()) return undefined
  return (await installPackages(['chromium'])) ? browserHere() : undefined
}

/** A bare Linux may lack the libraries of a downloaded browser, which then ends at once. */
async function runs(browser: InstalledBrowser): Promise<boolean> {
  if (process.platform !== 'linux') return true
  return (await runUnseen(browser.path, ['--version'], { limitMs: 30_000 })).code === 0
}
