import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseJson } from './json-place.ts'

const faultIn = (text: string): string => {
  const parsed = parseJson(text)
  return parsed.ok ? 'none' : `${parsed.fault.line}:${parsed.fault.column}${parsed.fault.atEnd ? ' end' : ''}`
}

test.each([
  ['', '1:1 end'],
  ['hello', '1:1'],
  ['{"a": 1,}', '1:9'],
  ['[1, 2,, 3]', '1:7'],
  ['[1 2]', '1:4'],
  ['{"a" 1}', '1:6'],
  ['{a: 1}', '1:2'],
  ['{\n "a": tru\n}', '2:7'],
  ['{"a": 01}', '1:7'],
  ['{"a": 1]', '1:8'],
  ['"tab\there"', '1:5'],
  ['"bad \\x escape"', '1:6'],
  ['["never closed', '1:15 end'],
  ['[[[', '1:4 end'],
  ['{"a": 1}\n}', '2:1'],
  ['1 2', '1:3'],
  ['{"a":\n', '2:1 end'],
])('%j goes wrong at %s', (text, place) => {
  expect(faultIn(text)).toBe(place)
})

test('what is JSON is parsed', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(parseJson(JSON.stringify(value, null, 1))).toEqual({ ok: true, value: JSON.parse(JSON.stringify(value)) })
    }),
  )
})

test('a text cut anywhere goes wrong at its end, unless it is JSON still', () => {
  const whole = JSON.stringify([{ id: 'a', list: [1, -2.5e3, true, null], text: 'line\n“x” \\ \u0001' }, {}, []])
  for (let length = 1; length < whole.length; length++) {
    const parsed = parseJson(whole.slice(0, length))
    if (parsed.ok) throw new Error('A part of an array is no array.')
    // A number, a word or an escape cut in its middle is pointed at from its start.
    expect(parsed.fault.column).toBeGreaterThan(length - 6)
  }
})

test('a very long string and very deep nesting are walked through', () => {
  expect(faultIn(`{"a": "${'x'.repeat(5_000_000)}" oops}`)).toBe('1:5000010')
  expect(faultIn('['.repeat(200_000))).toBe('1:200001 end')
})
