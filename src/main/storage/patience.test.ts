import { describe, expect, test } from 'vitest'
import { patiently } from './patience.ts'

const failing = (code: string, times: number): (() => Promise<string>) => {
  let left = times
  return async () => {
    if (left-- > 0) throw Object.assign(new Error(code), { code })
    return 'done'
  }
}

describe('a file that somebody else has open for a moment', () => {
  test.each(['EBUSY', 'EPERM', 'EACCES'])('%s on Windows is waited for', async (code) => {
    expect(await patiently(failing(code, 3), true)).toBe('done')
  })

  test('elsewhere only EBUSY means that', async () => {
    expect(await patiently(failing('EBUSY', 3), false)).toBe('done')
    await expect(patiently(failing('EACCES', 1), false)).rejects.toMatchObject({ code: 'EACCES' })
  })

  test('what is no such moment is said at once', async () => {
    let asked = 0
    const full = async (): Promise<never> => {
      asked += 1
      throw Object.assign(new Error('full'), { code: 'ENOSPC' })
    }
    await expect(patiently(full, true)).rejects.toMatchObject({ code: 'ENOSPC' })
    expect(asked).toBe(1)
  })
})
