import type { BrowserProcess } from './browser-process.ts'
import type { DevtoolsSession } from './devtools-pipe.ts'
import type { WindowOpener } from './window-opener.ts'

/** What the browser's own interface for pages can do with the clipboard. */
export type ClipboardAct = { readonly permission: 'clipboard-read' | 'clipboard-write'; readonly code: string }

type PermissionSetting = 'granted' | 'denied' | 'prompt'

/** Where no page of the app stands: below `localhost`, because the clipboard is for secure pages only. */
const emptyAddress = 'http://clipboard.chromium-runtime.localhost/'

/** A page that does not answer must not hold up the app. In milliseconds. */
const patience = 5_000

/**
 * Lets a page do something with the clipboard, in a world that its own scripts cannot see. What it needs for that, the
 * permission and the focus, it has for this moment only.
 * @throws Error when the page goes, is loaded anew or does not answer meanwhile.
 */
export async function actOnClipboardIn(
  browser: BrowserProcess,
  session: DevtoolsSession,
  { permission, code }: ClipboardAct,
): Promise<unknown> {
  const { frameTree } = await ask<{ frameTree: { frame: { id: string; url: string } } }>(session, 'Page.getFrameTree')
  const { id: frameId, url } = frameTree.frame
  const { executionContextId: contextId } = await ask<{ executionContextId: number }>(
    session,
    'Page.createIsolatedWorld',
    { frameId, worldName: 'Clipboard' },
  )
  const evaluate = async (expression: string): Promise<unknown> => await evaluateIn(session, contextId, expression)
  const before = await evaluate(
    `navigator.permissions.query({ name: '${permission}' }).then(({ state }) => [state, document.hasFocus()])`,
  )
  const [setting, hasFocus] = before as [PermissionSetting, boolean]
  const allow = async (wanted: PermissionSetting): Promise<unknown> =>
    await ask(browser.pipe.root, 'Browser.setPermission', {
      permission: { name: permission },
      setting: wanted,
      origin: new URL(url).origin,
    })
  try {
    if (!hasFocus) await ask(session, 'Emulation.setFocusEmulationEnabled', { enabled: true })
    await allow('granted')
    return await evaluate(code)
  } finally {
    await allow(setting)
    if (!hasFocus) session.tell('Emulation.setFocusEmulationEnabled', { enabled: false })
  }
}

/** The same in an empty page that is opened for it: without a display nowhere, with one in a small window. */
export async function actOnClipboardApart(
  browser: BrowserProcess,
  opener: WindowOpener,
  act: ClipboardAct,
): Promise<unknown> {
  const opened = await opener.open({ width: 200, height: 120, title: '', background: 'Canvas' })
  const { session, targetId } = opened
  try {
    session.on('Fetch.requestPaused', ({ requestId }: { requestId: string }) =>
      session.tell('Fetch.fulfillRequest', { requestId, responseCode: 200 }),
    )
    const loaded = new Promise((resolve) => session.once('Page.loadEventFired', resolve))
    await Promise.all([
      ask(session, 'Page.enable'),
      ask(session, 'Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      ask(session, 'Runtime.runIfWaitingForDebugger'),
    ])
    // Only now: a page that is told to go somewhere while it is still held may stay held for ever.
    await ask(session, 'Page.navigate', { url: emptyAddress })
    await inTime('its load', loaded)
    return await actOnClipboardIn(browser, session, act)
  } finally {
    browser.pipe.root.tell('Target.closeTarget', { targetId })
  }
}

interface Evaluated {
  readonly result: { readonly value?: unknown }
  readonly exceptionDetails?: { readonly text: string; readonly exception?: { readonly description?: string } }
}

async function evaluateIn(session: DevtoolsSession, contextId: number, expression: string): Promise<unknown> {
  const { result, exceptionDetails } = await ask<Evaluated>(session, 'Runtime.evaluate', {
    expression,
    contextId,
    awaitPromise: true,
    returnByValue: true,
    userGesture: true,
  })
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  return result.value
}

async function ask<Reply>(session: DevtoolsSession, method: string, params: object = {}): Promise<Reply> {
  return await inTime(method, session.send<Reply>(method, params))
}

async function inTime<Given>(what: string, given: Promise<Given>): Promise<Given> {
  const { promise: late, reject } = Promise.withResolvers<never>()
  const limit = setTimeout(() => reject(new Error(`The page keeps ${what} waiting`)), patience)
  try {
    return await Promise.race([given, late])
  } finally {
    clearTimeout(limit)
  }
}
