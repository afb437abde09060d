import type {} from 'electron'
import { NotProvidedError, strict } from '../page-scripts/not-provided.ts'
import { emitterMethods, guardDestroyed } from './strict-emitter.ts'
import type { RuntimeContents } from './web-contents.ts'

const editing = ['undo', 'redo', 'cut', 'copy', 'paste', 'pasteAndMatchStyle', 'delete', 'selectAll'] as const

/** What apps see of a window's page. */
export function createContentsApi(contents: RuntimeContents): Electron.WebContents {
  const edit = (command: string) => (): void => {
    contents.withPage((page) =>
      page.session.tell('Input.dispatchKeyEvent', { type: 'rawKeyDown', commands: [command] }),
    )
  }
  const provided = {
    id: contents.id,
    get session(): Electron.Session {
      return contents.session.api
    },
    get mainFrame(): Electron.WebFrameMain {
      return contents.mainFrame
    },
    loadURL: async (url: string, options?: object) => await contents.loadURL(url, options),
    reload: () => contents.reload(),
    send: (channel: string, ...args: unknown[]) => contents.send(channel, ...args),
    executeJavaScript: async (code: string) => await contents.executeJavaScript(code),
    getURL: () => contents.url,
    getTitle: () => contents.title,
    isDestroyed: () => contents.destroyed,
    isCrashed: () => contents.crashed,
    focus: () => contents.withPage((page) => page.session.tell('Page.bringToFront')),
    setWindowOpenHandler: (handler: RuntimeContents['windowOpenHandler']): void => {
      contents.windowOpenHandler = handler
    },
    getZoomFactor: () => contents.zoom.factor,
    setZoomFactor: (factor: number): void => {
      contents.zoom.factor = factor
      contents.withPage((page) => contents.zoom.apply(page))
    },
    // Pinching is switched off altogether, which is Electron's default too.
    setVisualZoomLevelLimits: async (_minimum: number, _maximum: number): Promise<void> => undefined,
    // The browser runs with this policy for all its pages, and with no other.
    setWebRTCIPHandlingPolicy: (policy: string): void => {
      if (policy !== 'disable_non_proxied_udp')
        throw new NotProvidedError(`webContents.setWebRTCIPHandlingPolicy("${policy}")`)
    },
    getWebRTCIPHandlingPolicy: () => 'disable_non_proxied_udp',
    close: () => contents.closeWindow(),
    ...Object.fromEntries(editing.map((command) => [command, edit(command)])),
    ...emitterMethods(contents, () => contents.api),
  } satisfies Partial<Record<keyof Electron.WebContents, unknown>>
  return strict<Electron.WebContents>(
    'webContents',
    guardDestroyed(provided, () => contents.destroyed),
  )
}
