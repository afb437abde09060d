import type { Session } from 'electron'
import { expect, test, vi } from 'vitest'
import { closeSession, isOurs } from './close-session.ts'

/** A session that keeps every handler it is given, by the name of its setter. */
function aSession() {
  const given = new Map<string, (...args: never[]) => unknown>()
  const keep = (name: string) => (handler: (...args: never[]) => unknown) => void given.set(name, handler)
  const session = {
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    setDisplayMediaRequestHandler: keep('display'),
    setCertificateVerifyProc: keep('certificate'),
    webRequest: { onBeforeRequest: keep('before') },
    on: (name: string, listener: (...args: never[]) => unknown) => void given.set(name, listener),
    setSpellCheckerEnabled: vi.fn(),
    setSpellCheckerDictionaryDownloadURL: vi.fn(),
    setProxy: vi.fn(() => Promise.resolve()),
  }
  closeSession(session as unknown as Session)
  /** What a handler answers by its callback. */
  const answerOf = (name: string, ...args: unknown[]): unknown => {
    const answer = vi.fn()
    ;(given.get(name) as (...all: unknown[]) => unknown)(...args, answer)
    expect(answer).toHaveBeenCalledOnce()
    return answer.mock.calls[0]?.[0]
  }
  return { session, given, answerOf }
}

test('no permission is granted, whether asked for or looked up', () => {
  const { given, answerOf } = aSession()
  for (const permission of [
    'media',
    'geolocation',
    'clipboard-read',
    'notifications',
    'openExternal',
    'fileSystem',
    'new',
  ]) {
    expect(answerOf('request', {}, permission)).toBe(false)
    expect((given.get('check') as (...args: unknown[]) => unknown)({}, permission)).toBe(false)
  }
  expect((given.get('device') as (details: object) => unknown)({ deviceType: 'usb' })).toBe(false)
  expect(answerOf('display', { videoRequested: true })).toBeNull()
})

test('no download begins and no certificate is believed', () => {
  const { given, answerOf } = aSession()
  const preventDefault = vi.fn()
  ;(given.get('will-download') as (event: object) => void)({ preventDefault })
  expect(preventDefault).toHaveBeenCalledOnce()
  expect(answerOf('certificate', { hostname: 'example.org' })).toBe(-2)
})

test('only the page’s own files are asked for', () => {
  const { answerOf } = aSession()
  expect(answerOf('before', { url: 'app://bundle/index.html' })).toEqual({ cancel: false })
  for (const url of ['https://example.org/', 'http://127.0.0.1/', 'file:///etc/passwd', 'ws://x/', 'app://other/', 'x'])
    expect(answerOf('before', { url })).toEqual({ cancel: true })
})

test('words are checked against no dictionary, and the way to one leads nowhere', () => {
  const { session } = aSession()
  expect(session.setSpellCheckerEnabled).toHaveBeenCalledExactlyOnceWith(false)
  expect(session.setSpellCheckerDictionaryDownloadURL).toHaveBeenCalledExactlyOnceWith(
    expect.stringMatching(/^https:\/\/[a-z]+\.invalid\/$/),
  )
  expect(session.setProxy).toHaveBeenCalledExactlyOnceWith({ mode: 'direct' })
})

test('a development server is let through, by its own host and port alone', () => {
  const server = 'http://localhost:5173'
  for (const url of ['http://localhost:5173/a.ts', 'ws://localhost:5173/', 'app://bundle/'])
    expect(isOurs(url, server)).toBe(true)
  for (const url of ['http://localhost:5174/', 'https://localhost:5173/', 'http://localhost.example:5173/'])
    expect(isOurs(url, server)).toBe(false)
  expect(isOurs('http://localhost:5173/', undefined)).toBe(false)
})
