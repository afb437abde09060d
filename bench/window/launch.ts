import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'

const root = join(import.meta.dirname, '../..')

/** Main scripts of what is started: the built app, and an app with nothing in it. */
export const APP = join(root, 'out/main/index.js')
export const EMPTY_APP = join(root, 'bench/fixtures/empty-app/main.js')

export type Launched = {
  readonly electron: ElectronApplication
  readonly page: Page
  /** When its process was asked for, in epoch milliseconds. */
  readonly startedAt: number
  readonly close: () => Promise<void>
}

/** Starts an app on a data folder and waits for its window, without waiting for what the window shows. */
export async function launch(main: string, userData: string): Promise<Launched> {
  const startedAt = Date.now()
  const electron = await _electron.launch({ args: [main, `--user-data-dir=${userData}`], cwd: root })
  const page = await electron.firstWindow()
  // The window is there before its page is; what is asked of the empty document would be lost with it.
  await page.waitForURL(({ protocol }) => protocol !== 'about:', { waitUntil: 'commit' })
  return { electron, page, startedAt, close: () => electron.close() }
}
