import type { BrowserWindow, IpcMainInvokeEvent } from 'electron'
import { expect, test } from 'vitest'
import { isFromOurPage } from './trusted-sender.ts'

const aWindow = (isDestroyed: boolean): BrowserWindow =>
  ({ isDestroyed: () => isDestroyed, webContents: { id: 1 } }) as unknown as BrowserWindow
const window = aWindow(false)

const from = (url: string, { sender = 1, parent = null }: { sender?: number; parent?: object | null } = {}) =>
  ({ sender: { id: sender }, senderFrame: { url, parent } }) as unknown as IpcMainInvokeEvent

const page = 'app://bundle/index.html'

test('our own page in our window is trusted, wherever it has moved within itself', () => {
  expect(isFromOurPage(from(page), window, page)).toBe(true)
  expect(isFromOurPage(from('app://bundle/index.html#/events'), window, page)).toBe(true)
  expect(isFromOurPage(from('http://localhost:5173/'), window, 'http://localhost:5173')).toBe(true)
})

test.each([
  ['another scheme', from('file:///index.html')],
  ['another host', from('app://elsewhere/index.html')],
  ['a host that begins alike', from('app://bundle.example/index.html')],
  ['the development server, when there is none', from('http://localhost:5173/')],
  ['a blank page', from('about:blank')],
  ['no address', from('')],
  ['a frame inside the page', from(page, { parent: {} })],
  ['another window', from(page, { sender: 2 })],
  ['a frame that has gone', { sender: { id: 1 }, senderFrame: null } as IpcMainInvokeEvent],
])('%s is not', (_what, event) => {
  expect(isFromOurPage(event, window, page)).toBe(false)
})

test('nobody is, once the window is closed', () => {
  expect(isFromOurPage(from(page), null, page)).toBe(false)
  expect(isFromOurPage(from(page), aWindow(true), page)).toBe(false)
})
