import { expect, test } from 'vitest'
import { jsonOf } from './notebook-json.ts'
import { aNotebook } from './testing/a-notebook.ts'

test('a small notebook as JSON shares its memory with nothing else', () => {
  const notebook = { ...aNotebook(), title: 'مذكرة' }
  const json = jsonOf(notebook)
  expect(json.byteLength).toBeLessThan(Buffer.poolSize / 2)
  expect(json.buffer.byteLength).toBe(json.byteLength)
  expect(JSON.parse(Buffer.from(json).toString())).toEqual(notebook)
})
