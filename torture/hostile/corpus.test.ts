import { expect, test } from 'vitest'
import { LINE_LIMIT } from '#shared/domain/text.ts'
import { hostileText, KINDS } from './corpus.ts'

test('ten thousand strings are ten thousand, and each fits one line of a record', () => {
  const texts = Array.from({ length: 10_000 }, (_, at) => hostileText(1, at))
  expect(new Set(texts).size).toBe(10_000)
  expect(Math.max(...texts.map(({ length }) => length))).toBeLessThanOrEqual(LINE_LIMIT)
  // Without their numbers too, nearly all differ: the first pass repeats no combination.
  const bare = new Set(
    texts.slice(0, KINDS).map((text) => text.replace(/^\d+ /, '').replaceAll(/hostile\W{0,9}\d+/g, '')),
  )
  expect(bare.size).toBeGreaterThan(KINDS * 0.7)
})

test('the same seed and number give the same string, another seed another order', () => {
  expect(hostileText(7, 123)).toBe(hostileText(7, 123))
  expect(hostileText(8, 123)).not.toBe(hostileText(7, 123))
})

test('the plain forms are there', () => {
  const texts = Array.from({ length: KINDS }, (_, at) => hostileText(1, at))
  for (const form of [
    '<script>hostile(',
    'onerror=hostile(',
    'href="javascript:hostile(',
    '/OpenAction << /S /JavaScript',
    'file:///etc/',
  ])
    expect(texts.some((text) => text.includes(form))).toBe(true)
})
