import type {} from 'electron'
import type { BrowserProcess } from '../browser/browser-process.ts'
import type { SchemePrivileges } from '../browser/request-gate.ts'
import type { WindowOpener } from '../browser/window-opener.ts'
import type { RuntimeWindow } from './browser-window.ts'

/** What the parts of the runtime's `electron` share in one process. */
export class RuntimeState {
  /** Custom schemes by name. */
  readonly schemes = new Map<string, SchemePrivileges>()
  /** Living windows, oldest first. */
  readonly windows = new Set<RuntimeWindow>()
  readonly versions: Readonly<Record<string, string>>
  /** A test runner steers the browser too: menu accelerators stay silent then, as they do in Electron. */
  readonly automated: boolean
  readonly allowedOrigin: string | undefined
  /** Main has been evaluated and the browser stands. */
  isReady = false
  focusedWindow: RuntimeWindow | undefined
  browser: BrowserProcess | undefined
  opener: WindowOpener | undefined
  /** What is still being done with the clipboard, which Electron would have done at once: the app ends after it. */
  clipboardWork: Promise<unknown> = Promise.resolve()
  /** Runs when a window has gone; set by `app`. */
  onWindowClosed: () => void = () => undefined

  /** Runs when a page starts a download, which goes no further. */
  onDownload: (frameId: string, url: string, filename: string) => void = () => undefined

  constructor(options: {
    versions: Readonly<Record<string, string>>
    automated: boolean
    allowedOrigin: string | undefined
  }) {
    this.versions = options.versions
    this.automated = options.automated
    this.allowedOrigin = options.allowedOrigin
  }

  /** @throws Error when used before `ready`, in the words given. */
  requireReady(complaint: string): { browser: BrowserProcess; opener: WindowOpener } {
    const { browser, opener } = this
    if (!this.isReady || browser === undefined || opener === undefined) throw new Error(complaint)
    return { browser, opener }
  }
}
