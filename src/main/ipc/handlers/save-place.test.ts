import { expect, test } from 'vitest'
import { fileName } from './save-place.ts'

test.each([
  ['Doha talks', 'Doha talks'],
  ['A/B: "what?" <now> | then*', 'A B what now then'],
  ['..\\..\\etc', '.. .. etc'],
  ['line\nbreak\tand\u202eturn', 'line break and turn'],
  ['ends in dots...', 'ends in dots'],
  ['مذاكرات الدوحة', 'مذاكرات الدوحة'],
  [' ? ', 'notebook'],
  ['x'.repeat(300), 'x'.repeat(120)],
])('%j becomes the file name %j', (text, name) => {
  expect(fileName(text)).toBe(name)
})
