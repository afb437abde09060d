import type { WebContents } from 'electron'

/** Keeps a page where it is: it opens no window, goes to no other page and holds no foreign one. */
export function closeContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
}
