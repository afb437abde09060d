import { readFileSync } from 'node:fs'
import type { Patch } from 'mutative'
import { expect, test } from 'vitest'
import { type Notebook, notebook as notebookSchema } from './notebook.ts'
import { applyPatches, carryOut, changeOfPatches } from './notebook-change.ts'

const sample: Notebook = notebookSchema.parse(
  JSON.parse(readFileSync(new URL('../../../resources/samples/doha-talks.json', import.meta.url), 'utf8')),
)
const rename: Patch[] = [{ op: 'replace', path: ['events', 0, 'title'], value: 'Renamed' }]

test('a list is copied the first time and changed in place once it is owned; a list that did not change is the same', () => {
  const own = new WeakSet()
  const once = carryOut(sample, changeOfPatches(sample, rename), own)
  expect(once.events).not.toBe(sample.events)
  expect(once.positions).toBe(sample.positions)
  const twice = carryOut(once, changeOfPatches(once, [{ ...rename[0]!, value: 'Again' }]), own)
  expect(twice.events).toBe(once.events)
  expect(twice.events[0]!.title).toBe('Again')
  expect(sample.events[0]!.title).not.toBe('Renamed')
  expect(applyPatches(twice, rename).events).not.toBe(twice.events)
})

test.each<[string, Patch]>([
  ['a record behind the end', { op: 'replace', path: ['events', 10_000, 'title'], value: 'x' }],
  ['a place behind the end', { op: 'add', path: ['events', 10_000], value: sample.events[0] }],
  ['a place in the midst', { op: 'add', path: ['events', 1], value: sample.events[0] }],
  ['taking a place away', { op: 'remove', path: ['events', 1] }],
  ['a record that is none', { op: 'replace', path: ['events', 1], value: null }],
  ['a length that is longer', { op: 'replace', path: ['events', 'length'], value: 10_000 }],
  ['a length that is none', { op: 'replace', path: ['events', 'length'], value: -1 }],
  ['a whole list', { op: 'replace', path: ['events'], value: [] }],
  ['a field that is none', { op: 'add', path: ['nothing'], value: 1 }],
  ['a field taken away', { op: 'remove', path: ['title'] }],
  ['the prototype of the notebook', { op: 'replace', path: ['__proto__', 'polluted'], value: 1 }],
  ['the prototype of a list', { op: 'replace', path: ['events', '__proto__', 'polluted'], value: 1 }],
  ['the prototype of a record', { op: 'replace', path: ['events', 0, '__proto__', 'polluted'], value: 1 }],
  ['nothing at all', { op: 'replace', path: [], value: {} }],
])('patches that name %s are refused, and nothing is changed by those before them', (_, patch) => {
  const before = JSON.stringify(sample)
  expect(() => changeOfPatches(sample, [...rename, patch])).toThrow(Error)
  expect(JSON.stringify(sample)).toBe(before)
  expect({}).not.toHaveProperty('polluted')
})
