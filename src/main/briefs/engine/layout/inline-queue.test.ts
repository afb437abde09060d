import { expect, test } from 'vitest'
import { queueOf } from './inline-queue.ts'
import type { Inline, TextNode } from './line-parts.ts'

const inline = (text: string, noNewLine = false): Inline => ({
  text,
  noNewLine,
  width: text.length,
  height: 1,
  leadingCut: 0,
  trailingCut: 0,
  fontSize: 1,
  font: { ascender: 750 },
})
const textOf = (node: TextNode): string => {
  const queue = queueOf(node)!
  let text = ''
  while (!queue.isEmpty) text += queue.take()!.text
  return text
}

test('gives the inlines in their order, what was given back first', () => {
  const node: TextNode = { _inlines: ['a', 'b', 'c', 'd'].map((letter) => inline(letter)) }
  const queue = queueOf(node)!
  const [a, b] = [queue.take()!, queue.take()!]
  queue.giveBack([a, b])
  queue.giveBack([inline('0')])
  expect([0, 1, 2, 3, 4, 5].map((ahead) => queue.peek(ahead)?.text)).toEqual(['0', 'a', 'b', 'c', 'd', undefined])
  expect(textOf(node)).toBe('0abcd')
  expect(queue.isEmpty).toBe(true)
})

test('sees what somebody put in front of the array meanwhile, as pdfmake does for another column', () => {
  const node: TextNode = { _inlines: ['a', 'b', 'c', 'd'].map((letter) => inline(letter)) }
  const line = [queueOf(node)!.take()!, queueOf(node)!.take()!]
  node._inlines!.unshift(...line)
  expect(textOf(node)).toBe('abcd')
})

test('begins anew with a text that was measured anew, and stays empty with one that was not', () => {
  const node: TextNode = { _inlines: [inline('a')] }
  expect(textOf(node)).toBe('a')
  expect(textOf(node)).toBe('')
  node._inlines = [inline('b')]
  expect(textOf(node)).toBe('b')
  expect(queueOf({})).toBeNull()
})

test('tells the parts of one word', () => {
  const queue = queueOf({ _inlines: [inline('a', true), inline('b', true), inline('c '), inline('d')] })!
  expect(queue.word().map(({ text }) => text)).toEqual(['a', 'b', 'c '])
  expect(queue.word(1).map(({ text }) => text)).toEqual(['a', 'b'])
  expect(queue.word(2).map(({ text }) => text)).toEqual(['a', 'b', 'c '])
})
