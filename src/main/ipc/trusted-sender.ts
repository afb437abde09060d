import type { BrowserWindow, IpcMainInvokeEvent } from 'electron'

/** Whether a call comes from the top frame of our window, showing our own page (or the development server's). */
export function isFromOurPage(event: IpcMainInvokeEvent, window: BrowserWindow | null, pageAddress: string): boolean {
  const frame = event.senderFrame
  if (frame === null || window === null || window.isDestroyed()) return false
  if (event.sender.id !== window.webContents.id || frame.parent !== null) return false
  return isSamePlace(frame.url, pageAddress)
}

// `URL.origin` is the word "null" for a scheme of one's own, so scheme and host are compared instead.
function isSamePlace(address: string, pageAddress: string): boolean {
  if (!URL.canParse(address)) return false
  const [a, b] = [new URL(address), new URL(pageAddress)]
  return a.protocol === b.protocol && a.host === b.host
}
