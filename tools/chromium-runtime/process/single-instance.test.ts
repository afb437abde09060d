import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SingleInstanceLock, type SecondInstance } from './single-instance.ts'

let folder: string
let first: SingleInstanceLock
const start: SecondInstance = {
  argv: ['electron', '.'],
  workingDirectory: '/here',
  additionalData: { file: undefined },
}

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'single-instance-')), 'user-data')
  first = new SingleInstanceLock(folder)
})

afterEach(() => {
  first.release()
  rmSync(join(folder, '..'), { recursive: true })
})

describe('SingleInstanceLock', () => {
  it('goes to the first, which hears of the second', async () => {
    const heard: SecondInstance[] = []
    expect(first.request(start, (other) => heard.push(other))).toBe(true)
    expect(first.request(start, () => undefined)).toBe(true)
    const second = new SingleInstanceLock(folder)
    expect(second.request(start, () => undefined)).toBe(false)
    expect(second.held).toBe(false)
    await expect.poll(() => heard).toEqual([start])
  })

  it('goes to the next once it was released', () => {
    first.request(start, () => undefined)
    first.release()
    expect(existsSync(join(folder, 'SingletonLock'))).toBe(false)
    const next = new SingleInstanceLock(folder)
    expect(next.request(start, () => undefined)).toBe(true)
    next.release()
  })

  it.each([
    ['a process that has ended', JSON.stringify({ pid: 2 ** 30, started: '1' })],
    ['a file that cannot be read', '{'],
    // Only Linux tells when a process began; elsewhere the number alone must do.
    ...(process.platform === 'linux'
      ? [['another process that got the same number', JSON.stringify({ pid: process.pid, started: 'earlier' })]]
      : []),
  ])('is taken over from %s', (_name, content) => {
    writeFileSync(join(folder, 'SingletonLock'), content ?? '')
    expect(first.request(start, () => undefined)).toBe(true)
  })
})
