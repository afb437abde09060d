import { beforeAll, expect, test, vi } from 'vitest'
import { internals } from '../pdfmake-internals.ts'
import { laidOut, useFontsAlone } from '../testing/laid-out.ts'
import { flatPieces } from './build-inlines.ts'
import { InlineQueue } from './inline-queue.ts'
import { installLayout } from './install-layout.ts'

beforeAll(() => {
  useFontsAlone()
  installLayout()
})

/** How many inlines the lines of a text of so many words look at while they are filled. */
async function lookedAt(words: number): Promise<number> {
  let count = 0
  const { prototype } = internals.Line
  const { hasEnoughSpaceForInline } = prototype
  const spy = vi.spyOn(prototype, 'hasEnoughSpaceForInline').mockImplementation(function (this: unknown, inline, next) {
    count += 1 + (next as unknown[]).length
    return hasEnoughSpaceForInline.call(this, inline, next)
  })
  await laidOut({ content: Array.from({ length: words }, (_word, at) => `word${at % 40}`).join(' ') })
  spy.mockRestore()
  return count
}

test('a paragraph ten times as long is looked at ten times as often', async () => {
  expect((await lookedAt(8_000)) / (await lookedAt(800))).toBeLessThan(11)
})

/** How many inlines are looked at while a word of so many pieces is set, which fills line after line. */
async function lookedAtInWord(pieces: number): Promise<number> {
  const spy = vi.spyOn(InlineQueue.prototype, 'peek')
  const text = Array.from({ length: pieces }, (_piece, at) => ({ text: 'word', bold: at % 2 === 0 }))
  await laidOut({ content: [{ text: ['first ', ...text] }] })
  const count = spy.mock.calls.length
  spy.mockRestore()
  return count
}

test('a word of ten times as many pieces is looked at ten times as often', async () => {
  expect((await lookedAtInWord(4_000)) / (await lookedAtInWord(400))).toBeLessThan(11)
})

test('a text of many pieces is taken apart piece by piece, those in others too', () => {
  const inner = [{ text: 'b' }, { text: [{ text: 'c' }, 'd'] }]
  expect(flatPieces([{ text: 'a' }, { text: inner }, 'e'])).toEqual([
    { text: 'a' },
    { text: 'b' },
    { text: 'c' },
    'd',
    'e',
  ])
  expect(flatPieces('alone')).toEqual(['alone'])
})

test('styles are found once for all words of a text', async () => {
  const spy = vi.spyOn(internals.StyleContextStack.prototype, 'getProperty')
  const read = { color: 0 }
  const style = Object.defineProperty({}, 'color', { enumerable: true, get: () => ((read.color += 1), '#123456') })
  await laidOut({ styles: { read: style }, content: [{ text: 'word '.repeat(500), style: 'read' }] })
  expect(spy.mock.calls.length).toBeGreaterThan(500)
  expect(read.color).toBeLessThan(5)
  spy.mockRestore()
})
