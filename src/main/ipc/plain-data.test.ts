import { describe, expect, test } from 'vitest'
import { inputFault, type InputLimit } from './plain-data.ts'

const limit: InputLimit = { characters: 100, values: 20, depth: 4 }

/** As a structured clone would hand it over: `__proto__` is then a name like any other. */
const fromJson = (text: string): unknown => JSON.parse(text)

const cycle: unknown[] = []
cycle.push(cycle)
const twice = { a: 1 }
class Record {
  title = 'Talks'
}

test.each([
  [null],
  [undefined],
  [true],
  [-1.5],
  ['text'],
  [[]],
  [{ id: 'talks', list: [1, [2, { deep: null }]] }],
  [Object.create(null) as object],
])('%j is plain data', (input) => {
  expect(inputFault(input, limit)).toBeNull()
})

describe('what is no plain data', () => {
  test.each([
    ['a name that reaches the prototype', fromJson('{"a":{"__proto__":{"polluted":true}}}'), ['a', '__proto__']],
    ['the way to it by the constructor', { constructor: { prototype: {} } }, ['constructor']],
    ['a prototype as a field', { list: [{ prototype: 1 }] }, ['list', 0, 'prototype']],
    ['an index that is none', Object.assign([1], { constructor: 1 }), []],
    ['a cycle', cycle, [0]],
    ['one object in two places', [twice, twice], [0]],
    ['a map', new Map([['a', 1]]), []],
    ['a set', { all: new Set([1]) }, ['all']],
    ['a date', new Date(0), []],
    ['an error', new Error('no'), []],
    ['bytes', new Uint8Array(3), []],
    ['an object of a class', new Record(), []],
    ['a number without a value', { at: Number.NaN }, ['at']],
    ['infinity', Infinity, []],
    ['a big number', 1n, []],
    ['a function', () => 1, []],
    ['a symbol', Symbol('s'), []],
    // eslint-disable-next-line no-sparse-arrays -- the gap is what is tried
    ['a list with gaps', [1, , 3], []],
    ['a list of four thousand million gaps', Object.assign([], { length: 2 ** 32 - 1 }), []],
  ])('%s', (_what, input, path) => {
    expect(inputFault(input, limit)).toEqual({ kind: 'not-plain', path })
  })
})

describe('what is too large', () => {
  const deep = (levels: number): unknown => {
    let value: unknown = null
    for (let level = 0; level < levels; level++) value = [value]
    return value
  }

  test.each([
    ['one long text', 'x'.repeat(101)],
    ['many texts', Array.from({ length: 11 }, () => 'x'.repeat(10))],
    ['long names', { ['n'.repeat(101)]: 1 }],
    ['many values', Array.from({ length: 20 }, () => 0)],
    ['many values in many lists', Array.from({ length: 5 }, () => [1, 2, 3, 4])],
    ['a list deeper than any stack', deep(100_000)],
  ])('%s', (_what, input) => {
    expect(inputFault(input, limit)).toMatchObject({ kind: 'too-large' })
  })

  test('and what is just as large as allowed is not', () => {
    expect(inputFault('x'.repeat(100), limit)).toBeNull()
    expect(
      inputFault(
        Array.from({ length: 19 }, () => 0),
        limit,
      ),
    ).toBeNull()
    expect(inputFault(deep(4), limit)).toBeNull()
  })
})
