import { expect, test } from 'vitest'
import { firstSentence, sentences } from './first-sentence.ts'

test('a sentence ends at its mark, in each script', () => {
  expect(firstSentence('They met. Nothing more is known.')).toBe('They met.')
  expect(firstSentence('وہ ملے۔ اور کچھ معلوم نہیں۔')).toBe('وہ ملے۔')
  expect(firstSentence('Who fired? Nobody says.')).toBe('Who fired?')
})

test('a point within a number or a name of a paragraph ends nothing, and a text without an end is whole', () => {
  expect(firstSentence('About 2.5 km\nfrom the border')).toBe('About 2.5 km from the border')
})

test('a text falls into its sentences, and what has no end is one too', () => {
  expect(sentences('They met. Who fired? Nobody says')).toEqual(['They met.', 'Who fired?', 'Nobody says'])
  expect(sentences('وہ ملے۔ اور کچھ معلوم نہیں۔')).toHaveLength(2)
  expect(sentences('  ')).toEqual([])
})
