import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { NotebookId } from '#shared/domain/identifier.ts'
import type { LockedState } from '#shared/ipc/lock.ipc.ts'
import { Locker, type LockerParts, PATIENCE_MILLISECONDS } from './locker.ts'

const MINUTE = 60_000
const TALKS: LockedState = { id: 'talks' as NotebookId, isProtected: true }

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** A locker of an app with a protected notebook open; `did` tells what was done, in order. */
function aLocker(change: Partial<LockerParts> = {}) {
  const did: string[] = []
  const doing = (what: string) => (): void => void did.push(what)
  let open: LockedState | null = TALKS
  const locker = new Locker({
    openNow: () => open,
    closeNotebook: async () => {
      did.push('close')
      open = null
    },
    forget: async () => void did.push('forget'),
    askPage: doing('ask'),
    reloadPage: doing('reload'),
    afterMinutes: () => 5,
    ...change,
  })
  return { locker, did }
}

describe('when nobody is here', () => {
  test('it locks after the minutes set, and not a moment before', async () => {
    const { locker, did } = aLocker()
    locker.active()
    await vi.advanceTimersByTimeAsync(5 * MINUTE - 1)
    expect(did).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(did).toEqual(['ask'])
  })

  test('each sign of life puts it off', async () => {
    const { locker, did } = aLocker()
    locker.active()
    await vi.advanceTimersByTimeAsync(4 * MINUTE)
    locker.active()
    await vi.advanceTimersByTimeAsync(4 * MINUTE)
    expect(did).toEqual([])
    await vi.advanceTimersByTimeAsync(MINUTE)
    expect(did).toEqual(['ask'])
  })

  test('it never locks by itself when that is set', async () => {
    const { locker, did } = aLocker({ afterMinutes: () => 0 })
    locker.active()
    await vi.advanceTimersByTimeAsync(24 * 60 * MINUTE)
    expect(did).toEqual([])
  })

  test('other minutes hold from when they are set', async () => {
    let minutes = 60
    const { locker, did } = aLocker({ afterMinutes: () => minutes })
    locker.active()
    minutes = 1
    locker.active()
    await vi.advanceTimersByTimeAsync(MINUTE)
    expect(did).toEqual(['ask'])
  })

  test('there is nothing to lock without a notebook', async () => {
    const { locker, did } = aLocker({ openNow: () => null })
    locker.active()
    await vi.advanceTimersByTimeAsync(10 * MINUTE)
    expect(did).toEqual([])
    expect(locker.state).toBeNull()
  })
})

describe('locking', () => {
  test('a page that saves what is typed locks by itself, once', async () => {
    const { locker, did } = aLocker()
    locker.begin()
    expect(locker.state).toBeNull()
    await locker.lock()
    await vi.advanceTimersByTimeAsync(PATIENCE_MILLISECONDS)
    expect(did).toEqual(['ask', 'reload', 'close', 'forget'])
    expect(locker.state).toEqual(TALKS)
  })

  test('a page that does not answer is locked all the same', async () => {
    const { locker, did } = aLocker()
    locker.begin()
    await vi.advanceTimersByTimeAsync(PATIENCE_MILLISECONDS - 1)
    expect(did).toEqual(['ask'])
    await vi.advanceTimersByTimeAsync(1)
    expect(did).toEqual(['ask', 'reload', 'close', 'forget'])
  })

  test('sleep right after the screen was locked asks the page no second time', () => {
    const { locker, did } = aLocker()
    locker.begin()
    locker.begin()
    expect(did).toEqual(['ask'])
  })

  test('it is locked before the page is loaded anew, so that the new page finds it locked', async () => {
    let found: LockedState | null = null
    const parts = aLocker({ reloadPage: () => (found = parts.locker.state) })
    await parts.locker.lock()
    expect(found).toEqual(TALKS)
  })

  test('by key it locks the library as well', async () => {
    const { locker, did } = aLocker({ openNow: () => null })
    await locker.lock()
    expect(locker.state).toEqual({ id: null, isProtected: false })
    expect(did).toContain('reload')
  })

  test('once more while it is locked, it still knows which notebook was open', async () => {
    const { locker } = aLocker()
    await locker.lock()
    await locker.lock()
    expect(locker.state).toEqual(TALKS)
  })

  test('a disk that refuses the last snapshot keeps nothing else from being forgotten', async () => {
    const { locker, did } = aLocker({ closeNotebook: () => Promise.reject(new Error('The disk is full.')) })
    await locker.lock()
    expect(did).toEqual(['reload', 'forget'])
    expect(locker.state).toEqual(TALKS)
  })

  test('locked, it does not count the time; back again, it does', async () => {
    const { locker, did } = aLocker({ openNow: () => TALKS })
    await locker.lock()
    locker.active()
    await vi.advanceTimersByTimeAsync(10 * MINUTE)
    expect(did).not.toContain('ask')
    locker.leave()
    expect(locker.state).toBeNull()
    await vi.advanceTimersByTimeAsync(5 * MINUTE)
    expect(did.at(-1)).toBe('ask')
  })
})

test('locking again takes hold although the notebook of the lock before is still being closed', async () => {
  const { locker, did } = aLocker({ closeNotebook: () => new Promise(() => {}) })
  void locker.lock()
  locker.leave()
  void locker.lock()
  expect(locker.state).not.toBeNull()
  expect(did.filter((what) => what === 'reload')).toHaveLength(2)
  void locker.lock()
  expect(did.filter((what) => what === 'reload')).toHaveLength(2)
})
