import { expect, test } from 'vitest'
import { anchorOnWords } from './anchor-on-words.ts'

const event = { id: 'fire', title: 'Fire at Chaman', date: '2025-10-11', description: 'Fire was exchanged at Chaman.' }

test('words are looked for in the field of the note first', () => {
  expect(anchorOnWords(event, 'description', ' at Chaman ')).toMatchObject({
    field: 'description',
    anchor: { exact: 'at Chaman', start: 19, end: 28 },
  })
})

test('then in any other text of the record, but not in a code', () => {
  expect(anchorOnWords(event, 'description', 'Fire at')).toMatchObject({ field: 'title', anchor: { start: 0 } })
  expect(anchorOnWords(event, 'description', '2025-10-11')).toBeNull()
  expect(anchorOnWords(event, 'description', 'fire')).toBeNull()
  expect(anchorOnWords(event, 'description', '  ')).toBeNull()
})
