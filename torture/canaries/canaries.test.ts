import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { canary, findCanaries } from './canaries.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'canaries-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const word = canary(1, 7)

test.each([
  ['UTF-8', `text ${word} text`],
  ['UTF-16', Buffer.from(`text ${word}`, 'utf16le')],
  ['hexadecimal', Buffer.from(`ab${word}`).toString('hex')],
  ['base64 at 0', Buffer.from(`abc${word}yz`).toString('base64')],
  ['base64 at 1', Buffer.from(`a${word}yz`).toString('base64')],
  ['base64 at 2', Buffer.from(`ab${word}yz`).toString('base64')],
])('a canary is found as %s', (form, content) => {
  mkdirSync(join(folder, 'deep/down'), { recursive: true })
  writeFileSync(join(folder, 'deep/down/file'), content)
  writeFileSync(join(folder, 'other'), 'Canaries sing.')
  const { finds, files } = findCanaries(folder, [canary(1, 8), word])
  expect(files).toBe(2)
  expect(finds).toEqual([{ file: join('deep', 'down', 'file'), canary: word, form }])
})

test('and in the name of a file', () => {
  writeFileSync(join(folder, `${word}.pdf`), '')
  expect(findCanaries(folder, [word]).finds).toHaveLength(1)
})

test('canaries are words of their own', () => {
  expect(new Set(Array.from({ length: 1_000 }, (_, at) => canary(1, at))).size).toBe(1_000)
  expect(word).toMatch(/^Canary[a-z]{18}$/)
})
