import type {} from 'electron'
import { strict } from '../page-scripts/not-provided.ts'
import type { RuntimeState } from './runtime-state.ts'

/** Without a display the browser is given this screen. */
const headlessScreen = { width: 1920, height: 1080 }
/** Before a window stands, the browser cannot say how large the screen is: the smallest that the app is made for. */
const cautiousScreen = { width: 1280, height: 800 }

/** `screen`, of which apps here ask only how large the primary display is. */
export function createScreen(state: RuntimeState): Electron.Screen {
  return strict<Electron.Screen>('screen', {
    getPrimaryDisplay(): Electron.Display {
      const { browser } = state.requireReady("The 'screen' module can't be used before the app 'ready' event")
      const size = browser.headless ? headlessScreen : cautiousScreen
      return strict<Electron.Display>('Display', {
        workAreaSize: { ...size },
        workArea: { x: 0, y: 0, ...size },
        size: { ...size },
        scaleFactor: 1,
      })
    },
  } satisfies Pick<Electron.Screen, 'getPrimaryDisplay'>)
}
