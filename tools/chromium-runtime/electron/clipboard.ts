import type {} from 'electron'
import { type ClipboardAct, actOnClipboardApart, actOnClipboardIn } from '../browser/clipboard-page.ts'
import type { DevtoolsSession } from '../browser/devtools-pipe.ts'
import { strict } from '../page-scripts/not-provided.ts'
import type { RuntimeState } from './runtime-state.ts'

/** A page may be loaded anew just when it is asked: then the next one is. */
const TRIES_IN_WINDOW = 2

/**
 * `clipboard`, of which only plain text is provided. The browser has one for pages alone, so a page does what is asked:
 * that of a window, or an empty one where there is none. What is asked is done in its order, one after the other.
 */
export function createClipboard(state: RuntimeState): Electron.Clipboard {
  const inTurn = async (act: ClipboardAct): Promise<unknown> => {
    const done = state.clipboardWork.then(async () => await actSomewhere(state, act))
    state.clipboardWork = done.catch(() => undefined)
    return await done
  }
  const put = async (text: string): Promise<void> => {
    const code = `navigator.clipboard.writeText(${JSON.stringify(text)})`
    await inTurn({ permission: 'clipboard-write', code })
  }
  return strict<Electron.Clipboard>('clipboard', {
    // As where the system has no second clipboard.
    selection: undefined,
    async readText(): Promise<string> {
      return String(await inTurn({ permission: 'clipboard-read', code: 'navigator.clipboard.readText()' }))
    },
    async writeText(text: string): Promise<void> {
      if (typeof text !== 'string') throw new TypeError('clipboard.writeText takes a text')
      await put(text)
    },
    clear(): void {
      put('').catch((error: unknown) => console.error('The clipboard could not be cleared:', error))
    },
  } satisfies Pick<Electron.Clipboard, 'readText' | 'writeText' | 'clear'> & { selection: undefined })
}

async function actSomewhere(state: RuntimeState, act: ClipboardAct): Promise<unknown> {
  const { browser, opener } = state.requireReady("The 'clipboard' module can't be used before the app 'ready' event")
  for (let attempt = 0; attempt < TRIES_IN_WINDOW; attempt += 1) {
    const session = pageOf(state)
    if (session === undefined) break
    try {
      return await actOnClipboardIn(browser, session, act)
    } catch {
      // The page has gone, or is another by now.
    }
  }
  return await actOnClipboardApart(browser, opener, act)
}

/** The page of a window that shows something, the one with the focus first. */
function pageOf({ focusedWindow, windows }: RuntimeState): DevtoolsSession | undefined {
  const all = focusedWindow === undefined ? [...windows] : [focusedWindow, ...windows]
  const pages = all.flatMap(({ contents }) => (contents.api.isCrashed() ? [] : (contents.page ?? [])))
  return pages.find(({ document }) => /^https?:/.test(document.url))?.session
}
