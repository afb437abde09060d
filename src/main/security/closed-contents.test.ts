import { EventEmitter } from 'node:events'
import type { WebContents } from 'electron'
import { expect, test, vi } from 'vitest'
import { closeContents } from './closed-contents.ts'

test('a page stays where it is', () => {
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: vi.fn<WebContents['setWindowOpenHandler']>(),
    setWebRTCIPHandlingPolicy: vi.fn<WebContents['setWebRTCIPHandlingPolicy']>(),
  })
  closeContents(contents as unknown as WebContents)
  expect(contents.setWindowOpenHandler.mock.calls[0]?.[0]({} as never)).toEqual({ action: 'deny' })
  expect(contents.setWebRTCIPHandlingPolicy).toHaveBeenCalledExactlyOnceWith('disable_non_proxied_udp')
  for (const way of ['will-navigate', 'will-frame-navigate', 'will-attach-webview']) {
    const preventDefault = vi.fn()
    contents.emit(way, { preventDefault })
    expect(preventDefault).toHaveBeenCalledOnce()
  }
})
