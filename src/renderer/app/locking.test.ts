import { afterEach, expect, test, vi } from 'vitest'

const lock = vi.fn(async () => ({ ok: true, value: null }))
vi.mock('../state/bridge.ts', () => ({ bridge: { call: { 'lock:now': lock }, on: {} } }))
vi.mock('../ui/fields/open-edits.ts', () => ({ commitOpenEdits: () => Promise.reject(new Error('a fault of ours')) }))

afterEach(() => vi.unstubAllGlobals())

test('the app is locked even when what is being typed cannot be saved', async () => {
  const hide = vi.fn()
  vi.stubGlobal('document', { body: { style: { setProperty: hide } } })
  vi.stubGlobal('window', { getSelection: () => null })
  const { lockPage } = await import('./locking.ts')
  await lockPage()
  expect(hide).toHaveBeenCalledWith('display', 'none', 'important')
  expect(lock).toHaveBeenCalledOnce()
})
